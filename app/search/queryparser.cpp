#include "search/queryparser.h"

#include "core/limits.h"
#include "search/clausenames.h"
#include "search/clauseparser.h"
#include "search/querylexer.h"
#include "search/querywords.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace warraq {

namespace {

constexpr int mostTimes = 1000;
constexpr size_t mostNearWays = 64; // of one chain of groups

std::optional<int> wholeNumber(const QString& text)
{
    bool ok = false;
    const int number = text.toInt(&ok);
    return ok && number >= 0 ? std::optional<int>(number) : std::nullopt;
}

class Parser
{
public:
    explicit Parser(const QString& typed) : m_tokens(tokensOf(typed)), m_beyond(textBeyondTokens(typed)) {}

    ParsedQuery parse()
    {
        std::vector<QueryNodePtr> parts;
        while (!atEnd()) {
            if (auto node = parseOr(TextScope::Anywhere, 0))
                parts.push_back(node);
            // A bracket that closes nothing.
            if (!atEnd() && token().kind == QueryToken::Kind::Close) {
                m_literal << QStringLiteral(")");
                ++m_at;
            }
        }
        if (!m_beyond.isEmpty())
            m_literal << m_beyond;
        return {combined<AndNode>(std::move(parts)), m_literal, m_relatedForms};
    }

private:
    [[nodiscard]] bool atEnd() const { return m_at >= m_tokens.size(); }
    [[nodiscard]] const QueryToken& token() const { return m_tokens[m_at]; }
    [[nodiscard]] bool isWord(size_t at, const char* text) const
    {
        return at < m_tokens.size() && m_tokens[at].kind == QueryToken::Kind::Word &&
               m_tokens[at].text == QLatin1String(text);
    }
    /// True when something that can be an operand begins at \p at.
    [[nodiscard]] bool beginsOperand(size_t at) const
    {
        if (at >= m_tokens.size() || m_tokens[at].kind == QueryToken::Kind::Close)
            return false;
        return !isWord(at, "OR") && !isWord(at, "AND");
    }

    QueryNodePtr parseOr(TextScope scope, int depth)
    {
        std::vector<QueryNodePtr> choices;
        const size_t start = m_at;
        if (auto node = parseAnd(scope, depth))
            choices.push_back(node);
        while (isWord(m_at, "OR")) {
            // Of "(signs) OR a" a is left; an OR with nothing at all on a side is a word.
            if (!beginsOperand(m_at + 1) || m_at == start) {
                if (auto node = literalWord(scope))
                    choices.empty() ? choices.push_back(node)
                                    : void(choices.back() = combined<AndNode>({choices.back(), node}));
                if (auto more = parseAnd(scope, depth))
                    choices.back() = combined<AndNode>({choices.back(), more});
                continue;
            }
            ++m_at;
            if (auto node = parseAnd(scope, depth))
                choices.push_back(node);
        }
        return combined<OrNode>(std::move(choices));
    }

    QueryNodePtr parseAnd(TextScope scope, int depth)
    {
        std::vector<QueryNodePtr> parts;
        while (!atEnd() && token().kind != QueryToken::Kind::Close && !isWord(m_at, "OR")) {
            if (isWord(m_at, "AND")) {
                if (!parts.empty() && beginsOperand(m_at + 1)) {
                    ++m_at;
                    continue;
                }
                if (auto node = literalWord(scope))
                    parts.push_back(node);
                continue;
            }
            if (auto node = parseUnary(scope, depth))
                parts.push_back(node);
        }
        return combined<AndNode>(std::move(parts));
    }

    QueryNodePtr parseUnary(TextScope scope, int depth)
    {
        if (isWord(m_at, "NOT")) {
            if (!beginsOperand(m_at + 1))
                return literalWord(scope);
            ++m_at;
            const bool related = m_relatedForms;
            auto node = parseUnary(scope, depth);
            if (!node && m_relatedForms != related) {
                m_relatedForms = related; // a switch is not excluded
                m_literal << QStringLiteral("NOT forms:related");
            }
            return negated(std::move(node));
        }
        return parseNear(scope, depth);
    }

