// An import from files to the archive: what is counted, what is kept, what is told.

#include "archive/readsession.h"
#include "archive/writesession.h"
#include "core/limits.h"
#include "importing/importjob.h"
#include "support/packedbytes.h"
#include "support/webarchivebytes.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace warraq;

namespace {

QByteArray story(int number)
{
    return QByteArray("Headline number ") + QByteArray::number(number) +
           "\n\nWhat happened on this day has never been told before, and it is told here in story " +
           QByteArray::number(number) + ".\n";
}

} // namespace

class TestImportJob : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Archive> m_archive;

    QString at(const QString& name) const { return m_folder->filePath(name); }
    QString in() const { return at(QStringLiteral("in")); }
    void write(const QString& name, const QByteArray& bytes) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(at(name)).absolutePath()));
        QFile file(at(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    Result<ImportReport> import(ImportOptions options = {}, const CancelToken& cancel = {},
                                const std::function<void(const ImportProgress&)>& progress = {})
    {
        if (options.paths.isEmpty())
            options.paths = QStringList{in()};
        return ImportJob(m_archive, {}, std::move(options)).run(cancel, progress);
    }
    qint64 articles() const
    {
        auto session = m_archive->openReader();
        return session ? (*session)->articleCount().value_or(-1) : -1;
    }
    static void verifySums(const ImportReport& report)
    {
        RecordCounts sum;
        for (const auto& file : report.files)
            sum += file.counts;
        QCOMPARE(sum.read(), report.counts.read());
        QCOMPARE(sum.added, report.counts.added);
        QCOMPARE(sum.duplicates, report.counts.duplicates);
        QCOMPARE(sum.skipped, report.counts.skipped);
        QCOMPARE(sum.failed, report.counts.failed);
        qint64 reasons = 0;
        for (const qint64 count : report.skippedByReason)
            reasons += count;
        QCOMPARE(reasons, report.counts.skipped);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto archive = Archive::create(at(QStringLiteral("a.warraq")));
        QVERIFY(archive.has_value());
        m_archive = *archive;
    }
    void cleanup()
    {
        m_archive.reset();
        m_folder.reset();
    }

    /// A page and its entry in a feed, in whatever order, are one article; a teaser tells what the page does
    /// not.
    void aFeedOfAWebArchiveAndItsPagesAreOne_data()
    {
        QTest::addColumn<bool>("isFeedFirst");
        QTest::newRow("the feed first") << true;
        QTest::newRow("the pages first") << false;
    }
    void aFeedOfAWebArchiveAndItsPagesAreOne()
    {
        QFETCH(bool, isFeedFirst);
        const auto item = [](const QByteArray& subject, const QByteArray& body) {
            return "<item><title>" + subject + "</title><link>http://news.example/" + subject +
                   "</link><dc:creator>Ada Pier</dc:creator>" + body + "</item>";
        };
        const auto words = [](const QByteArray& subject) {
            return "<p>The " + subject +
                   " of the harbour fell silent at noon, when the last of the ships had left "
                   "and nobody was on the quay.</p><p>Nobody had told the men of the " +
                   subject + ", and they went home by the bridge, where the lamps were lit.</p>";
        };
        const auto page = [&](const QByteArray& subject) {
            const QByteArray body = "<html><head><title>" + subject + "</title></head><body><article><h1>" +
                                    subject + "</h1>" + words(subject) + "</article></body></html>";
            return test::warcRecord("response", "http://news.example/" + subject, test::httpAnswer(body));
        };
        const QByteArray feed =
            "<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
            "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>The Harbour</title>" +
            item("cranes", "<content:encoded><![CDATA[" + words("cranes") + "]]></content:encoded>") +
            item("locks", "<content:encoded><![CDATA[" + words("locks") + "]]></content:encoded>") +
            item("tugs", "<description>The tugs of the harbour fell...</description>") + "</channel></rss>";
        const QByteArray answer =
            test::warcRecord("response", "http://news.example/feed",
                             test::httpAnswer(feed, "Content-Type: application/rss+xml\r\n"));
        const QByteArray pages = page("cranes") + page("tugs");
        write(QStringLiteral("in/a.warc"), isFeedFirst ? answer + pages : pages + answer);
        const auto report = import();
        QVERIFY(report.has_value());
        verifySums(*report);
        QCOMPARE(report->counts.read(), 5); // two pages, two whole entries, the feed itself
        QCOMPARE(report->counts.added, 3);
        QCOMPARE(report->counts.skipped, 1);
        QCOMPARE(report->skippedByReason.value(QStringLiteral("listing")), 1);
        QCOMPARE(report->counts.failed, 0);
        QCOMPARE(articles(), 3);
        auto session = m_archive->openReader();
        QVERIFY(session.has_value());
        for (int id = 1; id <= 3; ++id) {
            const auto article = (*session)->article(ArticleId{id});
            QVERIFY(article.has_value());
            QCOMPARE(article->content.authors, QStringList{QStringLiteral("Ada Pier")});
            QVERIFY(article->content.captured.has_value());
        }
    }

    void everyRecordEndsAsExactlyOneThing()
    {
        write(QStringLiteral("in/a.txt"), story(1));
        write(QStringLiteral("in/b.txt"), story(1));
        write(QStringLiteral("in/empty.txt"), "");
        write(QStringLiteral("in/binary.html"), QByteArray("GIF89a\0\0\0\0", 10));
        write(QStringLiteral("in/rows.jsonl"), "{\"title\": \"T\", \"body\": \"Words\"}\nno row\n[1]\n");
        write(QStringLiteral("in/style.css"), "p { color: red }");
        const auto report = import();
        QVERIFY(report.has_value());
        QCOMPARE(report->counts.added, 2);
        QCOMPARE(report->counts.duplicates, 1);
        QCOMPARE(report->counts.skipped, 2);
        QCOMPARE(report->counts.failed, 2);
        QCOMPARE(report->counts.other, 1);
        QCOMPARE(report->skippedByReason.value(QStringLiteral("empty")), 1);
        QCOMPARE(report->skippedByReason.value(QStringLiteral("not-text")), 1);
        verifySums(*report);
        QCOMPARE(articles(), 2);
        QVERIFY(!report->stopped);
    }

    void everyFailureHasItsIssueInOrder()
    {
        write(QStringLiteral("in/a.jsonl"), "{\"title\": \"T\", \"body\": \"Words\"}\nno row\n");
        write(QStringLiteral("in/b.jsonl"), "{\"colour\": \"red\"}\n");
        const auto report =
            import({{in(), at(QStringLiteral("gone"))}, SourceFormat::Unknown, {}, 0, false, true});
        QVERIFY(report.has_value());
        QCOMPARE(report->counts.failed, qint64(report->issues.size()));
        QCOMPARE(report->issues.front().file, in() + QStringLiteral("/a.jsonl"));
        QCOMPARE(report->issues.front().position, 1);
        QCOMPARE(toString(report->issues.front().kind), QStringLiteral("malformed"));
        QCOMPARE(report->issues.back().file, at(QStringLiteral("gone")));
        QCOMPARE(toString(report->issues.back().kind), QStringLiteral("unreadable"));
    }

    void aTableWhoseColumnsNobodyKnowsSaysSoOnce()
    {
        write(QStringLiteral("in/a.csv"), "c1,c2,c3\nCranes,Words of it,x\nTugs,Words of them,y\n");
        const auto report = import();
        QVERIFY(report.has_value());
        QCOMPARE(report->counts.skipped, 2);
        QCOMPARE(report->issues.size(), size_t(1));
        QVERIFY(report->issues[0].kind == IssueKind::Unsupported);
        QVERIFY(report->issues[0].detail.endsWith(QLatin1String(": c1, c2, c3")));
        // Whoever says what they are hears nothing.
        ImportOptions options;
        options.extract.columnMap.insert(QStringLiteral("title"), QStringLiteral("c1"));
        const auto mapped = import(options);
        QVERIFY(mapped && mapped->issues.empty());
        QCOMPARE(mapped->counts.added, 2);
    }

    void theOrderIsThatOfTheFilesHoweverManyThreads()
    {
        QByteArray rows;
        for (int i = 0; i < 3000; ++i)
            rows += "{\"title\": \"Row " + QByteArray::number(i) + "\", \"body\": \"Body of the row " +
                    QByteArray::number(i).repeated(i % 7 + 1) + "\"}\n";
        write(QStringLiteral("in/rows.jsonl"), rows);
        ImportOptions options;
        options.jobs = 7;
        const auto report = import(options);
        QVERIFY(report.has_value());
        QCOMPARE(report->counts.added, 3000);
        auto session = m_archive->openReader();
        QVERIFY(session.has_value());
        for (const int i : {0, 1, 499, 500, 511, 512, 2999}) {
            const auto article = (*session)->article(ArticleId{i + 1});
            QVERIFY(article.has_value());
            QCOMPARE(article->content.title, QStringLiteral("Row %1").arg(i));
            QCOMPARE(article->provenance.record.value_or(-1), i);
        }
    }

    void theSameAgainIsDuplicates()
    {
        write(QStringLiteral("in/a.txt"), story(1));
        write(QStringLiteral("in/b.txt"), story(2));
        QVERIFY(import().has_value());
        const auto again = import();
        QVERIFY(again.has_value());
        QCOMPARE(again->counts.duplicates, 2);
        QCOMPARE(again->counts.added, 0);
        QCOMPARE(again->run, RunId{2});
    }

    void aDryRunTellsAndLeavesNothing()
    {
        write(QStringLiteral("in/a.txt"), story(1));
        QVERIFY(import().has_value());
        write(QStringLiteral("in/b.txt"), story(2));
        write(QStringLiteral("in/c.txt"), story(2));
        auto session = m_archive->openReader();
        QVERIFY(session.has_value());
        const QString before = (*session)->info()->fingerprint;
        ImportOptions options;
        options.dryRun = true;
        const auto tried = import(options);
        QVERIFY(tried.has_value());
        QVERIFY(tried->dryRun && !tried->run.isValid());
        QCOMPARE(tried->counts.duplicates, 2);
        QCOMPARE(tried->counts.added, 1);
        QCOMPARE(articles(), 1);
        QCOMPARE((*session)->info()->runs.size(), size_t(1));
        QCOMPARE((*session)->info()->fingerprint, before);
        // And what is then done is what was told.
        const auto done = import();
        QCOMPARE(done->counts.added, tried->counts.added);
        QCOMPARE(done->counts.duplicates, tried->counts.duplicates);
        QCOMPARE(articles(), 2);
    }

    void aStopKeepsWhatWasCommitted()
    {
        QByteArray rows;
        for (int i = 0; i < 40'000; ++i)
            rows += "{\"title\": \"Row " + QByteArray::number(i) + "\", \"body\": \"Body " +
                    QByteArray::number(i) + "\"}\n";
        write(QStringLiteral("in/rows.jsonl"), rows);
        const CancelToken cancel;
        const auto report = import({}, cancel, [&](const ImportProgress& now) {
            if (now.counts.added > 0)
                cancel.cancel();
        });
        QVERIFY(report.has_value());
        QVERIFY(report->stopped);
        QVERIFY(!report->endedBy);
        QVERIFY(report->counts.added > 0 && report->counts.added < 40'000);
        verifySums(*report);
        QCOMPARE(articles(), report->counts.added);
        auto session = m_archive->openReader();
        const auto info = (*session)->info();
        QVERIFY(info->runs.front().stopped);
        QCOMPARE(info->runs.front().counts.added, report->counts.added);
        // Going on later brings the rest and nothing twice.
        const auto rest = import();
        QCOMPARE(rest->counts.duplicates, report->counts.added);
        QCOMPARE(articles(), 40'000);
    }

    /// What was read and not begun when it was stopped is left out; nothing of it is missed or comes twice.
    void whatIsLeftOutByAStopComesLater()
    {
        constexpr int count = 40'000;
        QByteArray rows;
        for (int i = 0; i < count; ++i)
            rows += "{\"title\": \"Row " + QByteArray::number(i) + "\", \"body\": \"Body " +
                    QByteArray::number(i) + "\"}\n";
        write(QStringLiteral("in/rows.jsonl"), rows);
        ImportOptions options;
        options.jobs = 1;
        const CancelToken cancel;
        const auto first = import(options, cancel, [&](const ImportProgress& now) {
            if (now.counts.added > 0)
                cancel.cancel();
        });
        QVERIFY(first.has_value() && first->stopped && first->counts.added < count);
        options.resume = true;
        const auto rest = import(options);
        QVERIFY(rest.has_value() && !rest->stopped);
        verifySums(*rest);
        QCOMPARE(rest->counts.duplicates, 0);
        QCOMPARE(rest->counts.added, count);
        QCOMPARE(articles(), count);
    }

    /// Entries of an archive of files are known again one by one.
    void entriesOfAnArchiveComeOnceWhenItIsGoneOnWith()
    {
        constexpr int count = 20'000;
        const auto rows = [](int first, int number) {
            QByteArray all;
            for (int i = first; i < first + number; ++i)
                all += "{\"title\": \"Row " + QByteArray::number(i) + "\", \"body\": \"Body " +
                       QByteArray::number(i) + "\"}\n";
            return all;
        };
        write(QStringLiteral("in/a.zip"), test::pack({{"a.jsonl", rows(0, 5'000)},
                                                      {"b.jsonl", rows(5'000, 10'000)},
                                                      {"c.jsonl", rows(15'000, 5'000)}},
                                                     "zip", "none"));
        ImportOptions options;
        options.jobs = 1;
        const CancelToken cancel;
        const auto first = import(options, cancel, [&](const ImportProgress& now) {
            if (now.counts.added > 0)
                cancel.cancel();
        });
        QVERIFY(first.has_value() && first->stopped && first->counts.added < count);
        options.resume = true;
        for (int time = 0; time < 2; ++time) { // the second time it is whole
            const auto rest = import(options);
            QVERIFY(rest.has_value() && !rest->stopped);
            verifySums(*rest);
            QCOMPARE(rest->run, first->run);
            QCOMPARE(rest->counts.added, count);
            QCOMPARE(rest->counts.duplicates, 0);
            QCOMPARE(articles(), count);
        }
        // Another archive of that name is another source.
        write(QStringLiteral("in/a.zip"), test::pack({{"a.jsonl", rows(0, 5'001)}}, "zip", "none"));
        const auto other = import(options);
        QCOMPARE(other->counts.added, count);
        QCOMPARE(other->counts.duplicates, 5'001);
        verifySums(*other);
    }

    /// What could not be read when the run ended is tried again, all else is not; each is counted once.
    void whatCouldNotBeReadIsTriedAgain()
    {
        write(QStringLiteral("in/a.txt"), story(1));
        write(QStringLiteral("in/rows.jsonl"), "{\"title\": \"T\", \"body\": \"Words\"}\nno row\n");
        for (const char* name : {"file.txt", "folder", "never.txt"})
            QVERIFY(QFile::link(at(QStringLiteral("to/") + QLatin1String(name)),
                                at(QStringLiteral("in/") + QLatin1String(name))));
        ImportOptions options;
        const auto first = import(options);
        QCOMPARE(first->counts.failed, 4); // three, and the row that is none
        QCOMPARE(first->counts.added, 2);
        write(QStringLiteral("to/file.txt"), story(3));
        write(QStringLiteral("to/folder/b.txt"), story(4));
        write(QStringLiteral("to/folder/c.txt"), story(5));
        options.resume = true;
        for (int time = 0; time < 2; ++time) {
            const auto rest = import(options);
            QVERIFY(rest.has_value());
            QCOMPARE(rest->run, first->run);
            verifySums(*rest);
            QCOMPARE(rest->counts.added, 5);
            QCOMPARE(rest->counts.duplicates, 0);
            QCOMPARE(rest->counts.failed, 2);
            QCOMPARE(rest->files.size(), size_t(6)); // the folder is told by what is in it
            QCOMPARE(rest->issues.size(), size_t(2));
            QCOMPARE(articles(), 5);
        }
        auto session = m_archive->openReader();
        const auto info = (*session)->info();
        QCOMPARE(info->records, 7);
        QCOMPARE(info->runs.back().counts.failed, 2);
        QCOMPARE(info->runs.back().counts.added, 5);
        const auto undone = m_archive->write(
            [&](WriteSession& writer) { return writer.undoRun(first->run, CancelToken(), Progress()); });
        QCOMPARE(undone->counts.added, 5);
        QCOMPARE(undone->counts.failed, 2);
        QCOMPARE((*session)->info()->records, 0);
    }

    void progressGrowsAndEndsWithTheReportsNumbers()
    {
        for (int i = 0; i < 300; ++i)
            write(QStringLiteral("in/%1.txt").arg(i), story(i));
        ImportProgress last;
        bool grows = true;
        const auto report = import({}, {}, [&](const ImportProgress& now) {
            grows &= now.filesDone >= last.filesDone && now.counts.read() >= last.counts.read() &&
                     now.bytesDone >= last.bytesDone;
            last = now;
        });
        QVERIFY(grows);
        QCOMPARE(last.filesDone, 300);
        QCOMPARE(last.filesTotal, 300);
        QCOMPARE(last.bytesDone, last.bytesTotal);
        QCOMPARE(last.counts.read(), report->counts.read());
    }

    void picturesBesideAPageAreKept()
    {
        const QByteArray png("\x89PNG\r\n\x1a\n picture");
        write(QStringLiteral("in/page.html"),
              "<!doctype html><html><head><title>Cranes</title></head><body><article><h1>Cranes Fall "
              "Silent</h1>"
              "<figure><img src=\"page_files/crane.png\"><figcaption>A crane.</figcaption></figure>"
              "<p>The cranes of the harbour fell silent at noon, when the dockers went home for good.</p>"
              "<p>Nobody had told the ships, which waited in the roads with their lights on all night.</p>"
              "</article></body></html>");
        write(QStringLiteral("in/page_files/crane.png"), png);
        const auto report = import();
        QVERIFY(report.has_value());
        QCOMPARE(report->counts.added, 1);
        QCOMPARE(report->counts.other, 1);
        auto session = m_archive->openReader();
        const auto article = (*session)->article(ArticleId{1});
        QCOMPARE(article->content.images.size(), size_t(1));
        const auto asset = (*session)->asset(article->content.images[0].asset);
        QVERIFY(asset.has_value());
        QCOMPARE(asset->bytes, png);
        QCOMPARE(asset->mediaType, QStringLiteral("image/png"));
    }

    void lettersThatMeanNothingAreToldAndTheArticleKept()
    {
        write(QStringLiteral("in/a.html"),
              "<!doctype html><html><head><meta charset=\"utf-8\"><title>A page</title></head><body><article>"
              "<h1>A page of words</h1><p>في الميناء سفن كثيرة تنتظر العمّال. It has one letter \xFF that is "
              "none, and enough others to be read "
              "as an "
              "article by anyone who wishes to do so.</p></article></body></html>");
        const auto report = import();
        QVERIFY(report.has_value());
        QCOMPARE(report->counts.failed, 0);
        QCOMPARE(report->counts.added, 1);
        QCOMPARE(report->issues.size(), size_t(1));
        QCOMPARE(toString(report->issues.front().kind), QStringLiteral("bad-charset"));
    }

    void whatIsOverTheLimitIsOneFailure()
    {
        write(QStringLiteral("in/a.txt"), story(1));
        write(QStringLiteral("in/big.txt"), "A headline\n\n" + QByteArray("words ").repeated(2000));
        QFile big(at(QStringLiteral("in/big.txt")));
        QVERIFY(big.resize(limits::recordBytes + 1)); // sparse
        const auto report = import();
        QVERIFY(report.has_value());
        QCOMPARE(report->counts.added, 1);
        QCOMPARE(report->counts.failed, 1);
        QCOMPARE(toString(report->issues.front().kind), QStringLiteral("too-large"));
        QCOMPARE(report->issues.front().file, in() + QStringLiteral("/big.txt"));
    }

    void nothingThereIsAnError()
    {
        const auto report = import({{at(QStringLiteral("none"))}, SourceFormat::Unknown, {}, 0, false, true});
        QVERIFY(!report);
        QCOMPARE(report.error().kind, ErrorKind::NotFound);
    }

    void anArchiveThatCannotBeWrittenIsAnError()
    {
        write(QStringLiteral("in/a.txt"), story(1));
        m_archive.reset();
        auto reading = Archive::open(at(QStringLiteral("a.warraq")), Archive::Access::ReadOnly);
        QVERIFY(reading.has_value());
        m_archive = *reading;
        const auto report = import();
        QVERIFY(!report);
        QCOMPARE(report.error().kind, ErrorKind::ReadOnly);
    }

    void oneOfTwoWritersIsTurnedAwayAndSaysWhy()
    {
        write(QStringLiteral("in/a.txt"), story(1));
        QVERIFY(import().has_value()); // holds the archive for writing from now on
        auto second = Archive::open(at(QStringLiteral("a.warraq")), Archive::Access::ReadWrite);
        QVERIFY(second.has_value());
        const auto refused =
            ImportJob(*second, {}, {{in()}, SourceFormat::Unknown, {}, 0, false, true}).run({}, {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Busy);
        QCOMPARE(articles(), 1);
    }

    void originalsAreLeftOutWhenNotWanted()
    {
        write(QStringLiteral("in/a.txt"), story(1));
        ImportOptions options;
        options.keepOriginals = false;
        QVERIFY(import(options).has_value());
        auto session = m_archive->openReader();
        QVERIFY(!(*session)->original(ArticleId{1}));
        QVERIFY((*session)->article(ArticleId{1}).has_value());
    }

    void profilesOfTheUserComeFirstAndBadOnesAreNamed()
    {
        write(QStringLiteral("profiles/mine.json"), "{ \"colour\": 1 ");
        std::vector<Error> problems;
        const auto profiles = loadProfiles(at(QStringLiteral("profiles")), &problems);
        QCOMPARE(problems.size(), size_t(1));
        QVERIFY(problems.front().subject.endsWith(QStringLiteral("mine.json")));
        QVERIFY(std::any_of(profiles.begin(), profiles.end(), [](const Profile& one) {
            return one.name() == QStringLiteral("asharq-al-awsat");
        }));
    }
};

QTEST_GUILESS_MAIN(TestImportJob)
#include "tst_importjob.moc"
