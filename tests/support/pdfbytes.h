#pragma once

#include <QByteArray>
#include <QList>

/// Invented PDF documents, for tests of what reads them.
namespace warraq::test {

/// A document of objects, numbered from 1, with its table of them (ISO 32000-1, 7.5).
inline QByteArray pdfOf(const QList<QByteArray>& objects)
{
    QByteArray out = "%PDF-1.4\n";
    QByteArray table;
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(out.size()).rightJustified(10, '0') + " 00000 n \n";
        out += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const QByteArray place = QByteArray::number(out.size());
    const QByteArray size = QByteArray::number(objects.size() + 1);
    return out + "xref\n0 " + size + "\n0000000000 65535 f \n" + table + "trailer\n<< /Size " + size +
           " /Root 1 0 R /Info 6 0 R >>\nstartxref\n" + place + "\n%%EOF\n";
}

/// A page with what \p drawing draws on it; called "Cranes in the harbour", by Ada Pier.
inline QByteArray pdfWith(const QByteArray& drawing)
{
    return pdfOf(
        {"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
         "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 "
         "0 "
         "R >> >> >>",
         "<< /Length " + QByteArray::number(drawing.size()) + " >>\nstream\n" + drawing + "\nendstream",
         "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
         "<< /Title (Cranes in the harbour) /Author (Ada Pier) >>"});
}

} // namespace warraq::test
