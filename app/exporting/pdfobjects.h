#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>

namespace warraq {

// Small things that whoever puts a PDF together from printed parts needs. All throw qpdf's errors. Any
// thread; a document belongs to one at a time.

/// Reads a PDF from memory, which \p pdf has to keep while the document or a copy of its pages lives.
void openPdf(QPDF& document, const QByteArray& pdf);

/// `D:20261126101500Z`.
[[nodiscard]] std::string pdfDate(const QDateTime& moment);
[[nodiscard]] QPDFObjectHandle pdfText(const QString& value);

/// What a page draws, unpacked.
[[nodiscard]] std::string contentOf(QPDFObjectHandle page);
/// A page's content as Chromium printed it, its text in the order of the text (see arabicmarks.h).
[[nodiscard]] std::string orderedText(std::string content);
/// \p content as a stream of \p document, compressed already: writing has nothing left to do.
[[nodiscard]] QPDFObjectHandle packedStream(QPDF& document, const std::string& content);
/// Of \p resources, which are \p document's, what \p content names.
[[nodiscard]] QPDFObjectHandle usedResources(QPDF& document, QPDFObjectHandle resources,
                                             const std::string& content);

/// Lays \p form over \p page of \p document, whose content leaves its state as it found it, as \p name, which
/// is no other's on the page.
void layOver(QPDF& document, QPDFObjectHandle page, QPDFObjectHandle form, const std::string& name);

/// Makes a printed page's links print, lead to names as strings and tell nothing of this machine. A link to a
/// name for which \p isName says no is dropped.
void tidyPage(QPDFObjectHandle page, const std::function<bool(const std::string&)>& isName);

/// Writes \p document to \p path, which is there already and empty; ends with an error when \p stopped says
/// so.
void writePdf(QPDF& document, const QString& path, const std::function<bool()>& stopped);

} // namespace warraq
