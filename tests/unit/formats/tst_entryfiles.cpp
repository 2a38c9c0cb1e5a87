// Pages within archives have their pictures as from a folder, whatever the archive, and nothing else.

#include "core/limits.h"
#include "formats/entryfiles.h"
#include "support/packedbytes.h"
#include "support/readitems.h"
#include "support/webarchivebytes.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace warraq;
using test::pack;

namespace {

const QByteArray page =
    "<!doctype html><html><head><title>Cranes</title></head><body><p>Words.</p></body></html>";

QByteArray png(const char* mark)
{
    return QByteArray("\x89PNG\r\n\x1a\n") + mark;
}

/// A page of an archive and what it is given for addresses.
struct Seen
{
    SourceRecord record;
    std::shared_ptr<PageResources> pictures;

    [[nodiscard]] QByteArray operator()(const QString& source) const
    {
        if (!pictures)
            return {};
        const QUrl base(pictures->baseOf(record));
        return pictures->bytesOf(QString::fromLatin1(base.resolved(QUrl(source)).toEncoded()));
    }
};

std::vector<Seen> seenIn(Result<std::unique_ptr<SourceReader>> reader)
{
    std::vector<Seen> seen;
    while (reader) {
        auto item = (*reader)->next(CancelToken());
        if (!item || !*item)
            break;
        if (auto* record = std::get_if<SourceRecord>(&**item))
            seen.push_back({std::move(*record), (*reader)->resources()});
    }
    return seen; // all asked for after the reader is gone
}

std::vector<Seen> seenInBytes(const QByteArray& bytes)
{
    const auto open = [bytes]() -> std::unique_ptr<QIODevice> {
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(bytes);
        buffer->open(QIODevice::ReadOnly);
        return buffer;
    };
    return seenIn(openBytes({open(), QStringLiteral("in/a"), open}, {}));
}

} // namespace

class TestEntryFiles : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    std::vector<Seen> seenOnDisk(const QByteArray& bytes)
    {
        QFile file(m_folder.filePath(QStringLiteral("a")));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
        file.close();
        return seenIn(openSource(file.fileName(), QStringLiteral("in/a")));
    }
    static void forms()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<QByteArray>("filter");
        QTest::newRow("zip") << QByteArray("zip") << QByteArray("none");
        QTest::newRow("tar") << QByteArray("pax") << QByteArray("none");
        QTest::newRow("tar.gz") << QByteArray("pax") << QByteArray("gzip");
        QTest::newRow("tar.zst") << QByteArray("pax") << QByteArray("zstd");
        QTest::newRow("7z") << QByteArray("7zip") << QByteArray("none");
    }

