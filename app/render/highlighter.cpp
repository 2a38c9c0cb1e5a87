#include "render/highlighter.h"

namespace warraq {

namespace {

/// Clean HTML writes text with these references only.
QString unescaped(QString text)
{
    return text.replace(QStringLiteral("&lt;"), QStringLiteral("<"))
        .replace(QStringLiteral("&gt;"), QStringLiteral(">"))
        .replace(QStringLiteral("&quot;"), QStringLiteral("\""))
        .replace(QStringLiteral("&amp;"), QStringLiteral("&"));
}

} // namespace

QString Highlighter::inText(const QString& text, TextPart part) const
{
    if (m_words.isEmpty())
        return text.toHtmlEscaped();
    const QByteArray utf8 = text.toUtf8();
    QString out;
    qsizetype at = 0;
    const auto piece = [&utf8](qsizetype from, qsizetype to) {
        return QString::fromUtf8(utf8.mid(from, to - from)).toHtmlEscaped();
    };
    for (const auto& hit : m_words.in(FoldedText(utf8), part)) {
        out += piece(at, hit.start) + QStringLiteral("<mark>") + piece(hit.start, hit.end) +
               QStringLiteral("</mark>");
        at = hit.end;
    }
    return out + piece(at, utf8.size());
}

QString Highlighter::inHtml(const QString& html) const
{
    if (m_words.isEmpty())
        return html;
    QString out;
    qsizetype at = 0;
    while (at < html.size()) {
        const qsizetype open = html.indexOf(u'<', at);
        const qsizetype textEnd = open < 0 ? html.size() : open;
        if (textEnd > at)
            out += inText(unescaped(html.mid(at, textEnd - at)), TextPart::Body);
        if (open < 0)
            break;
        const qsizetype close = html.indexOf(u'>', open);
        const qsizetype tagEnd = close < 0 ? html.size() : close + 1;
        out += html.mid(open, tagEnd - open);
        at = tagEnd;
    }
    return out;
}

} // namespace warraq
