#include "archive/receiptstore.h"

#include "archive/compression.h"
#include "core/partialdate.h"
#include "index/bytecoding.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace warraq {

namespace {

constexpr const char* columns =
    "id, made, title, subtitle, compiled_by, form, file, fingerprint, articles_in_archive, query, sort, "
    "found, chosen, last_run, last_correction, articles";

/// Differences of either sign, small ones short: 0, -1, 1, -2 ... as 0, 1, 2, 3 ...
quint64 zigzag(qint64 value)
{
    return (static_cast<quint64>(value) << 1) ^ static_cast<quint64>(value >> 63);
}

qint64 unzigzag(quint64 value)
{
    return static_cast<qint64>(value >> 1) ^ -static_cast<qint64>(value & 1);
}

QByteArray numbersAsBytes(const std::vector<ArticleId>& articles)
{
    std::string bytes;
    qint64 before = 0;
    for (const ArticleId id : articles) {
        putVarint(bytes, zigzag(id.value - before));
        before = id.value;
    }
    return packed(QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size())));
}

Result<std::vector<ArticleId>> numbersFrom(const QByteArray& frame)
{
    const auto bytes = unpacked(frame);
    if (!bytes)
        return bytes.failure();
    std::vector<ArticleId> articles;
    ByteReader reader(bytes->constData(), static_cast<size_t>(bytes->size()));
    qint64 number = 0;
    while (!reader.atEnd() && !reader.failed()) {
        number += unzigzag(reader.varint());
        articles.push_back(ArticleId{number});
    }
    if (reader.failed())
        return unexpected(ErrorKind::Malformed, QStringLiteral("receipt"),
                          QStringLiteral("its numbers cannot be read"));
    return articles;
}

Receipt receiptFrom(const Statement& row)
{
    Receipt receipt;
    receipt.number = row.integer(0);
    if (const auto made = PartialDate::fromIso(row.text(1)))
        receipt.made = made->firstMoment();
    receipt.title = row.text(2);
    receipt.subtitle = row.text(3);
    receipt.compiledBy = row.text(4);
    receipt.form = row.text(5);
    receipt.file = row.text(6);
    receipt.fingerprint = row.text(7);
    receipt.articlesInArchive = row.integer(8);
    receipt.query = row.text(9);
    receipt.order = sortOrderFromString(row.text(10)).value_or(SortOrder::Relevance);
    receipt.arrangement = arrangementFrom(row.text(10));
    receipt.found = row.integer(11);
    receipt.chosen = row.integer(12);
    return receipt;
}

QString orNull(const QString& text)
{
    return text.isEmpty() ? QString() : text;
}

QString never(const QString& text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

} // namespace

Result<qint64> ReceiptStore::keep(const KeptReceipt& kept)
{
    auto insert = m_connection.prepare(
        QStringLiteral("INSERT INTO receipt(%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                       "coalesce(?, (SELECT coalesce(max(id), 0) FROM run)), "
                       "coalesce(?, (SELECT coalesce(max(id), 0) FROM correction)), ?)")
            .arg(QLatin1String(columns)));
    if (!insert)
        return insert.failure();
    const Receipt& receipt = kept.receipt;
    const auto known = [&insert](int index, qint64 value, qint64 unknown) {
        value == unknown ? insert->bindNull(index) : insert->bind(index, value);
    };
    known(1, receipt.number, 0);
    insert->bind(2, toIsoUtc(receipt.made))
        .bind(3, never(receipt.title))
        .bind(4, orNull(receipt.subtitle))
        .bind(5, orNull(receipt.compiledBy))
        .bind(6, receipt.form)
        .bind(7, never(receipt.file))
        .bind(8, never(receipt.fingerprint))
        .bind(9, receipt.articlesInArchive)
        .bind(10, never(receipt.query))
        .bind(11, orderText(receipt.arrangement, receipt.order))
        .bind(12, receipt.found)
        .bind(13, receipt.chosen)
        .bind(16, numbersAsBytes(kept.articles));
    known(14, kept.lastRun, -1);
    known(15, kept.lastCorrection, -1);
    if (auto done = insert->run(); !done)
        return done.failure();
    return m_connection.lastInsertId();
}

Result<KeptReceipt> ReceiptStore::takeOut(qint64 number)
{
    auto kept = one(number);
    if (!kept)
        return kept;
    auto erase = m_connection.prepare("DELETE FROM receipt WHERE id = ?");
    if (!erase)
        return erase.failure();
    if (auto done = erase->bind(1, number).run(); !done)
        return done.failure();
    return kept;
}

