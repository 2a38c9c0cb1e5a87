#include "exporting/articleend.h"

#include <QRegularExpression>

namespace warraq {

namespace {

const QString sourceBegin = QStringLiteral("<div class=\"source\"");
const QString articleClose = QStringLiteral("</article>");
const QString divisionClose = QStringLiteral("</div>");
const QString paragraphClose = QStringLiteral("</p>");

/// Where what a person put on the article begins behind its body; -1: there is nothing.
qsizetype notesIn(const QString& before)
{
    for (const char* begin : {"</div><aside class=\"notes behind\">", "</div><p class=\"marks\">"}) {
        if (const auto at = before.lastIndexOf(QLatin1String(begin)); at >= 0)
            return at + divisionClose.size();
    }
    return -1;
}

/// What is kept on one page whatever it is.
constexpr qsizetype mostLines = 12;

/// Lines of text that Chromium needs before it can keep the last ones with what follows.
constexpr qsizetype fewLines = 4;

qsizetype charactersIn(const QString& html)
{
    static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
    return QString(html).remove(tag).size();
}

/// The body's last paragraph with \p source in it; empty: it does not end with one.
QString inLastParagraph(const QString& before, const QString& source, int charactersInLine)
{
    const auto close = before.lastIndexOf(paragraphClose);
    if (close < 0 || before.mid(close + paragraphClose.size()).trimmed() != divisionClose)
        return {};
    auto open = before.lastIndexOf(QStringLiteral("<p"), close);
    while (open >= 0 && before[open + 2] != u'>' && before[open + 2] != u' ')
        open = open > 0 ? before.lastIndexOf(QStringLiteral("<p"), open - 1) : -1;
    const auto begin = before.indexOf(u'>', open);
    if (open < 0 || begin > close)
        return {};
    const QString attributes = before.mid(open + 2, begin - open - 2);
    if (attributes.contains(QStringLiteral("class=")))
        return {};
    const QString text = before.mid(begin + 1, close - begin - 1);
    const bool isShort = charactersIn(text) < fewLines * charactersInLine;
    // The break: the text's last line is its last, and not spread.
    return before.left(open) +
           (isShort ? QStringLiteral("<div class=\"ending whole\"")
                    : QStringLiteral("<div class=\"ending\"")) +
           attributes + u'>' + text + QStringLiteral("<br>") + source + divisionClose + divisionClose;
}

/// A long list: its last item has the height of a source with it, which print.css takes back behind it.
QString withRoomInLastItem(const QString& before, qsizetype list, const QString& source)
{
    const auto item = before.lastIndexOf(QStringLiteral("<li"));
    if (item < list || before[item + 3] != u'>')
        return {};
    return before.left(item) + QStringLiteral("<li class=\"last\">") + before.mid(item + 4) + source;
}

/// A picture, or a short block of another kind, that ends the body, and \p source as one piece; or what
/// withRoomInLastItem makes of it; empty: it ends otherwise.
QString behindLastBlock(const QString& before, const QString& source, int charactersInLine)
{
    for (const char* name : {"figure", "blockquote", "ul", "ol", "table"}) {
        const QString openTag = QStringLiteral("<") + QLatin1String(name);
        const QString closeTag = QStringLiteral("</") + QLatin1String(name) + u'>';
        if (!before.endsWith(closeTag + divisionClose))
            continue;
        const auto open = before.lastIndexOf(openTag);
        const QString block = before.mid(open, before.size() - divisionClose.size() - open);
        // Of blocks within each other the last to open is not the last to end.
        if (open < 0 || block.count(closeTag) != 1 || charactersIn(block) > mostLines * charactersInLine)
            return withRoomInLastItem(before, open, source);
        return before.left(open) + QStringLiteral("<div class=\"behind\">") + block + source + divisionClose +
               divisionClose;
    }
    return {};
}

} // namespace

QString withBoundSource(const QString& article, int charactersInLine)
{
    const auto at = article.lastIndexOf(sourceBegin);
    const auto end = article.lastIndexOf(articleClose);
    if (at < 0 || end < at)
        return article;
    const QString before = article.left(at);
    const QString source = article.mid(at, end - at);
    if (const auto notes = notesIn(before); notes >= 0) {
        const QString behind =
            QStringLiteral("<div class=\"behind\">") + before.mid(notes) + source + divisionClose;
        QString bound;
        if (charactersIn(before.mid(notes)) <= mostLines * charactersInLine)
            bound = inLastParagraph(before.left(notes), behind, charactersInLine);
        return (bound.isEmpty() ? before.left(notes) + behind : bound) + articleClose;
    }
    QString bound = inLastParagraph(before, source, charactersInLine);
    if (bound.isEmpty())
        bound = behindLastBlock(before, source, charactersInLine);
    return bound.isEmpty() ? article : bound + articleClose;
}

} // namespace warraq
