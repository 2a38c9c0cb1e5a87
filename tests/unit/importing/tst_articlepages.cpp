// Articles over several pages, and pages that are another page's double, from a web archive into the archive.

#include "archive/readsession.h"
#include "archive/writesession.h"
#include "core/limits.h"
#include "core/pageparts.h"
#include "importing/renewaljob.h"
#include "support/webarchivebytes.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
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

    ImportReport import(const QByteArray& warc, bool keepOriginals = true)
    {
        const QString path = m_folder->filePath(QStringLiteral("a.warc"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(warc);
        file.close();
        ImportOptions options;
        options.paths = QStringList{path};
        options.keepOriginals = keepOriginals;
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
    UndoneRun undo(RunId run)
    {
        auto undone = m_archive->write(
            [&](WriteSession& session) { return session.undoRun(run, CancelToken(), Progress()); });
        return undone ? *undone : UndoneRun();
    }
    void change(const PersonalChange& change)
    {
        const auto done = m_archive->write([&](WriteSession& session) -> Result<void> {
            if (auto begun = session.begin(Durability::Lasting); !begun)
                return begun;
            if (auto changed = session.apply(change); !changed)
                return changed.failure();
            return session.commit();
        });
        QVERIFY(done);
    }
    /// All versions of all articles as they are told.
    QString state() const
    {
        QStringList all;
        auto session = *m_archive->openReader();
        const auto answer = session->search(ArticleQuery(), SortOrder::Oldest, {});
        for (const ArticleId id : answer->ids) {
            const auto texts = session->comparable(id);
            for (const auto& text : *texts) {
                QStringList identifiers;
                for (auto it = text.content.identifiers.begin(); it != text.content.identifiers.end(); ++it)
                    identifiers << it.key() + u'=' + it.value();
                all << QStringList{QString::number(text.article.value),
                                   text.content.title,
                                   text.content.url,
                                   identifiers.join(u','),
                                   text.content.text,
                                   text.isShown ? QStringLiteral("shown") : QString()}
                           .join(u'|');
            }
        }
        return all.join(u'\n');
    }
    /// The sieges that a text tells of, in their order.
    static QStringList sieges(const QString& text)
    {
        static const QRegularExpression siege(QStringLiteral("On day 1 of the (\\S+) siege"));
        QStringList found;
        for (auto it = siege.globalMatch(text); it.hasNext();)
            found << it.next().captured(1);
        return found;
    }
    QStringList order(qint64 id) const { return sieges(article(id).content.text); }
    QList<QStringList> orders(qint64 id) const
    {
        QList<QStringList> all;
        const auto texts = (*m_archive->openReader())->comparable(ArticleId{id});
        for (const auto& text : *texts)
            all << sieges(text.content.text);
        return all;
    }
    /// One of the pages of threePages(), of that siege.
    static QByteArray siege(int number, const QByteArray& which)
    {
        const QByteArray address = "http://news.example/2011/siege";
        const QByteArray body = paragraphs(which + " siege");
        if (number == 1)
            return captured(address,
                            page("The siege", body, "<a href=\"?page=2\">2</a> <a href=\"?page=3\">3</a>"));
        const QByteArray title = "The siege - page " + QByteArray::number(number) + " of 3";
        return captured(address + "?page=" + QByteArray::number(number),
                        page(title, body,
                             number == 2
                                 ? "<a rel=\"prev\" href=\"/2011/siege\">1</a> <a href=\"?page=3\">3</a>"
                                 : "<a href=\"/2011/siege?page=1\">1</a> <a href=\"?page=2\">2</a>"));
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

    /// As far as they are there; the first, when it comes, goes before them.
    void pagesWithoutTheFirstAreJoined()
    {
        const QByteArray address = "http://news.example/2011/siege";
        const auto report = import(
            captured(address + "?page=2",
                     page("The siege", paragraphs("second siege"), "<a href=\"/2011/siege?page=1\">1</a>")) +
            captured(address + "?page=3",
                     page("The siege", paragraphs("third siege"), "<a href=\"/2011/siege?page=2\">2</a>")));
        QCOMPARE(report.counts.added, 1);
        QCOMPARE(report.counts.duplicates, 1);
        QCOMPARE(article(1).content.identifiers.value(QStringLiteral("page")), QStringLiteral("2"));
        QCOMPARE(article(1).content.identifiers.value(QStringLiteral("pages")), QStringLiteral("2"));
        const auto again = import(siege(3, "third"));
        QCOMPARE(again.counts.duplicates, 1);
        QCOMPARE(article(1).versions, 1);
        const auto first = import(siege(1, "first"));
        QCOMPARE(first.counts.updated, 1);
        QCOMPARE(order(1),
                 (QStringList{QStringLiteral("first"), QStringLiteral("second"), QStringLiteral("third")}));
        QCOMPARE(article(1).content.url, QStringLiteral("http://news.example/2011/siege"));
        QVERIFY(!article(1).content.identifiers.contains(QStringLiteral("page")));
        QVERIFY(isSound());
    }

    /// Pages that come one import after the other, in any order, are one article in the end, each import is
    /// taken back by itself, and extracting again says the same.
    void pagesOfSeveralImports_data()
    {
        QTest::addColumn<QList<QList<int>>>("imports"); ///< the numbers of their pages
        QTest::newRow("the others later") << QList<QList<int>>{{1}, {2, 3}};
        QTest::newRow("the others later, with the first") << QList<QList<int>>{{1}, {1, 2, 3}};
        QTest::newRow("one by one") << QList<QList<int>>{{1}, {2}, {3}};
        QTest::newRow("the last later") << QList<QList<int>>{{1, 2}, {3}};
        QTest::newRow("the first last") << QList<QList<int>>{{2, 3}, {1}};
        QTest::newRow("the second first") << QList<QList<int>>{{2}, {1, 2, 3}};
        QTest::newRow("backwards") << QList<QList<int>>{{3}, {2}, {1}};
        QTest::newRow("around it") << QList<QList<int>>{{2}, {3, 1}};
    }
    void pagesOfSeveralImports()
    {
        QFETCH(QList<QList<int>>, imports);
        const QByteArray words[] = {"first", "second", "third"};
        std::vector<RunId> runs;
        std::vector<QString> states;
        std::vector<RecordCounts> counts;
        for (const auto& numbers : imports) {
            QByteArray warc;
            for (const int number : numbers)
                warc += siege(number, words[number - 1]);
            states.push_back(state());
            const auto report = import(warc);
            QCOMPARE(report.counts.read(), numbers.size());
            QCOMPARE(report.counts.failed + report.counts.skipped, 0);
            QCOMPARE(report.counts.added, runs.empty() ? 1 : 0);
            QCOMPARE(report.files.front().counts.added, report.counts.added);
            runs.push_back(report.run);
            counts.push_back(report.counts);
            QVERIFY(isSound());
        }
        QVERIFY(counts.back().updated > 0); // the article said less before
        QCOMPARE(found(""), 1);
        QCOMPARE(article(1).versions, 1);
        QCOMPARE(order(1),
                 (QStringList{QStringLiteral("first"), QStringLiteral("second"), QStringLiteral("third")}));
        QCOMPARE(article(1).content.identifiers.value(QStringLiteral("pages")), QStringLiteral("3"));
        QCOMPARE(article(1).content.url, QStringLiteral("http://news.example/2011/siege"));
        QCOMPARE(found("\"third siege\""), 1);
        const QString whole = state();
        RenewalOptions options;
        options.articles = {ArticleId{1}};
        QCOMPARE(RenewalJob(m_archive, {}, options).run({}, {})->counts.updated, 0);
        QCOMPARE(state(), whole);
        // Nothing is new about them a second time.
        const auto again = import(threePages());
        QCOMPARE(again.counts.duplicates, 3);
        QCOMPARE(state(), whole);
        undo(again.run);
        QCOMPARE(state(), whole);
        for (size_t i = runs.size(); i-- > 0;) {
            const auto undone = undo(runs[i]);
            QCOMPARE(undone.counts.added, counts[i].added);
            QCOMPARE(undone.counts.updated, counts[i].updated);
            QCOMPARE(undone.counts.duplicates, counts[i].duplicates);
            // As it is done wherever an import is taken back: only the last change of a text is kept.
            QVERIFY(renewInherited(m_archive, undone.inherited, {}));
            QCOMPARE(state(), states[i]);
            QVERIFY(isSound());
        }
    }

    /// Pages that stood alone for want of the ones between are put together when those come, whichever import
    /// had them; each import is taken back by itself.
    void thePagesBetweenComeLater_data()
    {
        QTest::addColumn<QList<QList<int>>>("imports");
        QTest::newRow("the second") << QList<QList<int>>{{1, 3}, {2}};
        QTest::newRow("the second, backwards") << QList<QList<int>>{{3, 1}, {2}};
        QTest::newRow("the second of three imports") << QList<QList<int>>{{1}, {3}, {2}};
        QTest::newRow("the second of three, backwards") << QList<QList<int>>{{3}, {1}, {2}};
        QTest::newRow("one of five") << QList<QList<int>>{{4, 5}, {1, 2}, {3}};
        QTest::newRow("two of five") << QList<QList<int>>{{1}, {3}, {5}, {4, 2}};
        QTest::newRow("without the first") << QList<QList<int>>{{2}, {4}, {3}, {1}};
    }
    void thePagesBetweenComeLater()
    {
        QFETCH(QList<QList<int>>, imports);
        const QByteArray words[] = {"first", "second", "third", "fourth", "fifth"};
        std::vector<RunId> runs;
        QStringList all;
        for (const auto& numbers : imports) {
            QByteArray warc;
            for (const int number : numbers) {
                warc += siege(number, words[number - 1]);
                all << QString::fromLatin1(words[number - 1]);
            }
            const auto report = import(warc);
            QCOMPARE(report.counts.read(), numbers.size());
            QVERIFY(isSound());
            runs.push_back(report.run);
        }
        QCOMPARE(found(""), 1);
        const qint64 id =
            (*m_archive->openReader())->search(ArticleQuery(), SortOrder::Oldest, {})->ids.front().value;
        QStringList whole;
        for (int number = 1; number <= all.size(); ++number)
            whole << QString::fromLatin1(words[number - 1]);
        QCOMPARE(order(id), whole);
        QCOMPARE(article(id).versions, 1);
        QCOMPARE(article(id).content.identifiers.value(QStringLiteral("pages")),
                 QString::number(whole.size()));
        const QString state = this->state();
        RenewalOptions options;
        options.articles = {ArticleId{id}};
        QCOMPARE(RenewalJob(m_archive, {}, options).run({}, {})->counts.updated, 0);
        QCOMPARE(this->state(), state);
        const auto undone = undo(runs.back());
        QVERIFY(renewInherited(m_archive, undone.inherited, {}));
        for (const int number : imports.back())
            whole.removeOne(QString::fromLatin1(words[number - 1]));
        QCOMPARE(order(id), whole); // nothing is lost of what the others brought
        QVERIFY(isSound());
        for (size_t i = 0; i + 1 < runs.size(); ++i) {
            const auto back = undo(runs[i]);
            QVERIFY(renewInherited(m_archive, back.inherited, {}));
            QVERIFY(isSound());
        }
        QCOMPARE(found(""), 0);
    }

    /// The import that brought the first page is taken back: what the other one has is what is left.
    void theFirstImportIsTakenBack()
    {
        const auto first = import(siege(1, "first"));
        import(siege(2, "second") + siege(3, "third"));
        const auto undone = undo(first.run);
        QCOMPARE(undone.inherited, std::vector<ArticleId>{ArticleId{1}});
        QVERIFY(renewInherited(m_archive, undone.inherited, {}));
        QCOMPARE(order(1), (QStringList{QStringLiteral("second"), QStringLiteral("third")}));
        QVERIFY(isSound());
        import(siege(1, "first"));
        QCOMPARE(found(""), 1);
        QCOMPARE(order(1),
                 (QStringList{QStringLiteral("first"), QStringLiteral("second"), QStringLiteral("third")}));
        QVERIFY(isSound());
    }

    /// A further page has changed: a version of the whole, whatever else came with it.
    void aChangedFurtherPageIsAVersion_data()
    {
        QTest::addColumn<QList<int>>("changed");
        QTest::addColumn<QList<int>>("unchanged");
        QTest::newRow("the second alone") << QList<int>{2} << QList<int>{};
        QTest::newRow("the third alone") << QList<int>{3} << QList<int>{};
        QTest::newRow("the first alone") << QList<int>{1} << QList<int>{};
        QTest::newRow("the second, with the others") << QList<int>{2} << QList<int>{1, 3};
        QTest::newRow("two of them") << QList<int>{2, 3} << QList<int>{};
        QTest::newRow("the first and the third") << QList<int>{1, 3} << QList<int>{2};
        QTest::newRow("all") << QList<int>{1, 2, 3} << QList<int>{};
    }
    void aChangedFurtherPageIsAVersion()
    {
        QFETCH(QList<int>, changed);
        QFETCH(QList<int>, unchanged);
        QStringList words{QStringLiteral("first"), QStringLiteral("second"), QStringLiteral("third")};
        import(threePages());
        const QString before = state();
        QByteArray warc;
        for (const int number : unchanged)
            warc += siege(number, words[number - 1].toUtf8());
        for (const int number : changed) {
            words[number - 1] = QStringLiteral("other-") + words[number - 1];
            warc += siege(number, words[number - 1].toUtf8());
        }
        const auto report = import(warc);
        QCOMPARE(report.counts.added, 0);
        QCOMPARE(report.counts.updated, 1);
        QCOMPARE(report.counts.duplicates, changed.size() + unchanged.size() - 1);
        QCOMPARE(report.files.front().counts.updated, 1);
        QCOMPARE(found(""), 1);
        QCOMPARE(article(1).versions, 2);
        QCOMPARE(order(1), words);
        const auto texts = (*m_archive->openReader())->comparable(ArticleId{1});
        QVERIFY(texts->front().content.text.contains(QStringLiteral("second siege")));
        QVERIFY(texts->back().isShown);
        QVERIFY(isSound());
        const QString after = state();
        RenewalOptions options;
        options.articles = {ArticleId{1}};
        QCOMPARE(RenewalJob(m_archive, {}, options).run({}, {})->counts.updated, 0);
        QCOMPARE(state(), after);
        // The same, and what was before, a second time.
        const auto again = import(warc + threePages());
        QCOMPARE(again.counts.duplicates, again.counts.read());
        QCOMPARE(state(), after);
        undo(again.run);
        QCOMPARE(state(), after);
        const auto undone = undo(report.run);
        QCOMPARE(undone.counts.updated, report.counts.updated);
        QCOMPARE(undone.counts.duplicates, report.counts.duplicates);
        QCOMPARE(state(), before);
        QVERIFY(isSound());
    }

    /// The first import goes, of which the second one's text had its other pages.
    void whatAVersionHadOfATakenBackImportGoes()
    {
        const auto first = import(threePages());
        import(siege(2, "other"));
        QCOMPARE(article(1).versions, 2);
        const auto undone = undo(first.run);
        QVERIFY(renewInherited(m_archive, undone.inherited, {}));
        QCOMPARE(article(1).versions, 1);
        QCOMPARE(order(1), QStringList{QStringLiteral("other")});
        QCOMPARE(found("\"third siege\""), 0);
        QVERIFY(isSound());
    }

    /// One import has pages twice, with other words: each time is a version, with the other pages as they
    /// were.
    void pagesTwiceInOneImport_data()
    {
        QTest::addColumn<QByteArray>("warc");
        QTest::addColumn<QList<QStringList>>("versions");
        const QString one = QStringLiteral("first");
        const QString two = QStringLiteral("second");
        const QString three = QStringLiteral("third");
        const QString other = QStringLiteral("other");
        QTest::newRow("the first page")
            << siege(1, "first") + siege(1, "other") + siege(2, "second") + siege(3, "third")
            << QList<QStringList>{{one, two, three}, {other, two, three}};
        QTest::newRow("the first page, last")
            << siege(2, "second") + siege(3, "third") + siege(1, "first") + siege(1, "other")
            << QList<QStringList>{{one, two, three}, {other, two, three}};
        QTest::newRow("the second page")
            << siege(1, "first") + siege(2, "second") + siege(2, "other") + siege(3, "third")
            << QList<QStringList>{{one, two, three}, {one, other, three}};
        QTest::newRow("all of it, by address")
            << siege(1, "first") + siege(1, "other") + siege(2, "second") + siege(2, "another") +
                   siege(3, "third")
            << QList<QStringList>{{one, two, three}, {other, QStringLiteral("another"), three}};
    }
    void pagesTwiceInOneImport()
    {
        QFETCH(QByteArray, warc);
        QFETCH(QList<QStringList>, versions);
        const auto report = import(warc);
        QCOMPARE(report.counts.added, 1);
        QCOMPARE(report.counts.updated, 1);
        QCOMPARE(report.counts.read(),
                 report.counts.added + report.counts.updated + report.counts.duplicates);
        QCOMPARE(found(""), 1);
        const qint64 id =
            (*m_archive->openReader())->search(ArticleQuery(), SortOrder::Oldest, {})->ids.front().value;
        QCOMPARE(orders(id), versions);
        QVERIFY(isSound());
        RenewalOptions options;
        options.articles = {ArticleId{id}};
        QCOMPARE(RenewalJob(m_archive, {}, options).run({}, {})->counts.updated, 0);
        QCOMPARE(orders(id), versions);
        const auto undone = undo(report.run);
        QCOMPARE(undone.counts.added, 1);
        QCOMPARE(undone.counts.updated, 1);
        QCOMPARE(found(""), 0);
        QVERIFY(isSound());
    }

    /// Its first page, already in the archive, comes with other words, and the further pages for the first
    /// time.
    void aChangedFirstPageAndTheOthersLater()
    {
        const auto first = import(siege(1, "first"));
        const QString before = state();
        const auto report = import(siege(1, "other") + siege(2, "second"));
        QCOMPARE(report.counts.updated, 2);
        QCOMPARE(orders(1), (QList<QStringList>{{QStringLiteral("first"), QStringLiteral("second")},
                                                {QStringLiteral("other"), QStringLiteral("second")}}));
        QVERIFY(isSound());
        const auto undone = undo(report.run);
        QCOMPARE(undone.counts.updated, 2);
        QCOMPARE(state(), before);
        QVERIFY(isSound());
    }

    /// An import that is gone on with knows the pages that it had before.
    void pagesBeforeAndAfterAStopAreJoined()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("in")));
        const auto write = [this](const char* name, const QByteArray& warc) {
            QFile file(m_folder->filePath(QStringLiteral("in/") + QLatin1String(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(warc);
        };
        write("a.warc", siege(1, "first"));
        write("c.warc", siege(3, "third"));
        ImportOptions options;
        options.paths = QStringList{m_folder->filePath(QStringLiteral("in"))};
        options.resume = true;
        const auto first = ImportJob(m_archive, {}, options).run({}, {});
        QCOMPARE(first->counts.added, 2);
        write("b.warc", siege(2, "second"));
        for (int time = 0; time < 2; ++time) {
            const auto rest = ImportJob(m_archive, {}, options).run({}, {});
            QCOMPARE(rest->run, first->run);
            QCOMPARE(rest->counts.added, 1);
            QCOMPARE(rest->counts.duplicates, 2);
            for (const auto& file : rest->files)
                QCOMPARE(file.counts.added, file.path.endsWith(QLatin1String("a.warc")) ? 1 : 0);
            QCOMPARE(order(1), (QStringList{QStringLiteral("first"), QStringLiteral("second"),
                                            QStringLiteral("third")}));
            QVERIFY(isSound());
        }
        QCOMPARE(undo(first->run).counts.duplicates, 2);
        QCOMPARE(found(""), 0);
    }

    /// What a person put on a page stays on the article; a page of this import that was marked meanwhile is
    /// let be.
    void marksStay()
    {
        import(siege(2, "second"));
        change(MarkChange{MarkKind::Tag, QStringLiteral("to check"), true, {ArticleId{1}}, {}});
        import(siege(1, "first"));
        QCOMPARE(article(1).tags, QStringList{QStringLiteral("to check")});
        QCOMPARE(order(1), (QStringList{QStringLiteral("first"), QStringLiteral("second")}));
    }

    /// Where no originals are kept, the pages of what was there are not known one by one: what came stays by
    /// itself.
    void withoutOriginalsTheOthersAreNotInvented()
    {
        import(threePages(), false);
        const auto report = import(siege(2, "other"), false);
        QCOMPARE(report.counts.added, 1);
        QCOMPARE(found(""), 2);
        QVERIFY(isSound());
        undo(report.run);
        // With the others beside it they are.
        const auto all = import(siege(1, "first") + siege(2, "other") + siege(3, "third"), false);
        QCOMPARE(all.counts.added, 0);
        QCOMPARE(all.counts.updated, 1);
        QCOMPARE(order(1),
                 (QStringList{QStringLiteral("first"), QStringLiteral("other"), QStringLiteral("third")}));
        QVERIFY(isSound());
    }

    /// Some pages came without their originals: extracted again, the text does not lose them.
    void extractedAgainAPageWithoutItsOriginalStays_data()
    {
        QTest::addColumn<QList<int>>("kept");
        QTest::addColumn<QList<int>>("notKept");
        QTest::newRow("the further pages") << QList<int>{1} << QList<int>{2, 3};
        QTest::newRow("the last page") << QList<int>{1, 2} << QList<int>{3};
        QTest::newRow("the first page") << QList<int>{2, 3} << QList<int>{1};
        QTest::newRow("one between") << QList<int>{1, 3} << QList<int>{2};
    }
    void extractedAgainAPageWithoutItsOriginalStays()
    {
        QFETCH(QList<int>, kept);
        QFETCH(QList<int>, notKept);
        const QByteArray words[] = {"first", "second", "third"};
        QByteArray warcs[2];
        for (const int number : kept)
            warcs[0] += siege(number, words[number - 1]);
        for (const int number : notKept)
            warcs[1] += siege(number, words[number - 1]);
        import(warcs[0]);
        import(warcs[1], false);
        const QString before = state();
        RenewalOptions options;
        options.articles = {ArticleId{1}};
        const auto report = RenewalJob(m_archive, {}, options).run({}, {});
        QCOMPARE(report->counts.updated, 0);
        QCOMPARE(report->counts.failed, 1);
        QCOMPARE(report->issues.front().detail, QStringLiteral("its original is not kept"));
        QCOMPARE(state(), before);
        QVERIFY(isSound());
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
