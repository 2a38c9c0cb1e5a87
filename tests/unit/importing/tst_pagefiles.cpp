// What a page shows beside its article's pictures: named, found, sealed, kept, and let go of with the page.

#include "archive/archive.h"
#include "archive/readsession.h"
#include "archive/writesession.h"
#include "core/pagelimits.h"
#include "importing/importjob.h"
#include "importing/pagefiles.h"
#include "support/webarchivebytes.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace warraq;

namespace {

const QByteArray png("\x89PNG\r\n\x1a\n and so on");

QString q(const char* text)
{
    return QString::fromUtf8(text);
}

QByteArray page(const QByteArray& head, const QByteArray& body = {})
{
    QByteArray text;
    for (int i = 1; i < 6; ++i)
        text += "<p>On day " + QByteArray::number(i) +
                " nobody in the harbour knew whether the ships would ever come back, and the bakers kept "
                "their ovens "
                "warm for them all the same.</p>";
    return "<!doctype html><html><head><title>The harbour waits</title>" + head + "</head><body>" + body +
           "<article><h1>The harbour waits</h1>" + text + "</article></body></html>";
}

} // namespace

class TestPageFiles : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Archive> m_archive;

    QString at(const char* name) const { return m_folder->filePath(QString::fromUtf8(name)); }
    void write(const char* name, const QByteArray& bytes) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(at(name)).absolutePath()));
        QFile file(at(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    ImportReport import(const char* name)
    {
        ImportOptions options;
        options.paths = QStringList{at(name)};
        auto report = ImportJob(m_archive, {}, options).run({}, {});
        return report ? *report : ImportReport();
    }
    std::map<QString, QString> files() const
    {
        auto found = (*m_archive->openReader())->pageFiles(ArticleId{1});
        return found ? *found : std::map<QString, QString>();
    }
    Asset kept(const char* name) const
    {
        const auto all = files();
        const auto found = all.find(q(name));
        if (found == all.end())
            return {};
        auto asset = (*m_archive->openReader())->asset(found->second);
        return asset ? *asset : Asset();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto archive = Archive::create(at("a.warraq"));
        QVERIFY(archive);
        m_archive = *archive;
    }

    void namesOfAPage()
    {
        QString base;
        const auto named = filesNamed(
            q("<base href='http://a.example/b/'><!-- <link rel=stylesheet href=no.css> -->"
              "<link rel=\"stylesheet\" href=\"a.css?x=1&amp;y=2\"><link rel='alternate stylesheet' "
              "href='no.css'>"
              "<link rel=icon href=no.ico><style>@import 'b.css'; td{background:url(c.png)}</style>"
              "<script>var a='<img src=no.png>'</script><body background=d.gif>"
              "<td style=\"background:url(&quot;e.png&quot;)\"><img alt='a > b' src='f.png'><img src=f.png>"
              "<img src='data:image/gif;base64,R0lGOD'><input type=image src=g.png>"),
            base);
        QStringList names;
        for (const auto& file : named)
            names << (file.isStyle ? q("*") : QString()) + file.name;
        QCOMPARE(names, QStringList({q("*a.css?x=1&y=2"), q("*b.css"), q("c.png"), q("d.gif"), q("e.png"),
                                     q("f.png"), q("g.png")}));
        QCOMPARE(base, q("http://a.example/b/"));
    }

    void brokenPagesNameWhatTheyHold()
    {
        for (const char* html : {"<", "<link", "<link rel=stylesheet href=", "<style>url(", "<img src='a",
                                 "<script", "<!--", "<td style=\"url(", "<img src"}) {
            QString base;
            (void)filesNamed(q(html), base); // ends
        }
        QString many;
        for (int i = 0; i < 1000; ++i)
            many += q("<img src=%1.png>").arg(i);
        QString base;
        QCOMPARE(filesNamed(many, base).size(), limits::pageFiles);
    }

    void aPageInAFolderKeepsItsLook()
    {
        write("site/news/page.html",
              page("<link rel=stylesheet href=\"../look/a.css\">", "<img src=\"/logo.png\">"));
        write("site/look/a.css",
              "@import url(b.css) print;\n@import \"a.css\";\nbody{background:url('bg.png')}\n"
              "h1{background:url(bg.png)}\n@font-face{src:url(f.woff2)}\n"
              "p{background:url(../../../secret.png)}\ntd{background:url(http://x.example/y.png)}");
        write("site/look/b.css", "h1{color:red}");
        write("site/look/bg.png", png);
        write("site/look/f.woff2", "wOF2 font");
        write("site/logo.png", png + "logo");
        write("secret.png", png);
        QCOMPARE(import("site").counts.added, 1);
        const Asset style = kept("../look/a.css");
        QCOMPARE(style.mediaType, q("text/css"));
        const QByteArray picture = "url(\"data:image/png;base64," + png.toBase64() + "\")";
        QVERIFY2(style.bytes.contains("@media print {h1{color:red}"), style.bytes.constData());
        QCOMPARE(style.bytes.count(picture), 1); // though it is used twice
        QCOMPARE(style.bytes.count("var(--kept-0)"), 2);
        QVERIFY(style.bytes.contains("url(\"data:font/woff2;base64," + QByteArray("wOF2 font").toBase64() +
                                     "\")"));
        // What lies outside, or elsewhere in the world, is named no more.
        QCOMPARE(style.bytes.count("url(\"\")"), 2);
        QVERIFY(!style.bytes.contains("secret") && !style.bytes.contains("x.example"));
        QCOMPARE(kept("/logo.png").bytes, png + "logo");
        // None of it is a picture of the article.
        auto article = (*m_archive->openReader())->article(ArticleId{1});
        QVERIFY(article && article->content.images.empty());
    }

    void aCapturedPageKeepsItsLook()
    {
        QByteArray warc =
            test::warcRecord("response", "http://news.example/a/1",
                             test::httpAnswer(page("<base href=\"/look/\"><link rel=stylesheet "
                                                   "href=\"a.css\"><link rel=stylesheet href=no.css>")));
        warc += test::warcRecord("response", "http://news.example/look/a.css",
                                 test::httpAnswer("p{background:url(i/bg.png)} @font-face{src:url(f.woff)}",
                                                  "Content-Type: text/css\r\n"));
        warc += test::warcRecord("response", "http://news.example/look/i/bg.png",
                                 test::httpAnswer(png, "Content-Type: image/png\r\n"));
        warc += test::warcRecord("response", "http://news.example/look/f.woff",
                                 test::httpAnswer("wOFF font", "Content-Type: application/font-woff\r\n"));
        warc += test::warcRecord("response", "http://news.example/look/no.css",
                                 test::httpAnswer("<html>not found</html>", "Content-Type: text/css\r\n"));
        write("a.warc", warc);
        const auto report = import("a.warc");
        QCOMPARE(report.counts.added, 1);
        QCOMPARE(files().size(), size_t(1));
        const QByteArray css = kept("a.css").bytes;
        QVERIFY2(css.contains("data:image/png;base64," + png.toBase64()), css.constData());
        QVERIFY2(css.contains("data:font/woff;base64,"), css.constData());
        // The page is what is shown, not the web archive's format.
        auto original = (*m_archive->openReader())->original(ArticleId{1});
        QVERIFY(original && original->format == SourceFormat::Html);
    }

    void whatIsOverALimitIsLeftOut()
    {
        write("site/page.html", page("<link rel=stylesheet href=a.css>", "<img src=big.png>"));
        write("site/a.css", "p{background:url(large.png)}q{background:url(bg.png)}");
        write("site/large.png", png + QByteArray(limits::styleFileBytes, 'x'));
        write("site/big.png", png + QByteArray(limits::pageFileBytes, 'x'));
        write("site/bg.png", png);
        QCOMPARE(import("site").counts.added, 1);
        QCOMPARE(files().size(), size_t(1));
        QCOMPARE(kept("a.css").bytes.count("data:image/png"), 1);
    }

    void sheetsThatImportEachOtherEnd()
    {
        write("site/page.html", page("<link rel=stylesheet href=0.css>"));
        for (int i = 0; i < 20; ++i)
            write(qPrintable(q("site/%1.css").arg(i)),
                  q("@import '%1.css';@import '%1.css';.c%2{}").arg((i + 1) % 20).arg(i).toUtf8());
        QCOMPARE(import("site").counts.added, 1);
        const QByteArray css = kept("0.css").bytes;
        QVERIFY(css.contains(".c5{") && !css.contains(".c9{"));
    }

    void goesWithItsPage()
    {
        write("site/page.html", page("<link rel=stylesheet href=a.css>"));
        write("site/a.css", "p{}");
        const auto report = import("site");
        QCOMPARE(files().size(), size_t(1));
        const QString hash = files().begin()->second;
        const auto undone = m_archive->write(
            [&](WriteSession& session) { return session.undoRun(report.run, CancelToken(), {}); });
        QVERIFY(undone);
        QVERIFY(!(*m_archive->openReader())->asset(hash));
    }
};

QTEST_GUILESS_MAIN(TestPageFiles)
#include "tst_pagefiles.moc"
