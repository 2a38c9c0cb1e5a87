// Articles over several pages, and pages that are another page's double, from a web archive into the archive.

#include "archive/readsession.h"
#include "archive/writesession.h"
#include "core/limits.h"
#include "core/pageparts.h"
#include "importing/renewaljob.h"
#include "support/webarchivebytes.h"

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
