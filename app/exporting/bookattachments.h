#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <vector>

class QPDF;

namespace warraq {

/// A file that goes into a PDF (ISO 32000-2, 14.13: associated files).
struct BookAttachment
{
    QString name;      ///< without folders
    QString mediaType; ///< `text/csv`
    QString description;
    QByteArray bytes;
    /// What it is to the document: `Source` it was made from, `Data` shown in it, `Alternative` form of it,
    /// `Supplement`.
    QByteArray relationship = "Supplement";
};

/// Puts \p attachments into \p document, listed by readers and associated with the whole. Throws qpdf's
/// errors.
void attach(QPDF& document, const std::vector<BookAttachment>& attachments, const QDateTime& made);

/// A table as RFC 4180 has it, in UTF-8 with the mark by which spreadsheets know it.
[[nodiscard]] QByteArray csvTable(const std::vector<QStringList>& lines);

} // namespace warraq
