#pragma once

#include "core/result.h"

#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

namespace warraq {

/// What a sub-command may be given.
struct ArgumentRules
{
    QSet<QString> flags;   ///< options without a value: `json`
    QSet<QString> values;  ///< options with one: `limit`
    QSet<QString> several; ///< options with one, that may be repeated: `map`
    QSet<QString> later;   ///< options of the contract that this version does not have yet
    int fewest = 0;        ///< positional arguments
    int most = -1;         ///< -1: any number
    QString form{};        ///< of the positional ones, for people: `ARCHIVE ID...`
};

/// A sub-command's arguments, sorted out strictly: what is unknown, missing or too much is an Error{Usage}
/// whose subject is the argument and whose detail says what is wrong.
class Arguments
{
public:
    [[nodiscard]] static Result<Arguments> parse(const QStringList& given, const ArgumentRules& rules);

    [[nodiscard]] const QStringList& positional() const { return m_positional; }
    [[nodiscard]] bool has(const char* option) const;
    [[nodiscard]] QString value(const char* option) const;
    [[nodiscard]] QStringList values(const char* option) const;
    /// A whole number of at least \p least; \p fallback where the option is not given.
    [[nodiscard]] Result<qint64> number(const char* option, qint64 fallback, qint64 least) const;

private:
    QStringList m_positional;
    QMap<QString, QStringList> m_options;
};

} // namespace warraq
