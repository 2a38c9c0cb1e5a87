#include "cli/importreport.h"

#include "cli/terminal.h"
#include "core/jsonwriter.h"

namespace warraq {

namespace {

void writeCounts(JsonWriter& json, const RecordCounts& counts)
{
    json.key("read").integer(counts.read());
    json.key("added").integer(counts.added);
    json.key("updated").integer(counts.updated);
    json.key("duplicates").integer(counts.duplicates);
    json.key("skipped").integer(counts.skipped);
    json.key("failed").integer(counts.failed);
    json.key("other").integer(counts.other);
}

} // namespace

QByteArray reportAsJson(const ImportReport& report, std::optional<qint64> kept)
{
    JsonWriter json;
    json.beginObject();
    json.key("run");
    report.run.isValid() ? json.integer(report.run.value) : json.null();
    writeCounts(json, report.counts);
    json.key("stopped").boolean(report.stopped);
    json.key("dry_run").boolean(report.dryRun);
    json.key("seconds").real(report.seconds, 2);
    json.key("skipped_by_reason").beginObject();
    for (auto it = report.skippedByReason.begin(); it != report.skippedByReason.end(); ++it)
        json.key(it.key()).integer(it.value());
    json.endObject();
    json.key("files").beginArray();
    for (const auto& file : report.files) {
        json.beginObject();
        json.key("path").string(file.path);
        json.key("format").known(file.format == SourceFormat::Unknown ? QString() : toString(file.format));
        json.key("profile").known(file.profile);
        writeCounts(json, file.counts);
        json.endObject();
    }
    json.endArray();
    json.key("issues").beginArray();
    for (const auto& issue : report.issues) {
        json.beginObject();
        json.key("file").string(issue.file);
        json.key("position").integer(issue.position);
        json.key("kind").string(toString(issue.kind));
        json.key("detail").known(issue.detail);
        json.endObject();
    }
    json.endArray();
    if (report.isRenewal) {
        json.key("changed_fields").integer(report.changedFields);
        json.key("changes").beginArray();
        for (const auto& change : report.changes) {
            json.beginObject();
            json.key("article").integer(change.article.value);
            json.key("field").string(change.field);
            json.key("old").string(change.before);
            json.key("new").string(change.after);
            json.endObject();
        }
        json.endArray();
    }
    if (kept)
        json.key("kept").integer(*kept);
    json.endObject();
    return json.bytes() + '\n';
}

ImportReport emptyReport(const Error& error, bool dryRun)
{
    ImportReport report;
    report.dryRun = dryRun;
    report.issues.push_back({error.subject, 0,
                             error.kind == ErrorKind::Internal ? IssueKind::Internal : IssueKind::Unreadable,
                             terminal::reason(error)});
    return report;
}

} // namespace warraq
