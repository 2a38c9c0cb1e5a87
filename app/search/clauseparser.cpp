#include "search/clauseparser.h"

#include "core/partialdate.h"
#include "search/clausenames.h"

#include <QHash>
#include <QRegularExpression>

namespace warraq {

namespace {

QueryNodePtr lengthClause(const QString& value)
{
    const QRegularExpression form(QStringLiteral("^(>=|<=|>|<|=)?(\\d{1,7})(?:\\.\\.(\\d{1,7}))?$"));
    const auto match = form.match(value);
    if (!match.hasMatch())
        return nullptr;
    const int number = match.captured(2).toInt();
    const QString sign = match.captured(1);
    if (match.capturedLength(3) > 0)
        return sign.isEmpty() ? makeNode(LengthNode{number, match.captured(3).toInt()}) : nullptr;
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
    static const QRegularExpression form(QStringLiteral("^(NEAR|w|W|PRE)/(\\d{1,4})$"));
    if (word == QLatin1String("NEAR"))
        return Nearness{10, false};
    const auto match = form.match(word);
    const int distance = match.captured(2).toInt();
    if (!match.hasMatch() || distance > longestDistance)
        return std::nullopt;
    return Nearness{distance, match.captured(1) == QLatin1String("PRE")};
}
bool looksLikeNearness(const QString& word)
{
    static const QRegularExpression form(QStringLiteral("^(?:NEAR(?:/\\d+)?|(?:w|W|PRE)/\\d+)$"));
    return form.match(word).hasMatch();
}

QueryNodePtr valueClause(ValueField field, const QString& value, const QString& suffix, bool quoted)
{
    ValueNode node{field, {}};
    const auto add = [&](QString text, bool whole) {
        const bool prefix = !whole && text.endsWith(u'*') && text.size() > 1;
        if (prefix)
            text.chop(1);
        text = text.remove(u'"').simplified();
        if (!text.isEmpty())
            node.values.push_back({text, whole, prefix});
    };
    // A list mixes quoted and plain values: "Middle East",opinion
    QString rest = suffix;
    if (quoted)
        add(value, true);
    else
        rest = u',' + value;
    qsizetype at = 0;
    while (at < rest.size()) {
        if (rest[at] == u',') {
            ++at;
            continue;
        }
        if (rest[at] == u'"') {
            const qsizetype close = rest.indexOf(u'"', at + 1);
            const qsizetype end = close < 0 ? rest.size() : close;
            add(rest.mid(at + 1, end - at - 1), true);
            at = end + 1;
            continue;
        }
        const qsizetype comma = rest.indexOf(u',', at);
        const qsizetype end = comma < 0 ? rest.size() : comma;
        add(rest.mid(at, end - at), false);
        at = end;
    }
    return node.values.empty() ? nullptr : makeNode(std::move(node));
}

QueryNodePtr otherClause(const QString& field, const QString& value, bool quoted)
{
    if (quoted)
        return nullptr;
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
    if (field == u"has") {
        const auto what = presenceValues().constFind(value.toLower());
        return what == presenceValues().constEnd() ? nullptr : makeNode(PresenceNode{*what});
    }
    if (field == u"is") {
        const auto what = stateValues().constFind(value.toLower());
        return what == stateValues().constEnd() ? nullptr : makeNode(PresenceNode{*what});
    }
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