private Q_SLOTS:
    void pagesHaveWhatLiesBesideThem_data() { forms(); }
    void pagesHaveWhatLiesBesideThem()
    {
        QFETCH(QByteArray, format);
        QFETCH(QByteArray, filter);
        const QByteArray bytes = pack({{"site/aaa/first.png", png("first")},
                                       {"site/news/page.html", page},
                                       {"site/news/page_files/a.png", png("a")},
                                       {"site/news/صورة ١.png", png("arabic")},
                                       {"site/news/a%20b.png", png("percent")},
                                       {"site/news/photo.png?w=300", png("query")},
                                       {"site/top.png", png("top")}},
                                      format.constData(), filter.constData());
        for (const auto& seen : {seenOnDisk(bytes), seenInBytes(bytes)}) {
            QCOMPARE(seen.size(), size_t(1));
            const auto& of = seen[0];
            QCOMPARE(of.record.file, QStringLiteral("in/a/site/news/page.html"));
            QCOMPARE(of(QStringLiteral("page_files/a.png")), png("a"));
            QCOMPARE(of(QStringLiteral("./page_files/a.png#x")), png("a"));
            QCOMPARE(of(QStringLiteral("page_files/a.png?version=2")), png("a"));
            QCOMPARE(of(QStringLiteral("../aaa/first.png")), png("first"));
            QCOMPARE(of(QStringLiteral("/top.png")), png("top")); // of the only folder
            QCOMPARE(of(QStringLiteral("/site/top.png")), png("top"));
            QCOMPARE(of(QStringLiteral("صورة ١.png")), png("arabic"));
            QCOMPARE(of(QStringLiteral("%D8%B5%D9%88%D8%B1%D8%A9%20%D9%A1.png")), png("arabic"));
            QCOMPARE(of(QStringLiteral("a%20b.png")), png("percent"));
            QCOMPARE(of(QStringLiteral("photo.png?w=300")), png("query"));
            for (const char* none :
                 {"nothing.png", "../../../etc/hostname", "/etc/hostname", "", "page_files/",
                  "http://x.example/top.png", "file:///etc/hostname", "//site/top.png"})
                QVERIFY2(!of(QString::fromLatin1(none)).startsWith("\x89PNG"), none);
        }
    }

    /// More than is kept: they are read on to, in whatever order they are asked for.
    void moreThanIsKeptIsFoundAgain_data() { forms(); }
    void moreThanIsKeptIsFoundAgain()
    {
        QFETCH(QByteArray, format);
        QFETCH(QByteArray, filter);
        constexpr int count = 18;
        constexpr qsizetype size = 4 << 20;
        static_assert(count * size > limits::entryStashBytes);
        std::vector<test::Packed> files{{"page.html", page}};
        for (int i = 0; i < count; ++i)
            files.push_back({QByteArray::number(i) + ".png", QByteArray(size, static_cast<char>('a' + i))});
        const auto seen = seenOnDisk(pack(files, format.constData(), filter.constData()));
        QCOMPARE(seen.size(), size_t(1));
        for (const int i : {17, 0, 1, 16, 2, 15, 10, 11, 12, 0}) {
            const QByteArray bytes = seen[0](QString::number(i) + QStringLiteral(".png"));
            QVERIFY(bytes.size() == size && bytes.at(0) == static_cast<char>('a' + i));
        }
    }

    void archivesInArchivesKeepThemApart()
    {
        const QByteArray one = pack({{"page.html", page}, {"p.png", png("one")}}, "zip", "none");
        const QByteArray two = pack({{"page.html", page}, {"p.png", png("two")}}, "pax", "gzip");
        for (const char* filter : {"none", "gzip"}) {
            const auto seen = seenOnDisk(
                pack({{"one.zip", one}, {"p.png", png("outer")}, {"page.html", page}, {"two.tgz", two}},
                     "pax", filter));
            QCOMPARE(seen.size(), size_t(3));
            QCOMPARE(seen[0](QStringLiteral("p.png")), png("one"));
            QCOMPARE(seen[1](QStringLiteral("p.png")), png("outer"));
            QCOMPARE(seen[2](QStringLiteral("p.png")), png("two"));
        }
    }

    void aBombAmongThePicturesIsStopped_data() { forms(); }
    void aBombAmongThePicturesIsStopped()
    {
        QFETCH(QByteArray, format);
        QFETCH(QByteArray, filter);
        const auto seen = seenOnDisk(pack({{"page.html", page},
                                           {"a.png", png("a")},
                                           {"bomb.png", QByteArray(2 * limits::containerFree, 'a')}},
                                          format.constData(), filter.constData()));
        QCOMPARE(seen.size(), size_t(1));
        QCOMPARE(seen[0](QStringLiteral("a.png")), png("a"));
        QVERIFY(seen[0](QStringLiteral("bomb.png")).size() <= limits::assetBytes);
    }

    void savedPagesAndWebArchivesWithinHaveTheirs_data() { forms(); }
    void savedPagesAndWebArchivesWithinHaveTheirs()
    {
        QFETCH(QByteArray, format);
        QFETCH(QByteArray, filter);
        QFile saved(QStringLiteral(WARRAQ_FIXTURES "/mhtml/page.mhtml"));
        QVERIFY(saved.open(QIODevice::ReadOnly));
        const QByteArray picture =
            test::warcRecord("response", "http://news.example/p.png",
                             test::httpAnswer(png("captured"), "Content-Type: image/png\r\n"),
                             {{"Content-Type", "application/http; msgtype=response"}});
        const QByteArray body = test::articlePage("cranes");
        const QByteArray digest = test::sha1Label(body);
        const QByteArray capture = test::warcRecord(
            "response", "http://news.example/a", test::httpAnswer(body),
            {{"Content-Type", "application/http; msgtype=response"}, {"WARC-Payload-Digest", digest}});
        const QByteArray again =
            test::warcRecord("revisit", "http://news.example/b", {}, {{"WARC-Payload-Digest", digest}});
        const QByteArray bytes =
            pack({{"crawl.warc.gz", test::gzip(capture) + test::gzip(picture) + test::gzip(again)},
                  {"plain.warc", capture + picture + again},
                  {"saved.mhtml", saved.readAll()}},
                 format.constData(), filter.constData());
        const auto seen = seenOnDisk(bytes);
        QCOMPARE(seen.size(), size_t(5));
        for (const size_t i : {0U, 1U, 2U, 3U}) {
            QCOMPARE(seen[i](QStringLiteral("/p.png")), png("captured"));
            QCOMPARE(seen[i].record.bytes, body);
        }
        QVERIFY(seen[4](QStringLiteral("/pictures/crane.gif")).startsWith("GIF89a"));
        QVERIFY(seen[4](QStringLiteral("cid:pier@harbour")).startsWith("GIF89a"));
    }

    /// A package within an archive says what it says on disk: titles of pages, and pictures in another file.
    void aPackageWithinIsAPackage()
    {
        const QByteArray pages = "{\"format\": \"json-pages-1.0\", \"id\": \"pages\"}\n"
                                 "{\"url\": \"http://news.example/cranes\", \"title\": \"Listed title\"}\n";
        const QByteArray wacz = test::zipOf(
            {{"archive/a.warc", test::articleRecord("cranes")},
             {"archive/b.warc", test::warcRecord("response", "http://news.example/p.png",
                                                 test::httpAnswer(png("b"), "Content-Type: image/png\r\n"))},
             {"pages/pages.jsonl", pages},
             {"datapackage.json", "{\"wacz_version\": \"1.1.1\", \"resources\": []}"}});
        const auto seen = seenOnDisk(pack({{"in/crawl.wacz", wacz}}, "pax", "gzip"));
        QCOMPARE(seen.size(), size_t(1));
        QCOMPARE(seen[0].record.title, QStringLiteral("Listed title"));
        QCOMPARE(seen[0](QStringLiteral("p.png")), png("b"));
    }
};

QTEST_GUILESS_MAIN(TestEntryFiles)
#include "tst_entryfiles.moc"
