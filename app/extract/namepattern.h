#pragma once

#include <QRegularExpression>
#include <QString>

namespace warraq {

/// Words that class names and identifiers of elements are looked through for:
/// `(?:^|[\s_-])(?:WORDS)(?:[\s_-]|$)`, case as written. A site's pages say the same few names again and
/// again, so each thread remembers a number of answers, which is many times as fast as matching. Immutable,
/// any thread; lives as long as the program.
class NamePattern
{
public:
    explicit NamePattern(const QString& words);

    [[nodiscard]] bool isIn(const QString& names) const;

private:
    QRegularExpression m_pattern;
    size_t m_number; ///< among all of them
};

} // namespace warraq
