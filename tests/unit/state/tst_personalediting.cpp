// What a person does: written in order, shown before, taken back and done again.

#include "archive/collectionorder.h"
#include "ui/inventedpaper.h"
#include "ui/state/personalediting.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace warraq;

class TestPersonalEditing : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Archive> m_archive;
    std::unique_ptr<ArchiveService> m_service;
    std::unique_ptr<PersonalEditing> m_editing;

    static std::vector<ArticleId> ids(int from, int to)
    {
        std::vector<ArticleId> list;
        for (int id = from; id <= to; ++id)
            list.push_back(ArticleId{id});
        return list;
    }
    qint64 found(const char* query) const
    {
        const auto answer =
            (*m_archive->openReader())
                ->search(ArticleQuery::parse(QString::fromUtf8(query)), SortOrder::Newest, CancelToken());
        return answer ? answer->total() : -1;
    }
    bool written()
    {
        return QTest::qWaitFor([this] { return !m_editing->isBusy(); }, 20'000);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_archive = test::makeArchive(m_folder->filePath(QStringLiteral("a.warraq")), test::manyPieces(4500));
        QVERIFY(m_archive);
        m_service = std::make_unique<ArchiveService>(m_archive);
        m_editing = std::make_unique<PersonalEditing>();
        m_editing->setArchive(m_service.get());
    }
    void cleanup()
    {
        m_editing.reset();
        m_service.reset();
        m_archive.reset();
    }

    void whatIsDoneIsSaidBeforeItIsWritten()
    {
        QSignalSpy changing(m_editing.get(), &PersonalEditing::changing);
        m_editing->mark(MarkKind::Starred, true, ids(1, 3));
        QCOMPARE(changing.size(), 1);
        QVERIFY(written());
        QCOMPARE(found("is:starred"), 3);
    }

    void undoTakesBackWhatWasChangedAndNoMore()
    {
        m_editing->mark(MarkKind::Starred, true, ids(2, 2));
        m_editing->mark(MarkKind::Starred, true, ids(1, 3));
        QVERIFY(written());
        QVERIFY(m_editing->nextUndo());
        QCOMPARE(m_editing->nextUndo()->kind, Deed::Kind::Star);
        QCOMPARE(m_editing->nextUndo()->articles, 2); // one had its star already
        m_editing->undo();
        QVERIFY(written());
        QCOMPARE(found("is:starred"), 1);
        QVERIFY(m_editing->nextRedo());
        m_editing->redo();
        QVERIFY(written());
        QCOMPARE(found("is:starred"), 3);
        m_editing->undo();
        m_editing->undo();
        QVERIFY(written());
        QCOMPARE(found("is:starred"), 0);
        QVERIFY(!m_editing->nextUndo());
    }

    void whatIsDoneAnewEndsWhatCouldBeDoneAgain()
    {
        m_editing->mark(MarkKind::Tag, true, ids(1, 2), QStringLiteral("  harbour   plan "));
        QVERIFY(written());
        QCOMPARE(found("tag:\"harbour plan\""), 2);
        m_editing->undo();
        QVERIFY(written());
        QVERIFY(m_editing->nextRedo());
        m_editing->mark(MarkKind::Read, true, ids(1, 1));
        QVERIFY(written());
        QVERIFY(!m_editing->nextRedo());
    }

    void manyAreWrittenInBatchesAndTakenBackWhole()
    {
        static_assert(BackgroundWriter::articlesPerBatch < 4500);
        m_editing->mark(MarkKind::Collection, true, ids(1, 4500), QStringLiteral("All"));
        QVERIFY(written());
        QCOMPARE(found("collection:All"), 4500);
        m_editing->undo();
        QVERIFY(written());
        QCOMPARE(found("collection:All"), 0);
    }

    void whatTakesLongSaysHowFarItIsAndIsStopped()
    {
        QSignalSpy stopped(m_editing.get(), &PersonalEditing::stopped);
        QSignalSpy failed(m_editing.get(), &PersonalEditing::failed);
        const auto stopAfterOneBatch = [&](const std::function<void()>& begin) {
            // The writer waits before the first batch and again before the second.
            QSemaphore first;
            QSemaphore second;
            qint64 told = 0;
            QObject here;
            connect(m_editing.get(), &PersonalEditing::progressed, &here, [&](const ProgressState& state) {
                told = state.done;
                m_editing->stop();
                second.release();
            });
            m_archive->enqueue([&first](const Result<WriteSession*>&) { first.acquire(); });
            begin();
            m_archive->enqueue([&second](const Result<WriteSession*>&) { second.acquire(); });
            first.release();
            return written() ? told : -1;
        };
        constexpr auto batch = static_cast<qint64>(BackgroundWriter::articlesPerBatch);
        QCOMPARE(stopAfterOneBatch([this] { m_editing->mark(MarkKind::Starred, true, ids(1, 4500)); }),
                 batch);
        QCOMPARE(stopped.size(), 1);
        QCOMPARE(stopped.takeFirst().first().toLongLong(), batch);
        QCOMPARE(found("is:starred"), batch);
        QCOMPARE(m_editing->nextUndo()->articles, batch);
        m_editing->mark(MarkKind::Starred, true, ids(1, 4500)); // the others
        QVERIFY(written());
        QCOMPARE(found("is:starred"), 4500);
        QCOMPARE(stopAfterOneBatch([this] { m_editing->undo(); }), batch);
        QCOMPARE(found("is:starred"), 4500 - batch);
        m_editing->undo(); // the rest of it
        QVERIFY(written());
        QCOMPARE(found("is:starred"), batch);
        m_editing->undo();
        QVERIFY(written());
        QCOMPARE(found("is:starred"), 0);
        QVERIFY(!m_editing->nextUndo());
        QVERIFY(failed.isEmpty()); // who stops something is not told that it failed
    }

    void aRemovalIsTakenBackAndWhatWasDoneBefore()
    {
        m_editing->mark(MarkKind::Starred, true, ids(1, 3));
        m_editing->write(NoteChange{0, ArticleId{2}, QStringLiteral("comes back"), {}});
        QVERIFY(written());
        const auto all = found("");
        QSignalSpy removed(m_editing.get(), &PersonalEditing::removed);
        QSignalSpy back(m_editing.get(), &PersonalEditing::broughtBack);
        m_editing->remove(ids(2, 2));
        QVERIFY(written());
        QCOMPARE(m_editing->nextUndo()->kind, Deed::Kind::RemoveArticles);
        QCOMPARE(removed.first().at(1).toLongLong(), 1);
        QCOMPARE(found(""), all - 1);
        m_editing->undo();
        QVERIFY(written());
        QCOMPARE(back.first().first().value<std::vector<ArticleId>>(), ids(2, 2));
        QVERIFY(back.first().at(1).value<std::vector<ArticleId>>().empty());
        QCOMPARE(found(""), all);
        QCOMPARE(found("note:comes is:starred"), 1);
        m_editing->redo();
        QVERIFY(written());
        QCOMPARE(found("is:starred"), 2);
        for (int step = 0; step < 3; ++step) { // the removal, the note, the stars
            m_editing->undo();
            QVERIFY(written());
        }
        QCOMPARE(found("has:note"), 0);
        QCOMPARE(found("is:starred"), 0);
        QCOMPARE(found(""), all);
    }

    void manyAreRemovedInBatchesAndComeBackWhole()
    {
        static_assert(BackgroundWriter::articlesPerBatch < 4500);
        const auto all = found("");
        m_editing->mark(MarkKind::Collection, true, ids(1, 4500), QStringLiteral("All"));
        m_editing->remove(ids(1, 4500));
        QVERIFY(written());
        QCOMPARE(found(""), all - 4500);
        m_editing->undo();
        QVERIFY(written());
        QCOMPARE(found("collection:All"), 4500);
        m_editing->redo();
        QVERIFY(written());
        QCOMPARE(found(""), all - 4500);
    }

    void aRemovedArticleWhoseImportIsUndoneDoesNotComeBack()
    {
        m_editing->write(NoteChange{0, ArticleId{1}, QStringLiteral("on what went"), {}});
        m_editing->remove(ids(1, 1));
        QVERIFY(written());
        QSignalSpy undone(m_editing.get(), &PersonalEditing::runUndone);
        m_editing->undoRun(RunId{1}, CancelToken(), [](const ProgressState&) {});
        QVERIFY(undone.wait(20'000));
        QSignalSpy back(m_editing.get(), &PersonalEditing::broughtBack);
        QSignalSpy failed(m_editing.get(), &PersonalEditing::failed);
        m_editing->undo();
        QVERIFY(written());
        QCOMPARE(back.first().at(1).value<std::vector<ArticleId>>(), ids(1, 1));
        QVERIFY(failed.isEmpty());
        QVERIFY(!m_editing->nextRedo());
        QVERIFY(!m_editing->nextUndo()); // the note went with its article
    }

    void aRenamingIsOneThingToTakeBack()
    {
        const auto tagged = [this](const char* name) {
            return found(qPrintable(QStringLiteral("tag:\"%1\"").arg(QString::fromUtf8(name))));
        };
        m_editing->mark(MarkKind::Tag, true, ids(1, 5), QStringLiteral("harbour"));
        m_editing->keepSearches({{QStringLiteral("Mine"), QStringLiteral("tag:harbour")}});
        QVERIFY(written());
        m_editing->rename(
            MarkKind::Tag, QStringLiteral("harbour"), QStringLiteral(" the  port "), ids(1, 5),
            std::vector<SavedSearch>{{QStringLiteral("Mine"), QStringLiteral("tag:\"the port\"")}});
        QCOMPARE(m_editing->nextUndo()->kind, Deed::Kind::Rename);
        QVERIFY(written());
        QCOMPARE(tagged("harbour"), 0);
        QCOMPARE(tagged("the port"), 5);
        const auto search = [this] { return (*(*m_archive->openReader())->savedSearches()).front().query; };
        QCOMPARE(search(), QStringLiteral("tag:\"the port\""));
        QCOMPARE(m_editing->nextUndo()->name, QStringLiteral("harbour"));
        QCOMPARE(m_editing->nextUndo()->newName, QStringLiteral("the port"));
        m_editing->undo();
        QVERIFY(written());
        QCOMPARE(tagged("harbour"), 5);
        QCOMPARE(tagged("the port"), 0);
        QCOMPARE(search(), QStringLiteral("tag:harbour"));
        QCOMPARE(m_editing->nextUndo()->kind, Deed::Kind::ChangeSavedSearches);
        m_editing->redo();
        QVERIFY(written());
        QCOMPARE(tagged("the port"), 5);
        QVERIFY(!m_editing->nextRedo());
    }

    void twoThatBecameOneArePartedAsTheyWere()
    {
        m_editing->mark(MarkKind::Collection, true, {ArticleId{3}, ArticleId{1}, ArticleId{2}},
                        QStringLiteral("Book"));
        m_editing->mark(MarkKind::Collection, true, {ArticleId{9}, ArticleId{1}}, QStringLiteral("Thesis"));
        QVERIFY(written());
        const auto articles = [this](const char* name) {
            QList<qint64> list;
            const auto there = articlesInCollection(*m_archive, QString::fromUtf8(name));
            for (size_t i = 0; there && i < there->size(); ++i)
                list << (*there)[i].value;
            return list;
        };
        const auto book = *articlesInCollection(*m_archive, QStringLiteral("Book"));
        m_editing->rename(MarkKind::Collection, QStringLiteral("Book"), QStringLiteral("Thesis"), book, {});
        QVERIFY(written());
        QCOMPARE(articles("Book"), QList<qint64>());
        QCOMPARE(articles("Thesis"), (QList<qint64>{9, 1, 3, 2}));
        m_editing->undo();
        QVERIFY(written());
        QCOMPARE(articles("Book"), (QList<qint64>{3, 1, 2}));
        QCOMPARE(articles("Thesis"), (QList<qint64>{9, 1}));
    }

    void readingLeavesNothingToTakeBack()
    {
        m_editing->markReadQuietly(ArticleId{1});
        QVERIFY(written());
        QCOMPARE(found("-is:unread"), 1);
        QVERIFY(!m_editing->nextUndo());
    }

    void savedSearchesAreKeptWithTheArchive()
    {
        const std::vector<SavedSearch> kept{
            {QStringLiteral("Ports"), QStringLiteral("harbour section:\"City\"")}};
        m_editing->keepSearches(kept);
        QVERIFY(written());
        QCOMPARE(*(*m_archive->openReader())->savedSearches(), kept);
        m_editing->undo();
        QVERIFY(written());
        QVERIFY((*m_archive->openReader())->savedSearches()->empty());
    }

    void aFailureIsSaidAndLeavesNothingToTakeBack()
    {
        QSignalSpy failed(m_editing.get(), &PersonalEditing::failed);
        m_editing->write(NoteChange{0, ArticleId{99'999}, QStringLiteral("of none"), {}});
        QVERIFY(written());
        QCOMPARE(failed.size(), 1);
        QVERIFY(!m_editing->nextUndo());
    }
};

QTEST_GUILESS_MAIN(TestPersonalEditing)
#include "tst_personalediting.moc"
