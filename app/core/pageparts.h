#pragma once

#include "core/article.h"

#include <QMap>
#include <QString>

#include <map>
#include <memory>
#include <vector>

/// Articles that a newspaper spread over several pages, each with an address of its own: `?page=2`,
/// `/page/2`. Pure.
namespace warraq {

/// An address without what says which page it is, and the number of the page, from 1.
struct PageMark
{
    QString series;
    int number = 1;
    bool isMarked = false; ///< the address itself says the number
};

[[nodiscard]] PageMark pageMark(const QString& address);

/// The same of an address whose page is known to be \p number: `/story/2` is a page of `/story` then.
[[nodiscard]] PageMark pageMark(const QString& address, int number);

/// The identifier of a page that is one of several (`page`, its number), and of an article put together of
/// them
/// (`pages`, how many).
constexpr const char* pageIdentifier = "page";
constexpr const char* pagesIdentifier = "pages";

/// Which pages a text is of: one, or several that were put together.
struct PageSpan
{
    int first = 0; ///< 0: it says nothing of pages
    int count = 1;
    [[nodiscard]] int last() const { return first + count - 1; }
    [[nodiscard]] bool isSingle() const { return count == 1; }
};
[[nodiscard]] PageSpan pageSpan(const QMap<QString, QString>& identifiers);

/// One of several pages of an article, as an import met it.
struct PageOfRun
{
    QString address;                               ///< of the article that it would be by itself
    std::shared_ptr<const ArticleContent> content; ///< may be null: then only a page that was kept is known
};

/// All pages of one article that an import met.
struct PagesOfRun
{
    QString series;                      ///< see PageMark
    std::map<int, PageOfRun> pages;      ///< by number
    std::map<int, ArticleContent> known; ///< of an article that was there before: its pages, one by one
    bool isAllKnown = false;             ///< no more is to be had of those
};

/// Whether \p next goes on with the article that \p first begins: another text under the same headline.
[[nodiscard]] bool goesOn(const ArticleContent& first, const ArticleContent& next);

/// The pages, in their order, as one article: the first one's fields, everybody's text and pictures. Several
/// of them may have been put together before. One by itself stays as it is.
[[nodiscard]] ArticleContent joinedPages(const std::vector<ArticleContent>& pages);

} // namespace warraq
