#include "exporting/bookattachments.h"

#include "exporting/pdfobjects.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>

namespace warraq {

void attach(QPDF& document, const std::vector<BookAttachment>& attachments, const QDateTime& made)
{
    if (attachments.empty())
        return;
    QPDFEmbeddedFileDocumentHelper files(document);
    auto associated = QPDFObjectHandle::newArray();
    for (const auto& attachment : attachments) {
        auto stream = QPDFEFStreamObjectHelper::createEFStream(document, attachment.bytes.toStdString());
        stream.setSubtype(attachment.mediaType.toStdString());
        stream.setCreationDate(pdfDate(made));
        stream.setModDate(pdfDate(made));
        auto file = QPDFFileSpecObjectHelper::createFileSpec(document, attachment.name.toStdString(), stream);
        file.setDescription(attachment.description.toStdString());
        file.getObjectHandle().replaceKey(
            "/AFRelationship", QPDFObjectHandle::newName('/' + attachment.relationship.toStdString()));
        files.replaceEmbeddedFile(attachment.name.toStdString(), file);
        associated.appendItem(file.getObjectHandle());
    }
    document.getRoot().replaceKey("/AF", associated);
}

QByteArray csvTable(const std::vector<QStringList>& lines)
{
    QString table(QChar(0xFEFF));
    for (const auto& line : lines) {
        for (qsizetype i = 0; i < line.size(); ++i) {
            QString value = line[i];
            // A headline must not be run as a formula: spreadsheets read the apostrophe as "this is text".
            static const QString formula = QStringLiteral("=+-@\t\r");
            if (!value.isEmpty() && formula.contains(value.front()))
                value.prepend(u'\'');
            if (value.contains(u'"') || value.contains(u',') || value.contains(u'\n') ||
                value.contains(u'\r'))
                value = u'"' + value.replace(u'"', QStringLiteral("\"\"")) + u'"';
            if (i > 0)
                table += u',';
            table += value;
        }
        table += QStringLiteral("\r\n");
    }
    return table.toUtf8();
}

} // namespace warraq
