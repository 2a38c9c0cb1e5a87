#include "exporting/referencewriter.h"

#include "citing/cslitem.h"
#include "citing/references.h"

#include <QJsonDocument>

namespace warraq {

Result<void> ReferenceWriter::begin(const ExportContext& context)
{
    m_archiveName = context.archiveName;
    if (auto opened = m_file.open(); !opened)
        return opened;
    return m_form == ExportForm::CslJson ? m_file.write("[") : Result<void>();
}

Result<void> ReferenceWriter::add(const Article& article)
{
    const QJsonObject item = cslItem(article, m_archiveName);
    if (m_form == ExportForm::Ris)
        return m_file.write(risRecord(item, article.tags));
    if (m_form == ExportForm::Biblatex)
        return m_file.write(biblatexEntry(item, article.tags));
    const QByteArray before = m_first ? "\n" : ",\n";
    m_first = false;
    return m_file.write(before + QJsonDocument(item).toJson(QJsonDocument::Compact));
}

Result<void> ReferenceWriter::finish()
{
    if (m_form == ExportForm::CslJson) {
        if (auto written = m_file.write("\n]\n"); !written)
            return written;
    }
    return m_file.close();
}

} // namespace warraq
