// Nearly the same text: found, linked to the earliest, parted by a person.

#include "archive/archive.h"
#include "archive/preparedrecord.h"
#include "archive/readsession.h"
#include "archive/writesession.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace warraq;

namespace {

/// \p count words, different for each \p story.
QStringList wordsOf(int story, int count)
{
    QStringList words;
    for (int i = 0; i < count; ++i)
        words << QStringLiteral("w%1x%2").arg(story).arg(i * 7 % 101 + i);
    return words;
}

ArticleContent piece(const QString& title, const QStringList& words, const char* published = "")
{
    ArticleContent content;
    content.title = title;
    content.text = words.join(u' ');
    content.published = PartialDate::fromIso(QString::fromLatin1(published));
    return content;
}

} // namespace

class TestNearCopies : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Archive> m_archive;
    using Ids = std::vector<qint64>;

    QString path() const { return m_folder->filePath(QStringLiteral("a.warraq")); }
    template <class Work> auto write(Work work)
    {
        return m_archive->write([&](WriteSession& session) -> decltype(work(session)) {
            if (auto begun = session.begin(); !begun)
                return begun.failure();
            auto done = work(session);
            if (!done) {
                session.rollback();
                return done;
            }
            if (auto committed = session.commit(); !committed)
                return committed.failure();
            return done;
        });
    }
    /// In one batch; the run's number.
    RunId store(const std::vector<ArticleContent>& pieces)
    {
        auto run = write([&](WriteSession& session) -> Result<RunId> {
            auto begun = session.beginRun({{QStringLiteral("in")}, {}, true});
            auto file =
                session.addSourceFile(*begun, {QStringLiteral("in/x.txt"), SourceFormat::Text, {}, 0});
            for (const auto& content : pieces) {
                RecordToStore record;
                record.source.file = QStringLiteral("in/x.txt");
                record.source.format = SourceFormat::Text;
                record.source.bytes = content.title.toUtf8() + content.text.toUtf8();
                record.extraction = ExtractedArticle{content, {}, {}};
                if (auto added = session.addRecord(*begun, *file, record); !added)
                    return added.failure();
            }
            if (auto finished = session.finishRun(*begun, {}, false); !finished)
                return finished.failure();
            return *begun;
        });
        return run.value_or(RunId());
    }
    Result<PersonalChange> change(const PersonalChange& wanted)
    {
        return write([&](WriteSession& session) { return session.apply(wanted); });
    }
    /// By number: what each of the first \p count is a copy of; 0: of none.
    Ids links(qint64 count) const
    {
        auto session = m_archive->openReader();
        Ids all;
        for (qint64 id = 1; id <= count; ++id) {
            const auto article = (*session)->article(ArticleId{id});
            all.push_back(article ? article->duplicateOf.value : -1);
        }
        return all;
    }
    Ids found(const char* query) const
    {
        const auto answer =
            (*m_archive->openReader())
                ->search(ArticleQuery::parse(QString::fromUtf8(query)), SortOrder::Oldest, CancelToken());
        Ids ids;
        for (const ArticleId id : answer->ids)
            ids.push_back(id.value);
        std::sort(ids.begin(), ids.end());
        return ids;
    }
    /// As an archive that is older than the sketches.
    void forgetSketches()
    {
        m_archive.reset();
        {
            auto database =
                QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("forgetting"));
            database.setDatabaseName(path());
            QVERIFY(database.open());
            QSqlQuery forget(database);
            QVERIFY(forget.exec(QStringLiteral("DELETE FROM sketch_chunk")));
            QVERIFY(forget.exec(QStringLiteral("UPDATE article SET duplicate_of = NULL")));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("forgetting"));
        m_archive = *Archive::open(path(), Archive::Access::ReadWrite);
    }
    void reopen()
    {
        m_archive.reset();
        m_archive = *Archive::open(path(), Archive::Access::ReadWrite);
    }
    bool isSound() const
    {
        const auto results = (*m_archive->openReader())->check(CancelToken());
        return results &&
               std::all_of(results->begin(), results->end(), [](const auto& one) { return one.ok; });
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_archive = *Archive::create(path());
    }
    void cleanup()
    {
        m_archive.reset();
        m_folder.reset();
    }

    void changesThatPapersMakeAreCopies_data()
    {
        QTest::addColumn<QStringList>("copy");
        const auto words = wordsOf(1, 120);
        QTest::newRow("dateline") << QStringList{QStringLiteral("Cairo"), QStringLiteral("Reuters")} + words;
        QTest::newRow("cut") << words.first(100);
        auto other = words;
        for (int i = 5; i < 120; i += 24)
            other[i] = QStringLiteral("changed");
        QTest::newRow("words") << other;
        QTest::newRow("more") << words.first(60) + wordsOf(2, 15) + words.mid(60);
        QTest::newRow("headline") << words;
    }
    void changesThatPapersMakeAreCopies()
    {
        QFETCH(QStringList, copy);
        store({piece(QStringLiteral("First"), wordsOf(1, 120)),
               piece(QStringLiteral("Else"), wordsOf(3, 120)), piece(QStringLiteral("Second"), copy)});
        QCOMPARE(links(3), (Ids{0, 0, 1}));
        QCOMPARE(found("is:duplicate"), Ids{3});
        QCOMPARE(found("-is:duplicate"), (Ids{1, 2}));
        QVERIFY(isSound());
    }

    /// Whatever is linked as a copy, however much of it was changed, comes behind what is none.
    void copiesDoNotCrowdTheFirstPage()
    {
        std::vector<ArticleContent> pieces;
        for (int copy = 0; copy < 12; ++copy) {
            auto words = wordsOf(1, 200);
            for (int i = 0; copy > 0 && i < 10; ++i)
                words[(copy * 13 + i * 17) % 200] = QStringLiteral("changed%1x%2").arg(copy).arg(i);
            pieces.push_back(piece(QStringLiteral("The zephyr and more zephyr"),
                                   QStringList{QStringLiteral("zephyr")} + words));
        }
        for (int other = 2; other < 10; ++other)
            pieces.push_back(piece(QStringLiteral("Other %1").arg(other),
                                   wordsOf(other, 200) + QStringList{QStringLiteral("zephyr")}));
        store(pieces);
        QCOMPARE(found("is:duplicate").size(), size_t(11));
        const auto ranked =
            (*m_archive->openReader())
                ->search(ArticleQuery::parse(QStringLiteral("zephyr")), SortOrder::Relevance, CancelToken());
        QVERIFY(ranked);
        QCOMPARE(ranked->ids.size(), size_t(20));
        QVERIFY(ranked->ids.front().value <= 12);
        for (size_t i = 1; i < 9; ++i)
            QVERIFY2(ranked->ids[i].value > 12, qPrintable(QString::number(i)));
    }

    void anOlderArchiveLearnsOfItsCopiesWhenItIsExtractedAgain()
    {
        const std::vector<ArticleContent> pieces{
            piece(QStringLiteral("First"), wordsOf(1, 120)), piece(QStringLiteral("Else"), wordsOf(3, 120)),
            piece(QStringLiteral("Second"), wordsOf(1, 120) + wordsOf(4, 10))};
        store(pieces);
        forgetSketches();
        QCOMPARE(links(3), (Ids{0, 0, 0}));
        const auto renewed = write([&](WriteSession& session) -> Result<qint64> {
            auto run = session.beginRun({{}, {}, true});
            if (!run)
                return run.failure();
            qint64 changed = 0;
            for (size_t i = 0; i < pieces.size(); ++i) {
                RecordToStore record;
                record.source.file = QStringLiteral("in/x.txt");
                record.source.format = SourceFormat::Text;
                record.extraction = ExtractedArticle{pieces[i], {}, {}};
                record.prepared = prepareRecord(record, true);
                auto done = session.renewVersion(*run, static_cast<qint64>(i) + 1, record);
                if (!done)
                    return done.failure();
                changed += done->isChanged;
            }
            if (auto finished = session.finishRun(*run, {}, false); !finished)
                return finished.failure();
            return changed;
        });
        QVERIFY(renewed.has_value());
        QCOMPARE(*renewed, 0); // nothing that is shown of them is another
        QCOMPARE(links(3), (Ids{0, 0, 1}));
        QVERIFY(isSound());
    }

    void whatSharesAThirdIsNoCopy()
    {
        store({piece(QStringLiteral("First"), wordsOf(1, 120)),
               piece(QStringLiteral("Second"), wordsOf(1, 60) + wordsOf(2, 60))});
        QCOMPARE(links(2), (Ids{0, 0}));
    }

    /// Of a notice of three lines most is its form.
    void shortTextsAreLeftAlone()
    {
        store({piece(QStringLiteral("First"), wordsOf(1, 30)),
               piece(QStringLiteral("Second"), wordsOf(1, 30))});
        QCOMPARE(links(2), (Ids{0, 0}));
    }

    void copiesInLaterImportsAreFoundAfterReopening()
    {
        store({piece(QStringLiteral("First"), wordsOf(1, 90))});
        reopen();
        store({piece(QStringLiteral("Second"), wordsOf(1, 88))});
        reopen();
        store({piece(QStringLiteral("Third"), wordsOf(1, 86))});
        QCOMPARE(links(3), (Ids{0, 1, 1}));
    }

    void theEarliestDatedIsTheFirst()
    {
        store({piece(QStringLiteral("First"), wordsOf(1, 90), "2011-02-17"),
               piece(QStringLiteral("Second"), wordsOf(1, 88), "2011-02-18")});
        QCOMPARE(links(2), (Ids{0, 1}));
        store({piece(QStringLiteral("Third"), wordsOf(1, 86), "2011-02-16")});
        QCOMPARE(links(3), (Ids{3, 3, 0}));
        // A year alone does not tell.
        store({piece(QStringLiteral("Fourth"), wordsOf(1, 84), "2011")});
        QCOMPARE(links(4), (Ids{3, 3, 0, 3}));
        QVERIFY(isSound());
    }

    void copiesOfOneThatGoesAreThoseOfTheNext()
    {
        store({piece(QStringLiteral("First"), wordsOf(1, 90))});
        store({piece(QStringLiteral("Second"), wordsOf(1, 88), "2011-02-18"),
               piece(QStringLiteral("Third"), wordsOf(1, 86), "2011-02-17")});
        QCOMPARE(links(3), (Ids{0, 1, 1}));
        QVERIFY(write([&](WriteSession& session) { return session.apply(RemovalChange{{ArticleId{1}}}); }));
        QCOMPARE(links(3), (Ids{-1, 3, 0}));
        QCOMPARE(found("is:duplicate"), Ids{2});
        QVERIFY(isSound());
    }

    void whatComesBackIsWithItsCopiesAgain()
    {
        store({piece(QStringLiteral("First"), wordsOf(1, 90))});
        store({piece(QStringLiteral("Second"), wordsOf(1, 88), "2011-02-18"),
               piece(QStringLiteral("Third"), wordsOf(1, 86), "2011-02-17")});
        const std::vector<std::vector<ArticleId>> ways{{ArticleId{1}},
                                                       {ArticleId{2}},
                                                       {ArticleId{1}, ArticleId{3}},
                                                       {ArticleId{3}, ArticleId{2}, ArticleId{1}}};
        for (const auto& gone : ways) {
            QVERIFY(change(RemovalChange{gone}));
            QVERIFY(change(RemovalChange{gone, false}));
            QCOMPARE(links(3), (Ids{0, 1, 1}));
            QCOMPARE(found("is:duplicate"), (Ids{2, 3}));
        }
        // One after the other, and back in the reverse order.
        for (const qint64 id : {1, 3})
            QVERIFY(change(RemovalChange{{ArticleId{id}}}));
        QCOMPARE(links(3), (Ids{-1, 0, -1}));
        for (const qint64 id : {3, 1})
            QVERIFY(change(RemovalChange{{ArticleId{id}}, false}));
        QCOMPARE(links(3), (Ids{0, 1, 1}));
        QVERIFY(isSound());
    }

    void whatComesBackIsACopyOfTheSameTextThatCameAgain()
    {
        store({piece(QStringLiteral("First"), wordsOf(1, 5))});
        QVERIFY(change(RemovalChange{{ArticleId{1}}}));
        store({piece(QStringLiteral("First"), wordsOf(1, 5))});
        QVERIFY(change(RemovalChange{{ArticleId{1}}, false}));
        QCOMPARE(links(2), (Ids{0, 1}));
        QVERIFY(isSound());
    }

    void anImportTakenBackTakesItsLinksWithIt()
    {
        store({piece(QStringLiteral("First"), wordsOf(1, 90), "2011-02-18")});
        const RunId run = store({piece(QStringLiteral("Second"), wordsOf(1, 88), "2011-02-17")});
        QCOMPARE(links(2), (Ids{2, 0}));
        QVERIFY(
            m_archive->write([&](WriteSession& session) { return session.undoRun(run, CancelToken(), {}); }));
        QCOMPARE(links(2), (Ids{0, -1}));
        store({piece(QStringLiteral("Third"), wordsOf(1, 86))});
        QCOMPARE(links(3), (Ids{0, -1, 1}));
        QVERIFY(isSound());
    }

    void whatAPersonPartsStaysParted()
    {
        store({piece(QStringLiteral("First"), wordsOf(1, 90)),
               piece(QStringLiteral("Second"), wordsOf(1, 88))});
        const auto undo = change(CopyChange{ArticleId{2}, ArticleId{1}, true});
        QVERIFY(undo);
        QCOMPARE(links(2), (Ids{0, 0}));
        QCOMPARE(found("is:duplicate"), Ids{});
        reopen();
        // Another copy joins one of them, and brings the other back to neither.
        store({piece(QStringLiteral("Third"), wordsOf(1, 86))});
        QCOMPARE(links(2), (Ids{0, 0}));
        QVERIFY(links(3).back() == 1 || links(3).back() == 2);
        QVERIFY(change(*undo));
        const auto joined = links(2);
        QVERIFY(joined == (Ids{0, 1}) || joined == (Ids{2, 0}));
        QVERIFY(!change(CopyChange{ArticleId{2}, ArticleId{99}, true}));
        QVERIFY(isSound());
    }

    /// Two copies of a third that a person parted do not come together again under it, whatever comes.
    void whatWasPartedFromACopyStaysParted()
    {
        auto second = piece(QStringLiteral("Second"), wordsOf(1, 88));
        second.url = QStringLiteral("http://paper.example/second");
        store({piece(QStringLiteral("First"), wordsOf(1, 90)), second,
               piece(QStringLiteral("Third"), wordsOf(1, 86))});
        QCOMPARE(links(3), (Ids{0, 1, 1}));
        QVERIFY(change(CopyChange{ArticleId{2}, ArticleId{3}, true}));
        QCOMPARE(links(3), (Ids{0, 0, 1}));
        auto changed = piece(QStringLiteral("Second"), wordsOf(1, 89));
        changed.url = second.url;
        store({changed});
        QCOMPARE((*m_archive->openReader())->article(ArticleId{2})->versions, 2);
        QCOMPARE(links(3), (Ids{0, 0, 1}));
        QVERIFY(isSound());
    }

    void aBatchThatIsDroppedLeavesNothing()
    {
        store({piece(QStringLiteral("First"), wordsOf(1, 90))});
        const auto dropped = m_archive->write([&](WriteSession& session) -> Result<void> {
            if (auto begun = session.begin(); !begun)
                return begun;
            auto run = session.beginRun({{QStringLiteral("in")}, {}, true});
            auto file = session.addSourceFile(*run, {QStringLiteral("in/y.txt"), SourceFormat::Text, {}, 0});
            RecordToStore record;
            record.source.bytes = "bytes";
            record.extraction =
                ExtractedArticle{piece(QStringLiteral("Gone"), wordsOf(1, 89), "2001-01-01"), {}, {}};
            auto added = session.addRecord(*run, *file, record);
            session.rollback();
            return added ? Result<void>() : added.failure();
        });
        QVERIFY(dropped);
        store({piece(QStringLiteral("Second"), wordsOf(1, 88))});
        QCOMPARE(links(2), (Ids{0, 1}));
        QVERIFY(isSound());
    }
};

QTEST_GUILESS_MAIN(TestNearCopies)
#include "tst_nearcopies.moc"
