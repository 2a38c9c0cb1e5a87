#pragma once

#include <QString>

#include <vector>

namespace warraq {

/// A piece of a typed query.
struct QueryToken
{
    enum class Kind : quint8
    {
        Word,   ///< without blanks; may begin with `field:`, `=`, `-`
        Quoted, ///< what stood between quotes
        Open,
        Close,
    };
    Kind kind = Kind::Word;
    QString prefix; ///< of Quoted and Open: what stood before without a blank (`title:`, `-`, `=`)
    QString text;
    QString suffix; ///< of Quoted: what follows without a blank (`~5`, `,features`)
    [[nodiscard]] QString typed() const;
};

/// Cuts a query into pieces. Curly quotes and long dashes count as straight and short ones.
[[nodiscard]] std::vector<QueryToken> tokensOf(const QString& typed);
/// What is left of a query that is too long to be read. Usually empty.
[[nodiscard]] QString textBeyondTokens(const QString& typed);

} // namespace warraq
