#include "search/clauseparser.h"

namespace warraq {

namespace {

QString scopeText(TextScope scope)
{
    switch (scope) {
    case TextScope::Anywhere:
        return {};
    case TextScope::Title:
        return QStringLiteral("title:");
    case TextScope::Body:
        return QStringLiteral("body:");
    case TextScope::Caption:
        return QStringLiteral("caption:");
    case TextScope::Note:
        return QStringLiteral("note:");
    }
    return {};
}

QString phraseText(const QList<QueryWord>& words)
{
    QStringList texts;
    for (const auto& word : words) {
        if (word.name)
            texts << u'~' + word.text +
                         (word.chosen.isEmpty() ? QString() : u'[' + word.chosen.join(u',') + u']');
        else
            texts << (word.prefix ? word.text + u'*' : word.text);
    }
    const QString joined = texts.join(u' ');
    return words.size() == 1 && !words.first().quoted ? joined : u'"' + joined + u'"';
}

QString dateText(const DateNode& range)
{
    const auto day = [](QDate date) { return date.toString(Qt::ISODate); };
    const QDate from = range.from;
    const QDate to = range.to;
    if (!from.isValid() || !to.isValid())
        return QStringLiteral("date:") + (from.isValid() ? day(from) : QString()) + QStringLiteral("..") +
               (to.isValid() ? day(to) : QString());
    const bool wholeMonths = from.day() == 1 && to.day() == to.daysInMonth();
    const bool wholeYears = wholeMonths && from.month() == 1 && to.month() == 12;
    const auto cut = [&](QDate date) {
        const QString text = day(date);
        return wholeYears ? text.left(text.size() - 6) : (wholeMonths ? text.left(text.size() - 3) : text);
    };
    const QString first = cut(from);
    const QString last = cut(to);
    return QStringLiteral("date:") + (first == last ? first : first + QStringLiteral("..") + last);
}

QString presenceText(Presence what)
{
    switch (what) {
    case Presence::Date:
        return QStringLiteral("has:date");
    case Presence::Author:
        return QStringLiteral("has:author");
    case Presence::Place:
        return QStringLiteral("has:place");
    case Presence::Section:
        return QStringLiteral("has:section");
    case Presence::Image:
        return QStringLiteral("has:image");
    case Presence::Credit:
        return QStringLiteral("has:credit");
    case Presence::Publication:
        return QStringLiteral("has:publication");
    case Presence::Language:
        return QStringLiteral("has:lang");
    case Presence::Agency:
        return QStringLiteral("has:agency");
    case Presence::Duplicate:
        return QStringLiteral("is:duplicate");
    case Presence::Note:
        return QStringLiteral("has:note");
    case Presence::Starred:
        return QStringLiteral("is:starred");
    case Presence::Unread:
        return QStringLiteral("is:unread");
    case Presence::Tag:
        return QStringLiteral("has:tag");
    case Presence::Collection:
        return QStringLiteral("has:collection");
    }
    return {};
}

QString valueText(const ValueNode& node)
{
    QStringList texts;
    for (const auto& value : node.values) {
        if (value.whole)
            texts << u'"' + sayable(value.text) + u'"';
        else
            texts << value.text + (value.prefix ? QStringLiteral("*") : QString());
    }
    return toString(node.field) + u':' + texts.join(u',');
}

QString lengthText(const LengthNode& node)
{
    if (node.most < 0)
        return QStringLiteral("words:>=%1").arg(node.least);
    if (node.least == 0)
        return QStringLiteral("words:<=%1").arg(node.most);
    return node.least == node.most ? QStringLiteral("words:%1").arg(node.least)
                                   : QStringLiteral("words:%1..%2").arg(node.least).arg(node.most);
}

/// How tightly a condition binds: brackets are needed where it stands inside a tighter one.
enum class Binding
{
    Or,
    And,
    Not,
};

QString printed(const QueryNodePtr& node, Binding outside);

struct Printer
{
    Binding outside;

