#pragma once

#include "core/article.h"
#include "exporting/articleciter.h"

#include <QHash>
#include <QString>

#include <optional>
#include <vector>

namespace warraq {

/// How the articles of an export are cited, part after part of them, in the style that was chosen or, where
/// there is none, in the plain form. One thread, not that of the citer.
class CitedArticles
{
public:
    /// \p citer: null: the plain form. \p style, \p language: see citeStyleFor.
    CitedArticles(ArticleCiter* citer, const QString& style, const QString& language, QString archiveName,
                  const CancelToken& cancel);

    /// Whether there is a style; else of() has nothing to say.
    [[nodiscard]] bool isStyled() const { return m_style.has_value(); }
    [[nodiscard]] QString styleTitle() const { return m_style ? m_style->title : QString(); }
    /// How many articles prepare() is best asked for.
    [[nodiscard]] size_t atOnce() const { return isStyled() ? citedAtOnce : 1; }
    /// Makes ready what of() says of \p articles, and forgets the others. Errors: of ArticleCiter::cite.
    [[nodiscard]] Result<void> prepare(const std::vector<Article>& articles);
    /// Of an article that was prepared.
    [[nodiscard]] CitedText of(const Article& article) const { return m_texts.value(article.id.value); }

private:
    ArticleCiter* m_citer;
    std::optional<CiteStyle> m_style;
    QString m_archiveName;
    CancelToken m_cancel;
    QHash<qint64, CitedText> m_texts;
};

} // namespace warraq
