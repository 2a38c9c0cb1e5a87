#pragma once

#include "archive/writeparts.h"

namespace warraq {

struct PreparedRecord;

/// The version that has a text, and its article; 0: there is none.
struct KnownText
{
    ArticleId article;
    qint64 version = 0;
};

/// By what the archive knows an article again. Belongs to the writer thread.
class KnownArticles
{
public:
    explicit KnownArticles(const WriteParts& parts) : m_parts(parts) {}

    /// \p textKey: see keys.h.
    [[nodiscard]] Result<KnownText> withText(const QByteArray& textKey);
    /// The article that is shown with that address, or was captured there. \p address: a urlKey; null: none.
    [[nodiscard]] Result<ArticleId> withAddress(const QString& address);
    /// The article that says it is the same as \p content: by its short link, its post's number ... (see
    /// statedidentity.h). \p prepared: of that content.
    [[nodiscard]] Result<ArticleId> withIdentity(const ArticleContent& content,
                                                 const PreparedRecord& prepared);

    /// Those with pages of one article, \p series being PageMark's, whose first page may be missing.
    [[nodiscard]] Result<std::vector<ArticleId>> ofSeries(const QString& series);
    /// The article put together of pages that \p content is one of, and says again, in whichever version. \p
    /// recorded: the page's own address; may be empty. \p prepared: of that content.
    [[nodiscard]] Result<KnownText> withPage(const ArticleContent& content, const QString& recorded,
                                             const PreparedRecord& prepared);

private:
    [[nodiscard]] Result<KnownText> versionWith(ArticleId id, const QString& text);
    [[nodiscard]] Result<bool> wasCapturedAt(ArticleId id, const QString& address);

    WriteParts m_parts;
};

} // namespace warraq
