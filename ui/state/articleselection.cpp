#include "ui/state/articleselection.h"

#include <algorithm>

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
    qint64 largest = 0;
    for (const ArticleId id : ids)
        largest = std::max(largest, id.value);
    m_words.resize(std::max(m_words.size(), static_cast<size_t>(largest / 64 + 1)), 0);
    for (const ArticleId id : ids) {
        if (id.value <= 0)
            continue;
        quint64& word = m_words[static_cast<size_t>(id.value >> 6)];
        m_size += 1 - static_cast<qint64>(word >> (id.value & 63) & 1);
        word |= quint64(1) << (id.value & 63);
    }
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
