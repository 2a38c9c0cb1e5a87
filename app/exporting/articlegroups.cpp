#include "exporting/articlegroups.h"

#include "core/textfold.h"

#include <algorithm>
#include <map>
#include <span>

namespace warraq {

namespace {

/// Which group an article belongs to, and where that group stands.
struct GroupKey
{
    QString order; ///< sorts; unknown behind all
    QString title;
    friend bool operator<(const GroupKey& a, const GroupKey& b) { return a.order < b.order; }
};

GroupKey groupOf(const ArticleRow& row, const QString& collection, BookGrouping grouping, bool newestFirst)
{
    switch (grouping) {
    case BookGrouping::None:
        break;
    case BookGrouping::Year: {
        if (!row.published)
            return {QStringLiteral("~"), PdfBook::tr("No date")};
        const int year = row.published->year();
        return {QStringLiteral("%1").arg(newestFirst ? 9999 - year : year, 4, 10, QLatin1Char('0')),
                QString::number(year)};
    }
    case BookGrouping::Section:
        if (row.section.isEmpty())
            return {QString(QChar(0xFFFF)), PdfBook::tr("No section")};
        return {foldText(row.section), row.section};
    case BookGrouping::Collection:
        if (collection.isEmpty())
            return {QString(QChar(0xFFFF)), PdfBook::tr("In no collection")};
        return {foldText(collection), collection};
    }
    return {};
}

Result<QString> firstCollection(ReadSession& session, ArticleId id)
{
    auto marks = session.marks(id);
    if (!marks)
        return marks.failure();
    auto& names = marks->collections;
    std::sort(names.begin(), names.end());
    return names.value(0);
}

} // namespace

Result<GroupedArticles> groupArticles(ReadSession& session, const ExportSelection& selection,
                                      BookGrouping grouping, const CancelToken& cancel)
{
    std::map<GroupKey, std::vector<ArticleId>> groups;
    // Where there are no words to be relevant to, a list is newest first.
    const bool newestFirst = selection.arrangement == Arrangement::Sorted &&
                             (selection.order == SortOrder::Newest ||
                              (selection.order == SortOrder::Relevance && !selection.query.hasWords()));
    constexpr size_t page = 500;
    for (size_t at = 0; at < selection.ids.size(); at += page) {
        if (cancel.isCancelled())
            return unexpected(ErrorKind::Cancelled, {});
        const std::span ids(selection.ids.data() + at, std::min(page, selection.ids.size() - at));
        if (grouping == BookGrouping::None) {
            auto& all = groups[{}];
            all.insert(all.end(), ids.begin(), ids.end());
            continue;
        }
        auto rows = session.rows(ids, ArticleQuery());
        if (!rows)
            return rows.failure();
        for (const auto& row : *rows) {
            QString collection;
            if (grouping == BookGrouping::Collection) {
                auto first = firstCollection(session, row.id);
                if (!first)
                    return first.failure();
                collection = *first;
            }
            groups[groupOf(row, collection, grouping, newestFirst)].push_back(row.id);
        }
    }
    GroupedArticles grouped;
    for (const auto& [key, ids] : groups) {
        for (const ArticleId id : ids)
            grouped.articles.emplace_back(id, grouped.groups.size());
        grouped.groups.push_back({key.title, isRightToLeft(key.title)});
    }
    return grouped;
}

} // namespace warraq
