#include "core/article.h"

#include "core/textfold.h"

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
    const auto meansSomething = [](char16_t c) {
        return (c == u'<') | (c == u'>') | (c == u'&') | (c == u'"');
    };
    constexpr qsizetype block = 64; // characters looked at at once: most hold none
    const char16_t* const all = text.utf16();
    qsizetype start = 0;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = std::min(text.size(), at + block);
        bool any = false;
        for (qsizetype i = at; i < end; ++i)
            any |= meansSomething(all[i]);
        for (; any && at < end; ++at) {
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
    // QChar::isSpace, without a branch: several characters are looked at at once.
    const auto isSpace = [](char16_t c) -> quint16 {
        return (c == 0x20) | (quint16(c - 0x09) <= 0x04) | (c == 0x85) | (c == 0xA0) | (c == 0x1680) |
               (quint16(c - 0x2000) <= 0x0A) | (quint16(c - 0x2028) <= 0x01) | (c == 0x202F) | (c == 0x205F) |
               (c == 0x3000);
    };
    constexpr qsizetype block = 64;
    std::array<quint16, block + 1> spaces{};
    spaces[0] = 1;
    int count = 0;
    for (qsizetype at = 0; at < text.size(); at += block) {
        const auto here = static_cast<size_t>(std::min(block, text.size() - at));
        const char16_t* const characters = text.utf16() + at;
        for (size_t i = 0; i < here; ++i)
            spaces[i + 1] = isSpace(characters[i]);
        quint16 begun = 0;
        for (size_t i = 0; i < here; ++i)
            begun = static_cast<quint16>(begun + (spaces[i] & (spaces[i + 1] ^ 1)));
        count += begun;
        spaces[0] = spaces[here];
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
