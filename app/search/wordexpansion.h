#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace warraq {

struct QueryWord; // search/querynode.h

/// A way a name is written in an archive.
struct NameForm
{
    QString value;    ///< as it is mostly written: `Qadhafi`
    QString word;     ///< folded: `qadhafi`
    qint64 count = 0; ///< articles that have it
    bool chosen = true;
    /// It stands in the archive with a capital, and only so it is the name; else in any way.
    bool capitalised = false;
    friend bool operator==(const NameForm&, const NameForm&) = default;
};

/// The ways of writing the name of a `~` clause, the likeliest first.
struct NameVariants
{
    QString name;         ///< as QueryWord::text
    QStringList narrowed; ///< as QueryWord::chosen; empty: those likely enough are chosen
    std::vector<NameForm> forms;
    friend bool operator==(const NameVariants&, const NameVariants&) = default;
};

/// A word and those of an archive that are forms of it, itself among them; folded, the commonest first.
struct RelatedWords
{
    QString word;
    QStringList forms;
    friend bool operator==(const RelatedWords&, const RelatedWords&) = default;
};

/// What the words of a query stand for in an archive: found in its vocabulary, so that it can be shown and
/// narrowed. A value.
struct WordExpansion
{
    std::vector<NameVariants> names;
    std::vector<RelatedWords> related; ///< with `forms:related`

    /// Gives \p word the words any of which stands for it: QueryWord::forms and ::capitalised. None: it
    /// stands for itself.
    void expand(QueryWord& word) const;
    friend bool operator==(const WordExpansion&, const WordExpansion&) = default;
};

} // namespace warraq
