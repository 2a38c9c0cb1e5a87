#include "ui/models/querycompletion.h"

#include "core/textfold.h"

#include <QRegularExpression>

#include <algorithm>

namespace warraq {

namespace {

const QStringList& fieldNames()
{
    static const QStringList names =
        QStringLiteral("title body caption author place section credit agency publication "
                       "source import tag collection note lang url id date before after "
                       "on has is words forms")
            .split(u' ');
    return names;
}

QStringList fixedValues(const QString& field)
{
    if (field == QLatin1String("has"))
        return QStringLiteral(
                   "date author place section credit agency publication lang image note tag collection")
            .split(u' ');
    if (field == QLatin1String("is"))
        return QStringLiteral("starred unread duplicate").split(u' ');
    if (field == QLatin1String("forms"))
        return {QStringLiteral("related")};
    return {};
}

bool isQuote(QChar letter)
{
    return letter == u'"' || letter == QChar(0x201C) || letter == QChar(0x201D) || letter == QChar(0x201E);
}

/// Where the piece that holds \p cursor begins: behind the last blank or bracket that is not quoted.
int pieceStart(const QString& text, int cursor)
{
    int start = 0;
    bool isQuoted = false;
    for (int i = 0; i < cursor; ++i) {
        if (isQuote(text[i]))
            isQuoted = !isQuoted;
        else if (!isQuoted && (text[i].isSpace() || text[i] == u'('))
            start = i + 1;
    }
    if (start < cursor && text[start] == u'-')
        ++start;
    return start;
}

QString quotedIfNeeded(const QString& value)
{
    static const QRegularExpression plain(QStringLiteral("^[\\p{L}\\p{M}\\p{N}_.-]+$"),
                                          QRegularExpression::UseUnicodePropertiesOption);
    return plain.match(value).hasMatch() ? value : u'"' + QString(value).remove(u'"') + u'"';
}

} // namespace

std::vector<QueryCompletion> completionsOf(const QString& text, int cursor,
                                           const std::function<QStringList(const QString&)>& values, int most)
{
    cursor = std::clamp(cursor, 0, static_cast<int>(text.size()));
    const int start = pieceStart(text, cursor);
    const QString piece = text.mid(start, cursor - start);
    const auto colon = piece.indexOf(u':');
    std::vector<QueryCompletion> found;
    const auto take = [&](const QString& shown, int from, const QString& insert) {
        if (static_cast<int>(found.size()) == most)
            return;
        const QString after = text.mid(cursor);
        found.push_back({shown, text.left(from) + insert + after, from + static_cast<int>(insert.size())});
    };
    if (colon < 0) {
        const QString wanted = piece.toLower();
        for (const auto& name : fieldNames()) {
            if (wanted.size() >= 2 && name.startsWith(wanted))
                take(name + u':', start, name + u':');
        }
        return found;
    }
    const QString field = piece.left(colon).toLower();
    if (!fieldNames().contains(field) && field != QLatin1String("language"))
        return found;
    int from = start + static_cast<int>(colon) + 1;
    // A comma begins another value of the same field.
    bool isQuoted = false;
    for (int i = from; i < cursor; ++i) {
        if (isQuote(text[i]))
            isQuoted = !isQuoted;
        else if (text[i] == u',' && !isQuoted)
            from = i + 1;
    }
    QString wanted = text.mid(from, cursor - from);
    wanted.removeIf(isQuote);
    wanted = foldText(wanted);
    QStringList all = fixedValues(field);
    if (all.isEmpty())
        all = values(field);
    for (const bool begins : {true, false}) {
        for (const auto& value : std::as_const(all)) {
            const QString folded = foldText(value);
            if (value.isEmpty() || folded.startsWith(wanted) != begins || !folded.contains(wanted))
                continue;
            // What is typed already in full is no help.
            const QString insert = quotedIfNeeded(value);
            if (text.mid(from, cursor - from) != insert)
                take(value, from,
                     insert + (text.mid(cursor).startsWith(u' ') ? QString() : QStringLiteral(" ")));
        }
    }
    return found;
}

std::vector<QueryMark> marksOf(const QString& text, const QStringList& literal)
{
    std::vector<QueryMark> marks;
    std::vector<bool> isQuoted(static_cast<size_t>(text.size()), false);
    bool inside = false;
    for (int i = 0; i < text.size(); ++i) {
        isQuoted[static_cast<size_t>(i)] = inside || isQuote(text[i]);
        if (isQuote(text[i]))
            inside = !inside;
    }
    static const QRegularExpression piece(
        QStringLiteral(
            "(?<![\\p{L}\\p{N}])(?:([a-z]+):|(AND|OR|NOT|NEAR/\\d+|PRE/\\d+|[wW]/\\d+)(?=\\s|\\(|$))"),
        QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption);
    for (auto match = piece.globalMatch(text); match.hasNext();) {
        const auto one = match.next();
        const int start = static_cast<int>(one.capturedStart());
        if (isQuoted[static_cast<size_t>(start)])
            continue;
        const bool isField = one.hasCaptured(1);
        const QString name = one.captured(1).toLower();
        if (isField && !fieldNames().contains(name) && name != QLatin1String("language") &&
            name != QLatin1String("atleast"))
            continue;
        // Small letters are words: `and` is looked for.
        if (!isField && one.captured(2) != one.captured(2).toUpper() && !one.captured(2).startsWith(u'w'))
            continue;
        marks.push_back({start, static_cast<int>(one.capturedLength()),
                         isField ? QueryMark::Kind::Field : QueryMark::Kind::Operator});
    }
    int from = 0;
    for (const auto& part : literal) {
        const auto at = part.isEmpty() ? -1 : text.indexOf(part, from);
        if (at < 0)
            continue;
        from = static_cast<int>(at + part.size());
        std::erase_if(marks, [&](const QueryMark& mark) { return mark.start >= at && mark.start < from; });
        marks.push_back({static_cast<int>(at), static_cast<int>(part.size()), QueryMark::Kind::Literal});
    }
    std::sort(marks.begin(), marks.end(), [](const auto& a, const auto& b) { return a.start < b.start; });
    return marks;
}

} // namespace warraq
