#include "exporting/articlejson.h"

#include "exporting/isotext.h"

#include <utility>
#include <vector>

namespace warraq {

namespace {

/// A text that is known to be there, be it empty.
QString there(const QString& text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

void writeIdentifiers(JsonWriter& json, const Article& article)
{
    const auto& all = article.content.identifiers;
    json.beginObject();
    for (auto it = all.begin(); it != all.end(); ++it)
        json.key(it.key()).string(it.value());
    json.endObject();
}

void writeImages(JsonWriter& json, const Article& article)
{
    json.beginArray();
    for (const auto& image : article.content.images) {
        json.beginObject();
        json.key("media_id").known(image.mediaId);
        json.key("caption").known(image.caption);
        json.key("credit").known(image.credit);
        json.key("asset").known(image.asset);
        json.endObject();
    }
    json.endArray();
}

void writeProvenance(JsonWriter& json, const Article& article)
{
    const auto& from = article.provenance;
    json.beginObject();
    json.key("file").known(from.file);
    json.key("format").known(from.format);
    json.key("record");
    from.record ? json.integer(*from.record) : json.null();
    json.key("offset").integer(from.offset);
    json.key("length").integer(from.length);
    json.key("sha256").known(from.sha256);
    json.key("captured").known(isoText(from.captured));
    json.key("imported").known(isoText(from.imported));
    json.key("run").integer(from.run.value);
    json.key("profile").known(from.profile);
    json.key("also_in").strings(from.alsoIn);
    json.key("fields").beginObject();
    for (const auto& [field, origin] : article.content.origins)
        json.key(toString(field)).string(toString(origin));
    json.endObject().endObject();
}

using Write = void (*)(JsonWriter& json, const Article& article);
using J = JsonWriter&;
using A = const Article&;

const std::vector<std::pair<const char*, Write>>& members()
{
    static const std::vector<std::pair<const char*, Write>> all{
        {"id", [](J json, A a) { json.integer(a.id.value); }},
        {"title", [](J json, A a) { json.known(a.content.title); }},
        {"subtitle", [](J json, A a) { json.known(a.content.subtitle); }},
        {"authors", [](J json, A a) { json.strings(a.content.authors); }},
        {"agency", [](J json, A a) { json.known(a.content.agency); }},
        {"published", [](J json, A a) { json.known(isoText(a.content.published)); }},
        {"published_precision",
         [](J json, A a) {
             json.known(a.content.published ? toString(a.content.published->precision()) : QString());
         }},
        {"published_not_before", [](J json, A a) { json.known(isoText(a.publishedNotBefore)); }},
        {"published_not_after", [](J json, A a) { json.known(isoText(a.publishedNotAfter)); }},
        {"modified", [](J json, A a) { json.known(isoText(a.content.modified)); }},
        {"captured", [](J json, A a) { json.known(isoText(a.content.captured)); }},
        {"publication", [](J json, A a) { json.known(a.content.publication); }},
        {"section", [](J json, A a) { json.known(a.content.section); }},
        {"genre", [](J json, A a) { json.known(a.content.genre); }},
        {"dateline", [](J json, A a) { json.known(a.content.dateline); }},
        {"places", [](J json, A a) { json.strings(a.content.places); }},
        {"language", [](J json, A a) { json.known(a.content.language); }},
        {"direction",
         [](J json, A a) { json.string(a.isRightToLeft() ? QStringLiteral("rtl") : QStringLiteral("ltr")); }},
        {"url", [](J json, A a) { json.known(a.content.url); }},
        {"identifiers", &writeIdentifiers},
        {"images", &writeImages},
        {"text", [](J json, A a) { json.string(there(a.content.text)); }},
        {"html", [](J json, A a) { json.string(there(a.content.html)); }},
        {"word_count", [](J json, A a) { json.integer(a.wordCount); }},
        {"tags", [](J json, A a) { json.strings(a.tags); }},
        {"collections", [](J json, A a) { json.strings(a.collections); }},
        {"starred", [](J json, A a) { json.boolean(a.starred); }},
        {"read", [](J json, A a) { json.boolean(a.read); }},
        {"duplicate_of",
         [](J json, A a) { a.duplicateOf.isValid() ? json.integer(a.duplicateOf.value) : json.null(); }},
        {"versions", [](J json, A a) { json.integer(a.versions); }},
        {"provenance", &writeProvenance},
    };
    return all;
}

} // namespace

void writeArticleJson(JsonWriter& json, const Article& article, const QSet<QString>& keys)
{
    json.beginObject();
    for (const auto& [name, write] : members()) {
        if (!keys.isEmpty() && !keys.contains(QLatin1String(name)))
            continue;
        json.key(name);
        write(json, article);
    }
    json.endObject();
}

const QStringList& articleJsonKeys()
{
    static const QStringList keys = [] {
        QStringList names;
        for (const auto& [name, write] : members())
            names << QLatin1String(name);
        return names;
    }();
    return keys;
}

} // namespace warraq
