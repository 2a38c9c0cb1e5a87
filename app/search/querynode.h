#pragma once

#include "core/nearness.h"
#include "search/articlequery.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace warraq {

/// Where a word is looked for.
enum class TextScope : quint8
{
    Anywhere,
    Title,
    Body,
    Caption,
    Note, ///< what a person wrote beside the article; never a part of Anywhere
};

/// Fields of an article whose values are compared whole, or by words of them.
enum class ValueField : quint8
{
    Author,
    Place,
    Section,
    Credit,
    Agency,
    Publication,
    Source,
    Import,
    Language,
    Tag,
    Collection,
    Url,
};

[[nodiscard]] QString toString(ValueField field); ///< `author` ... as typed before the colon

/// A word of a phrase, folded. `*` at the end of `text` is not kept but said by `prefix`.
struct QueryWord
{
    QString text;
    bool prefix = false;
    bool wildcard = false; ///< `text` holds `?`, each for one letter
    bool name = false;     ///< `~`: a name, however it is written; always a phrase of its own
    bool quoted = false;   ///< a phrase of one word: never another of its forms
    QStringList chosen{};  ///< of a name: the ways it may be written, as a person chose them; empty: all
    /// Words any of which stands for this one, found in an archive's vocabulary (see WordExpansion); empty:
    /// the word itself, or what is chosen. No part of what was typed.
    QStringList forms{};
    QStringList capitalised{}; ///< those of `forms` that count only where they are written with a capital
    friend bool operator==(const QueryWord&, const QueryWord&) = default;
};

struct QueryNode;
using QueryNodePtr = std::shared_ptr<const QueryNode>;

/// All children hold.
struct AndNode
{
    std::vector<QueryNodePtr> children;
};
/// One child holds.
struct OrNode
{
    std::vector<QueryNodePtr> children;
};
struct NotNode
{
    QueryNodePtr child;
};
/// The words one after the other; a single word is a phrase of one.
struct PhraseNode
{
    TextScope scope = TextScope::Anywhere;
    QList<QueryWord> words;
    int times = 1; ///< at least so often, all texts of the scope together
};
/// The phrases near each other: a chain of operators, or of `"a b c"~5` a group.
struct NearNode
{
    TextScope scope = TextScope::Anywhere;
    QList<QList<QueryWord>> phrases;
    NearRule rule;
};
/// Case and accents as typed.
struct ExactNode
{
    TextScope scope = TextScope::Anywhere;
    QString text;
};
/// One of the values.
struct ValueNode
{
    struct Value
    {
        QString text;
        bool whole = false; ///< quoted: the whole value; else words of it (sections, languages: always whole)
        bool prefix = false;
        friend bool operator==(const Value&, const Value&) = default;
    };
    ValueField field = ValueField::Section;
    std::vector<Value> values;
};
/// Surely published within these days, both included; an open end is an invalid date.
struct DateNode
{
    QDate from;
    QDate to;
};
enum class Presence : quint8
{
    Date,
    Author,
    Place,
    Section,
    Image,
    Credit,
    Publication,
    Language,
    Agency,
    Duplicate, ///< is:duplicate
    Note,
    Starred, ///< is:starred
    Unread,  ///< is:unread
    Tag,
    Collection,
};
struct PresenceNode
{
    Presence what = Presence::Date;
};
/// `words:>500`
struct LengthNode
{
    int least = 0;
    int most = -1; ///< -1: no limit
};
struct IdsNode
{
    QList<qint64> ids;
};

struct QueryNode
{
    std::variant<AndNode, OrNode, NotNode, PhraseNode, NearNode, ExactNode, ValueNode, DateNode, PresenceNode,
                 LengthNode, IdsNode>
        node;
};

template <class Node> [[nodiscard]] QueryNodePtr makeNode(Node node)
{
    return std::make_shared<const QueryNode>(QueryNode{std::move(node)});
}

/// The canonical text of a condition: what is typed again gives the same condition.
[[nodiscard]] QString canonicalText(const QueryNodePtr& node);

/// The same condition with \p change done to each phrase of it, a single word among them; those excluded too.
[[nodiscard]] QueryNodePtr withPhrases(const QueryNodePtr& node,
                                       const std::function<void(QList<QueryWord>&)>& change);
/// The words that may stand for \p word: itself, what is chosen, or what it was expanded to. Folded; a
/// prefix or wildcard as it is.
[[nodiscard]] QStringList standIns(const QueryWord& word);
/// What marks the words of a condition in a text, for MarkedWords; what is excluded is no part of it.
[[nodiscard]] QStringList markedTerms(const QueryNodePtr& node);

} // namespace warraq
