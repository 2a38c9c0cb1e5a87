#include "formats/articlecount.h"

#include <QRegularExpression>

#include <algorithm>

namespace warraq {

namespace {

constexpr qsizetype longestLine = 80;

} // namespace

std::optional<ArticleCount> articleCountIn(const QString& line)
{
    static const QRegularExpression form(
        QStringLiteral("^\\W*(?<before>document|article|item|record|story)?\\W*(?<number>\\d{1,9})"
                       "\\W*(?:of|de|von|sur|di|van|/)\\W*(?<of>\\d{1,9})"
                       "(?:\\W*(?<behind>documents|articles|records|stories|items))?\\W*$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const QString trimmed = line.trimmed();
    if (trimmed.size() > longestLine)
        return std::nullopt;
    const auto match = form.match(trimmed);
    if (!match.hasMatch())
        return std::nullopt;
    return ArticleCount{match.capturedView(u"number").toLongLong(), match.capturedView(u"of").toLongLong(),
                        !match.capturedView(u"before").isEmpty() || !match.capturedView(u"behind").isEmpty()};
}

void ArticleCounts::add(const ArticleCount& count)
{
    ++m_met;
    if (count.of != m_of || m_numbers.contains(count.number)) {
        m_numbers.clear();
        m_of = count.of;
        m_promised += count.of;
    }
    m_numbers.insert(count.number);
}

ArticleCounts articleCountsOf(const QByteArray& text)
{
    ArticleCounts counts;
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype found = text.indexOf('\n', at);
        const qsizetype end = found < 0 ? text.size() : found;
        // Most lines are looked at no further.
        if (end - at <= longestLine && std::any_of(text.begin() + at, text.begin() + end, isDigit)) {
            const auto count = articleCountIn(QString::fromUtf8(text.constData() + at, end - at));
            if (count && count->isNamed)
                counts.add(*count);
        }
        at = end + 1;
    }
    return counts;
}

} // namespace warraq
