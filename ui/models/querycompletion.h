#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace warraq {

/// What could be typed next.
struct QueryCompletion
{
    QString shown;  ///< the field or value, as it is called
    QString typed;  ///< the whole query once it is taken
    int cursor = 0; ///< in that
    friend bool operator==(const QueryCompletion&, const QueryCompletion&) = default;
};

/// Fields and values that complete the piece of \p text before \p cursor; at most \p most, those that begin
/// as typed first. \p values: of a field, the likeliest first. Pure; any thread.
[[nodiscard]] std::vector<QueryCompletion>
completionsOf(const QString& text, int cursor, const std::function<QStringList(const QString& field)>& values,
              int most);

/// A piece of a typed query that is no word to be found.
struct QueryMark
{
    enum class Kind : quint8
    {
        Field,    ///< `place:`, with its colon
        Operator, ///< `AND`, `NEAR/5` ...
        Literal,  ///< is no clause and was taken as text
    };
    int start = 0;
    int length = 0;
    Kind kind = Kind::Field;
    friend bool operator==(const QueryMark&, const QueryMark&) = default;
};

/// The marks of a query, from its beginning to its end. \p literal: ArticleQuery::literal of it.
[[nodiscard]] std::vector<QueryMark> marksOf(const QString& text, const QStringList& literal);

} // namespace warraq
