// Articles that a former extractor read badly, extracted again from what was kept of them.

#include "archive/readsession.h"
#include "archive/writesession.h"
#include "core/limits.h"
#include "importing/renewaljob.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace warraq;

namespace {

const QByteArray page =
    "<html><head><title>Ferry returns</title><meta name=\"author\" content=\"Layla Haddar\">"
    "<meta property=\"article:published_time\" content=\"2011-02-17\"></head><body><article><h1>Ferry "
    "returns</h1><p>The ferry came back to the harbour on Thursday morning after eleven years at sea.</p>"
    "<p>Nobody on the quay had expected to see it again, and the bakers ran out to look at it.</p>"
    "<p>The captain said that the weather had been kind, and that he would stay for the winter.</p>"
    "</article></body></html>";

} // namespace

class TestRenewalJob : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Archive> m_archive;

    /// As a former version read it: the title and the first words, and no more.
    void store(const QByteArray& bytes, const ArticleContent& content, bool keepOriginal = true) const
    {
        const auto done = m_archive->write([&](WriteSession& session) -> Result<void> {
            if (auto begun = session.begin(); !begun)
                return begun;
            auto run = session.beginRun({{QStringLiteral("in")}, {}, keepOriginal});
            auto file = session.addSourceFile(*run, {QStringLiteral("in/a.html"), SourceFormat::Html, {}, 0});
            RecordToStore record;
            record.source.file = QStringLiteral("in/a.html");
            record.source.format = SourceFormat::Html;
            record.source.bytes = bytes;
            record.extraction = ExtractedArticle{content, {}, {}};
            if (auto added = session.addRecord(*run, *file, record); !added)
                return added.failure();
            if (auto finished = session.finishRun(*run, {}, false); !finished)
                return finished;
            return session.commit();
        });
        QVERIFY(done);
    }
    static ArticleContent formerly()
    {
        ArticleContent content;
        content.title = QStringLiteral("Ferry returns | Home");
        content.text = QStringLiteral("Share this. The ferry came back to the harbour");
        content.html = QStringLiteral("<p>Share this. The ferry came back to the harbour</p>");
        content.section = QStringLiteral("Menu");
        content.origins[Field::Title] = FieldOrigin::PageTitle;
        return content;
    }
    void apply(const PersonalChange& change) const
    {
        QVERIFY(m_archive->write([&](WriteSession& session) -> Result<void> {
            if (auto begun = session.begin(Durability::Lasting); !begun)
                return begun;
            if (auto changed = session.apply(change); !changed)
                return changed.failure();
            return session.commit();
        }));
    }
    Result<ImportReport> again(RenewalOptions options = {}, const CancelToken& cancel = {}) const
    {
        if (options.articles.empty())
            options.articles = {ArticleId{1}};
        return RenewalJob(m_archive, {}, std::move(options)).run(cancel, {});
    }
    Article article(qint64 id = 1) const
    {
        auto read = (*m_archive->openReader())->article(ArticleId{id});
        return read ? *read : Article();
    }
    qint64 found(const char* typed) const
    {
        const auto answer =
            (*m_archive->openReader())
                ->search(ArticleQuery::parse(QString::fromUtf8(typed)), SortOrder::Relevance, CancelToken());
        return answer ? answer->total() : -1;
    }
    bool isSound() const
    {
        const auto checked = (*m_archive->openReader())->check(CancelToken());
        return checked && std::all_of(checked->begin(), checked->end(),
                                      [](const CheckResult& result) { return result.ok; });
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

    void aBetterReadingTakesThePlaceOfTheFormer()
    {
        store(page, formerly());
        const auto report = again();
        QVERIFY(report);
        QCOMPARE(report->counts.updated, 1);
        QCOMPARE(report->counts.read(), 1);
        const Article now = article();
        QCOMPARE(now.content.title, QStringLiteral("Ferry returns"));
        QCOMPARE(now.content.authors, QStringList{QStringLiteral("Layla Haddar")});
        QVERIFY(now.content.text.endsWith(QStringLiteral("for the winter.")));
        QCOMPARE(now.versions, 1); // the same text of the newspaper
        QCOMPARE(now.provenance.file, QStringLiteral("in/a.html"));
        QCOMPARE(found("bakers"), 1);
        QCOMPARE(found("share"), 0);
        QCOMPARE(found("date:2011-02-17"), 1);
        QCOMPARE(found("section:menu"), 0);
        QCOMPARE((*m_archive->openReader())->original(ArticleId{1})->bytes, page);
        QVERIFY(isSound());
        const auto& changes = report->changes;
        const auto title = std::find_if(changes.begin(), changes.end(),
                                        [](const FieldChange& change) { return change.field == u"title"; });
        QVERIFY(title != changes.end());
        QCOMPARE(title->before, QStringLiteral("Ferry returns | Home"));
        QVERIFY(std::all_of(changes.begin(), changes.end(),
                            [](const FieldChange& change) { return change.title == u"Ferry returns"; }));
        QCOMPARE(title->after, QStringLiteral("Ferry returns"));
        QCOMPARE(report->changedFields, qint64(changes.size()));
        QVERIFY(std::any_of(changes.begin(), changes.end(), [](const FieldChange& change) {
            return change.field == u"published" && change.before.isNull() && change.after == u"2011-02-17";
        }));
    }

    void doneTwiceItChangesNothing()
    {
        store(page, formerly());
        QCOMPARE(again()->counts.updated, 1);
        const auto second = again();
        QCOMPARE(second->counts.updated, 0);
        QCOMPARE(second->counts.duplicates, 1);
        QVERIFY(second->changes.empty());
    }

    void whatAPersonDidStays()
    {
        store(page, formerly());
        apply(FieldEdit{ArticleId{1}, Field::Title, QStringLiteral("My title"), QStringLiteral("misprint")});
        apply(FieldEdit{ArticleId{1}, Field::Published, QStringLiteral("2010"), QStringLiteral("a letter")});
        apply(MarkChange{MarkKind::Tag, QStringLiteral("boats"), true, {ArticleId{1}}, {}});
        apply(MarkChange{MarkKind::Starred, {}, true, {ArticleId{1}}, {}});
        apply(NoteChange{0, ArticleId{1}, QStringLiteral("Look here"), {}});
        const auto report = again();
        const Article now = article();
        QCOMPARE(now.content.title, QStringLiteral("My title"));
        QCOMPARE(now.content.published->toIso(), QStringLiteral("2010"));
        QVERIFY(now.content.text.contains(QStringLiteral("bakers")));
        QCOMPARE(now.tags, QStringList{QStringLiteral("boats")});
        QVERIFY(now.starred);
        QCOMPARE(now.notes.size(), size_t(1));
        QCOMPARE(found("title:my"), 1);
        QCOMPARE(found("tag:boats is:starred has:note date:2010"), 1);
        QVERIFY(std::none_of(report->changes.begin(), report->changes.end(),
                             [](const FieldChange& change) { return change.field == u"title"; }));
        QVERIFY(isSound());
    }

    void itCanBeTakenBack()
    {
        store(page, formerly());
        const auto report = again();
        const auto undone = m_archive->write(
            [&](WriteSession& session) { return session.undoRun(report->run, CancelToken(), Progress()); });
        QVERIFY(undone);
        QCOMPARE(undone->counts.updated, 1);
        const Article now = article();
        QCOMPARE(now.content.title, QStringLiteral("Ferry returns | Home"));
        QCOMPARE(now.content.text, formerly().text);
        QVERIFY(now.content.authors.isEmpty());
        QCOMPARE(found("share"), 1);
        QCOMPARE(found("bakers"), 0);
        QCOMPARE(found("section:menu"), 1);
        QVERIFY(isSound());
        QCOMPARE(again()->counts.updated, 1);
    }

    void aTextWithoutItsOriginalFailsAndStays()
    {
        store(page, formerly(), false);
        const auto report = again();
        QCOMPARE(report->counts.failed, 1);
        QCOMPARE(report->issues.size(), size_t(1));
        QCOMPARE(article().content.title, QStringLiteral("Ferry returns | Home"));
    }

    void whatIsNoArticleTodayStaysAsItWas()
    {
        store("<html><body> </body></html>", formerly());
        const auto report = again();
        QCOMPARE(report->counts.skipped, 1);
        QCOMPARE(article().content.title, QStringLiteral("Ferry returns | Home"));
    }

    /// A page that a former version took for none becomes an article, and goes with the run.
    void whatWasNoArticleMayBeOneToday()
    {
        QVERIFY(m_archive->write([&](WriteSession& session) -> Result<void> {
            if (auto begun = session.begin(); !begun)
                return begun;
            auto run = session.beginRun({{QStringLiteral("in")}, {}, true});
            auto file = session.addSourceFile(*run, {QStringLiteral("in/a.html"), SourceFormat::Html, {}, 0});
            RecordToStore record;
            record.source.file = QStringLiteral("in/a.html");
            record.source.format = SourceFormat::Html;
            record.source.bytes = page;
            record.extraction = SkippedPage{SkipReason::Menu, {}, {}};
            if (auto added = session.addRecord(*run, *file, record); !added)
                return added.failure();
            return session.commit();
        }));
        RenewalOptions options;
        options.articles = {};
        options.alsoSkipped = true;
        const auto report = RenewalJob(m_archive, {}, options).run({}, {});
        QCOMPARE(report->counts.added, 1);
        QCOMPARE(found("bakers"), 1);
        QCOMPARE(article().provenance.file, QStringLiteral("in/a.html"));
        QCOMPARE(RenewalJob(m_archive, {}, options).run({}, {})->counts.read(), 0);
        const auto undone = m_archive->write(
            [&](WriteSession& session) { return session.undoRun(report->run, CancelToken(), Progress()); });
        QVERIFY(undone);
        QCOMPARE(found(""), 0);
        QVERIFY(isSound());
    }

    void aStoppedRunIsReportedAndChangesNothingMore()
    {
        store(page, formerly());
        const CancelToken cancel;
        cancel.cancel();
        const auto report = again({}, cancel);
        QVERIFY(report->stopped);
        QCOMPARE(report->counts.read(), 0);
        QCOMPARE(article().content.title, QStringLiteral("Ferry returns | Home"));
    }
};

QTEST_GUILESS_MAIN(TestRenewalJob)
#include "tst_renewaljob.moc"
