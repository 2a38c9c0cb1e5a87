#include "core/article.h"

#include "core/textfold.h"
#include "core/whitespace.h"

#include <algorithm>
#include <array>
#include <utility>

namespace warraq {

namespace {

constexpr std::array fieldNames = std::to_array<std::pair<Field, const char*>>({
    {Field::Title, "title"},
    {Field::Subtitle, "subtitle"},
    {Field::Authors, "authors"},
    {Field::Agency, "agency"},
    {Field::Published, "published"},
    {Field::Modified, "modified"},
    {Field::Captured, "captured"},
    {Field::Publication, "publication"},
    {Field::Section, "section"},
    {Field::Genre, "genre"},
    {Field::Places, "places"},
    {Field::Language, "language"},
    {Field::Url, "url"},
    {Field::Identifiers, "identifiers"},
    {Field::Images, "images"},
    {Field::Text, "text"},
    {Field::Dateline, "dateline"},
});

constexpr std::array originNames = std::to_array<std::pair<FieldOrigin, const char*>>({
    {FieldOrigin::Profile, "profile"},
    {FieldOrigin::PageTitle, "page-title"},
    {FieldOrigin::PageText, "page-text"},
    {FieldOrigin::Dateline, "dateline"},
    {FieldOrigin::Byline, "byline"},
    {FieldOrigin::JsonLd, "json-ld"},
    {FieldOrigin::OpenGraph, "opengraph"},
    {FieldOrigin::Meta, "meta"},
    {FieldOrigin::TimeElement, "time-element"},
    {FieldOrigin::Address, "address"},
    {FieldOrigin::Column, "column"},
    {FieldOrigin::Record, "record"},
    {FieldOrigin::Listing, "listing"},
    {FieldOrigin::Detected, "detected"},
    {FieldOrigin::Person, "person"},
});

template <class Table, class Key> QString nameOf(const Table& table, Key key)
{
    for (const auto& [value, name] : table) {
        if (value == key)
            return QString::fromLatin1(name);
    }
    return {};
}

template <class Key, class Table> std::optional<Key> keyOf(const Table& table, QStringView text)
{
    for (const auto& [value, name] : table) {
        if (text == QLatin1String(name))
            return value;
    }
    return std::nullopt;
}

} // namespace

QString toString(Field field)
{
    return nameOf(fieldNames, field);
}

QString toString(FieldOrigin origin)
{
    return nameOf(originNames, origin);
}

std::optional<Field> fieldFromString(QStringView name)
{
    return keyOf<Field>(fieldNames, name);
}

std::optional<FieldOrigin> originFromString(QStringView name)
{
    return keyOf<FieldOrigin>(originNames, name);
}

void appendHtmlEscaped(QString& html, QStringView text)
{
    const auto meansSomething = [](quint16 c) {
        return static_cast<quint16>(quint16(c == u'<') | quint16(c == u'>') | quint16(c == u'&') |
                                    quint16(c == u'"'));
    };
    constexpr qsizetype block = 64; // characters looked at at once: most hold none
    const char16_t* const all = text.utf16();
    qsizetype start = 0;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = std::min(text.size(), at + block);
        quint16 any = 0;
        for (qsizetype i = at; i < end; ++i)
            any |= meansSomething(all[i]);
        for (; any != 0 && at < end; ++at) {
            const char16_t c = all[at];
            if (!meansSomething(c))
                continue;
            html += QStringView(all + start, all + at);
            html += c == u'<'   ? QLatin1String("&lt;")
                    : c == u'>' ? QLatin1String("&gt;")
                    : c == u'&' ? QLatin1String("&amp;")
                                : QLatin1String("&quot;");
            start = at + 1;
        }
        at = end;
    }
    html += text.sliced(start);
}

int wordCount(QStringView text)
{
    constexpr qsizetype block = 64; // characters looked at at once: compilers make vectors of the loop
    const auto isAsciiSpace = [](quint16 c) {
        return static_cast<quint16>(quint16(c == u' ') |
                                    quint16(static_cast<quint16>(c - u'\t') <= u'\r' - u'\t'));
    };
    const char16_t* const all = text.utf16();
    const qsizetype size = text.size();
    int count = size > 0 && !isWhitespace(all[0]);
    for (qsizetype at = 1; at < size; at += block) {
        const qsizetype end = std::min(size, at + block);
        quint16 bits = all[at - 1];
        quint16 begun = 0;
        for (qsizetype i = at; i < end; ++i) {
            bits |= all[i];
            begun = static_cast<quint16>(begun + (isAsciiSpace(all[i - 1]) & (isAsciiSpace(all[i]) ^ 1)));
        }
        if (bits >= 0x80) {
            begun = 0;
            for (qsizetype i = at; i < end; ++i)
                begun = static_cast<quint16>(begun + (isWhitespace(all[i - 1]) & !isWhitespace(all[i])));
        }
        count += begun;
    }
    return count;
}

bool Article::isRightToLeft() const
{
    const QString primary = content.language.section(u'-', 0, 0).toLower();
    if (!primary.isEmpty()) {
        static const QStringList rightToLeft{
            QStringLiteral("ar"), QStringLiteral("he"),  QStringLiteral("fa"), QStringLiteral("ur"),
            QStringLiteral("ps"), QStringLiteral("ckb"), QStringLiteral("yi"), QStringLiteral("ug"),
            QStringLiteral("sd"), QStringLiteral("dv"),  QStringLiteral("syr")};
        return rightToLeft.contains(primary);
    }
    return warraq::isRightToLeft(content.text.isEmpty() ? content.title : content.text);
}

} // namespace warraq
