#pragma once

#include "archive/writeparts.h"

namespace warraq {

/// By what the archive knows an article again. Belongs to the writer thread.
class KnownArticles
{
public:
    explicit KnownArticles(const WriteParts& parts) : m_parts(parts) {}

    /// \p textKey: see keys.h. An invalid id: there is none.
    [[nodiscard]] Result<ArticleId> withText(const QByteArray& textKey);
    /// \p address: a urlKey; null: none.
    [[nodiscard]] Result<ArticleId> withAddress(const QString& address);

private:
    WriteParts m_parts;
};

} // namespace warraq
