#include "search/clauseparser.h"

#include "core/partialdate.h"
#include "search/clausenames.h"

#include <QHash>
#include <QRegularExpression>

namespace warraq {

namespace {

QueryNodePtr lengthClause(const QString& value)
{
    static const QRegularExpression span(QStringLiteral("^(\\d{0,7})\\.\\.(\\d{0,7})$"));
    if (const auto match = span.match(value); match.hasMatch() && value != u"..")
        return makeNode(LengthNode{match.captured(1).toInt(),
                                   match.capturedLength(2) > 0 ? match.captured(2).toInt() : -1});
    static const QRegularExpression form(QStringLiteral("^(>=|<=|>|<|=)?(\\d{1,7})$"));
    const auto match = form.match(value);
    if (!match.hasMatch())
        return nullptr;
    const int number = match.captured(2).toInt();
    const QString sign = match.captured(1);
    if (sign == u">")
        return number < 9'999'999 ? makeNode(LengthNode{number + 1, -1}) : nullptr;
    if (sign == u">=")
        return makeNode(LengthNode{number, -1});
    if (sign == u"<")
        return number > 0 ? makeNode(LengthNode{0, number - 1}) : nullptr;
    if (sign == u"<=")
        return makeNode(LengthNode{0, number});
    return makeNode(LengthNode{number, number});
}

/// One of what is listed.
QueryNodePtr presenceClause(const QHash<QString, Presence>& known, const QString& value)
{
    std::vector<QueryNodePtr> any;
    for (const auto& part : value.toLower().split(u',', Qt::SkipEmptyParts)) {
        const auto what = known.constFind(part);
        if (what == known.constEnd())
            return nullptr;
        any.push_back(makeNode(PresenceNode{*what}));
    }
    return combined<OrNode>(std::move(any));
}

} // namespace

QString sayable(QString value)
{
    for (QChar& c : value) {
        if ((c >= QChar(0x2010) && c <= QChar(0x2015)) || c == QChar(0x2212))
            c = u'-';
        else if (c == u'"' || (c >= QChar(0x201C) && c <= QChar(0x201F)) || c == QChar(0x00AB) ||
                 c == QChar(0x00BB))
            c = u' ';
    }
    return value.simplified();
}

std::optional<Nearness> nearnessOf(const QString& word)
{
    static const QRegularExpression form(QStringLiteral("^(NEAR|W|PRE)/(\\d{1,4})$"),
                                         QRegularExpression::CaseInsensitiveOption);
    if (word == QLatin1String("NEAR"))
        return Nearness{10, false};
    const auto match = form.match(word);
    const int distance = match.captured(2).toInt();
    if (!match.hasMatch() || distance > longestDistance)
        return std::nullopt;
    return Nearness{distance, match.captured(1).toUpper() == QLatin1String("PRE")};
}
bool looksLikeNearness(const QString& word)
{
    static const QRegularExpression form(QStringLiteral("^(?:NEAR|W|PRE)/-?\\d+$"),
                                         QRegularExpression::CaseInsensitiveOption);
    return word == QLatin1String("NEAR") || form.match(word).hasMatch();
}

std::vector<ListedValue> listedValues(const QString& value, const QString& suffix, bool quoted,
                                      bool keepNumbers)
{
    std::vector<ListedValue> values;
    const auto add = [&values](const QString& text, bool isQuoted) {
        const QString plain = QString(text).remove(u'"').simplified();
        if (!plain.isEmpty())
            values.push_back({plain, isQuoted});
    };
    QString rest = suffix;
    if (quoted)
        add(value, true);
    else
        rest = value + suffix;
    const auto isDigit = [&rest](qsizetype at) { return at >= 0 && at < rest.size() && rest[at].isDigit(); };
    const auto endOfValue = [&](qsizetype at) {
        qsizetype comma = rest.indexOf(u',', at);
        while (keepNumbers && comma >= 0 && isDigit(comma - 1) && isDigit(comma + 1))
            comma = rest.indexOf(u',', comma + 1);
        return comma < 0 ? rest.size() : comma;
    };
    for (qsizetype at = 0; at < rest.size();) {
        if (rest[at] == u',') {
            ++at;
        } else if (rest[at] == u'"') {
            const qsizetype close = rest.indexOf(u'"', at + 1);
            const qsizetype end = close < 0 ? rest.size() : close;
            add(rest.mid(at + 1, end - at - 1), true);
            at = end + 1;
        } else {
            const qsizetype end = endOfValue(at);
            add(rest.mid(at, end - at), false);
            at = end;
        }
    }
    return values;
}

QueryNodePtr valueClause(ValueField field, const QString& value, const QString& suffix, bool quoted)
{
    static const QRegularExpression letter(QStringLiteral("\\?[\\p{L}\\p{N}]"));
    ValueNode node{field, {}};
    for (auto& [text, whole] : listedValues(value, suffix, quoted)) {
        if (!whole && field != ValueField::Url && text.contains(letter))
            return nullptr; // a letter of a value is not left open
        const bool prefix = !whole && text.endsWith(u'*') && text.size() > 1;
        if (prefix)
            text.chop(1);
        node.values.push_back({text.simplified(), whole, prefix});
    }
    return node.values.empty() ? nullptr : makeNode(std::move(node));
}

QueryNodePtr otherClause(const QString& field, const QString& typed, bool quoted)
{
    if (quoted)
        return nullptr;
    QString value = typed;
    for (QChar& c : value) { // of whatever script
        if (c.isDigit())
            c = QChar(u'0' + static_cast<char16_t>(c.digitValue()));
    }
    if (field == u"date" || field == u"on") {
        std::vector<QueryNodePtr> ranges;
        for (const auto& part : value.split(u',', Qt::SkipEmptyParts)) {
            const auto range = parseDateRange(part);
            if (!range)
                return nullptr;
            ranges.push_back(makeNode(*range));
        }
        return combined<OrNode>(std::move(ranges));
    }
    if (field == u"before" || field == u"after") {
        const auto range = parseDateRange(value);
        if (!range || value.contains(QLatin1String("..")))
            return nullptr;
        // Beyond the first and the last year there is no day to write down.
        const QDate edge = field == u"before" ? range->from.addDays(-1) : range->to.addDays(1);
        if (edge.year() < 1 || edge.year() > 9999)
            return nullptr;
        return makeNode(field == u"before" ? DateNode{{}, edge} : DateNode{edge, {}});
    }
    if (field == u"has")
        return presenceClause(presenceValues(), value);
    if (field == u"is")
        return presenceClause(stateValues(), value);
    if (field == u"id") {
        IdsNode ids;
        for (const auto& part : value.split(u',', Qt::SkipEmptyParts)) {
            bool ok = false;
            const qint64 id = part.toLongLong(&ok);
            if (!ok || id <= 0)
                return nullptr;
            ids.ids << id;
        }
        return ids.ids.isEmpty() ? nullptr : makeNode(std::move(ids));
    }
    return field == u"words" ? lengthClause(value) : nullptr;
}

std::optional<DateNode> parseDateRange(const QString& text)
{
    static const QRegularExpression years(
        QStringLiteral("^(\\d{4})-(\\d{4})$")); // as they are written in prose
    if (const auto match = years.match(text); match.hasMatch())
        return parseDateRange(match.captured(1) + QStringLiteral("..") + match.captured(2));
    const auto dots = text.indexOf(QLatin1String(".."));
    if (dots < 0) {
        const auto date = PartialDate::fromIso(text);
        if (!date || date->precision() == DatePrecision::Time || text.contains(u' '))
            return std::nullopt;
        return DateNode{date->firstDay(), date->lastDay()};
    }
    const QString from = text.left(dots);
    const QString to = text.mid(dots + 2);
    DateNode range;
    if (!from.isEmpty()) {
        const auto first = parseDateRange(from);
        if (!first)
            return std::nullopt;
        range.from = first->from;
    }
    if (!to.isEmpty()) {
        const auto last = parseDateRange(to);
        if (!last)
            return std::nullopt;
        range.to = last->to;
    }
    if (from.isEmpty() && to.isEmpty())
        return std::nullopt;
    return range;
}

} // namespace warraq
