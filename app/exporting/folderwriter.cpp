#include "exporting/folderwriter.h"

#include "exporting/csvtable.h"
#include "exporting/writerfactory.h"

#include <QDir>

namespace warraq {

FolderWriter::FolderWriter(ExportForm form, const QString& folder, ExportOptions options)
    : m_form(form), m_folder(folder), m_options(std::move(options)),
      m_names(m_options.namePattern, u'.' + infoOf(form).endings.first())
{
}

FolderWriter::~FolderWriter() = default;

Result<void> FolderWriter::begin(const ExportContext& context)
{
    if (!QDir().mkdir(m_folder))
        return unexpected(ErrorKind::Unreadable, m_folder, QStringLiteral("the folder cannot be made"));
    m_context = context;
    m_context.articles = 1;
    m_context.subtitle.clear();
    if (m_form != ExportForm::Text)
        return {};
    auto columns = metadataColumns();
    m_table = std::make_unique<CsvTable>(QDir(m_folder).filePath(QStringLiteral("metadata.csv")),
                                         std::move(columns));
    return m_table->begin({QStringLiteral("filename")});
}

Result<void> FolderWriter::add(const Article& article)
{
    const QString name = m_names.next(nameFieldsOf(article));
    auto writer = makeFileWriter(m_form, QDir(m_folder).filePath(name), m_options);
    if (!writer)
        return writer.failure();
    m_context.title = article.content.title;
    if (auto begun = (*writer)->begin(m_context); !begun)
        return begun;
    if (auto added = (*writer)->add(article); !added)
        return added;
    if (auto finished = (*writer)->finish(); !finished)
        return finished;
    return m_table ? m_table->add(article, {name}) : Result<void>();
}

Result<void> FolderWriter::finish()
{
    return m_table ? m_table->finish() : Result<void>();
}

} // namespace warraq
