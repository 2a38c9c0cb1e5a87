#include "archive/archive.h"
#include "archive/capsulearchive.h"
#include "archive/readsession.h"
#include "cli/receiptreport.h"
#include "cli/subcommands.h"
#include "cli/terminal.h"
#include "core/jsonwriter.h"

#include <QLocale>

#include <algorithm>

namespace warraq {

namespace {

constexpr const char* infoHelp = R"(warraq info ARCHIVE   what is in an archive

  --receipt N   an export that was made of it, and what has changed since
  --json        as JSON
)";

constexpr const char* checkHelp =
    R"(warraq check ARCHIVE   is an archive sound: SQLite, keys, index, assets, originals

  --json   as JSON

Exit status 1 when something is not.
)";

ArgumentRules rules(const QSet<QString>& values)
{
    return {{QStringLiteral("json")}, values, {}, {}, 1, 1, QStringLiteral("ARCHIVE")};
}

ArgumentRules infoRules()
{
    return rules({QStringLiteral("receipt")});
}

ArgumentRules checkRules()
{
    return rules({});
}

void writeCounts(JsonWriter& json, const char* key, const std::vector<FacetCount>& counts)
{
    json.key(key).beginArray();
    for (const auto& count : counts)
        json.beginObject().key("value").string(count.value).key("count").integer(count.count).endObject();
    json.endArray();
}

/// Of a capsule also where it was taken from; other archives have no such key.
QByteArray asJson(const ArchiveInfo& info, const std::vector<Receipt>& receipts,
                  const std::optional<CapsuleOrigin>& capsule)
{
    JsonWriter json;
    json.beginObject();
    json.key("articles").integer(info.articles);
    json.key("versions").integer(info.versions);
    json.key("records").integer(info.records);
    json.key("runs").beginArray();
    for (const auto& run : info.runs) {
        json.beginObject();
        json.key("run").integer(run.id.value);
        json.key("started").string(toIsoUtc(run.started));
        json.key("read").integer(run.counts.read());
        json.key("added").integer(run.counts.added);
        json.key("undone").known(run.undone ? toIsoUtc(*run.undone) : QString());
        json.endObject();
    }
    json.endArray();
    json.key("first_date").known(info.firstDate ? info.firstDate->toIso() : QString());
    json.key("last_date").known(info.lastDate ? info.lastDate->toIso() : QString());
    json.key("undated").integer(info.undated);
    writeCounts(json, "publications", info.publications);
    writeCounts(json, "languages", info.languages);
    json.key("assets").integer(info.assets);
    json.key("bytes").integer(info.bytes);
    json.key("schema").integer(info.schema);
    json.key("application").known(info.application);
    json.key("fingerprint").known(info.fingerprint);
    json.key("receipts").beginArray();
    for (const auto& receipt : receipts)
        writeReceipt(json, receipt);
    json.endArray();
    if (capsule) {
        json.key("capsule").beginObject();
        json.key("archive").known(capsule->archive);
        json.key("fingerprint").known(capsule->fingerprint);
        json.key("title").known(capsule->title);
        json.key("compiled_by").known(capsule->compiledBy);
        json.key("made").known(toIsoUtc(capsule->made));
        json.key("articles").integer(capsule->articles);
        json.endObject();
    }
    json.endObject();
    return json.bytes() + '\n';
}

