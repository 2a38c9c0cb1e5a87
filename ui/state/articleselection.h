#pragma once

#include "core/ids.h"

#include <QtGlobal>

#include <span>
#include <vector>

namespace warraq {

/// The selected articles as a set: a bit an article, so that a million cost 122 KB, and asking for one of
/// them or for their number costs nothing. Knows no order; the list has one. A value.
class ArticleSelection
{
public:
    ArticleSelection() = default;
    explicit ArticleSelection(std::span<const ArticleId> ids);
    explicit ArticleSelection(ArticleId only);

    void add(std::span<const ArticleId> ids);
    void remove(std::span<const ArticleId> ids);
    [[nodiscard]] bool contains(ArticleId id) const
    {
        const auto word = static_cast<size_t>(id.value >> 6);
        return id.value > 0 && word < m_words.size() && (m_words[word] >> (id.value & 63) & 1);
    }
    [[nodiscard]] qint64 size() const { return m_size; }
    [[nodiscard]] bool empty() const { return m_size == 0; }
    /// Those of \p ids that are selected, in their order.
    [[nodiscard]] std::vector<ArticleId> among(std::span<const ArticleId> ids) const;

    friend bool operator==(const ArticleSelection& a, const ArticleSelection& b);

private:
    std::vector<quint64> m_words;
    qint64 m_size = 0;
};

} // namespace warraq
