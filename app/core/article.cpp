#include "core/article.h"

#include "core/textfold.h"

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
    constexpr quint64 meaning = 1ull << '<' | 1ull << '>' | 1ull << '&' | 1ull << '"';
    const char16_t* start = text.utf16();
    const char16_t* const end = start + text.size();
    for (const char16_t* at = start; at != end; ++at) {
        const char16_t c = *at;
        if (c >= 64 || !(meaning >> c & 1))
            continue;
        html += QStringView(start, at);
        html += c == u'<'   ? QLatin1String("&lt;")
                : c == u'>' ? QLatin1String("&gt;")
                : c == u'&' ? QLatin1String("&amp;")
                            : QLatin1String("&quot;");
        start = at + 1;
    }
    html += QStringView(start, end);
}

int wordCount(QStringView text)
{
    int count = 0;
    bool inWord = false;
    for (const QChar c : text) {
        // Letters first: hardly anything else is looked at twice.
        const bool space = (c <= u' ' || c >= u'\x7F') && c.isSpace();
        count += !space && !inWord;
        inWord = !space;
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
