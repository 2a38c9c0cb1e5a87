#include "extract/namepattern.h"

#include <limits>

namespace warraq {

namespace {

constexpr QChar openEnd = QChar(u'*'); ///< in an expanded word: `\w*`
constexpr qsizetype mostWords = 4000;  ///< a list expands to; more is none that anybody writes

/// -1: no letter of names in these lists.
int letterOf(QChar c)
{
    const char16_t u = c.unicode();
    if (u >= u'a' && u <= u'z')
        return u - u'a';
    if (u >= u'0' && u <= u'9')
        return 26 + (u - u'0');
    return u == u'-' ? 36 : u == u'_' ? 37 : -1;
}

bool isBoundary(QChar c)
{
    const char16_t u = c.unicode();
    return u == u' ' || u == u'-' || u == u'_' || (u >= 9 && u <= 13);
}

/// As `\w` means it without Unicode properties.
bool isWordCharacter(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= u'a' && u <= u'z') || (u >= u'0' && u <= u'9') || u == u'_' || (u >= u'A' && u <= u'Z');
}

/// The bracket that closes the one at \p open; -1 where none does.
qsizetype closingOf(QStringView text, qsizetype open)
{
    int depth = 0;
    for (qsizetype i = open; i < text.size(); ++i) {
        depth += text[i] == u'(' ? 1 : text[i] == u')' ? -1 : 0;
        if (depth == 0)
            return i;
    }
    return -1;
}

} // namespace

NamePattern::NamePattern(const QString& words)
{
    QStringList all;
    bool isKnown = expand(words, all) && all.size() <= mostWords;
    m_places.emplace_back();
    for (const auto& word : all)
        isKnown = isKnown && add(word);
    if (isKnown)
        return;
    m_places.clear();
    m_pattern.setPattern(QStringLiteral("(?:^|[\\s_-])(?:") + words + QStringLiteral(")(?:[\\s_-]|$)"));
    m_pattern.optimize();
}

bool NamePattern::expand(QStringView words, QStringList& all)
{
    int depth = 0;
    qsizetype from = 0;
    for (qsizetype i = 0; i <= words.size(); ++i) {
        if (i < words.size()) {
            depth += words[i] == u'(' ? 1 : words[i] == u')' ? -1 : 0;
            if (words[i] != u'|' || depth != 0)
                continue;
        }
        if (!expandOne(words.sliced(from, i - from), all) || all.size() > mostWords)
            return false;
        from = i + 1;
    }
    return depth == 0;
}

bool NamePattern::expandOne(QStringView word, QStringList& all)
{
    QStringList begun{QString()};
    for (qsizetype i = 0; i < word.size();) {
        QStringList parts;
        if (word.sliced(i).startsWith(QLatin1String("(?:"))) {
            const qsizetype end = closingOf(word, i);
            if (end < 0 || !expand(word.sliced(i + 3, end - i - 3), parts))
                return false;
            i = end + 1;
        } else if (word.sliced(i) == QLatin1String("\\w*")) {
            parts << QString(openEnd);
            i += 3;
        } else if (letterOf(word[i]) >= 0) {
            parts << QString(word[i++]);
        } else {
            return false;
        }
        if (i < word.size() && word[i] == u'?') {
            parts << QString();
            ++i;
        }
        if (begun.size() * parts.size() > mostWords)
            return false;
        QStringList longer;
        for (const auto& start : std::as_const(begun)) {
            for (const auto& part : std::as_const(parts))
                longer << start + part;
        }
        begun = longer;
    }
    all += begun;
    return true;
}

bool NamePattern::add(const QString& word)
{
    size_t place = 0;
    for (const QChar c : word) {
        if (c == openEnd) {
            m_places[place].endsOpen = true;
            return word.endsWith(openEnd) && word.count(openEnd) == 1;
        }
        const auto letter = static_cast<size_t>(letterOf(c));
        if (m_places[place].next[letter] == 0) {
            if (m_places.size() > std::numeric_limits<quint16>::max())
                return false;
            m_places[place].next[letter] = static_cast<quint16>(m_places.size());
            m_places.emplace_back();
        }
        place = m_places[place].next[letter];
    }
    m_places[place].endsWord = true;
    return !word.isEmpty();
}

bool NamePattern::isIn(QStringView names) const
{
    if (m_places.empty())
        return m_pattern.match(names.toString()).hasMatch();
    for (qsizetype i = 0; i < names.size(); ++i) {
        if ((i == 0 || isBoundary(names[i - 1])) && beginsAt(names, i))
            return true;
    }
    return false;
}

bool NamePattern::beginsAt(QStringView names, qsizetype at) const
{
    size_t place = 0;
    for (;; ++at) {
        const Place& here = m_places[place];
        if (here.endsWord && (at == names.size() || isBoundary(names[at])))
            return true;
        if (here.endsOpen) {
            qsizetype end = at;
            while (end < names.size() && isWordCharacter(names[end]) && names[end] != u'_')
                ++end;
            if (end == names.size() || isBoundary(names[end]))
                return true;
        }
        const int letter = at < names.size() ? letterOf(names[at]) : -1;
        place = letter < 0 ? 0 : here.next[static_cast<size_t>(letter)];
        if (place == 0)
            return false;
    }
}

} // namespace warraq
