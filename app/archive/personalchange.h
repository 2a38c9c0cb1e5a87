#pragma once

#include "core/article.h"

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

using PersonalChange = std::variant<MarkChange, NoteChange, FieldEdit, CopyChange>;

} // namespace warraq
