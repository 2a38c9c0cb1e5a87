#include "exporting/jsonlwriter.h"

#include "exporting/articlejson.h"

namespace warraq {

Result<std::unique_ptr<ArticleWriter>> JsonlWriter::make(const QString& path, const QStringList& keys)
{
    for (const auto& key : keys) {
        if (!articleJsonKeys().contains(key))
            return unexpected(ErrorKind::Usage, QStringLiteral("--fields ") + key,
                              QStringLiteral("there is no such key; there are ") +
                                  articleJsonKeys().join(QStringLiteral(", ")));
    }
    return std::unique_ptr<ArticleWriter>(new JsonlWriter(path, QSet<QString>(keys.begin(), keys.end())));
}

JsonlWriter::JsonlWriter(const QString& path, QSet<QString> keys) : m_file(path), m_keys(std::move(keys)) {}

Result<void> JsonlWriter::begin(const ExportContext& context)
{
    Q_UNUSED(context)
    return m_file.open();
}

Result<void> JsonlWriter::add(const Article& article)
{
    JsonWriter json;
    writeArticleJson(json, article, m_keys);
    return m_file.write(json.bytes() + '\n');
}

Result<void> JsonlWriter::finish()
{
    return m_file.close();
}

} // namespace warraq