    static QueryNodePtr negated(QueryNodePtr node)
    {
        if (!node)
            return nullptr;
        if (const auto* inner = std::get_if<NotNode>(&node->node))
            return inner->child;
        return makeNode(NotNode{std::move(node)});
    }

    [[nodiscard]] std::optional<Nearness> nearness() const
    {
        if (atEnd() || token().kind != QueryToken::Kind::Word)
            return std::nullopt;
        return nearnessOf(token().text);
    }

    /// What is read to see whether it is words is read once more when it is not: of brackets those that hold
    /// others are not tried.
    [[nodiscard]] bool mayBeNear(size_t at) const
    {
        if (!beginsOperand(at) || isWord(at, "NOT"))
            return false;
        using Kind = QueryToken::Kind;
        if (m_tokens[at].kind != Kind::Open)
            return true;
        const auto end = std::find_if(
            m_tokens.begin() + static_cast<qsizetype>(at) + 1, m_tokens.end(),
            [](const QueryToken& one) { return one.kind == Kind::Open || one.kind == Kind::Close; });
        return end != m_tokens.end() && end->kind == Kind::Close;
    }

    /// A phrase, or several of which one is meant, all in the same text.
    struct NearOperand
    {
        TextScope scope = TextScope::Anywhere;
        std::vector<QList<QueryWord>> phrases;
    };
    static std::optional<NearOperand> nearOperand(const QueryNodePtr& node)
    {
        if (!node)
            return std::nullopt;
        const auto* any = std::get_if<OrNode>(&node->node);
        NearOperand operand;
        for (const auto& one : any ? any->children : std::vector{node}) {
            const auto* phrase = std::get_if<PhraseNode>(&one->node);
            if (!phrase || phrase->times > 1 || (!operand.phrases.empty() && phrase->scope != operand.scope))
                return std::nullopt;
            operand.scope = phrase->scope;
            operand.phrases.push_back(phrase->words);
        }
        return operand;
    }
    /// `(a OR b) NEAR/5 c` is `a NEAR/5 c OR b NEAR/5 c`.
    static QueryNodePtr nearInAnyWay(TextScope scope, const std::vector<NearOperand>& operands,
                                     const NearRule& rule)
    {
        std::vector<QList<QList<QueryWord>>> ways{{}};
        for (const auto& operand : operands) {
            std::vector<QList<QList<QueryWord>>> longer;
            for (const auto& way : ways) {
                for (const auto& phrase : operand.phrases)
                    longer.push_back(way + QList<QList<QueryWord>>{phrase});
            }
            ways = std::move(longer);
        }
        std::vector<QueryNodePtr> any;
        for (auto& way : ways)
            any.push_back(makeNode(NearNode{scope, std::move(way), rule}));
        return combined<OrNode>(std::move(any));
    }

    QueryNodePtr parseNear(TextScope scope, int depth)
    {
        auto first = parsePrimary(scope, depth);
        auto how = nearness();
        // -a NEAR/5 b: what is excluded is the nearness, as after NOT.
        const auto* excluded = first ? std::get_if<NotNode>(&first->node) : nullptr;
        const auto operand = how ? nearOperand(excluded ? excluded->child : first) : std::nullopt;
        if (!operand)
            return first; // nearness of anything but words: its operator is read as a word
        std::vector operands{*operand};
        size_t ways = operand->phrases.size();
        NearRule rule;
        for (; how && mayBeNear(m_at + 1); how = nearness()) {
            const size_t back = m_at++;
            const auto literals = m_literal.size();
            const bool related = m_relatedForms;
            const auto more = nearOperand(parsePrimary(scope, depth));
            if (!more || more->scope != operand->scope || ways * more->phrases.size() > mostNearWays) {
                m_at = back;
                m_literal.resize(literals);
                m_relatedForms = related;
                break;
            }
            ways *= more->phrases.size();
            operands.push_back(*more);
            rule.links.push_back(*how);
        }
        if (operands.size() < 2)
            return first;
        auto made = nearInAnyWay(operand->scope, operands, rule);
        return excluded ? negated(std::move(made)) : made;
    }

