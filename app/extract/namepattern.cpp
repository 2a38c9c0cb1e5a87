#include "extract/namepattern.h"

#include <QHash>

#include <atomic>
#include <vector>

namespace warraq {

namespace {

constexpr qsizetype mostRemembered = 4096; ///< answers a pattern and thread
constexpr qsizetype longestRemembered = 200;

std::atomic<size_t> count{0};

} // namespace

NamePattern::NamePattern(const QString& words)
    : m_pattern(QStringLiteral("(?:^|[\\s_-])(?:") + words + QStringLiteral(")(?:[\\s_-]|$)")),
      m_number(count++)
{
    m_pattern.optimize();
}

bool NamePattern::isIn(const QString& names) const
{
    if (names.size() > longestRemembered)
        return m_pattern.match(names).hasMatch();
    thread_local std::vector<QHash<QString, bool>> remembered;
    if (remembered.size() <= m_number)
        remembered.resize(m_number + 1);
    auto& answers = remembered[m_number];
    if (const auto known = answers.constFind(names); known != answers.constEnd())
        return *known;
    if (answers.size() >= mostRemembered)
        answers.clear();
    const bool answer = m_pattern.match(names).hasMatch();
    answers.insert(names, answer);
    return answer;
}

} // namespace warraq
