#include "archive/archive.h"
#include "archive/readsession.h"
#include "cli/jsonwriter.h"
#include "cli/subcommands.h"
#include "cli/terminal.h"
#include "render/articlepage.h"

namespace warraq {

namespace {

constexpr const char* help =
    R"(warraq show ARCHIVE ID...   read articles

  --json   everything that is known of them, as JSON
  --html   as web pages, pictures and all
  --text   as plain text (the usual)
)";

ArgumentRules rules()
{
    return {{QStringLiteral("json"), QStringLiteral("html"), QStringLiteral("text")},
            {},
            {},
            {},
            2,
            -1,
            QStringLiteral("ARCHIVE ID...")};
}

QString isoOf(const std::optional<PartialDate>& date)
{
    return date ? date->toIso() : QString();
}

QString isoOf(const std::optional<QDateTime>& moment)
{
    return moment ? toIsoUtc(*moment) : QString();
}

void writeImages(JsonWriter& json, const ArticleContent& content)
{
    json.key("images").beginArray();
    for (const auto& image : content.images) {
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
    json.key("provenance").beginObject();
    json.key("file").known(from.file);
    json.key("format").known(from.format);
    json.key("record");
    from.record ? json.integer(*from.record) : json.null();
    json.key("offset").integer(from.offset);
    json.key("length").integer(from.length);
    json.key("sha256").known(from.sha256);
    json.key("captured").known(isoOf(from.captured));
    json.key("imported").known(from.imported.isValid() ? toIsoUtc(from.imported) : QString());
    json.key("run").integer(from.run.value);
    json.key("profile").known(from.profile);
    json.key("also_in").strings(from.alsoIn);
    json.key("fields").beginObject();
    for (const auto& [field, origin] : article.content.origins)
        json.key(toString(field)).string(toString(origin));
    json.endObject().endObject();
}

void writeArticle(JsonWriter& json, const Article& article)
{
    const auto& content = article.content;
    json.beginObject();
    json.key("id").integer(article.id.value);
    json.key("title").known(content.title);
    json.key("subtitle").known(content.subtitle);
    json.key("authors").strings(content.authors);
    json.key("agency").known(content.agency);
    json.key("published").known(isoOf(content.published));
    json.key("published_precision")
        .known(content.published ? toString(content.published->precision()) : QString());
    json.key("published_not_before").known(isoOf(article.publishedNotBefore));
    json.key("published_not_after").known(isoOf(article.publishedNotAfter));
    json.key("modified").known(isoOf(content.modified));
    json.key("captured").known(isoOf(content.captured));
    json.key("publication").known(content.publication);
    json.key("section").known(content.section);
    json.key("genre").known(content.genre);
    json.key("dateline").known(content.dateline);
    json.key("places").strings(content.places);
    json.key("language").known(content.language);
    json.key("direction").string(article.isRightToLeft() ? QStringLiteral("rtl") : QStringLiteral("ltr"));
    json.key("url").known(content.url);
    json.key("identifiers").beginObject();
    for (auto it = content.identifiers.begin(); it != content.identifiers.end(); ++it)
        json.key(it.key()).string(it.value());
    json.endObject();
    writeImages(json, content);
    json.key("text").string(content.text.isNull() ? QStringLiteral("") : content.text);
    json.key("html").string(content.html.isNull() ? QStringLiteral("") : content.html);
    json.key("word_count").integer(article.wordCount);
    json.key("tags").strings(article.tags);
    json.key("collections").strings(article.collections);
    json.key("starred").boolean(article.starred);
    json.key("read").boolean(article.read);
    json.key("duplicate_of");
    article.duplicateOf.isValid() ? json.integer(article.duplicateOf.value) : json.null();
    json.key("versions").integer(article.versions);
    writeProvenance(json, article);
    json.endObject();
}

void print(const Article& article)
{
    const auto& content = article.content;
    terminal::line(content.title.isEmpty() ? QStringLiteral("(untitled)") : content.title);
    const auto field = [](const QString& name, const QString& value) {
        if (!value.isEmpty())
            terminal::line(QStringLiteral("%1 %2").arg(name + u':', -13).arg(value));
    };
    field(QStringLiteral("by"), content.authors.join(QStringLiteral(", ")));
    field(QStringLiteral("agency"), content.agency);
    field(QStringLiteral("published"),
          content.published ? content.published->toIso() : QStringLiteral("unknown"));
    field(QStringLiteral("publication"), content.publication);
    field(QStringLiteral("section"), content.section);
    field(QStringLiteral("places"), content.places.join(QStringLiteral(", ")));
    field(QStringLiteral("address"), content.url);
    for (const auto& image : content.images)
        field(QStringLiteral("image"),
              image.caption + (image.credit.isEmpty() ? QString() : QStringLiteral(" — ") + image.credit));
    field(QStringLiteral("source"), article.provenance.file);
    terminal::line();
    terminal::line(content.text);
}

/// A document that stands alone: its pictures are in it.
PageOptions standalone(ReadSession& session)
{
    PageOptions options;
    options.assetUrl = [&session](const QString& sha256) {
        const auto asset = session.asset(sha256);
        return asset ? QStringLiteral("data:%1;base64,%2")
                           .arg(asset->mediaType, QString::fromLatin1(asset->bytes.toBase64()))
                     : QString();
    };
    return options;
}

ExitStatus run(const Arguments& arguments)
{
    const bool json = arguments.has("json");
    if (int(json) + int(arguments.has("html")) + int(arguments.has("text")) > 1)
        return wrongUsage(QStringLiteral("--json, --html, --text"),
                          QStringLiteral("only one of them can be given"));
    std::vector<ArticleId> ids;
    for (const auto& text : arguments.positional().mid(1)) {
        bool ok = false;
        const qint64 id = text.toLongLong(&ok);
        if (!ok || id <= 0)
            return wrongUsage(text, QStringLiteral("the number of an article is wanted"));
        ids.push_back(ArticleId{id});
    }
    auto archive = Archive::open(arguments.positional().first(), Archive::Access::ReadOnly);
    if (!archive)
        return nothingDone(archive.error(), json);
    auto session = (*archive)->openReader();
    if (!session)
        return nothingDone(session.error(), json);

    JsonWriter document;
    document.beginArray();
    size_t shown = 0;
    for (const ArticleId id : ids) {
        auto article = (*session)->article(id);
        if (!article) {
            terminal::complain(article.error());
            continue;
        }
        if (json) {
            writeArticle(document, *article);
        } else if (arguments.has("html")) {
            terminal::line(articleDocument(*article, standalone(**session)));
        } else {
            if (shown > 0)
                terminal::line(QStringLiteral("\n%1\n").arg(QString(72, u'-')));
            print(*article);
        }
        ++shown;
    }
    if (json)
        terminal::out(document.endArray().bytes() + '\n');
    if (shown == ids.size())
        return ExitStatus::Done;
    return shown == 0 ? ExitStatus::NothingDone : ExitStatus::Partly;
}

} // namespace

Subcommand showSubcommand()
{
    return {"show", &rules, help, &run};
}

} // namespace warraq