    QueryNodePtr parsePrimary(TextScope scope, int depth)
    {
        switch (token().kind) {
        case QueryToken::Kind::Open:
            return parseGroup(scope, depth);
        case QueryToken::Kind::Quoted:
            return parseQuoted(scope);
        case QueryToken::Kind::Word:
            return parseWord(scope);
        case QueryToken::Kind::Close:
            break;
        }
        return nullptr;
    }

    QueryNodePtr parseGroup(TextScope scope, int depth)
    {
        const QString prefix = token().prefix;
        ++m_at;
        if (depth >= limits::queryDepth) {
            m_literal << QStringLiteral("(");
            return nullptr;
        }
        if (!atEnd() && token().kind == QueryToken::Kind::Close) {
            ++m_at;
            return literalText(scope, prefix + QStringLiteral("()")); // holds nothing
        }
        QString field = prefix;
        const bool negative = field.startsWith(u'-');
        if (negative)
            field.remove(0, 1);
        if (field.endsWith(u':'))
            field.chop(1);
        QueryNodePtr before;
        if (!field.isEmpty()) {
            if (textClauses().contains(field.toLower()))
                scope = textClauses().value(field.toLower());
            else
                before = literalText(scope, prefix + u'(');
        }
        auto inner = parseOr(scope, depth + 1);
        if (!atEnd() && token().kind == QueryToken::Kind::Close)
            ++m_at;
        else
            m_literal << QStringLiteral("(");
        if (before && inner)
            inner = combined<AndNode>({before, inner});
        else if (before)
            inner = before;
        return negative ? negated(inner) : inner;
    }

    QueryNodePtr parseQuoted(TextScope scope)
    {
        const QueryToken token = this->token();
        ++m_at;
        QString prefix = token.prefix;
        const bool negative = prefix.startsWith(u'-');
        if (negative)
            prefix.remove(0, 1);
        QueryNodePtr node;
        if (prefix == u"=") {
            node = exact(scope, token.text, token.suffix);
        } else if (prefix == u"~") {
            node = name(scope, u'~' + token.text + token.suffix);
            if (!node)
                return literalText(scope, token.typed());
        } else if (prefix.endsWith(QLatin1String(":="))) {
            const auto of = textClauses().constFind(prefix.chopped(2).toLower());
            if (of == textClauses().constEnd())
                return literalText(scope, token.typed());
            node = exact(*of, token.text, token.suffix);
        } else if (const qsizetype colon = prefix.indexOf(u':'); colon > 0 && prefix.endsWith(u',')) {
            // A list that begins with plain values: section:opinion,"Middle East"
            node = fieldClause(prefix.left(colon),
                               prefix.mid(colon + 1) + u'"' + token.text + u'"' + token.suffix, {}, false,
                               token);
        } else if (prefix.endsWith(u':')) {
            node = fieldClause(prefix.chopped(1), token.text, token.suffix, true, token);
        } else {
            if (!prefix.isEmpty())
                return literalText(scope, token.typed());
            node = phrase(scope, token.text, token.suffix, token);
        }
        return negative ? negated(node) : node;
    }

