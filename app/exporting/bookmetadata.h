#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

class QPDF;

namespace warraq {

/// What a PDF promises to those who keep it.
enum class PdfConformance : quint8
{
    None,
    ArchivalUnicode, ///< PDF/A-3u (ISO 19005-3), level U: every glyph says its text
};

/// What a PDF says of itself.
struct BookMetadata
{
    QString title;
    QStringList authors;
    QString subject;
    QString language; ///< BCP 47
    QDateTime made;   ///< UTC
    PdfConformance conformance = PdfConformance::None;
};

/// Writes \p metadata as document information and as XMP (ISO 16684-1), which say the same, the language, and
/// the colours' meaning (sRGB, ISO 32000-1, 14.11.5). Throws qpdf's errors. Any thread.
void describe(QPDF& document, const BookMetadata& metadata);

} // namespace warraq
