#pragma once

#include <QSet>
#include <QString>

#include <optional>

namespace warraq {

/// What a text that holds many articles says before each of them: `Document 3 of 40`, `12 of 40 DOCUMENTS`.
struct ArticleCount
{
    qint64 number = 0;
    qint64 of = 0;
    bool isNamed = false; ///< it says what it counts; `3 / 40` may be a page or a score
};

/// nullopt: the line does not count, or does something else too. Any thread.
[[nodiscard]] std::optional<ArticleCount> articleCountIn(const QString& line);

/// How many articles a text says it has, all its counts together: one that begins anew is of another
/// download.
class ArticleCounts
{
public:
    void add(const ArticleCount& count);
    [[nodiscard]] qint64 promised() const { return m_promised; }
    [[nodiscard]] qint64 met() const { return m_met; }

private:
    QSet<qint64> m_numbers; ///< of the download that is read
    qint64 m_of = 0;
    qint64 m_promised = 0;
    qint64 m_met = 0;
};

/// The counts of the lines of a text that was not split.
[[nodiscard]] ArticleCounts articleCountsOf(const QByteArray& text);

} // namespace warraq
