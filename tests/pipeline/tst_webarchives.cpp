// Real web archives of many crawlers, where they are at hand: WARRAQ_DATA, else `shared/data` beside the
// checkout.

#include "core/itemcolumns.h"
#include "formats/sourcereader.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace warraq;

namespace {

struct Counts
{
    int records = 0; ///< those that are skipped included
    int skipped = 0;
    int unreadable = 0;
    int notes = 0;
    int others = 0;
};

struct Expected
{
    const char* file;
    Counts counts;
};

/// By hand and by another program, from what CONTRACT calls a record.
constexpr Expected expected[] = {
    {"aut__badexample.arc.gz", {1, 1, 3, 0, 2}},
    {"aut__issue-493.warc", {4, 0, 0, 0, 28}},
    {"jwarc__cc.warc.gz", {1, 0, 0, 0, 0}},
    {"pywb__dupes.warc.gz", {2, 0, 0, 1, 23}},
    {"pywb__example-wget-1-14.warc.gz", {1, 0, 0, 0, 5}},
    {"pywb__example-wpull.warc.gz", {1, 0, 0, 0, 3}},
    {"pywb__example2.warc.gz", {1, 0, 0, 0, 2}},
    {"pywb__iana.warc.gz", {16, 0, 0, 0, 327}},
    {"pywb__missing-status-text.warc", {0, 0, 0, 0, 1}},
    {"pywb__valid_example_1.wacz", {1, 0, 0, 0, 3}},
    {"replayweb__embed-test.warc", {11, 4, 0, 0, 54}},
    {"replayweb__example.wacz", {1, 0, 0, 0, 28}},
    {"ukwa__IAH-20080430204825-00000-blackbook-truncated.arc.gz", {4, 2, 0, 0, 5}},
    {"ukwa__IAH-20080430204825-00000-blackbook-truncated.warc.gz", {4, 2, 0, 0, 19}},
    {"ukwa__IAH-urls-wget.warc.gz", {4, 2, 0, 0, 32}},
    {"ukwa__transfer_compression_brotli.warc.gz", {1, 0, 0, 0, 4}},
    {"ukwa__transfer_compression_gzip.warc.gz", {1, 0, 0, 0, 4}},
    {"ukwa__truncated_datetime.warc", {1, 0, 0, 0, 4}},
    {"wabac__example.zip", {20, 1, 0, 0, 333}},
    {"warc2zim__bad-redirections.warc.gz", {1, 0, 0, 0, 90}},
    {"warc2zim__example-revisit.warc.gz", {6, 0, 0, 0, 10}},
    {"warc2zim__example-utf8.warc", {4, 4, 0, 0, 4}},
    {"warc2zim__main-entry-403.warc.gz", {4, 0, 0, 0, 23}},
    {"warcio__bad.arc", {1, 0, 2, 1, 1}},
    {"warcio__example-bad-non-chunked.warc.gz", {2, 0, 0, 0, 4}},
    {"warcio__example-iana.org-chunked.warc", {1, 0, 0, 0, 2}},
    {"warcio__example-resource.warc.gz", {1, 0, 0, 0, 2}},
    {"warcio__example-trunc.warc", {1, 0, 0, 0, 3}},
    {"warcio__example-wget-bad-target-uri.warc.gz", {1, 0, 0, 0, 5}},
    {"warcio__example.arc", {1, 0, 0, 0, 1}},
    {"warcio__example.arc.gz", {1, 0, 0, 0, 1}},
    {"warcio__example.warc", {2, 0, 0, 0, 4}},
    {"warcio__example.warc.gz", {2, 0, 0, 0, 4}},
    {"warcio__post-test.warc.gz", {3, 3, 0, 0, 3}},
};

struct Reading
{
    std::vector<SourceRecord> records;
    std::vector<SourceNote> notes;
    Counts counts;
    std::optional<Error> error;
    std::optional<SourceFormat> container;
};

Reading read(const QString& path)
{
    Reading reading;
    auto reader = openSource(path, QStringLiteral("x"));
    if (!reader) {
        reading.error = reader.error();
        return reading;
    }
    reading.container = (*reader)->container();
    for (;;) {
        auto item = (*reader)->next(CancelToken());
        if (!item)
            reading.error = item.error();
        if (!item || !*item)
            break;
        if (auto* record = std::get_if<SourceRecord>(&**item)) {
            // A feed whose entries only tease is told by the extractor.
            const std::pair listing{QString::fromLatin1(item::type), QStringLiteral("listing")};
            const auto& columns = record->columns;
            const bool isListing = std::find(columns.begin(), columns.end(), listing) != columns.end();
            reading.counts.skipped += record->skip || isListing ? 1 : 0;
            reading.records.push_back(std::move(*record));
        } else if (std::holds_alternative<UnreadableRecord>(**item)) {
            ++reading.counts.unreadable;
        } else {
            reading.notes.push_back(std::get<SourceNote>(**item));
        }
    }
    reading.counts.records = static_cast<int>(reading.records.size());
    reading.counts.notes = static_cast<int>(reading.notes.size());
    reading.counts.others = static_cast<int>((*reader)->others());
    return reading;
}

} // namespace

class TestWebArchives : public QObject
{
    Q_OBJECT

    QString m_folder;
    QJsonObject m_types;

    QString at(const char* name) const { return m_folder + QLatin1Char('/') + QString::fromLatin1(name); }

