// What a person does with articles, and what comes after it.

#include "archive/archive.h"
#include "archive/readsession.h"
#include "archive/writesession.h"

#include <QTemporaryDir>
#include <QTest>

using namespace warraq;

namespace {

ArticleContent piece(const char* title, const char* text, const char* url = "")
{
    ArticleContent content;
    content.title = QString::fromUtf8(title);
    content.text = QString::fromUtf8(text);
    content.url = QString::fromUtf8(url);
    return content;
}

} // namespace

class TestPersonalWork : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Archive> m_archive;

    QString path() const { return m_folder->filePath(QStringLiteral("a.warraq")); }
    /// Each call is a run of one record.
    RecordOutcome store(const ArticleContent& content, const QByteArray& bytes = {})
    {
        auto outcome = m_archive->write([&](WriteSession& session) -> Result<RecordOutcome> {
            if (auto begun = session.begin(); !begun)
                return begun.failure();
            auto run = session.beginRun({{QStringLiteral("in")}, {}, true});
            auto file = session.addSourceFile(*run, {QStringLiteral("in/x.txt"), SourceFormat::Text, {}, 0});
            RecordToStore record;
            record.source.file = QStringLiteral("in/x.txt");
            record.source.format = SourceFormat::Text;
            record.source.bytes = bytes.isEmpty() ? content.text.toUtf8() + content.section.toUtf8() : bytes;
            record.extraction = ExtractedArticle{content, {}, {}};
            auto added = session.addRecord(*run, *file, record);
            if (auto finished = session.finishRun(*run, {}, false); !finished)
                return finished.failure();
            if (auto done = session.commit(); !done)
                return done.failure();
            return added;
        });
        return outcome.value_or(RecordOutcome::Failed);
    }
    template <class Work> auto lasting(Work work)
    {
        return m_archive->write([&](WriteSession& session) -> decltype(work(session)) {
            if (auto begun = session.begin(Durability::Lasting); !begun)
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
    Result<PersonalChange> change(const PersonalChange& wanted)
    {
        return lasting([&](WriteSession& session) { return session.apply(wanted); });
    }
    Result<PersonalChange> correct(qint64 id, Field field, const char* value)
    {
        return change(
            FieldEdit{ArticleId{id}, field, QString::fromUtf8(value), QStringLiteral("as the paper has it")});
    }
    Article read(qint64 id) const
    {
        auto article = (*m_archive->openReader())->article(ArticleId{id});
        return article ? *article : Article();
    }
    std::vector<qint64> found(const char* query) const
    {
        const auto answer =
            (*m_archive->openReader())
                ->search(ArticleQuery::parse(QString::fromUtf8(query)), SortOrder::Oldest, CancelToken());
        std::vector<qint64> ids;
        for (const ArticleId id : answer->ids)
            ids.push_back(id.value);
        return ids;
    }
    bool isSound() const
    {
        const auto results = (*m_archive->openReader())->check(CancelToken());
        return results &&
               std::all_of(results->begin(), results->end(), [](const auto& one) { return one.ok; });
    }
    using Ids = std::vector<qint64>;

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

    void aCorrectionWinsOverWhatComesLater()
    {
        store(piece("Harbour", "The harbour is open.", "https://p.example/1"));
        QVERIFY(correct(1, Field::Title, "The old harbour"));
        QVERIFY(correct(1, Field::Section, "Opinion"));
        ArticleContent later = piece("Harbour", "The harbour is closed.", "https://p.example/1");
        later.section = QStringLiteral("News");
        QVERIFY(store(later) == RecordOutcome::Updated);
        const Article now = read(1);
        QCOMPARE(now.versions, 2);
        QCOMPARE(now.content.text, later.text);
        QCOMPARE(now.content.title, QStringLiteral("The old harbour"));
        QCOMPARE(now.content.section, QStringLiteral("Opinion"));
        QVERIFY(now.content.origins.at(Field::Title) == FieldOrigin::Person);
        QCOMPARE(found("title:old section:opinion closed"), Ids{1});
        QCOMPARE(found("=old"), Ids{1});
        QCOMPARE(found("section:news"), Ids{});
        QVERIFY(isSound());
    }

    void whatAPersonSaysIsUnknownStaysUnknown()
    {
        ArticleContent content = piece("Rain", "It rained.");
        content.published = PartialDate::fromYear(1911);
        store(content);
        QVERIFY(correct(1, Field::Published, ""));
        QCOMPARE(found("-has:date"), Ids{1});
        content.section = QStringLiteral("Weather");
        QVERIFY(correct(1, Field::Section, ""));
        QVERIFY(store(content, "other bytes") == RecordOutcome::Duplicate); // nothing is completed
        QVERIFY(read(1).content.section.isEmpty());
        QVERIFY(!read(1).content.published);
    }

    void everyChangeGivesWhatUndoesIt()
    {
        store(piece("One", "First."));
        store(piece("Two", "Second."));
        const auto section = correct(1, Field::Section, "Opinion");
        const auto again = correct(1, Field::Section, "Features");
        QVERIFY(section && again);
        QCOMPARE(found("section:features"), Ids{1});
        QVERIFY(change(*again));
        QCOMPARE(found("section:opinion"), Ids{1});
        QVERIFY(change(*section));
        QCOMPARE(found("has:section"), Ids{});

        // Of two articles one has the tag already: it keeps it.
        QVERIFY(change(MarkChange{MarkKind::Tag, QStringLiteral("war"), true, {ArticleId{2}}, {}}));
        const auto both =
            change(MarkChange{MarkKind::Tag, QStringLiteral("war"), true, {ArticleId{1}, ArticleId{2}}, {}});
        QCOMPARE(found("tag:war"), (Ids{1, 2}));
        QVERIFY(both && change(*both));
        QCOMPARE(found("tag:war"), Ids{2});

        const auto written = change(NoteChange{0, ArticleId{1}, QStringLiteral("Look this up"), {}});
        QVERIFY(written);
        const qint64 number = read(1).notes.front().id;
        const auto taken = change(NoteChange{number, ArticleId{1}, {}, {}});
        QVERIFY(taken && read(1).notes.empty());
        QVERIFY(change(*taken));
        QCOMPARE(read(1).notes.front().id, number);
        QCOMPARE(found("note:\"look this\""), Ids{1});
        QCOMPARE(found("note:~look"), Ids{1}); // names in notes are written in any case
        QCOMPARE(found("atleast:2 note:look"), Ids{});
        const auto more = change(NoteChange{0, ArticleId{1}, QStringLiteral("Look again"), {}});
        QCOMPARE(found("atleast:2 note:look"), Ids{1}); // in all its notes together
        QVERIFY(more && change(*more));
        QVERIFY(change(*written));
        QCOMPARE(found("has:note"), Ids{});
    }

    void collectionsKeepTheirOrder()
    {
        for (const char* title : {"One", "Two", "Three"})
            store(piece(title, title));
        const auto name = QStringLiteral("Chapter 1");
        QVERIFY(change(
            MarkChange{MarkKind::Collection, name, true, {ArticleId{3}, ArticleId{1}, ArticleId{2}}, {}}));
        const auto taken = change(MarkChange{MarkKind::Collection, name, false, {ArticleId{1}}, {}});
        QVERIFY(taken);
        QCOMPARE(std::get<MarkChange>(*taken).positions, std::vector<qint64>{2});
        QCOMPARE(found("collection:\"Chapter 1\""), (Ids{2, 3}));
        QVERIFY(change(*taken));
        QCOMPARE(found("collection:\"chapter 1\""), (Ids{1, 2, 3}));
    }

    void whatCannotBeIsRefusedAndChangesNothing()
    {
        store(piece("One", "First."));
        QVERIFY(correct(1, Field::Published, "last week").error().kind == ErrorKind::Malformed);
        QVERIFY(correct(1, Field::Authors, "not a list").error().kind == ErrorKind::Malformed);
        QVERIFY(correct(1, Field::Text, "another").error().kind == ErrorKind::Unsupported);
        QVERIFY(correct(9, Field::Title, "x").error().kind == ErrorKind::NotFound);
        const auto half = change(MarkChange{MarkKind::Starred, {}, true, {ArticleId{1}, ArticleId{9}}, {}});
        QVERIFY(half.error().kind == ErrorKind::NotFound);
        QVERIFY(
            change(MarkChange{MarkKind::Tag, QStringLiteral("  "), true, {ArticleId{1}}, {}}).error().kind ==
            ErrorKind::Malformed);
        QVERIFY(change(NoteChange{7, ArticleId{1}, {}, {}}).error().kind == ErrorKind::NotFound);
        QCOMPARE(found("is:starred"), Ids{});
        QVERIFY(isSound());
    }

    void aCorrectedAddressIsFoundAndItsSourcesAreStillKnown()
    {
        store(piece("Harbour", "The harbour is open.", "https://p.example/1"));
        QVERIFY(correct(1, Field::Url, "https://archive.example/2011/harbour"));
        QCOMPARE(found("url:2011/harbour"), Ids{1});
        QCOMPARE(found("url:p.example"), Ids{});
        QVERIFY(store(piece("Harbour", "The harbour is closed.", "https://p.example/1")) ==
                RecordOutcome::Updated);
        QVERIFY(store(piece("Harbour", "It is open again.", "https://archive.example/2011/harbour")) ==
                RecordOutcome::Updated);
        QCOMPARE(read(1).versions, 3);
    }

    void aCompletedSubtitleIsSearched()
    {
        ArticleContent content = piece("Harbour", "The harbour is open.");
        store(content);
        content.subtitle = QStringLiteral("Ships return");
        QVERIFY(store(content, "other bytes") == RecordOutcome::Updated);
        QCOMPARE(found("ships"), Ids{1});
        QCOMPARE(found("=Ships"), Ids{1});
        QVERIFY(isSound());
    }

    void aNumberIsNotGivenAgain()
    {
        store(piece("One", "First."));
        store(piece("Two", "Second."));
        QVERIFY(lasting([](WriteSession& session) { return session.apply(RemovalChange{{ArticleId{2}}}); }));
        m_archive.reset();
        m_archive = *Archive::open(path(), Archive::Access::ReadWrite);
        QVERIFY(store(piece("Two", "Second.")) == RecordOutcome::Added);
        QCOMPARE(found(""), (Ids{1, 3}));
        QVERIFY(isSound());
    }

    void anOriginalOutlivesTheArticleItIsLike()
    {
        const QByteArray bytes =
            "A page that two profiles read: " + QByteArray("words and words ").repeated(40);
        ArticleContent first = piece("As one reads it", bytes.constData());
        store(first, bytes);
        QVERIFY(store(piece("As another reads it", "Words."), bytes) == RecordOutcome::Added);
        QVERIFY(lasting([](WriteSession& session) { return session.apply(RemovalChange{{ArticleId{1}}}); }));
        const auto original = (*m_archive->openReader())->original(ArticleId{2});
        QVERIFY(original);
        QCOMPARE(original->bytes, bytes);
        QVERIFY(isSound());
    }

    void whatIsRemovedComesBackWithAllThatWasPutOnIt()
    {
        const QByteArray bytes = "<html>" + QByteArray("A page as it was captured. ").repeated(50);
        ArticleContent content = piece("The harbour opens", "Ships came in the morning.");
        store(content, bytes);
        store(piece("Another", "Nothing to do with it."));
        QVERIFY(change(MarkChange{MarkKind::Starred, {}, true, {ArticleId{1}}, {}}));
        QVERIFY(change(MarkChange{MarkKind::Tag, QStringLiteral("ports"), true, {ArticleId{1}}, {}}));
        QVERIFY(change(MarkChange{
            MarkKind::Collection, QStringLiteral("Mine"), true, {ArticleId{1}, ArticleId{2}}, {}}));
        QVERIFY(change(NoteChange{0, ArticleId{1}, QStringLiteral("ask the pilot"), {}}));
        QVERIFY(correct(1, Field::Section, "Shipping"));
        QVERIFY(correct(1, Field::Title, "The port opens"));

        const auto back = change(RemovalChange{{ArticleId{1}}});
        QVERIFY(back);
        QCOMPARE(found("ships"), Ids{});
        QCOMPARE(found("tag:ports"), Ids{});
        QVERIFY(!(*m_archive->openReader())->article(ArticleId{1}));
        QVERIFY(isSound());

        const auto again = change(*back);
        QVERIFY(again);
        const Article article = read(1);
        QCOMPARE(article.content.title, QStringLiteral("The port opens"));
        QCOMPARE(article.content.section, QStringLiteral("Shipping"));
        QCOMPARE(article.notes.front().text, QStringLiteral("ask the pilot"));
        for (const char* query : {"ships", "port", "is:starred", "tag:ports", "section:shipping",
                                  "note:pilot", "has:note", "title:opens -collection:none"})
            QVERIFY2(found(query) == Ids{1}, query);
        QCOMPARE(found("collection:Mine"), (Ids{1, 2}));
        QCOMPARE((*m_archive->openReader())->original(ArticleId{1})->bytes, bytes);
        QVERIFY(isSound());

        // And once more, by what undoes the undoing.
        const auto third = change(*again);
        QVERIFY(third);
        QCOMPARE(found("ships"), Ids{});
        QVERIFY(change(*third));
        QCOMPARE(found("ships"), Ids{1});
        QVERIFY(isSound());
    }

    void whatIsRemovedKeepsItsNumberWhenOthersComeMeanwhile()
    {
        store(piece("One", "First."));
        store(piece("Two", "Second."));
        const auto back = change(RemovalChange{{ArticleId{2}}});
        // A batch that is given up, as a preview is, counts the numbers anew.
        (void)m_archive->write([](WriteSession& session) -> Result<void> {
            if (auto begun = session.begin(); !begun)
                return begun;
            session.rollback();
            return {};
        });
        store(piece("Three", "Third."));
        const auto third = change(RemovalChange{{ArticleId{3}}});
        QVERIFY(back && third);
        QVERIFY(change(*back));
        QVERIFY(change(*third));
        QCOMPARE(found(""), (Ids{1, 2, 3}));
        QCOMPARE(read(2).content.text, QStringLiteral("Second."));
        QCOMPARE(read(3).content.text, QStringLiteral("Third."));
        QVERIFY(isSound());
    }

    void whatWasTakenBackMeanwhileDoesNotComeBack()
    {
        store(piece("One", "First."));
        store(piece("Two", "Second."));
        const auto back = change(RemovalChange{{ArticleId{1}, ArticleId{2}}});
        QVERIFY(back);
        QVERIFY(m_archive->write(
            [](WriteSession& session) { return session.undoRun(RunId{1}, CancelToken(), {}); }));
        const auto again = change(*back);
        QVERIFY(again);
        QCOMPARE(std::get<RemovalChange>(*again).articles, std::vector<ArticleId>{ArticleId{2}});
        QCOMPARE(found(""), Ids{2});
        QVERIFY(isSound());
    }

    void whatIsRemovedIsGoneOnceTheArchiveIsClosed()
    {
        store(piece("One", "First."));
        const auto back = change(RemovalChange{{ArticleId{1}}});
        QVERIFY(back);
        m_archive.reset();
        m_archive = *Archive::open(path(), Archive::Access::ReadWrite);
        const auto again = change(*back);
        QVERIFY(again);
        QVERIFY(std::get<RemovalChange>(*again).articles.empty());
        QCOMPARE(found(""), Ids{});
        QVERIFY(isSound());
    }

    void aRunThatGoesOnIsNotTakenBack()
    {
        const auto undone = m_archive->write([](WriteSession& session) -> Result<UndoneRun> {
            if (auto begun = session.begin(); !begun)
                return begun.failure();
            auto run = session.beginRun({{}, {}, true});
            if (auto done = session.commit(); !done)
                return done.failure();
            return session.undoRun(*run, CancelToken(), {});
        });
        QVERIFY(undone.error().kind == ErrorKind::Busy);
    }

    void anUndoThatIsStoppedCanGoOn()
    {
        store(piece("One", "First."));
        const auto undo = [&](const CancelToken& cancel) {
            return *m_archive->write(
                [&](WriteSession& session) { return session.undoRun(RunId{1}, cancel, {}); });
        };
        const CancelToken stopped;
        stopped.cancel();
        const auto first = undo(stopped);
        QVERIFY(first.stopped && first.counts.added == 0);
        QCOMPARE(found(""), Ids{1});
        QVERIFY(!(*(*m_archive->openReader())->info()).runs.front().undone);
        QCOMPARE(undo(CancelToken()).counts.added, 1);
        QCOMPARE(found(""), Ids{});
        QVERIFY((*(*m_archive->openReader())->info()).runs.front().undone);
        QVERIFY(isSound());
    }
};

QTEST_GUILESS_MAIN(TestPersonalWork)
#include "tst_personalwork.moc"
