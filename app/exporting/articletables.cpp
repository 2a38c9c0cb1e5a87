#include "exporting/articletables.h"

#include <QRegularExpression>

#include <algorithm>
#include <numeric>
#include <vector>

namespace warraq {

namespace {

const QString tableOpen = QStringLiteral("<table");
const QString tableClose = QStringLiteral("</table>");

qsizetype longestWord(const QString& html)
{
    static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
    static const QRegularExpression gap(QStringLiteral("\\s+"));
    qsizetype longest = 0;
    for (const auto& word : QString(html).replace(tag, QStringLiteral(" ")).split(gap))
        longest = std::max(longest, word.size());
    return longest;
}

/// What the columns of \p table need where no word is broken, in characters.
qsizetype charactersAcross(const QString& table)
{
    constexpr qsizetype white = 2; // at both sides of a cell
    static const QRegularExpression row(QStringLiteral("<tr\\b"));
    static const QRegularExpression cell(QStringLiteral("<t[dh]\\b[^>]*>"));
    std::vector<qsizetype> columns;
    for (const auto& cells : table.split(row)) {
        const auto texts = cells.split(cell);
        columns.resize(std::max(columns.size(), static_cast<size_t>(texts.size()) - 1));
        for (qsizetype i = 1; i < texts.size(); ++i) {
            auto& widest = columns[static_cast<size_t>(i) - 1];
            widest = std::max(widest, longestWord(texts[i]) + white);
        }
    }
    return std::accumulate(columns.begin(), columns.end(), qsizetype(0));
}

/// Behind the table that begins at \p open, with those in it.
qsizetype endOfTable(const QString& html, qsizetype open)
{
    qsizetype at = open + tableOpen.size();
    for (int depth = 1; depth > 0;) {
        const auto close = html.indexOf(tableClose, at);
        if (close < 0)
            return html.size();
        const auto inner = html.indexOf(tableOpen, at);
        const bool opens = inner >= 0 && inner < close;
        depth += opens ? 1 : -1;
        at = opens ? inner + tableOpen.size() : close + tableClose.size();
    }
    return at;
}

} // namespace

QString withFittedTables(const QString& article, int charactersInLine)
{
    // Of the table's size against the text's: that much more goes into a line, and with `close` again.
    constexpr double inTable = 1.15;
    constexpr double inCloseTable = 1.55;
    QString html;
    qsizetype at = 0;
    for (auto open = article.indexOf(tableOpen); open >= 0; open = article.indexOf(tableOpen, at)) {
        const auto end = endOfTable(article, open);
        const auto across = static_cast<double>(charactersAcross(article.mid(open, end - open)));
        html += article.mid(at, open + tableOpen.size() - at);
        if (across > charactersInLine * inCloseTable)
            html += QStringLiteral(" class=\"closest\"");
        else if (across > charactersInLine * inTable)
            html += QStringLiteral(" class=\"close\"");
        html += article.mid(open + tableOpen.size(), end - open - tableOpen.size());
        at = end;
    }
    return html + article.mid(at);
}

} // namespace warraq
