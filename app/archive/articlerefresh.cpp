#include "archive/articlerefresh.h"

#include "archive/preparedrecord.h"

namespace warraq {

Result<void> ArticleRefresh::words(ArticleId id)
{
    auto stored = m_parts.articles.load(id, ArticleStore::Texts::With);
    if (!stored)
        return stored.failure();
    const auto number = static_cast<quint32>(id.value);
    m_parts.index.remove(number);
    m_parts.index.add(number,
                      std::make_shared<const DocumentWords>(documentWords(searchedTexts(stored->content))));
    return {};
}

} // namespace warraq
