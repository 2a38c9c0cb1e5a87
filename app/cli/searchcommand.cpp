#include "archive/archive.h"
#include "archive/readsession.h"
#include "cli/subcommands.h"
#include "cli/terminal.h"
#include "core/jsonwriter.h"

#include <QElapsedTimer>
#include <QFile>
#include <QStringDecoder>

namespace warraq {

namespace {

constexpr const char* help =
    R"(warraq search ARCHIVE [QUERY]      find articles (no query: all of them)
warraq search ARCHIVE --batch FILE  a query a line, a JSON document a line (FILE may be -)

  --sort relevance|newest|oldest
  --limit N       at most so many results (50)
  --facets        count the values of each field
  --json          print one JSON document
)";

ArgumentRules rules()
{
    return {{QStringLiteral("json"), QStringLiteral("facets")},
            {QStringLiteral("sort"), QStringLiteral("limit"), QStringLiteral("batch")},
            {},
            {},
            1,
            2,
            QStringLiteral("ARCHIVE")};
}

struct Question
{
    SortOrder order = SortOrder::Relevance;
    size_t limit = 50;
    bool facets = false;
};

struct Found
{
    ArticleQuery query;
    SearchAnswer answer;
    std::vector<ArticleRow> rows;
    FacetTable facets;
    double milliseconds = 0;
};

Result<Found> ask(ReadSession& session, const QString& typed, const Question& question)
{
    QElapsedTimer clock;
    clock.start();
    const CancelToken cancel; // nothing is written: Ctrl-C may end the program as it ends any other
    Found found{ArticleQuery::parse(typed), {}, {}, {}, 0};
    auto answer = session.search(found.query, question.order, cancel);
    if (!answer)
        return answer.failure();
    found.answer = std::move(*answer);
    if (found.answer.expansion)
        found.query = found.query.withExpansion(found.answer.expansion);
    const size_t shown = std::min(question.limit, found.answer.ids.size());
    auto rows = session.rows(std::span(found.answer.ids).first(shown), found.query);
    if (!rows)
        return rows.failure();
    found.rows = std::move(*rows);
    for (size_t i = 0; i < found.rows.size() && i < found.answer.scores.size(); ++i)
        found.rows[i].score = static_cast<double>(found.answer.scores[i]);
    if (question.facets) {
        auto facets = session.facets(found.query, found.answer, cancel);
        if (!facets)
            return facets.failure();
        found.facets = std::move(*facets);
    }
    found.milliseconds = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    return found;
}

std::vector<NameVariants> namesOf(const Found& found)
{
    return found.answer.expansion ? found.answer.expansion->names : std::vector<NameVariants>();
}

QByteArray asJson(const Found& found, bool withFacets)
{
    JsonWriter json;
    json.beginObject();
    json.key("query").string(found.query.typed().isNull() ? QStringLiteral("") : found.query.typed());
    json.key("parsed").string(found.query.canonical().isNull() ? QStringLiteral("")
                                                               : found.query.canonical());
    json.key("literal").strings(found.query.literal());
    json.key("total").integer(found.answer.total());
    json.key("milliseconds").real(found.milliseconds, 1);
    json.key("variants").beginArray();
    for (const auto& variants : namesOf(found)) {
        json.beginObject();
        json.key("name").string(variants.name);
        json.key("forms").beginArray();
        for (const auto& form : variants.forms) {
            json.beginObject();
            json.key("value").string(form.value);
            json.key("count").integer(form.count);
            json.key("chosen").boolean(form.chosen);
            json.endObject();
        }
        json.endArray().endObject();
    }
    json.endArray();
    json.key("suggestions").strings(found.answer.suggestions);
    json.key("results").beginArray();
    for (const auto& row : found.rows) {
        json.beginObject();
        json.key("id").integer(row.id.value);
        json.key("title").known(row.title);
        json.key("published").known(row.published ? row.published->toIso() : QString());
        json.key("section").known(row.section);
        json.key("places").strings(row.places);
        json.key("snippet").string(row.snippet.isNull() ? QStringLiteral("") : row.snippet);
        json.key("score").real(row.score, 4);
        json.endObject();
    }
    json.endArray();
    json.key("facets").beginObject();
    for (const Facet facet : articleFacets) {
        json.key(toString(facet)).beginArray();
        const auto counts = found.facets.find(facet);
        if (withFacets && counts != found.facets.end()) {
            for (const auto& count : counts->second) {
                json.beginObject();
                json.key("value").string(count.value);
                json.key("count").integer(count.count);
                json.endObject();
            }
        }
        json.endArray();
    }
    json.endObject().endObject();
    return json.bytes() + '\n';
}

void print(const Found& found, bool withFacets)
{
    for (const auto& row : found.rows) {
        QStringList parts;
        parts << (row.published ? row.published->toIso().left(10) : QStringLiteral("no date"));
        if (!row.places.isEmpty())
            parts << row.places.join(QStringLiteral(", "));
        if (!row.section.isEmpty())
            parts << row.section;
        terminal::line(QStringLiteral("%1  %2")
                           .arg(row.id.value, 7)
                           .arg(row.title.isEmpty() ? QStringLiteral("(untitled)") : row.title));
        terminal::line(QStringLiteral("         %1").arg(parts.join(QStringLiteral(" · "))));
        if (!row.snippet.isEmpty())
            terminal::line(QStringLiteral("         %1").arg(row.snippet));
    }
    if (withFacets) {
        for (const auto& [facet, counts] : found.facets) {
            terminal::line(toString(facet) + u':');
            for (const auto& count : counts)
                terminal::line(QStringLiteral("  %1  %2")
                                   .arg(count.count, 7)
                                   .arg(count.value.isNull() ? QStringLiteral("(unknown)") : count.value));
        }
    }
    for (const auto& variants : namesOf(found)) {
        QStringList chosen;
        for (const auto& form : variants.forms) {
            if (form.chosen)
                chosen << QStringLiteral("%1 %2").arg(form.value).arg(form.count);
        }
        terminal::line(
            u'~' + variants.name + QStringLiteral(": ") +
            (chosen.isEmpty() ? QStringLiteral("not in this archive") : chosen.join(QStringLiteral(" · "))));
    }
    if (found.answer.expansion) {
        for (const auto& related : found.answer.expansion->related) {
            if (related.forms.size() > 1)
                terminal::line(related.word + QStringLiteral(": ") +
                               related.forms.join(QStringLiteral(" · ")));
        }
    }
    if (!found.answer.suggestions.isEmpty())
        terminal::line(QStringLiteral("did you mean: ") +
                       found.answer.suggestions.join(QStringLiteral("  ")));
    const QString literal =
        found.query.literal().isEmpty()
            ? QString()
            : QStringLiteral("; taken as text: ") + found.query.literal().join(QStringLiteral("  "));
    terminal::line(
        QStringLiteral("%1 found, %2 ms: %3%4")
            .arg(found.answer.total())
            .arg(found.milliseconds, 0, 'f', 1)
            .arg(found.query.isEmpty() ? QStringLiteral("every article") : found.query.canonical(), literal));
}

ExitStatus batch(ReadSession& session, const QString& path, const Question& question)
{
    QFile file(path);
    const bool opened = path == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened)
        return nothingDone({QFile::exists(path) ? ErrorKind::Unreadable : ErrorKind::NotFound, path, {}},
                           true);
    ExitStatus status = ExitStatus::Done;
    bool first = true;
    while (!file.atEnd() || path == u"-") {
        QByteArray line = file.readLine();
        if (line.isEmpty())
            break;
        while (line.endsWith('\n') || line.endsWith('\r'))
            line.chop(1);
        // A mark of byte order is the file's only on its first line; elsewhere it was typed.
        QStringDecoder decode(QStringDecoder::Utf8, first ? QStringDecoder::Flag::Default
                                                          : QStringDecoder::Flag::ConvertInitialBom);
        first = false;
        auto found = ask(session, decode(line), question);
        if (!found) {
            terminal::complain(found.error());
            terminal::failAsJson(found.error());
            status = ExitStatus::Partly;
            continue;
        }
        terminal::out(asJson(*found, question.facets));
    }
    return status;
}

