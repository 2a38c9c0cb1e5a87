#pragma once

#include "archive/receipt.h"
#include "core/article.h"

#include <memory>
#include <variant>
#include <vector>

namespace warraq {

/// What a person puts on articles.
enum class MarkKind : quint8
{
    Starred,
    Read,
    Tag,
    Collection,
};

/// A mark put on articles or taken off them. Those that have it, or have it not, already are left out of what
/// undoes it.
struct MarkChange
{
    MarkKind kind = MarkKind::Starred;
    QString name; ///< of the tag or collection; made when it is new
    bool set = true;
    std::vector<ArticleId> articles;
    std::vector<qint64> positions; ///< of a collection, parallel to `articles`; empty: at its end
};

/// A note written, changed or taken away.
struct NoteChange
{
    qint64 note = 0; ///< 0: a new one
    ArticleId article;
    QString text;      ///< null: taken away
    QDateTime created; ///< of one that is put back; else not needed
};

/// A field corrected by a person (origin `person`), which wins over every source, now and later.
struct FieldEdit
{
    ArticleId article;
    Field field = Field::Title;
    QString value;  ///< as stored (see fieldText); empty: unknown; null: as the sources have it
    QString reason; ///< null: none was given
};

/// Two articles that look like near copies are not the same story, or are after all.
struct CopyChange
{
    ArticleId article;
    ArticleId other;
    bool apart = true;
};

/// A question that is kept under a name, as its one query string.
struct SavedSearch
{
    QString name;
    QString query;
    friend bool operator==(const SavedSearch&, const SavedSearch&) = default;
};

/// All that is kept, in the order it is shown: the whole list takes the place of the former one.
struct SavedSearchChange
{
    std::vector<SavedSearch> searches;
};

/// An export's receipt kept, or let go.
struct ReceiptChange
{
    std::shared_ptr<const KeptReceipt> kept; ///< null: \a receipt is let go
    qint64 receipt = 0;                      ///< its number
};

/// Articles taken out of the archive, with all that is theirs; or put back as they were, in this order, which
/// is possible until the archive is closed.
struct RemovalChange
{
    std::vector<ArticleId> articles;
    bool removed = true;
};

using PersonalChange = std::variant<MarkChange, NoteChange, FieldEdit, CopyChange, SavedSearchChange,
                                    ReceiptChange, RemovalChange>;

/// What a person has put on some articles together.
struct MarkSummary
{
    struct Group
    {
        QString name;
        qint64 count = 0; ///< of the articles, how many have it
    };
    qint64 articles = 0;
    qint64 starred = 0;
    qint64 read = 0;
    std::vector<Group> tags; ///< by name, as the next
    std::vector<Group> collections;
};

} // namespace warraq
