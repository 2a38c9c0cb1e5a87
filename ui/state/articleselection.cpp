#include "ui/state/articleselection.h"

#include <algorithm>
#include <bit>

namespace warraq {

ArticleSelection::ArticleSelection(std::span<const ArticleId> ids)
{
    add(ids);
}

ArticleSelection::ArticleSelection(ArticleId only)
{
    add({&only, 1});
}

void ArticleSelection::add(std::span<const ArticleId> ids)
{
    for (const ArticleId id : ids) {
        if (id.value <= 0)
            continue;
        const auto word = static_cast<size_t>(id.value >> 6);
        if (word >= m_words.size())
            m_words.resize(std::max(word + 1, m_words.size() * 2), 0);
        m_words[word] |= quint64(1) << (id.value & 63);
    }
    // Counted afterwards: a million bits are counted faster than a million times one is added.
    m_size = 0;
    for (const quint64 word : m_words)
        m_size += std::popcount(word);
}

void ArticleSelection::remove(std::span<const ArticleId> ids)
{
    for (const ArticleId id : ids) {
        if (!contains(id))
            continue;
        m_words[static_cast<size_t>(id.value >> 6)] &= ~(quint64(1) << (id.value & 63));
        --m_size;
    }
}

std::vector<ArticleId> ArticleSelection::among(std::span<const ArticleId> ids) const
{
    std::vector<ArticleId> found;
    found.reserve(static_cast<size_t>(std::min<qint64>(m_size, static_cast<qint64>(ids.size()))));
    std::copy_if(ids.begin(), ids.end(), std::back_inserter(found),
                 [this](ArticleId id) { return contains(id); });
    return found;
}

bool operator==(const ArticleSelection& a, const ArticleSelection& b)
{
    if (a.m_size != b.m_size)
        return false;
    const size_t common = std::min(a.m_words.size(), b.m_words.size());
    // With as many in each, what one has beyond the other's end would be missing before it.
    return std::equal(a.m_words.begin(), a.m_words.begin() + static_cast<std::ptrdiff_t>(common),
                      b.m_words.begin());
}

} // namespace warraq
