#include "render/highlighter.h"

#include "core/characterreferences.h"

#include <QSet>

#include <span>
#include <vector>

namespace warraq {

namespace {

/// What stands between two tags, or a tag.
struct Piece
{
    QStringView text;
    bool isTag = false;
};

std::vector<Piece> piecesOf(const QString& html)
{
    std::vector<Piece> pieces;
    const QStringView all(html);
    for (qsizetype at = 0; at < all.size();) {
        const bool isTag = all[at] == u'<';
        const qsizetype next = all.indexOf(isTag ? u'>' : u'<', at);
        const qsizetype end = next < 0 ? all.size() : next + isTag;
        pieces.push_back({all.mid(at, end - at), isTag});
        at = end;
    }
    return pieces;
}

/// A word may go on behind such a tag; at all others it ends.
bool isInline(QStringView tag)
{
    static const QSet<QString> names = [] {
        QSet<QString> known;
        for (const char* name :
             {"a",   "abbr", "b", "bdi", "bdo",   "cite", "code",   "del", "dfn", "em",   "i",
              "ins", "kbd",  "q", "s",   "small", "span", "strong", "sub", "sup", "time", "u"})
            known.insert(QString::fromLatin1(name));
        return known;
    }();
    qsizetype at = tag.startsWith(u"</") ? 2 : 1;
    const qsizetype begin = at;
    while (at < tag.size() && tag[at].isLetterOrNumber())
        ++at;
    return names.contains(tag.mid(begin, at - begin).toString().toLower());
}

/// The bytes \p from to \p to of \p utf8, escaped and marked. \p hits: those that end behind \p from, perhaps
/// more.
QString marked(const QByteArray& utf8, int from, int to, std::span<const MarkedWords::Hit> hits)
{
    QString out;
    const auto piece = [&utf8](int begin, int end) {
        return QString::fromUtf8(utf8.constData() + begin, end - begin).toHtmlEscaped();
    };
    int at = from;
    for (const auto& hit : hits) {
        if (hit.start >= to)
            break;
        const bool isRest = hit.start < from; // it began in another element
        const int begin = std::max(hit.start, from);
        const int end = std::min(hit.end, to);
        out += piece(at, begin);
        out += (isRest ? QStringLiteral("<mark class=\"rest\">") : QStringLiteral("<mark>")) +
               piece(begin, end) + QStringLiteral("</mark>");
        at = end;
    }
    return out + piece(at, to);
}

} // namespace

QString Highlighter::inText(const QString& text, TextPart part) const
{
    if (m_words.isEmpty())
        return text.toHtmlEscaped();
    const QByteArray utf8 = text.toUtf8();
    const auto hits = m_words.in(FoldedText(utf8), part);
    return marked(utf8, 0, static_cast<int>(utf8.size()), hits);
}

QString Highlighter::inHtml(const QString& html) const
{
    if (m_words.isEmpty())
        return html;
    // The words of a phrase may stand in several elements, so all text is looked through as one.
    const auto pieces = piecesOf(html);
    QByteArray plain;
    std::vector<int> ends; // by piece
    for (const auto& piece : pieces) {
        if (!piece.isTag)
            plain += withoutReferences(piece.text).toUtf8();
        else if (!isInline(piece.text))
            plain += '\n';
        ends.push_back(static_cast<int>(plain.size()));
    }
    const auto hits = m_words.in(FoldedText(plain), TextPart::Body);
    if (hits.empty())
        return html;
    QString out;
    out.reserve(html.size() + static_cast<qsizetype>(hits.size()) * 16);
    int start = 0;
    auto hit = hits.begin();
    for (size_t i = 0; i < pieces.size(); start = ends[i++]) {
        if (pieces[i].isTag) {
            out += pieces[i].text;
            continue;
        }
        while (hit != hits.end() && hit->end <= start)
            ++hit;
        out += marked(plain, start, ends[i], {hit, hits.end()});
    }
    return out;
}

} // namespace warraq
