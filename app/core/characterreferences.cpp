#include "core/characterreferences.h"

#include <algorithm>
#include <array>

namespace warraq {

namespace {

constexpr qsizetype longestName = 8; ///< `#1114111`

struct Named
{
    const char16_t* name;
    char16_t character;
};

constexpr std::array named = std::to_array<Named>({
    {u"amp", u'&'},
    {u"lt", u'<'},
    {u"gt", u'>'},
    {u"quot", u'"'},
    {u"apos", u'\''},
    {u"nbsp", u'\u00A0'},
});

QString numbered(QStringView digits)
{
    const bool isHex = digits.startsWith(u'x') || digits.startsWith(u'X');
    if (isHex)
        digits = digits.sliced(1);
    bool isNumber = false;
    const uint code = digits.toUInt(&isNumber, isHex ? 16 : 10);
    if (!isNumber || digits.startsWith(u'+'))
        return {};
    const bool isCharacter =
        code > 0 && code <= QChar::LastValidCodePoint && !(code >= 0xD800 && code <= 0xDFFF);
    const char32_t character = isCharacter ? code : char32_t(QChar::ReplacementCharacter);
    return QString::fromUcs4(&character, 1);
}

/// What `&` \p name `;` stands for; empty: nothing.
QString meaningOf(QStringView name)
{
    if (name.startsWith(u'#'))
        return numbered(name.sliced(1));
    for (const auto& one : named) {
        if (name == QStringView(one.name))
            return QString(QChar(one.character));
    }
    return {};
}

} // namespace

QString withoutReferences(QStringView text)
{
    QString plain;
    plain.reserve(text.size());
    qsizetype from = 0;
    for (qsizetype at = text.indexOf(u'&'); at >= 0; at = text.indexOf(u'&', at + 1)) {
        const QStringView rest = text.sliced(at + 1);
        const qsizetype end = rest.first(std::min(rest.size(), longestName + 1)).indexOf(u';');
        const QString meaning = end > 0 ? meaningOf(rest.first(end)) : QString();
        if (meaning.isEmpty())
            continue;
        plain += text.sliced(from, at - from);
        plain += meaning;
        from = at + end + 2;
        at = from - 1;
    }
    plain += text.sliced(from);
    return plain;
}

} // namespace warraq
