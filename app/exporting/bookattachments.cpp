#include "exporting/bookattachments.h"

#include "exporting/csvtable.h"
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
    QByteArray table("\xEF\xBB\xBF");
    for (const auto& line : lines) {
        for (qsizetype i = 0; i < line.size(); ++i) {
            if (i > 0)
                table += ',';
            table += csvField(withoutFormula(line[i]));
        }
        table += "\r\n";
    }
    return table;
}

} // namespace warraq