void print(const ArchiveInfo& info, const std::vector<Receipt>& receipts,
           const std::optional<CapsuleOrigin>& capsule)
{
    const auto row = [](const QString& name, const QString& value) {
        terminal::line(QStringLiteral("%1 %2").arg(name + u':', -14).arg(value));
    };
    row(QStringLiteral("articles"), QString::number(info.articles));
    row(QStringLiteral("versions"), QString::number(info.versions));
    row(QStringLiteral("records"), QString::number(info.records));
    row(QStringLiteral("dates"), info.firstDate ? QStringLiteral("%1 to %2, %3 undated")
                                                      .arg(info.firstDate->toIso(), info.lastDate->toIso())
                                                      .arg(info.undated)
                                                : QStringLiteral("none, %1 undated").arg(info.undated));
    const auto counts = [&row](const QString& name, const std::vector<FacetCount>& values) {
        QStringList parts;
        for (const auto& value : values)
            parts << QStringLiteral("%1 %2")
                         .arg(value.value.isNull() ? QStringLiteral("(unknown)") : value.value)
                         .arg(value.count);
        row(name, parts.join(QStringLiteral(", ")));
    };
    counts(QStringLiteral("publications"), info.publications);
    counts(QStringLiteral("languages"), info.languages);
    const auto undone = std::count_if(info.runs.begin(), info.runs.end(),
                                      [](const RunSummary& run) { return run.undone.has_value(); });
    row(QStringLiteral("imports"),
        undone == 0 ? QString::number(info.runs.size())
                    : QStringLiteral("%1, %2 of them undone").arg(info.runs.size()).arg(undone));
    row(QStringLiteral("assets"), QString::number(info.assets));
    row(QStringLiteral("size"), QLocale::c().formattedDataSize(info.bytes));
    row(QStringLiteral("made by"), QStringLiteral("%1, schema %2").arg(info.application).arg(info.schema));
    row(QStringLiteral("fingerprint"), info.fingerprint);
    for (const auto& receipt : receipts)
        row(QStringLiteral("receipt %1").arg(receipt.number), lineOf(receipt));
    if (!capsule)
        return;
    row(QStringLiteral("capsule of"),
        QStringLiteral("%1, fingerprint %2").arg(capsule->archive, capsule->fingerprint));
    row(QStringLiteral("made"),
        capsule->compiledBy.isEmpty()
            ? toIsoUtc(capsule->made)
            : QStringLiteral("%1 by %2").arg(toIsoUtc(capsule->made), capsule->compiledBy));
}

ExitStatus runInfo(const Arguments& arguments)
{
    const bool json = arguments.has("json");
    const auto number = arguments.number("receipt", 0, 1);
    if (!number)
        return wrongUsage(number.error());
    auto archive = Archive::open(arguments.positional().first(), Archive::Access::ReadOnly);
    if (!archive)
        return nothingDone(archive.error(), json);
    auto session = (*archive)->openReader();
    if (!session)
        return nothingDone(session.error(), json);
    if (*number > 0) {
        const auto told = tellReceipt(**session, arguments.positional().first(), *number, json);
        return told ? ExitStatus::Done : nothingDone(told.error(), json);
    }
    auto info = (*session)->info();
    if (!info)
        return nothingDone(info.error(), json);
    const auto receipts = (*session)->receipts();
    if (!receipts)
        return nothingDone(receipts.error(), json);
    const auto capsule = capsuleOrigin(arguments.positional().first());
    if (!capsule)
        return nothingDone(capsule.error(), json);
    if (json)
        terminal::out(asJson(*info, *receipts, *capsule));
    else
        print(*info, *receipts, *capsule);
    return ExitStatus::Done;
}

ExitStatus runCheck(const Arguments& arguments)
{
    const bool json = arguments.has("json");
    const QString path = arguments.positional().first();
    auto archive = Archive::open(path, Archive::Access::ReadOnly);
    if (!archive)
        return nothingDone(archive.error(), json);
    auto session = (*archive)->openReader();
    if (!session)
        return nothingDone(session.error(), json);
    auto results = (*session)->check(terminal::stopOnSignals());
    if (!results) {
        const auto status = nothingDone(results.error(), json);
        return results.error().kind == ErrorKind::Cancelled ? ExitStatus::Partly : status;
    }
    bool ok = true;
    JsonWriter document;
    for (const auto& result : *results)
        ok &= result.ok;
    document.beginObject().key("ok").boolean(ok).key("checks").beginArray();
    for (const auto& result : *results) {
        document.beginObject();
        document.key("name")
            .string(result.name)
            .key("ok")
            .boolean(result.ok)
            .key("detail")
            .known(result.detail);
        document.endObject();
        if (!json)
            terminal::line(
                QStringLiteral("%1 %2%3")
                    .arg(result.name, -14)
                    .arg(result.ok ? QStringLiteral("ok") : QStringLiteral("NOT OK"),
                         result.detail.isEmpty() ? QString() : QStringLiteral(": ") + result.detail));
    }
    if (json)
        terminal::out(document.endArray().endObject().bytes() + '\n');
    if (!ok)
        terminal::complain(path, QStringLiteral("not everything in it is sound"));
    return ok ? ExitStatus::Done : ExitStatus::NothingDone;
}

} // namespace

Subcommand infoSubcommand()
{
    return {"info", &infoRules, infoHelp, &runInfo};
}

Subcommand checkSubcommand()
{
    return {"check", &checkRules, checkHelp, &runCheck};
}

} // namespace warraq
