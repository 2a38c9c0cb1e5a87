#include "search/querylexer.h"

#include "core/limits.h"

#include <QRegularExpression>

#include <algorithm>

namespace warraq {

namespace {

QString straightened(QString text)
{
    for (QChar& c : text) {
        switch (c.unicode()) {
        case 0x201C:
        case 0x201D:
        case 0x201E:
        case 0x201F:
        case 0x00AB:
        case 0x00BB:
            c = u'"';
            break;
        case 0x2018:
        case 0x2019:
            c = u'\'';
            break;
        case 0x2010:
        case 0x2011:
        case 0x2012:
        case 0x2013:
        case 0x2014:
        case 0x2212:
            c = u'-';
            break;
        case 0x060C: // the comma of Arabic, in lists
            c = u',';
            break;
        default:
            if (c.isSpace() || c.isNull())
                c = u' ';
        }
    }
    return text;
}

/// Where the quotation that opens at \p open closes; -1: nowhere. \p text: of \p typed, straightened. One
/// that opens with a straight quote may hold curly ones, if they are in pairs.
qsizetype endOfQuotation(const QString& typed, const QString& text, qsizetype open)
{
    if (typed[open] == u'"') {
        int depth = 0;
        for (qsizetype at = open + 1; at < text.size(); ++at) {
            const char16_t sign = typed[at].unicode();
            if (sign == u'"')
                return at;
            if (sign == 0x201C || sign == 0x201E || sign == 0x00AB)
                ++depth;
            else if (text[at] == u'"' && --depth < 0)
                return at;
        }
    }
    return text.indexOf(u'"', open + 1);
}

/// What stands between two quotes; those within are none.
QString quotation(const QString& text, qsizetype open, qsizetype close)
{
    return text.mid(open + 1, close - open - 1).replace(u'"', u' ');
}

/// Where a narrowed name that begins at \p from ends: the blanks of `~gaddafi[qadhafi, gadhafi]` belong to
/// it.
qsizetype endOfName(const QString& text, qsizetype from)
{
    static const QRegularExpression form(
        QStringLiteral("-?(?:(?:title|body|caption):)?~[^\\s\"()\\[\\]~]+\\[[^\\[\\]\"()~:]*\\]"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(text, from, QRegularExpression::NormalMatch,
                                  QRegularExpression::AnchorAtOffsetMatchOption);
    return match.hasMatch() ? match.capturedEnd() : -1;
}

} // namespace

QString QueryToken::typed() const
{
    switch (kind) {
    case Kind::Word:
        return text;
    case Kind::Quoted:
        return prefix + u'"' + text + u'"' + suffix;
    case Kind::Open:
        return prefix + u'(';
    case Kind::Close:
        return QStringLiteral(")");
    }
    return {};
}

QString textBeyondTokens(const QString& typed)
{
    return typed.mid(limits::queryCharacters).simplified();
}

std::vector<QueryToken> tokensOf(const QString& typed)
{
    const QString text = straightened(typed.left(limits::queryCharacters));
    std::vector<QueryToken> tokens;
    qsizetype at = 0;
    const auto endOfWord = [&](qsizetype from) {
        while (from < text.size() && text[from] != u' ' && text[from] != u'"' && text[from] != u'(' &&
               text[from] != u')')
            ++from;
        return from;
    };
    while (at < text.size()) {
        if (text[at] == u' ') {
            ++at;
            continue;
        }
        if (text[at] == u')') {
            tokens.push_back({QueryToken::Kind::Close, {}, {}, {}});
            ++at;
            continue;
        }
        qsizetype end = endOfWord(at);
        end = std::max(end, endOfName(text, at));
        const QString word = text.mid(at, end - at);
        const QChar next = end < text.size() ? text[end] : QChar(u' ');
        // A quote inside a word (foo"bar) belongs to the word unless something that takes a value stands
        // before it.
        const bool takesValue = word.isEmpty() || word.endsWith(u':') || word == u"-" ||
                                word.endsWith(u',') || word == u"=" || word == u"-=" || word == u"~" ||
                                word == u"-~" || word.endsWith(QLatin1String(":="));
        if (next == u'"' && takesValue) {
            const qsizetype close = endOfQuotation(typed, text, end);
            if (close > end) {
                qsizetype after = endOfWord(close + 1);
                QString suffix = text.mid(close + 1, after - close - 1);
                // place:"Port Said","Aden": the list goes on.
                while (suffix.endsWith(u',') && after < text.size() && text[after] == u'"') {
                    const qsizetype another = endOfQuotation(typed, text, after);
                    if (another < 0)
                        break;
                    const qsizetype stop = endOfWord(another + 1);
                    suffix += u'"' + quotation(text, after, another) + text.mid(another, stop - another);
                    after = stop;
                }
                tokens.push_back({QueryToken::Kind::Quoted, word, quotation(text, end, close), suffix});
                at = after;
                continue;
            }
        }
        if (next == u'(' && (word.isEmpty() || word == u"-" || word.endsWith(u':'))) {
            tokens.push_back({QueryToken::Kind::Open, word, {}, {}});
            at = end + 1;
            continue;
        }
        if (next == u'"' || next == u'(') {
            // Inside a word: taken into it as it stands.
            const qsizetype rest = endOfWord(end + 1);
            tokens.push_back({QueryToken::Kind::Word, {}, text.mid(at, rest - at), {}});
            at = rest;
            continue;
        }
        tokens.push_back({QueryToken::Kind::Word, {}, word, {}});
        at = end;
    }
    return tokens;
}

} // namespace warraq
