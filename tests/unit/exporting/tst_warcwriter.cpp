// Web archives of articles, read back by our own reader of them and, member by member, by Python's gzip.

#include "exporting/warcwriter.h"
#include "formats/webarchivereader.h"
#include "support/exportsample.h"

#include <QTemporaryDir>
#include <QTest>

using namespace warraq;
using namespace warraq::test;

class TestWarcWriter : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    ExportSample m_sample;

    static Article captured(qint64 id, const QString& url)
    {
        Article article;
        article.id = {id};
        article.content.url = url;
        article.provenance.format = QStringLiteral("warc");
        article.provenance.captured = QDateTime(QDate(2011, 2, 17), QTime(8, 30), Qt::UTC);
        return article;
    }
    static QByteArray pageOf(ArticleId id)
    {
        return "<html><body><p>Page " + QByteArray::number(id.value) + " \xE9</p></body></html>";
    }
    ExportContext context() const
    {
        auto context = m_sample.context();
        context.original = [](ArticleId id) -> Result<Original> {
            if (id.value == 3)
                return unexpected(ErrorKind::NotFound, QString());
            return Original{pageOf(id), SourceFormat::Warc, QStringLiteral("windows-1252"), {}};
        };
        return context;
    }
    void write(const QString& path, qint64 leftOut)
    {
        WarcWriter writer(path);
        QVERIFY(writer.begin(context()).has_value());
        QVERIFY(writer.add(captured(1, QStringLiteral("http://courier.example/one"))).has_value());
        QVERIFY(writer.add(m_sample.articles()[0]).has_value()); // from elsewhere
        QVERIFY(writer.add(captured(2, QStringLiteral("http://courier.example/two?a=b c"))).has_value());
        QVERIFY(writer.add(captured(3, QStringLiteral("http://courier.example/not-kept"))).has_value());
        QVERIFY(writer.add(captured(4, QString())).has_value());
        Article noMoment = captured(5, QStringLiteral("http://courier.example/five"));
        noMoment.provenance.captured.reset();
        QVERIFY(writer.add(noMoment).has_value());
        QVERIFY(writer.finish().has_value());
        QCOMPARE(writer.leftOut(), leftOut);
    }

private Q_SLOTS:
    void pagesAreReadAgain_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << QStringLiteral("a.warc");
        QTest::newRow("by record") << QStringLiteral("a.warc.gz");
    }
    void pagesAreReadAgain()
    {
        QFETCH(QString, name);
        const QString path = m_folder.filePath(name);
        write(path, 4);
        auto open = [path]() -> std::unique_ptr<QIODevice> {
            auto file = std::make_unique<QFile>(path);
            return file->open(QIODevice::ReadOnly) ? std::move(file) : nullptr;
        };
        WebArchiveReader reader({open(), name, open}, SourceFormat::Warc);
        std::vector<SourceRecord> records;
        for (;;) {
            auto item = reader.next({});
            QVERIFY(item.has_value());
            if (!*item)
                break;
            auto* record = std::get_if<SourceRecord>(&**item);
            QVERIFY(record); // and no issue
            QVERIFY(!record->issue);
            records.push_back(std::move(*record));
        }
        QCOMPARE(records.size(), size_t(2));
        QCOMPARE(reader.others(), 1); // warcinfo
        QCOMPARE(records[0].url, QStringLiteral("http://courier.example/one"));
        QCOMPARE(records[1].url, QStringLiteral("http://courier.example/two?a=b%20c"));
        QCOMPARE(records[0].bytes, pageOf({1}));
        QCOMPARE(records[0].captured, QDateTime(QDate(2011, 2, 17), QTime(8, 30), Qt::UTC));
        QCOMPARE(records[0].declaredCharset.toLower(), QStringLiteral("windows-1252"));
    }

    void threeThousandPagesComeInTheirOrder()
    {
        constexpr qint64 pages = 3000;
        const QString path = m_folder.filePath(QStringLiteral("many.warc.gz"));
        {
            WarcWriter writer(path);
            auto context = m_sample.context();
            context.original = [](ArticleId id) {
                return Result<Original>(Original{pageOf(id), SourceFormat::Warc, {}, {}});
            };
            QVERIFY(writer.begin(context).has_value());
            for (qint64 i = 0; i < pages; ++i) {
                const qint64 id = (i * 7919) % pages + 1; // in no order of theirs
                QVERIFY(writer.add(captured(id, QStringLiteral("http://courier.example/%1").arg(id)))
                            .has_value());
            }
            QVERIFY(writer.finish().has_value());
            QCOMPARE(writer.leftOut(), qint64{0});
        }
        auto open = [path]() -> std::unique_ptr<QIODevice> {
            auto file = std::make_unique<QFile>(path);
            return file->open(QIODevice::ReadOnly) ? std::move(file) : nullptr;
        };
        WebArchiveReader reader({open(), path, open}, SourceFormat::Warc);
        for (qint64 i = 0; i < pages; ++i) {
            auto item = reader.next({});
            QVERIFY(item.has_value() && *item);
            auto* record = std::get_if<SourceRecord>(&**item);
            QVERIFY(record);
            const qint64 id = (i * 7919) % pages + 1;
            QCOMPARE(record->url, QStringLiteral("http://courier.example/%1").arg(id));
            QCOMPARE(record->bytes, pageOf({id}));
        }
        const auto end = reader.next({});
        QVERIFY(end.has_value() && !*end);
    }

    void everyRecordSaysWhatItHolds()
    {
        const QString path = m_folder.filePath(QStringLiteral("b.warc"));
        write(path, 4);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith("WARC/1.1\r\nWARC-Type: warcinfo\r\n"));
        QCOMPARE(bytes.count("WARC-Type: resource\r\n"), 2);
        QCOMPARE(bytes.count("WARC-Date: 2011-02-17T08:30:00Z\r\n"), 2);
        QCOMPARE(bytes.count("WARC-Payload-Digest: sha1:"), 2);
        QVERIFY(!bytes.contains("HTTP/1.1"));
        QSet<QByteArray> ids;
        for (qsizetype at = bytes.indexOf("WARC-Record-ID: "); at >= 0;
             at = bytes.indexOf("WARC-Record-ID: ", at + 1))
            ids.insert(bytes.mid(at, 70));
        QCOMPARE(ids.size(), 3);
    }

    void isCompressedRecordByRecord()
    {
        if (!hasProgram(QStringLiteral("python3")))
            QSKIP("python3 is not here");
        const QString path = m_folder.filePath(QStringLiteral("c.warc.gz"));
        write(path, 4);
        const auto ran = runProgram(
            QStringLiteral("python3"),
            {QStringLiteral("-c"),
             QStringLiteral("import zlib,sys\nb=open(sys.argv[1],'rb').read()\nn=0\nwhile b:\n"
                            " d=zlib.decompressobj(31)\n assert d.decompress(b).startswith(b'WARC/1.1')\n"
                            " assert d.eof\n b=d.unused_data\n n+=1\nprint(n)"),
             path});
        QCOMPARE(ran.output.trimmed(), QByteArray("3"));
    }
};

QTEST_MAIN(TestWarcWriter)
#include "tst_warcwriter.moc"
