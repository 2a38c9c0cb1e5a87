#pragma once

#include "core/ids.h"
#include "search/articlequery.h"

#include <QDateTime>
#include <QString>

#include <vector>

namespace warraq {

/// What the order of an export follows.
enum class Arrangement : quint8
{
    Sorted,       ///< a SortOrder
    AsGiven,      ///< the order in which a person named the articles
    OfCollection, ///< the order a person gave the collection
};

/// `newest`, `oldest` ... of what is sorted; else `as-given` or `collection`.
[[nodiscard]] inline QString orderText(Arrangement arrangement, SortOrder order)
{
    switch (arrangement) {
    case Arrangement::Sorted:
        break;
    case Arrangement::AsGiven:
        return QStringLiteral("as-given");
    case Arrangement::OfCollection:
        return QStringLiteral("collection");
    }
    return toString(order);
}

/// What orderText() says of what no SortOrder made; Sorted for all else.
[[nodiscard]] inline Arrangement arrangementFrom(QStringView text)
{
    for (const auto one : {Arrangement::AsGiven, Arrangement::OfCollection}) {
        if (text == orderText(one, SortOrder::Relevance))
            return one;
    }
    return Arrangement::Sorted;
}

/// What was exported from an archive: enough to make the same selection again.
struct Receipt
{
    qint64 number = 0; ///< 0: not kept yet
    QDateTime made;    ///< UTC
    QString title;
    QString subtitle;    ///< empty: none
    QString compiledBy;  ///< empty: not said
    QString form;        ///< `pdf`, `csv` ...
    QString file;        ///< the name of the file or folder, without where it lay
    QString fingerprint; ///< of the archive as it was
    qint64 articlesInArchive = 0;
    QString query; ///< canonical
    SortOrder order = SortOrder::Relevance;
    qint64 found = 0;                              ///< hits of the query
    qint64 chosen = 0;                             ///< articles exported
    Arrangement arrangement = Arrangement::Sorted; ///< otherwise `order` means nothing

    /// All that was found, not a part of it.
    [[nodiscard]] bool isWhole() const { return chosen == found; }
};

/// A receipt with all that is kept of it.
struct KeptReceipt
{
    Receipt receipt;
    std::vector<ArticleId> articles; ///< as they were exported
    /// The newest import and correction of the archive then; -1: as the archive is when it is kept.
    qint64 lastRun = -1;
    qint64 lastCorrection = -1;
};

/// An exported article that says something else now.
struct ChangedSince
{
    ArticleId id;
    bool newVersion = false;     ///< its address was captured again, with another text
    bool extractedAgain = false; ///< from the original that was kept
    bool completed = false;      ///< by another record, where a field was unknown
    bool corrected = false;      ///< by a person
};

/// What has changed since an export.
struct ReceiptChanges
{
    qint64 foundNow = 0;               ///< hits of the query
    std::vector<ArticleId> gone;       ///< exported, and taken out of the archive since
    std::vector<ArticleId> unfound;    ///< exported, there, and no longer found by the query
    std::vector<ArticleId> joined;     ///< found now and not exported; only where all that was found had been
    std::vector<ChangedSince> changed; ///< exported and there
    [[nodiscard]] bool isEmpty() const
    {
        return gone.empty() && unfound.empty() && joined.empty() && changed.empty();
    }
};

} // namespace warraq
