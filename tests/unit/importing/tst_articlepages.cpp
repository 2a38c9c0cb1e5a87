// Articles over several pages, and pages that are another page's double, from a web archive into the archive.

#include "archive/readsession.h"
#include "archive/writesession.h"
#include "core/limits.h"
#include "core/pageparts.h"
#include "importing/renewaljob.h"
#include "support/webarchivebytes.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace warraq;

namespace {

QByteArray paragraphs(const QByteArray& subject)
{
    QByteArray html;
    for (int i = 1; i < 7; ++i)
        html += "<p>On day " + QByteArray::number(i) + " of the " + subject +
                " nobody in the harbour knew whether the ships would ever come back, and the bakers kept "
                "their ovens "
                "warm for them all the same.</p>";
    return html;
}

QByteArray page(const QByteArray& title, const QByteArray& body, const QByteArray& links,
                const QByteArray& canonical = {})
{
    return "<html><head><title>" + title + "</title>" +
           (canonical.isEmpty() ? QByteArray() : "<link rel=\"canonical\" href=\"" + canonical + "\">") +
           "</head><body><article><h1>" + title + "</h1>" + body + "</article><div class=\"pager\">" + links +
           "</div></body></html>";
}

QByteArray captured(const QByteArray& url, const QByteArray& html)
{
    return test::warcRecord("response", url, test::httpAnswer(html));
}

} // namespace

