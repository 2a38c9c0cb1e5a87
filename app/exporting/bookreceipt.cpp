#include "exporting/bookreceipt.h"

#include "core/partialdate.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace warraq {

namespace {

/// More ids than these make no line that anybody types.
constexpr size_t idsOnALine = 60;

QString shellQuoted(QString text)
{
    return u'\'' + text.replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

bool isPlainWord(const QString& text)
{
    return !text.isEmpty() && !text.startsWith(u'-') && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.isLetterOrNumber() || c == u'.' || c == u'-' || c == u'_';
    });
}

} // namespace

bool BookReceipt::isWhole() const
{
    return count == found;
}

QString BookReceipt::command() const
{
    QString query = canonical;
    qint64 limit = found;
    if (!isWhole() && chosen.size() <= idsOnALine) {
        QStringList ids;
        for (const ArticleId id : chosen)
            ids << QString::number(id.value);
        const QString clause = QStringLiteral("id:") + ids.join(u',');
        query = query.isEmpty() ? clause : u'(' + query + QStringLiteral(") ") + clause;
        limit = static_cast<qint64>(chosen.size());
    }
    QString line = QStringLiteral("warraq search ") + (isPlainWord(archive) ? archive : shellQuoted(archive));
    if (arrangement == Arrangement::Sorted)
        line += QStringLiteral(" --sort ") + toString(order);
    line += QStringLiteral(" --limit ") + QString::number(limit);
    if (!query.isEmpty())
        line += (query.startsWith(u'-') ? QStringLiteral(" -- ") : QStringLiteral(" ")) + shellQuoted(query);
    return line;
}

QByteArray BookReceipt::toJson() const
{
    const auto orNull = [](const QString& text) {
        return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
    };
    QJsonArray ids;
    for (const ArticleId id : chosen)
        ids << id.value;
    const QJsonObject object{{QStringLiteral("title"), title},
                             {QStringLiteral("compiled_by"), orNull(compiledBy)},
                             {QStringLiteral("made"), toIsoUtc(made)},
                             {QStringLiteral("archive"), archive},
                             {QStringLiteral("fingerprint"), fingerprint},
                             {QStringLiteral("articles_in_archive"), articlesInArchive},
                             {QStringLiteral("query"), typed},
                             {QStringLiteral("parsed"), parsed},
                             {QStringLiteral("filters"), orNull(filters)},
                             {QStringLiteral("selection"), canonical},
                             {QStringLiteral("sort"), orderText(arrangement, order)},
                             {QStringLiteral("found"), found},
                             {QStringLiteral("chosen"), count},
                             {QStringLiteral("ids"), ids},
                             {QStringLiteral("command"), command()},
                             {QStringLiteral("citation_style"), orNull(citationStyle)},
                             {QStringLiteral("application"), QStringLiteral("Warraq " WARRAQ_VERSION)}};
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

BookReceipt makeReceipt(const ExportSelection& selection, const BookOptions& options,
                        const QString& archivePath, const ArchiveInfo& info, std::vector<ArticleId> chosen)
{
    BookReceipt receipt;
    receipt.compiledBy = options.compiledBy;
    receipt.made = QDateTime::currentDateTimeUtc();
    receipt.archive = QFileInfo(archivePath).fileName();
    receipt.fingerprint = info.fingerprint;
    receipt.articlesInArchive = info.articles;
    receipt.typed = selection.query.typed().simplified();
    receipt.parsed = ArticleQuery::parse(selection.query.typed()).canonical();
    receipt.filters = ArticleQuery::parse(QString(), selection.query.choices()).canonical();
    receipt.canonical = selection.query.canonical();
    receipt.order = selection.order;
    receipt.arrangement = selection.arrangement;
    receipt.found = selection.found;
    receipt.count = selection.chosen > 0 ? selection.chosen : static_cast<qint64>(chosen.size());
    receipt.chosen = std::move(chosen);
    receipt.title = options.title;
    if (receipt.title.isEmpty())
        receipt.title =
            receipt.typed.isEmpty() ? QFileInfo(receipt.archive).completeBaseName() : receipt.typed;
    return receipt;
}

} // namespace warraq