Result<std::vector<Receipt>> ReceiptStore::list()
{
    auto rows = m_connection.prepare(
        QStringLiteral("SELECT %1 FROM receipt ORDER BY made DESC, id DESC").arg(QLatin1String(columns)));
    if (!rows)
        return rows.failure();
    std::vector<Receipt> receipts;
    for (;;) {
        auto there = rows->step();
        if (!there)
            return there.failure();
        if (!*there)
            return receipts;
        receipts.push_back(receiptFrom(*rows));
    }
}

Result<KeptReceipt> ReceiptStore::one(qint64 number)
{
    auto row = m_connection.prepare(
        QStringLiteral("SELECT %1 FROM receipt WHERE id = ?").arg(QLatin1String(columns)));
    if (!row)
        return row.failure();
    auto there = row->bind(1, number).step();
    if (!there)
        return there.failure();
    if (!*there)
        return unexpected(ErrorKind::NotFound, QString::number(number),
                          QStringLiteral("there is no such receipt"));
    auto articles = numbersFrom(row->blob(15));
    if (!articles)
        return articles.failure();
    return KeptReceipt{receiptFrom(*row), std::move(*articles), row->integer(13), row->integer(14)};
}

Result<std::vector<ChangedSince>> ReceiptStore::changedSince(const KeptReceipt& kept,
                                                             const CancelToken& cancel)
{
    struct Way
    {
        const char* sql;
        qint64 after;
        bool ChangedSince::*what;
    };
    const Way ways[] = {
        {"SELECT article.id FROM source_file JOIN record ON record.source_file_id = source_file.id "
         "JOIN version ON version.record_id = record.id "
         "JOIN article ON article.current_version_id = version.id WHERE source_file.run_id > ?",
         kept.lastRun, &ChangedSince::newVersion},
        {"SELECT article.id FROM former_version JOIN article "
         "ON article.current_version_id = former_version.version_id WHERE former_version.run_id > ?",
         kept.lastRun, &ChangedSince::extractedAgain},
        {"SELECT article_field.article_id FROM source_file "
         "JOIN record ON record.source_file_id = source_file.id "
         "JOIN article_field ON article_field.record_id = record.id WHERE source_file.run_id > ?",
         kept.lastRun, &ChangedSince::completed},
        {"SELECT article_id FROM correction WHERE id > ?", kept.lastCorrection, &ChangedSince::corrected},
    };
    std::map<ArticleId, size_t> places;
    for (size_t i = 0; i < kept.articles.size(); ++i)
        places.emplace(kept.articles[i], i);
    std::map<size_t, ChangedSince> changed;
    for (const Way& way : ways) {
        auto rows = m_connection.prepare(way.sql);
        if (!rows)
            return rows.failure();
        rows->bind(1, way.after);
        for (;;) {
            if (cancel.isCancelled())
                return unexpected(ErrorKind::Cancelled, m_connection.path());
            auto there = rows->step();
            if (!there)
                return there.failure();
            if (!*there)
                break;
            const ArticleId id{rows->integer(0)};
            if (const auto place = places.find(id); place != places.end()) {
                auto& one = changed[place->second];
                one.id = id;
                one.*way.what = true;
            }
        }
    }
    std::vector<ChangedSince> inOrder;
    for (const auto& [place, one] : changed)
        inOrder.push_back(one);
    return inOrder;
}

ReceiptChanges compared(const KeptReceipt& kept, std::span<const ArticleId> living,
                        std::span<const ArticleId> found, std::vector<ChangedSince> changed)
{
    const auto sorted = [](std::span<const ArticleId> ids) {
        std::vector<ArticleId> inOrder(ids.begin(), ids.end());
        std::sort(inOrder.begin(), inOrder.end());
        return inOrder;
    };
    const auto isAmong = [](const std::vector<ArticleId>& ids, ArticleId id) {
        return std::binary_search(ids.begin(), ids.end(), id);
    };
    const auto there = sorted(living);
    const auto answering = sorted(found);
    ReceiptChanges changes;
    changes.foundNow = static_cast<qint64>(found.size());
    for (const ArticleId id : kept.articles) {
        if (!isAmong(there, id))
            changes.gone.push_back(id);
        else if (!isAmong(answering, id))
            changes.unfound.push_back(id);
    }
    if (kept.receipt.isWhole()) {
        const auto exported = sorted(kept.articles);
        std::copy_if(found.begin(), found.end(), std::back_inserter(changes.joined),
                     [&](ArticleId id) { return !isAmong(exported, id); });
    }
    changes.changed = std::move(changed);
    return changes;
}

} // namespace warraq
