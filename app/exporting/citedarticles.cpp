#include "exporting/citedarticles.h"

#include "exporting/bookcitations.h"

namespace warraq {

CitedArticles::CitedArticles(ArticleCiter* citer, const QString& style, const QString& language,
                             QString archiveName, const CancelToken& cancel)
    : m_citer(citer), m_archiveName(std::move(archiveName)), m_cancel(cancel)
{
    if (m_citer)
        m_style = citeStyleFor(style, language);
}

Result<void> CitedArticles::prepare(const std::vector<Article>& articles)
{
    m_texts.clear();
    if (!m_style)
        return {};
    QJsonArray items;
    for (const auto& article : articles) {
        QJsonObject item = citedItem(article, m_archiveName);
        // Where it lies in a person's own archive stands in the line above, and is nothing that a reader
        // elsewhere could look up.
        item.remove(QStringLiteral("archive"));
        item.remove(QStringLiteral("archive_location"));
        items << item;
    }
    auto texts = m_citer->cite(items, *m_style, m_cancel);
    if (!texts)
        return texts.failure();
    for (size_t i = 0; i < articles.size(); ++i)
        m_texts.insert(articles[i].id.value, std::move((*texts)[i]));
    return {};
}

} // namespace warraq