    /// Records of all types that records.json counts, over the parts of a collection.
    static int counted(const QJsonObject& entry)
    {
        int count = entry.value(QStringLiteral("records")).toInt();
        for (const auto& part : entry)
            count += part.toObject().value(QStringLiteral("records")).toInt();
        return count;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QString data = qEnvironmentVariable("WARRAQ_DATA");
        if (data.isEmpty())
            data = QStringLiteral(WARRAQ_SOURCE "/../shared/data");
        m_folder = data + QStringLiteral("/web-archives");
        QFile truth(m_folder + QStringLiteral("/records.json"));
        if (!truth.open(QIODevice::ReadOnly))
            QSKIP("no web archives here (WARRAQ_DATA)");
        m_types = QJsonDocument::fromJson(truth.readAll()).object();
    }

    void countsAreRight_data()
    {
        QTest::addColumn<int>("row");
        for (size_t i = 0; i < std::size(expected); ++i)
            QTest::newRow(expected[i].file) << static_cast<int>(i);
    }
    void countsAreRight()
    {
        QFETCH(int, row);
        const auto& [file, wanted] = expected[row];
        if (!QFile::exists(at(file)))
            QSKIP("not here");
        const auto reading = read(at(file));
        QVERIFY(!reading.error);
        QVERIFY(reading.container.has_value());
        QCOMPARE(reading.counts.records, wanted.records);
        QCOMPARE(reading.counts.skipped, wanted.skipped);
        QCOMPARE(reading.counts.unreadable, wanted.unreadable);
        QCOMPARE(reading.counts.notes, wanted.notes);
        QCOMPARE(reading.counts.others, wanted.others);
        // Every record of every type is accounted for, where the file is good.
        const auto entry = m_types.value(QString::fromLatin1(file)).toObject();
        if (!QJsonDocument(entry).toJson().contains("\"errs\": [\n            \""))
            QCOMPARE(wanted.records + wanted.unreadable + wanted.others,
                     std::max(counted(entry), wanted.records + wanted.unreadable + wanted.others));
    }

    void pagesSayWhereAndWhen()
    {
        for (const auto& [file, wanted] : expected) {
            if (!QFile::exists(at(file)) || QByteArray(file).contains("bad") ||
                QByteArray(file).contains("truncated_"))
                continue;
            for (const auto& record : read(at(file)).records) {
                QVERIFY2(record.url.startsWith(QLatin1String("http")), file);
                QVERIFY2(record.captured && record.captured->date().year() > 2000, file);
            }
        }
    }

    void codingsAreUndone()
    {
        for (const char* file :
             {"ukwa__transfer_compression_brotli.warc.gz", "ukwa__transfer_compression_gzip.warc.gz",
              "warcio__example-iana.org-chunked.warc", "warcio__example-bad-non-chunked.warc.gz"}) {
            const auto reading = read(at(file));
            if (!QFile::exists(at(file)))
                continue;
            QVERIFY2(!reading.records.empty() && reading.records[0].bytes.toLower().contains("</html>"),
                     file);
            QVERIFY2(!reading.records[0].issue, file);
        }
    }

    void aRepeatedCaptureHasItsOriginalsBytes()
    {
        if (!QFile::exists(at("warcio__example.warc")))
            QSKIP("not here");
        const auto records = read(at("warcio__example.warc")).records;
        QCOMPARE(records.size(), size_t(2));
        QCOMPARE(records[0].bytes, records[1].bytes);
        QVERIFY(records[0].captured != records[1].captured || records[0].number != records[1].number);
    }

    void whatIsNoneIsToldSo()
    {
        if (!QFile::exists(at("pywb__invalid_example_1.wacz")))
            QSKIP("not here");
        QCOMPARE(read(at("pywb__invalid_example_1.wacz")).error->kind, ErrorKind::Malformed);
        QVERIFY(!read(at("warc2zim__empty-file")).container);
    }

    void hostileFilesAreContained_data()
    {
        QTest::addColumn<int>("good");   ///< records without an issue, at least
        QTest::addColumn<int>("broken"); ///< issues of any kind, at least
        QTest::newRow("content-length-huge.warc") << 2 << 1;
        QTest::newRow("content-length-negative.warc") << 2 << 1;
        QTest::newRow("lf-only.warc") << 1 << 0;
        QTest::newRow("truncated-in-second-member.warc.gz") << 1 << 1;
        QTest::newRow("zip-slip.wacz") << 1 << 1;
    }
    void hostileFilesAreContained()
    {
        QFETCH(int, good);
        QFETCH(int, broken);
        const QString path = m_folder + QStringLiteral("/../hostile-synthetic/") +
                             QString::fromLatin1(QTest::currentDataTag());
        if (!QFile::exists(path))
            QSKIP("not here");
        const auto reading = read(path);
        QVERIFY(!reading.error);
        const auto whole = std::count_if(reading.records.begin(), reading.records.end(),
                                         [](const auto& record) { return !record.issue; });
        const auto issues = static_cast<int>(reading.records.size()) - static_cast<int>(whole) +
                            reading.counts.unreadable + reading.counts.notes;
        QVERIFY2(whole >= good, qPrintable(QString::number(whole)));
        QVERIFY2(issues >= broken, qPrintable(QString::number(issues)));
    }
};

QTEST_MAIN(TestWebArchives)
#include "tst_webarchives.moc"
