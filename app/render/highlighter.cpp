#include "render/highlighter.h"

#include "core/textfold.h"

#include <QByteArray>

namespace warraq {

namespace {

bool fits(const std::string& word, const std::string& wanted, bool prefix)
{
    if (wanted.find('?') == std::string::npos)
        return prefix ? word.rfind(wanted, 0) == 0 : word == wanted;
    const QString pattern = QString::fromStdString(wanted);
    const QString text = QString::fromStdString(word);
    if (prefix ? text.size() < pattern.size() : text.size() != pattern.size())
        return false;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern[i] != u'?' && pattern[i] != text[i])
            return false;
    }
    return true;
}

/// Clean HTML writes text with these references only.
QString unescaped(QString text)
{
    return text.replace(QStringLiteral("&lt;"), QStringLiteral("<"))
        .replace(QStringLiteral("&gt;"), QStringLiteral(">"))
        .replace(QStringLiteral("&quot;"), QStringLiteral("\""))
        .replace(QStringLiteral("&amp;"), QStringLiteral("&"));
}

} // namespace

Highlighter::Highlighter(const QStringList& terms)
{
    for (QString text : terms) {
        Term term;
        term.prefix = text.endsWith(u'*');
        if (term.prefix)
            text.chop(1);
        for (const auto& word : text.split(u' ', Qt::SkipEmptyParts))
            term.words.push_back(word.toStdString());
        if (!term.words.empty())
            m_terms.push_back(std::move(term));
    }
}

std::vector<Highlighter::Range> Highlighter::rangesIn(const QByteArray& utf8) const
{
    std::vector<Range> ranges;
    const auto words = WordSplitter::words(utf8);
    for (size_t at = 0; at < words.size(); ++at) {
        for (const auto& term : m_terms) {
            size_t i = 0;
            while (i < term.words.size() && at + i < words.size() &&
                   fits(words[at + i].text, term.words[i], term.prefix && i + 1 == term.words.size()))
                ++i;
            if (i < term.words.size())
                continue;
            ranges.push_back({words[at].start, words[at + i - 1].end});
            at += i - 1;
            break;
        }
    }
    return ranges;
}

QString Highlighter::inText(const QString& text) const
{
    if (m_terms.empty())
        return text.toHtmlEscaped();
    const QByteArray utf8 = text.toUtf8();
    QString out;
    qsizetype at = 0;
    const auto piece = [&utf8](qsizetype from, qsizetype to) {
        return QString::fromUtf8(utf8.mid(from, to - from)).toHtmlEscaped();
    };
    for (const auto& range : rangesIn(utf8)) {
        out += piece(at, range.start) + QStringLiteral("<mark>") + piece(range.start, range.end) +
               QStringLiteral("</mark>");
        at = range.end;
    }
    return out + piece(at, utf8.size());
}

QString Highlighter::inHtml(const QString& html) const
{
    if (m_terms.empty())
        return html;
    QString out;
    qsizetype at = 0;
    while (at < html.size()) {
        const qsizetype open = html.indexOf(u'<', at);
        const qsizetype textEnd = open < 0 ? html.size() : open;
        if (textEnd > at)
            out += inText(unescaped(html.mid(at, textEnd - at)));
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
