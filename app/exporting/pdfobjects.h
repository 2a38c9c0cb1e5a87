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
[[nodiscard]] std::unique_ptr<QPDF> openedPdf(const QByteArray& pdf);

/// Named destinations of a part as Chromium writes them: name without slash -> page index within the part.
[[nodiscard]] std::map<std::string, int> destinationsOf(QPDF& document);

/// `D:20261126101500Z`.
[[nodiscard]] std::string pdfDate(const QDateTime& moment);
[[nodiscard]] QPDFObjectHandle pdfText(const QString& value);

/// Puts the text of a page as Chromium printed it in the order of the text (see arabicmarks.h), and gives the
/// content it then has.
std::string orderedText(QPDF& document, QPDFObjectHandle page);

/// Lays \p headForm (printedheads.h) over \p page of \p document, as Chromium printed it.
void layOver(QPDF& document, QPDFObjectHandle page, QPDFObjectHandle headForm);

/// Makes a printed page's links print, lead to names as strings and tell nothing of this machine. A link to a
/// name for which \p isName says no is dropped.
void tidyPage(QPDFObjectHandle page, const std::function<bool(const std::string&)>& isName);

/// Writes \p document to \p path, which is there already and empty; ends with an error when \p stopped says
/// so.
void writePdf(QPDF& document, const QString& path, const std::function<bool()>& stopped);

} // namespace warraq
