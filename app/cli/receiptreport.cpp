#include "cli/receiptreport.h"

#include "archive/readsession.h"
#include "cli/terminal.h"
#include "core/jsonwriter.h"
#include "core/partialdate.h"
#include "exporting/receiptkeeping.h"

namespace warraq {

namespace {

QStringList waysOf(const ChangedSince& changed)
{
    QStringList ways;
    if (changed.newVersion)
        ways << QStringLiteral("version");
    if (changed.extractedAgain)
        ways << QStringLiteral("extracted-again");
    if (changed.completed)
        ways << QStringLiteral("completed");
    if (changed.corrected)
        ways << QStringLiteral("corrected");
    return ways;
}

void writeIds(JsonWriter& json, const char* key, const std::vector<ArticleId>& ids)
{
    json.key(key).beginArray();
    for (const ArticleId id : ids)
        json.integer(id.value);
    json.endArray();
}

QByteArray asJson(const KeptReceipt& kept, const ReceiptChanges& changes, const QString& command)
{
    JsonWriter json;
    json.beginObject();
    json.key("receipt");
    writeReceipt(json, kept.receipt);
    json.key("command").string(command);
    writeIds(json, "ids", kept.articles);
    json.key("found_now").integer(changes.foundNow);
    writeIds(json, "new", changes.joined);
    writeIds(json, "gone", changes.gone);
    writeIds(json, "no_longer_found", changes.unfound);
    json.key("changed").beginArray();
    for (const auto& one : changes.changed) {
        json.beginObject();
        json.key("id").integer(one.id.value);
        json.key("by").strings(waysOf(one));
        json.endObject();
    }
    json.endArray().endObject();
    return json.bytes() + '\n';
}

void printIds(const QString& name, const std::vector<ArticleId>& ids)
{
    if (ids.empty())
        return;
    QStringList numbers;
    for (const ArticleId id : ids)
        numbers << QString::number(id.value);
    terminal::line(QStringLiteral("%1: %2").arg(name, numbers.join(QStringLiteral(", "))));
}

void print(const KeptReceipt& kept, const ReceiptChanges& changes, const QString& command)
{
    terminal::line(lineOf(kept.receipt));
    terminal::line(command);
    terminal::line(QStringLiteral("found then: %1, now: %2").arg(kept.receipt.found).arg(changes.foundNow));
    if (changes.isEmpty())
        return terminal::line(QStringLiteral("nothing has changed since"));
    printIds(QStringLiteral("new"), changes.joined);
    printIds(QStringLiteral("gone from the archive"), changes.gone);
    printIds(QStringLiteral("no longer found"), changes.unfound);
    for (const auto& one : changes.changed)
        terminal::line(
            QStringLiteral("changed: %1 (%2)").arg(one.id.value).arg(waysOf(one).join(QStringLiteral(", "))));
}

} // namespace

void writeReceipt(JsonWriter& json, const Receipt& receipt)
{
    json.beginObject();
    json.key("receipt").integer(receipt.number);
    json.key("made").string(toIsoUtc(receipt.made));
    json.key("title").string(receipt.title);
    json.key("subtitle").known(receipt.subtitle);
    json.key("compiled_by").known(receipt.compiledBy);
    json.key("form").string(receipt.form);
    json.key("file").string(receipt.file);
    json.key("fingerprint").string(receipt.fingerprint);
    json.key("query").string(receipt.query);
    json.key("sort").string(orderText(receipt.arrangement, receipt.order));
    json.key("found").integer(receipt.found);
    json.key("chosen").integer(receipt.chosen);
    json.endObject();
}

QString lineOf(const Receipt& receipt)
{
    return QStringLiteral("%1, “%2”, %3 of %4 found by: %5 (%6)")
        .arg(toIsoUtc(receipt.made), receipt.title)
        .arg(receipt.chosen)
        .arg(receipt.found)
        .arg(receipt.query.isEmpty() ? QStringLiteral("every article") : receipt.query, receipt.file);
}

Result<void> tellReceipt(ReadSession& session, const QString& archivePath, qint64 number, bool json)
{
    const auto kept = session.receipt(number);
    if (!kept)
        return kept.failure();
    const auto changes = session.changesSince(*kept, terminal::stopOnSignals());
    if (!changes)
        return changes.failure();
    const QString command = commandOf(*kept, archivePath);
    if (json)
        terminal::out(asJson(*kept, *changes, command));
    else
        print(*kept, *changes, command);
    return {};
}

} // namespace warraq