    QString bracketed(const QString& text, Binding own) const
    {
        return own < outside ? u'(' + text + u')' : text;
    }
    QString list(const std::vector<QueryNodePtr>& children, const QString& between, Binding own) const
    {
        QStringList texts;
        for (const auto& child : children)
            texts << printed(child, own == Binding::Or ? Binding::And : Binding::Not);
        return bracketed(texts.join(between), own);
    }
    QString operator()(const AndNode& node) const
    {
        return list(node.children, QStringLiteral(" "), Binding::And);
    }
    QString operator()(const OrNode& node) const
    {
        return list(node.children, QStringLiteral(" OR "), Binding::Or);
    }
    QString operator()(const NotNode& node) const
    {
        const QString inner = printed(node.child, Binding::Not);
        // `-a NEAR/5 b` would exclude a alone.
        const bool group = std::holds_alternative<NearNode>(node.child->node) && !inner.startsWith(u'(');
        return group ? QStringLiteral("-(") + inner + u')' : u'-' + inner;
    }
    QString operator()(const PhraseNode& node) const
    {
        const QString often = node.times > 1 ? QStringLiteral("atleast:%1 ").arg(node.times) : QString();
        return often + scopeText(node.scope) + phraseText(node.words);
    }
    QString operator()(const NearNode& node) const
    {
        const auto& links = node.rule.links;
        if (node.rule.isGroup) {
            QList<QueryWord> words;
            for (const auto& phrase : node.phrases)
                words << phrase;
            return scopeText(node.scope) + phraseText(words) + u'~' + QString::number(links[0].distance);
        }
        QString text = scopeText(node.scope) + phraseText(node.phrases.front());
        for (qsizetype i = 1; i < node.phrases.size(); ++i) {
            const auto& link = links[static_cast<size_t>(i) - 1];
            text +=
                (link.ordered ? QStringLiteral(" PRE/%1 ") : QStringLiteral(" NEAR/%1 ")).arg(link.distance) +
                scopeText(node.scope) + phraseText(node.phrases[i]);
        }
        return text;
    }
    QString operator()(const ExactNode& node) const
    {
        return scopeText(node.scope) + u'=' +
               (node.text.contains(u' ') || node.text.contains(u':') || node.text.contains(u'(') ||
                        node.text.contains(u')')
                    ? u'"' + node.text + u'"'
                    : node.text);
    }
    QString operator()(const ValueNode& node) const { return valueText(node); }
    QString operator()(const DateNode& node) const { return dateText(node); }
    QString operator()(const PresenceNode& node) const { return presenceText(node.what); }
    QString operator()(const LengthNode& node) const { return lengthText(node); }
    QString operator()(const IdsNode& node) const
    {
        QStringList texts;
        for (const qint64 id : node.ids)
            texts << QString::number(id);
        return QStringLiteral("id:") + texts.join(u',');
    }
};

QString printed(const QueryNodePtr& node, Binding outside)
{
    return std::visit(Printer{outside}, node->node);
}

} // namespace

QString toString(ValueField field)
{
    switch (field) {
    case ValueField::Author:
        return QStringLiteral("author");
    case ValueField::Place:
        return QStringLiteral("place");
    case ValueField::Section:
        return QStringLiteral("section");
    case ValueField::Credit:
        return QStringLiteral("credit");
    case ValueField::Agency:
        return QStringLiteral("agency");
    case ValueField::Publication:
        return QStringLiteral("publication");
    case ValueField::Source:
        return QStringLiteral("source");
    case ValueField::Import:
        return QStringLiteral("import");
    case ValueField::Language:
        return QStringLiteral("lang");
    case ValueField::Tag:
        return QStringLiteral("tag");
    case ValueField::Collection:
        return QStringLiteral("collection");
    case ValueField::Url:
        return QStringLiteral("url");
    }
    return {};
}

QString canonicalText(const QueryNodePtr& node)
{
    return node ? printed(node, Binding::Or) : QString();
}

} // namespace warraq