    QueryNodePtr phrase(TextScope scope, const QString& text, const QString& suffix, const QueryToken& token)
    {
        QList<QueryWord> words = wordsOf(text);
        m_literal << strayWildcards(text);
        if (suffix.startsWith(u'~')) {
            const auto distance = wholeNumber(suffix.mid(1));
            if (distance && *distance <= longestDistance && words.size() > 1) {
                NearNode near{scope, {}, {{{*distance, false}}, words.size() > 2}};
                for (const auto& word : words)
                    near.phrases << QList<QueryWord>{word};
                return makeNode(std::move(near));
            }
            m_literal << suffix;
        } else if (suffix == u"*" && !words.isEmpty()) {
            words.last().prefix = true;
        } else if (!suffix.isEmpty()) {
            m_literal << suffix;
            if (!words.isEmpty())
                words.last().prefix = false;
            words << wordsOf(suffix);
        }
        if (words.isEmpty()) {
            m_literal << token.typed();
            return nullptr;
        }
        words.first().quoted = words.size() == 1 && !words.first().prefix && !words.first().wildcard;
        return makeNode(PhraseNode{scope, words});
    }

    QueryNodePtr exact(TextScope scope, const QString& text, const QString& suffix)
    {
        if (!suffix.isEmpty())
            m_literal << suffix;
        if (wordsOf(text).isEmpty()) {
            m_literal << text;
            return nullptr;
        }
        for (const auto& part : text.split(u' ', Qt::SkipEmptyParts)) {
            if (part.contains(u'*') || part.contains(u'?')) // signs like others
                m_literal << part;
        }
        return makeNode(ExactNode{scope, QString(text).remove(u'"').simplified()});
    }

    QueryNodePtr parseWord(TextScope scope)
    {
        const QueryToken token = this->token();
        ++m_at;
        QString text = token.text;
        // `-word` excludes; a lone dash, or one before a blank, is punctuation.
        if (text.startsWith(u'-') && text.size() > 1) {
            const QString rest = text.mid(1);
            if (!rest.startsWith(u'-'))
                return negated(positiveWord(scope, rest, token));
        }
        return positiveWord(scope, text, token);
    }

    QueryNodePtr positiveWord(TextScope scope, const QString& text, const QueryToken& token)
    {
        if (text.startsWith(u'=') && text.size() > 1)
            return exact(scope, text.mid(1), {});
        if (auto node = name(scope, text))
            return node;
        const qsizetype colon = text.indexOf(u':');
        if (text.left(colon).compare(QLatin1String("atleast"), Qt::CaseInsensitive) == 0) {
            if (auto node = often(scope, text.mid(colon + 1)))
                return node;
        }
        if (token.text.compare(QLatin1String("forms:related"), Qt::CaseInsensitive) == 0) {
            m_relatedForms = true;
            return nullptr;
        }
        if (colon > 0 && colon + 1 < text.size())
            return fieldClause(text.left(colon), text.mid(colon + 1), {}, false, token);
        // An operator that comes here joins nothing.
        if (colon > 0 || text.startsWith(u'~') || looksLikeNearness(text))
            return literalText(scope, text);
        auto node = plainWords(scope, text);
        if (!node)
            m_literal << text;
        return node;
    }

    QueryNodePtr plainWords(TextScope scope, const QString& text)
    {
        const auto words = wordsOf(text);
        if (words.isEmpty())
            return nullptr;
        m_literal << strayWildcards(text);
        return makeNode(PhraseNode{scope, words});
    }

    /// `~gaddafi`, `~gaddafi[qadhafi,gadhafi]`
    static QueryNodePtr name(TextScope scope, const QString& text)
    {
        static const QRegularExpression form(QStringLiteral("^~([^\\[\\]~]+)(?:\\[([^\\[\\]]*)\\])?$"));
        const auto match = form.match(text);
        QueryWord word{nameOf(match.captured(1)), false, false, true};
        if (!match.hasMatch() || word.text.isEmpty())
            return nullptr;
        for (const auto& part : match.captured(2).split(u',', Qt::SkipEmptyParts)) {
            const auto words = wordsOf(part);
            const bool isWord = words.size() == 1 && !words.first().prefix && !words.first().wildcard;
            const QString chosen = isWord ? words.first().text : nameOf(part);
            if (chosen.isEmpty() && !part.trimmed().isEmpty())
                return nullptr; // left out, it would let in what nobody chose
            if (!chosen.isEmpty() && !word.chosen.contains(chosen))
                word.chosen << chosen;
        }
        return makeNode(PhraseNode{scope, {word}});
    }