ExitStatus run(const Arguments& arguments)
{
    const bool json = arguments.has("json");
    Question question;
    if (const QString sort = arguments.value("sort"); !sort.isEmpty()) {
        const auto order = sortOrderFromString(sort);
        if (!order)
            return wrongUsage(QStringLiteral("--sort ") + sort,
                              QStringLiteral("relevance, newest or oldest is wanted"));
        question.order = *order;
    }
    auto limit = arguments.number("limit", 50, 0);
    if (!limit)
        return wrongUsage(limit.error());
    question.limit = static_cast<size_t>(*limit);
    question.facets = arguments.has("facets");
    if (arguments.has("batch") && arguments.positional().size() > 1)
        return wrongUsage(QStringLiteral("--batch"),
                          QStringLiteral("a query and a file of queries cannot both be given"));

    auto archive = Archive::open(arguments.positional().first(), Archive::Access::ReadOnly);
    if (!archive)
        return nothingDone(archive.error(), json);
    auto session = (*archive)->openReader();
    if (!session)
        return nothingDone(session.error(), json);
    if (arguments.has("batch"))
        return batch(**session, arguments.value("batch"), question);
    auto found = ask(**session, arguments.positional().value(1), question);
    if (!found)
        return nothingDone(found.error(), json);
    if (json)
        terminal::out(asJson(*found, question.facets));
    else
        print(*found, question.facets);
    return ExitStatus::Done;
}

} // namespace

Subcommand searchSubcommand()
{
    return {"search", &rules, help, &run};
}

} // namespace warraq
