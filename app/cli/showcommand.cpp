#include "archive/archive.h"
#include "archive/readsession.h"
#include "cli/subcommands.h"
#include "cli/terminal.h"
#include "exporting/articlejson.h"
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
            writeArticleJson(document, *article);
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