    /// `atleast:3 word`: the words follow, which are a phrase.
    QueryNodePtr often(TextScope scope, const QString& value)
    {
        const auto times = wholeNumber(value);
        if (!times || *times < 1 || *times > mostTimes || !beginsOperand(m_at))
            return nullptr;
        // One behind the other is none, which need not be found out over and over.
        if (m_tokens[m_at].text.startsWith(QLatin1String("atleast:"), Qt::CaseInsensitive))
            return nullptr;
        const size_t back = m_at;
        const auto literals = m_literal.size();
        const bool related = m_relatedForms;
        const auto next = parsePrimary(scope, limits::queryDepth);
        const auto* phrase = next ? std::get_if<PhraseNode>(&next->node) : nullptr;
        if (!phrase || phrase->times > 1) {
            m_at = back;
            m_literal.resize(literals);
            m_relatedForms = related;
            return nullptr;
        }
        return makeNode(PhraseNode{phrase->scope, phrase->words, *times});
    }

    QueryNodePtr fieldClause(const QString& typedField, const QString& value, const QString& suffix,
                             bool quoted, const QueryToken& token)
    {
        const QString field = typedField.toLower();
        if (const auto scope = textClauses().constFind(field); scope != textClauses().constEnd()) {
            // The commas of a narrowed name are its own.
            if (const auto listed = listedValues(value, suffix, quoted, true);
                listed.size() > 1 && !value.contains(u'[') && (!quoted || suffix.startsWith(u','))) {
                std::vector<QueryNodePtr> any;
                for (const auto& one : listed) {
                    if (auto node = fieldClause(field, one.text, {}, one.quoted, token))
                        any.push_back(node);
                }
                return combined<OrNode>(std::move(any));
            }
            if (quoted)
                return phrase(*scope, value, suffix, token);
            if (value.startsWith(u'=') && value.size() > 1)
                return exact(*scope, value.mid(1), {});
            if (value.startsWith(u'-') && value.size() > 1 && value[1] != u'-')
                return negated(fieldClause(field, value.mid(1), {}, false, token)); // title:-word
            if (auto node = name(*scope, value))
                return node;
            if (auto node = plainWords(*scope, value))
                return node;
        } else if (const auto known = valueClauses().constFind(field); known != valueClauses().constEnd()) {
            if (auto node = valueClause(*known, value, suffix, quoted))
                return node;
        } else if (auto node = otherClause(field, value, quoted)) {
            return node;
        }
        return literalText(TextScope::Anywhere, token.typed());
    }

    QueryNodePtr literalWord(TextScope scope)
    {
        const QString text = token().typed();
        ++m_at;
        return literalText(scope, text);
    }

    QueryNodePtr literalText(TextScope scope, const QString& text)
    {
        m_literal << text;
        const auto words = wordsOf(text);
        return words.isEmpty() ? nullptr : makeNode(PhraseNode{scope, words});
    }

    std::vector<QueryToken> m_tokens;
    QString m_beyond; ///< not read
    size_t m_at = 0;
    QStringList m_literal;
    bool m_relatedForms = false;
};

} // namespace

QString nameOf(const QString& text)
{
    // Parts that were joined may be one word now, with an article before the next: until nothing changes.
    constexpr int rounds = 4;
    QString name = joinedName(text);
    for (int round = 0; round < rounds && !name.isEmpty(); ++round) {
        const QString again = joinedName(name);
        if (again == name)
            return name;
        name = again;
    }
    return {};
}

ParsedQuery parseQuery(const QString& typed)
{
    return Parser(typed).parse();
}

} // namespace warraq