class TestArticlePages : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Archive> m_archive;

    ImportReport import(const QByteArray& warc)
    {
        const QString path = m_folder->filePath(QStringLiteral("a.warc"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(warc);
        file.close();
        ImportOptions options;
        options.paths = QStringList{path};
        auto report = ImportJob(m_archive, {}, options).run({}, {});
        return report ? *report : ImportReport();
    }
    Article article(qint64 id) const
    {
        auto read = (*m_archive->openReader())->article(ArticleId{id});
        return read ? *read : Article();
    }
    qint64 found(const char* typed) const
    {
        const auto answer =
            (*m_archive->openReader())
                ->search(ArticleQuery::parse(QString::fromUtf8(typed)), SortOrder::Relevance, {});
        return answer ? answer->total() : -1;
    }
    bool isSound() const
    {
        const auto checked = (*m_archive->openReader())->check(CancelToken());
        return checked && std::all_of(checked->begin(), checked->end(),
                                      [](const CheckResult& result) { return result.ok; });
    }
    static QByteArray threePages(const QByteArray& canonical = {})
    {
        const QByteArray address = "http://news.example/2011/siege";
        return captured(address, page("The siege", paragraphs("first siege"),
                                      "<a href=\"?page=2\">2</a> <a href=\"?page=3\">3</a>", canonical)) +
               captured(address + "?page=3",
                        page("The siege - page 3 of 3", paragraphs("third siege"),
                             "<a href=\"/2011/siege?page=1\">1</a> <a href=\"?page=2\">2</a>", canonical)) +
               captured(address + "?page=2",
                        page("The siege - page 2 of 3", paragraphs("second siege"),
                             "<a rel=\"prev\" href=\"/2011/siege\">1</a> <a href=\"?page=3\">3</a>",
                             canonical));
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_archive = *Archive::create(m_folder->filePath(QStringLiteral("a.warraq")));
    }
    void cleanup()
    {
        m_archive.reset();
        m_folder.reset();
    }

    void addressesSayTheirPage_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("series");
        QTest::addColumn<int>("number");
        const auto row = [](const char* address, const char* series, int number) {
            QTest::newRow(address) << QString::fromLatin1(address) << QString::fromLatin1(series) << number;
        };
        row("http://www.a.example/x?page=2", "a.example/x", 2);
        row("http://a.example/x?id=7&page=3", "a.example/x?id=7", 3);
        row("https://a.example/x/page/4/", "a.example/x", 4);
        row("http://a.example/x/", "a.example/x", 1);
        row("http://a.example/x?page=about", "a.example/x?page=about", 1);
        row("no address", "", 1);
    }
    void addressesSayTheirPage()
    {
        QFETCH(QString, address);
        QFETCH(QString, series);
        QFETCH(int, number);
        QCOMPARE(pageMark(address).series, series);
        QCOMPARE(pageMark(address).number, number);
    }

    void pagesAreJoined_data()
    {
        QTest::addColumn<QByteArray>("canonical");
        QTest::newRow("without a canonical link") << QByteArray();
        QTest::newRow("all call themselves the first") << QByteArray("http://news.example/2011/siege");
    }
    void pagesAreJoined()
    {
        QFETCH(QByteArray, canonical);
        const auto report = import(threePages(canonical));
        QCOMPARE(report.counts.read(), 3);
        QCOMPARE(report.counts.added, 1);
        QCOMPARE(report.counts.duplicates, 2);
        QCOMPARE(report.files.front().counts.added, 1);
        QCOMPARE(found(""), 1);
        const Article whole = article(1);
        const qsizetype first = whole.content.text.indexOf(QStringLiteral("first siege"));
        const qsizetype second = whole.content.text.indexOf(QStringLiteral("second siege"));
        const qsizetype third = whole.content.text.indexOf(QStringLiteral("third siege"));
        QVERIFY(first >= 0 && first < second && second < third);
        QCOMPARE(whole.content.title, QStringLiteral("The siege"));
        QCOMPARE(whole.content.identifiers.value(QStringLiteral("pages")), QStringLiteral("3"));
        QCOMPARE(whole.versions, 1);
        QCOMPARE(found("\"third siege\""), 1);
        QVERIFY((*m_archive->openReader())->original(ArticleId{1})->bytes.contains("first siege"));
        QVERIFY(isSound());
        const auto runs = (*m_archive->openReader())->runs();
        QCOMPARE(runs->front().counts.added, 1);
        // Again, from the three originals.
        RenewalOptions options;
        options.articles = {ArticleId{1}};
        const auto again = RenewalJob(m_archive, {}, options).run({}, {});
        QCOMPARE(again->counts.updated, 0);
        QCOMPARE(again->counts.duplicates, 1);
        // And away with the run.
        QVERIFY(m_archive->write(
            [&](WriteSession& session) { return session.undoRun(report.run, CancelToken(), Progress()); }));
        QCOMPARE(found(""), 0);
        QVERIFY(isSound());
    }

    /// The pages a second time are the article that was made of them, and stay when the first import goes.
    void pagesComeAgain()
    {
        const auto first = import(threePages());
        QCOMPARE(first.counts.added, 1);
        const QString whole = article(1).content.text;
        const auto again = import(threePages() + captured("http://news.example/x",
                                                          "<html>" + page("Else", paragraphs("else"), {})));
        QCOMPARE(again.counts.read(), 4);
        QCOMPARE(again.counts.duplicates, 3);
        QCOMPARE(again.counts.added, 1);
        QCOMPARE(article(1).versions, 1);
        QCOMPARE(article(1).content.text, whole);
        QVERIFY(!article(1).content.identifiers.contains(QStringLiteral("page")));
        RenewalOptions options;
        options.articles = {ArticleId{1}};
        QCOMPARE(RenewalJob(m_archive, {}, options).run({}, {})->counts.updated, 0);
        QCOMPARE(article(1).content.text, whole);
        QVERIFY(m_archive->write(
            [&](WriteSession& session) { return session.undoRun(first.run, CancelToken(), Progress()); }));
        // What was inherited is extracted once more, from the pages that are left.
        QCOMPARE(RenewalJob(m_archive, {}, options).run({}, {})->counts.updated, 0);
        QCOMPARE(found("\"third siege\""), 1);
        QCOMPARE(article(1).content.text, whole);
        QVERIFY(isSound());
    }

    /// The first page has changed and the others have not: a version with all of them, whichever comes first.
    void aChangedFirstPageComesWithTheOthers_data()
    {
        QTest::addColumn<int>("order");
        QTest::addColumn<bool>("inOneImport");
        for (const bool inOne : {false, true}) {
            QTest::addRow("first page first, %d", inOne) << 0 << inOne;
            QTest::addRow("first page last, %d", inOne) << 1 << inOne;
            QTest::addRow("first page amid them, %d", inOne) << 2 << inOne;
        }
    }
    void aChangedFirstPageComesWithTheOthers()
    {
        QFETCH(int, order);
        QFETCH(bool, inOneImport);
        const QByteArray address = "http://news.example/2011/siege";
        const QByteArray first =
            captured(address, page("The siege", paragraphs("changed siege"),
                                   "<a href=\"?page=2\">2</a> <a href=\"?page=3\">3</a>"));
        const QByteArray second =
            captured(address + "?page=2",
                     page("The siege - page 2 of 3", paragraphs("second siege"),
                          "<a rel=\"prev\" href=\"/2011/siege\">1</a> <a href=\"?page=3\">3</a>"));
        const QByteArray third = captured(
            address + "?page=3", page("The siege - page 3 of 3", paragraphs("third siege"),
                                      "<a href=\"/2011/siege?page=1\">1</a> <a href=\"?page=2\">2</a>"));
        const QByteArray again = order == 0   ? first + second + third
                                 : order == 1 ? third + second + first
                                              : second + first + third;
        ImportReport report;
        if (inOneImport) {
            report = import(threePages() + again);
            QCOMPARE(report.counts.added, 1);
            QCOMPARE(report.counts.updated, 1);
            QCOMPARE(report.counts.duplicates, 4);
        } else {
            import(threePages());
            report = import(again);
            QCOMPARE(report.counts.added, 0);
            QCOMPARE(report.counts.updated, 1);
            QCOMPARE(report.counts.duplicates, 2);
            QCOMPARE(report.files.front().counts.updated, 1);
        }
        QCOMPARE(found(""), 1);
        QCOMPARE(article(1).versions, 2);
        const QString text = article(1).content.text;
        const qsizetype one = text.indexOf(QStringLiteral("changed siege"));
        const qsizetype two = text.indexOf(QStringLiteral("second siege"));
        const qsizetype three = text.indexOf(QStringLiteral("third siege"));
        QVERIFY(one >= 0 && one < two && two < three);
        QVERIFY(!text.contains(QStringLiteral("first siege")));
        QCOMPARE(article(1).content.identifiers.value(QStringLiteral("pages")), QStringLiteral("3"));
        QCOMPARE(found("\"third siege\""), 1);
        QCOMPARE(found("\"changed siege\""), 1);
        QVERIFY(isSound());
        if (inOneImport)
            return;
        // Extracted again it says the same; a third time nothing is new; without the run it is as it was.
        RenewalOptions options;
        options.articles = {ArticleId{1}};
        QCOMPARE(RenewalJob(m_archive, {}, options).run({}, {})->counts.updated, 0);
        QCOMPARE(article(1).content.text, text);
        const auto thirdImport = import(again);
        QCOMPARE(thirdImport.counts.duplicates, 3);
        QCOMPARE(article(1).versions, 2);
        QVERIFY(m_archive->write([&](WriteSession& session) {
            return session.undoRun(thirdImport.run, CancelToken(), Progress());
        }));
        QVERIFY(m_archive->write(
            [&](WriteSession& session) { return session.undoRun(report.run, CancelToken(), Progress()); }));
        QCOMPARE(article(1).versions, 1);
        QVERIFY(article(1).content.text.contains(QStringLiteral("first siege")));
        QVERIFY(article(1).content.text.contains(QStringLiteral("third siege")));
        QVERIFY(isSound());
    }

    void aNumberAloneIsAPageWhereLinksSaySo_data()
    {
        QTest::addColumn<bool>("isSaved");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("links");
        QTest::addColumn<QByteArray>("back");
        QTest::addColumn<int>("added");
        const QByteArray toSecond = "<a href=\"/siege-of-akka/2/\">2</a>";
        const QByteArray toFirst = "<a href=\"/siege-of-akka/\">1</a>";
        const QByteArray next =
            "<link rel=\"next\" href=\"/siege-of-akka/2\"><a href=\"/siege-of-akka\">1</a>";
        const QByteArray former = "<link rel=\"prev\" href=\"/siege-of-akka\">";
        for (const bool isSaved : {false, true}) {
            QTest::addRow("numbers, %d", isSaved)
                << isSaved << QByteArray("siege-of-akka") << toSecond << toFirst << 1;
            QTest::addRow("relations, %d", isSaved)
                << isSaved << QByteArray("siege-of-akka") << next << former << 1;
            QTest::addRow("other words, %d", isSaved)
                << isSaved << QByteArray("siege-of-akka")
                << QByteArray("<a href=\"/siege-of-akka/2/\">the harvest</a>")
                << QByteArray("<a href=\"/siege-of-akka/\">the siege</a>") << 2;
            QTest::addRow("days of a month, %d", isSaved)
                << isSaved << QByteArray("2011/03") << QByteArray("<a href=\"/2011/03/2\">2</a>")
                << QByteArray("<a href=\"/2011/03\">1</a>") << 2;
        }
    }
    void aNumberAloneIsAPageWhereLinksSaySo()
    {
        QFETCH(bool, isSaved);
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, links);
        QFETCH(QByteArray, back);
        QFETCH(int, added);
        const QByteArray address = "http://news.example/" + path;
        const QByteArray first =
            page("The siege", paragraphs("first siege"), links, isSaved ? address : QByteArray());
        const QByteArray second =
            page("The siege", paragraphs("second siege"), back, isSaved ? address + "/2" : QByteArray());
        ImportReport report;
        if (isSaved) {
            QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("saved")));
            for (const auto& [name, html] : {std::pair{"b.html", first}, std::pair{"a.html", second}}) {
                QFile file(m_folder->filePath(QStringLiteral("saved/") + QLatin1String(name)));
                QVERIFY(file.open(QIODevice::WriteOnly));
                file.write(html);
            }
            ImportOptions options;
            options.paths = QStringList{m_folder->filePath(QStringLiteral("saved"))};
            report = *ImportJob(m_archive, {}, options).run({}, {});
        } else {
            report = import(captured(address + "/2", second) + captured(address, first));
        }
        QCOMPARE(report.counts.read(), 2);
        QCOMPARE(report.counts.added, added);
        const QString text = article(1).content.text + article(2).content.text;
        QVERIFY(text.contains(QLatin1String("first siege")) && text.contains(QLatin1String("second siege")));
        QVERIFY(isSound());
        QCOMPARE(found(""), added);
    }

    void aPageWithoutTheFirstStaysByItself()
    {
        const QByteArray address = "http://news.example/2011/siege";
        const auto report = import(
            captured(address + "?page=2",
                     page("The siege", paragraphs("second siege"), "<a href=\"/2011/siege?page=1\">1</a>")) +
            captured(address + "?page=3",
                     page("The siege", paragraphs("third siege"), "<a href=\"/2011/siege?page=2\">2</a>")));
        QCOMPARE(report.counts.added, 2);
    }

    void anotherHeadlineIsAnotherArticle()
    {
        const QByteArray address = "http://news.example/2011/siege";
        const auto report = import(
            captured(address, page("The siege", paragraphs("first siege"), "<a href=\"?page=2\">2</a>")) +
            captured(address + "?page=2",
                     page("The harvest", paragraphs("harvest"), "<a href=\"/2011/siege\">1</a>")));
        QCOMPARE(report.counts.added, 2);
        QCOMPARE(article(1).content.identifiers.value(QStringLiteral("pages")), QString());
    }

    void aPrintPageIsTheArticlesDouble_data()
    {
        QTest::addColumn<bool>("printFirst");
        QTest::newRow("print page last") << false;
        QTest::newRow("print page first") << true;
    }
    void aPrintPageIsTheArticlesDouble()
    {
        QFETCH(bool, printFirst);
        const QByteArray address = "http://news.example/2011/siege";
        const QByteArray whole = captured(address, page("The siege", paragraphs("siege"), {}, address));
        const QByteArray print = captured("http://news.example/print/2011/siege",
                                          page("The siege",
                                               paragraphs("siege") + "<p>Printed from the harbour paper, "
                                                                     "whose readers keep it.</p>",
                                               {}, address));
        const auto report = import(printFirst ? print + whole : whole + print);
        QCOMPARE(report.counts.added, 1);
        QCOMPARE(report.counts.updated, 0);
        QCOMPARE(report.counts.duplicates, 1);
        QCOMPARE(article(1).versions, 1);
    }

    void aChangedTextAtItsOwnAddressIsAVersion()
    {
        const QByteArray address = "http://news.example/2011/siege";
        const auto report =
            import(captured(address, page("The siege", paragraphs("siege"), {}, address)) +
                   captured(address, page("The siege",
                                          paragraphs("siege") + "<p>The captain has denied all of it, "
                                                                "and nobody believes him.</p>",
                                          {}, address)));
        QCOMPARE(report.counts.updated, 1);
        QCOMPARE(article(1).versions, 2);
        const auto texts = (*m_archive->openReader())->comparable(ArticleId{1});
        QCOMPARE(texts->size(), size_t(2));
        QVERIFY(!texts->front().isShown);
        QVERIFY(texts->back().isShown);
        QVERIFY(texts->back().content.text.contains(QStringLiteral("denied")));
    }
};

QTEST_GUILESS_MAIN(TestArticlePages)
#include "tst_articlepages.moc"
