// Whatever is done to an archive, in whatever order: what it says is what reading everything says.
//
// WARRAQ_PROPERTY_ROUNDS=500 runs for longer, WARRAQ_PROPERTY_SEED=42 begins elsewhere.

#include "archive/archive.h"
#include "archive/connection.h"
#include "archive/readsession.h"
#include "archive/writesession.h"
#include "support/newspaper.h"
#include "support/papermodel.h"
#include "support/searchoracle.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace warraq;

namespace {

int numberFrom(const char* variable, int fallback)
{
    bool ok = false;
    const int number = qEnvironmentVariableIntValue(variable, &ok);
    return ok ? number : fallback;
}

QString shown(const std::vector<FacetCount>& counts)
{
    QStringList all;
    for (const auto& one : counts)
        all << (one.value.isNull() ? QStringLiteral("?") : one.value) + u'=' + QString::number(one.count);
    return all.join(u' ');
}

QString shown(const std::vector<DateBar>& bars)
{
    QStringList all;
    for (const auto& one : bars)
        all << (one.value.isNull() ? QStringLiteral("?") : one.value) + u'=' + QString::number(one.count);
    return all.join(u' ');
}

QString shown(std::vector<qint64> ids)
{
    QStringList all;
    for (const qint64 id : ids)
        all << QString::number(id);
    return all.join(u' ');
}

/// Everything of an article in one text, so that a difference can be seen.
QString shown(const Article& article)
{
    const auto& c = article.content;
    QStringList parts{QString::number(article.id.value),
                      c.title,
                      c.subtitle,
                      c.dateline,
                      c.section,
                      c.publication,
                      c.language,
                      c.agency,
                      c.genre,
                      c.url,
                      c.published ? c.published->toIso() : QString(),
                      c.captured ? toIsoUtc(*c.captured) : QString(),
                      c.authors.join(u';'),
                      c.places.join(u';'),
                      c.text,
                      article.tags.join(u';'),
                      article.collections.join(u';'),
                      QStringLiteral("words %1, versions %2, run %3")
                          .arg(article.wordCount)
                          .arg(article.versions)
                          .arg(article.provenance.run.value),
                      article.starred ? QStringLiteral("starred") : QString(),
                      article.read ? QStringLiteral("read") : QString(),
                      article.provenance.file,
                      article.provenance.alsoIn.join(u';')};
    for (const auto& image : c.images)
        parts << QStringList{image.caption, image.credit, image.source, image.asset}.join(u';');
    for (const auto& note : article.notes)
        parts << QStringLiteral("note %1 %2").arg(note.id).arg(note.text);
    for (const auto& [field, origin] : c.origins)
        parts << toString(field) + u'=' + toString(origin);
    return parts.join(QStringLiteral(" | "));
}

std::vector<qint64> idsOf(const SearchAnswer& answer)
{
    std::vector<qint64> ids;
    for (const ArticleId id : answer.ids)
        ids.push_back(id.value);
    return ids;
}

/// An archive and what it must hold.
class Trial
{
public:
    explicit Trial(quint32 seed) : m_seed(seed), m_paper(seed) { m_archive = *Archive::create(path()); }

    /// Something done to it, now and then two things in one batch that is given up.
    void act()
    {
        switch (m_paper.below(15)) {
        case 0:
        case 1:
        case 2:
        case 3:
            return import(Ending::Commit);
        case 4:
            return import(Ending::RollBack);
        case 5:
            return import(Ending::AskMeanwhile);
        case 6:
            return remove();
        case 7:
            return undo();
        case 8:
            m_archive.reset();
            m_archive = *Archive::open(path(), Archive::Access::ReadWrite);
            m_model.close();
            return;
        case 9:
        case 10:
            return correct();
        case 11:
            return note();
        case 12:
            return putBack();
        default:
            return mark();
        }
    }

    /// All articles, and some questions.
    void compare(int questions)
    {
        auto session = m_archive->openReader();
        require(session.has_value(), QStringLiteral("a reader"));
        const auto entries = m_model.entries();
        for (const auto& entry : entries) {
            const auto stored = (*session)->article(entry.article.id);
            require(stored.has_value(), QStringLiteral("article %1").arg(entry.article.id.value));
            if (!stored)
                return;
            require(shown(*stored) == shown(entry.article),
                    shown(*stored) + QStringLiteral("\n   is to be\n") + shown(entry.article));
        }
        const test::SearchOracle oracle(entries);
        ask(**session, oracle, ArticleQuery());
        for (int i = 0; i < questions; ++i) {
            QStringList runs;
            for (const qint64 run : m_model.runs())
                runs << QString::number(run);
            ask(**session, oracle,
                ArticleQuery::parse(m_paper.query(m_paper.below(4)),
                                    m_paper.oneIn(2) ? m_paper.choices(runs) : FacetChoices()));
        }
    }

    /// Nothing is left of what is gone, and all is sound.
    void checkWhole()
    {
        auto session = m_archive->openReader();
        const auto results = (*session)->check(CancelToken());
        require(results.has_value(), QStringLiteral("check"));
        for (const auto& result : *results)
            require(result.ok, result.name + QStringLiteral(": ") + result.detail);
        session->reset();
        auto connection = Connection::open(path(), Connection::Mode::ReadOnly);
        require(connection.has_value(), QStringLiteral("a connection"));
        for (const char* left :
             {"SELECT count(*) FROM original WHERE id NOT IN (SELECT original_id FROM record WHERE "
              "original_id "
              "IS NOT NULL)",
              "SELECT count(*) FROM asset WHERE sha256 NOT IN (SELECT asset FROM version_image WHERE asset "
              "IS NOT "
              "NULL)",
              "SELECT count(*) FROM original WHERE base_version IS NOT NULL AND base_version NOT IN (SELECT "
              "id FROM version)",
              "SELECT count(*) FROM record WHERE version_id IS NOT NULL AND version_id NOT IN (SELECT id "
              "FROM version)",
              "SELECT count(*) FROM version WHERE article_id NOT IN (SELECT id FROM article)"}) {
            const auto count = (*connection)->integer(left);
            require(count.has_value() && *count == 0, QString::fromLatin1(left));
        }
    }

    [[nodiscard]] const QString& problem() const { return m_problem; }
    [[nodiscard]] qint64 asked() const { return m_asked; }
    [[nodiscard]] qint64 found() const { return m_found; }

private:
    enum class Ending
    {
        Commit,
        RollBack,
        AskMeanwhile,
    };

    QString path() const { return m_folder.filePath(QStringLiteral("a.warraq")); }
    void require(bool holds, const QString& what)
    {
        if (!holds && m_problem.isEmpty())
            m_problem =
                QStringLiteral("seed %1, after %2:\n%3")
                    .arg(m_seed)
                    .arg(m_done.mid(std::max<qsizetype>(0, m_done.size() - 12)).join(QStringLiteral(", ")),
                         what);
    }
    template <class Work> void write(Work work)
    {
        const auto done =
            m_archive->write([&](WriteSession& session) -> Result<void> { return work(session); });
        require(done.has_value(), done ? QString() : done.error().subject + u' ' + done.error().detail);
    }
    template <class Work> void writeLasting(Work work)
    {
        write([&](WriteSession& session) -> Result<void> {
            if (auto begun = session.begin(Durability::Lasting); !begun)
                return begun;
            if (auto done = work(session); !done) {
                session.rollback();
                return done;
            }
            return session.commit();
        });
    }
    ArticleId someArticle()
    {
        const auto ids = m_model.ids();
        return ArticleId{ids[static_cast<size_t>(m_paper.below(static_cast<int>(ids.size())))]};
    }
    std::vector<ArticleId> someArticles()
    {
        std::vector<ArticleId> some;
        for (int i = 1 + m_paper.below(4); i > 0; --i) {
            if (const ArticleId id = someArticle(); std::find(some.begin(), some.end(), id) == some.end())
                some.push_back(id);
        }
        return some;
    }

    void import(Ending ending)
    {
        m_done << (ending == Ending::Commit     ? QStringLiteral("import")
                   : ending == Ending::RollBack ? QStringLiteral("import given up")
                                                : QStringLiteral("import while asking"));
        const test::PaperModel before = m_model;
        const bool again = !m_model.runs().empty() && m_paper.oneIn(3); // another batch of the last run
        write([&](WriteSession& session) -> Result<void> {
            if (auto begun = session.begin(); !begun)
                return begun;
            if (!again) {
                auto run = session.beginRun({{QStringLiteral("in")}, {}, true});
                if (!run)
                    return run.failure();
                require(run->value == m_model.beginRun(), QStringLiteral("the run's number"));
            }
            const RunId run{m_model.runs().back()};
            const bool numbered = m_paper.below(3) > 0;
            const QString name = numbered
                                     ? QStringLiteral("in/paper-%1.jsonl").arg(run.value)
                                     : QStringLiteral("in/pages/%1-%2.txt").arg(run.value).arg(m_done.size());
            auto file = session.addSourceFile(run, {name, SourceFormat::Jsonl, {}, 0});
            if (!file)
                return file.failure();
            for (int i = numbered ? 1 + m_paper.below(12) : 1; i > 0; --i) {
                const auto record = m_paper.record(name, numbered);
                auto outcome = session.addRecord(run, *file, record);
                if (!outcome)
                    return outcome.failure();
                require(*outcome == m_model.add(run.value, record),
                        QStringLiteral("what became of a record"));
            }
            if (auto done = session.finishRun(run, {}, false); !done)
                return done;
            if (ending == Ending::RollBack) {
                session.rollback();
                m_model = before;
            }
            return ending == Ending::Commit ? session.commit() : Result<void>();
        });
        if (ending != Ending::AskMeanwhile)
            return;
        const test::PaperModel after = std::exchange(m_model, before);
        compare(3);
        m_model = after;
        write([](WriteSession& session) { return session.commit(); });
    }

    void remove()
    {
        if (m_model.ids().empty())
            return;
        const auto ids = someArticles();
        const bool back = m_paper.oneIn(3);
        m_done << (back ? QStringLiteral("remove and take back") : QStringLiteral("remove"));
        const QString before = rows();
        writeLasting([&](WriteSession& session) { return done(session.apply(RemovalChange{ids})); });
        if (!back) {
            for (const ArticleId id : ids)
                m_model.takeOut(id);
            return;
        }
        compareGone(ids);
        writeLasting([&](WriteSession& session) { return done(session.apply(RemovalChange{ids, false})); });
        const QString after = rows();
        for (qsizetype at = 0; before != after && m_problem.isEmpty(); ++at) {
            const QString was = before.section(u'\n', at, at);
            const QString is = after.section(u'\n', at, at);
            require(was == is, is + QStringLiteral("\n   was before it was removed\n") + was);
        }
    }

    static Result<void> done(const Result<PersonalChange>& applied)
    {
        return applied ? Result<void>() : applied.failure();
    }

    void compareGone(const std::vector<ArticleId>& ids)
    {
        auto session = m_archive->openReader();
        for (const ArticleId id : ids)
            require(!(*session)->article(id), QStringLiteral("removed: %1").arg(id.value));
    }

    /// What was removed some time ago.
    void putBack()
    {
        const auto out = m_model.out();
        if (out.empty())
            return;
        std::vector<ArticleId> ids{out[static_cast<size_t>(m_paper.below(static_cast<int>(out.size())))]};
        if (out.size() > 1 && m_paper.oneIn(2))
            ids = out;
        m_done << QStringLiteral("put back %1").arg(ids.size());
        std::vector<ArticleId> expected;
        for (const ArticleId id : ids) {
            if (m_model.putBack(id))
                expected.push_back(id);
        }
        writeLasting([&](WriteSession& session) -> Result<void> {
            auto back = session.apply(RemovalChange{ids, false});
            if (!back)
                return back.failure();
            require(std::get<RemovalChange>(*back).articles == expected, QStringLiteral("what came back"));
            return {};
        });
    }

    /// All rows as text, but for what follows from them and what only grows.
    QString rows() const
    {
        auto connection = Connection::open(path(), Connection::Mode::ReadOnly);
        QStringList all;
        for (const auto* table :
             {"article", "version", "version_image", "former_version", "former_image", "record",
              "article_field", "correction", "note", "mark", "tag", "article_tag", "collection",
              "article_collection", "not_a_copy", "asset", "listing_entry", "run", "source_file"}) {
            const auto columns =
                (*connection)
                    ->texts(qPrintable(
                                QStringLiteral("SELECT 'quote(' || name || ')' FROM pragma_table_info('%1')")
                                    .arg(QLatin1String(table))),
                            100);
            const auto lines = (*connection)
                                   ->texts(qPrintable(QStringLiteral("SELECT %1 FROM %2 ORDER BY 1")
                                                          .arg(columns->join(QLatin1String("||' '||")),
                                                               QLatin1String(table))),
                                           1'000'000);
            all << QLatin1String(table) << *lines;
        }
        // Of the originals the bytes count, not by their difference from what they are stored.
        const auto originals =
            (*connection)->texts("SELECT id || ' ' || size FROM original ORDER BY id", 1'000'000);
        all << *originals;
        return all.join(u'\n');
    }

    void undo()
    {
        if (m_model.runs().empty())
            return;
        const auto runs = m_model.runs();
        const qint64 run = runs[static_cast<size_t>(m_paper.below(static_cast<int>(runs.size())))];
        m_done << QStringLiteral("undo %1").arg(run);
        auto expected = m_model.undo(run);
        write([&](WriteSession& session) -> Result<void> {
            auto undone = session.undoRun(RunId{run}, CancelToken(), {});
            if (!undone)
                return undone.failure();
            std::sort(undone->kept.begin(), undone->kept.end());
            require(undone->kept == expected.kept, QStringLiteral("what was kept"));
            const auto& counts = undone->counts;
            require(counts.added == expected.counts.added && counts.updated == expected.counts.updated &&
                        counts.duplicates == expected.counts.duplicates &&
                        counts.skipped == expected.counts.skipped,
                    QStringLiteral("the counts of what was taken back"));
            return {};
        });
    }

    /// Done, and now and then undone by what it gave.
    void change(const PersonalChange& wanted)
    {
        const test::PaperModel before = m_model;
        const bool back = m_paper.oneIn(4);
        const bool twice = m_paper.oneIn(4);
        writeLasting([&](WriteSession& session) -> Result<void> {
            auto opposite = session.apply(wanted);
            if (!opposite)
                return opposite.failure();
            if (const auto* note = std::get_if<NoteChange>(&*opposite))
                m_model.setLastNote(note->note);
            m_model.change(wanted);
            if (!back)
                return {};
            auto again = session.apply(*opposite);
            if (!again)
                return again.failure();
            m_model = before;
            if (!twice)
                return {};
            // And what undoes the undoing is the change itself.
            if (const auto done = session.apply(*again); !done)
                return done.failure();
            if (const auto* note = std::get_if<NoteChange>(&*again))
                m_model.setLastNote(note->note);
            m_model.change(wanted);
            return {};
        });
    }
    void correct()
    {
        if (m_model.ids().empty())
            return;
        auto [field, value] = m_paper.correction();
        m_done << QStringLiteral("correct ") + toString(field);
        change(FieldEdit{someArticle(), field, m_paper.oneIn(5) ? QString() : value, {}});
    }
    void note()
    {
        if (m_model.ids().empty())
            return;
        m_done << QStringLiteral("note");
        const ArticleId id = someArticle();
        for (const auto& entry : m_model.entries()) {
            if (entry.article.id == id && !entry.article.notes.empty() && m_paper.below(3) > 0)
                return change(NoteChange{entry.article.notes.front().id,
                                         id,
                                         m_paper.oneIn(2) ? QString() : m_paper.prose(1, 6),
                                         {}});
        }
        change(NoteChange{0, id, m_paper.prose(1, 6), {}});
    }
    void mark()
    {
        if (m_model.ids().empty())
            return;
        const bool set = m_paper.below(3) > 0;
        m_done << (set ? QStringLiteral("mark") : QStringLiteral("unmark"));
        switch (m_paper.below(4)) {
        case 0:
            return change(MarkChange{MarkKind::Starred, {}, set, someArticles(), {}});
        case 1:
            return change(MarkChange{MarkKind::Read, {}, set, someArticles(), {}});
        case 2:
            return change(MarkChange{MarkKind::Tag, m_paper.tag(), set, someArticles(), {}});
        default:
            return change(MarkChange{MarkKind::Collection, m_paper.collection(), set, someArticles(), {}});
        }
    }

    void ask(ReadSession& session, const test::SearchOracle& oracle, const ArticleQuery& query)
    {
        if (!m_problem.isEmpty())
            return;
        ++m_asked;
        const QString typed =
            query.typed() + QStringLiteral("  =  ") + query.canonical() + QStringLiteral("\n");
        const auto answer = session.search(query, SortOrder::Relevance, CancelToken());
        if (!answer)
            return require(false, typed + answer.error().detail);
        const auto expected = oracle.matching(query);
        m_found += answer->total();
        auto ids = idsOf(*answer);
        std::sort(ids.begin(), ids.end());
        if (ids != expected) {
            std::vector<qint64> more, fewer;
            std::set_difference(ids.begin(), ids.end(), expected.begin(), expected.end(),
                                std::back_inserter(more));
            std::set_difference(expected.begin(), expected.end(), ids.begin(), ids.end(),
                                std::back_inserter(fewer));
            return require(
                false,
                typed +
                    QStringLiteral("found without reason: %1; not found: %2").arg(shown(more), shown(fewer)));
        }
        require(answer->total() == static_cast<qint64>(expected.size()), typed + QStringLiteral("the total"));
        for (const auto order : {SortOrder::Newest, SortOrder::Oldest}) {
            const auto sorted = session.search(query, order, CancelToken());
            require(sorted && idsOf(*sorted) == oracle.ordered(query, order),
                    typed + QStringLiteral("the order ") + toString(order) +
                        (sorted ? u' ' + shown(idsOf(*sorted)) : QString()) + QStringLiteral(" is to be ") +
                        shown(oracle.ordered(query, order)));
        }
        const auto again =
            session.search(ArticleQuery::parse(query.canonical()), SortOrder::Relevance, CancelToken());
        require(again && idsOf(*again) == idsOf(*answer), typed + QStringLiteral("the canonical query"));
        const auto table = session.facets(query, *answer, CancelToken());
        require(table.has_value(), typed);
        for (const Facet facet : allFacets) {
            if (table)
                require(shown(table->at(facet)) == shown(oracle.facet(query, facet)),
                        typed + toString(facet) + QStringLiteral(": ") + shown(table->at(facet)) +
                            QStringLiteral(" is to be ") + shown(oracle.facet(query, facet)));
        }
        for (const auto step : {DatePrecision::Year, DatePrecision::Month, DatePrecision::Day}) {
            const auto bars = session.histogram(query, *answer, step, CancelToken());
            require(bars && shown(*bars) == shown(oracle.bars(query, step)),
                    typed + QStringLiteral("the histogram by ") + toString(step));
        }
    }

    quint32 m_seed;
    test::Newspaper m_paper;
    test::PaperModel m_model;
    QTemporaryDir m_folder;
    std::shared_ptr<Archive> m_archive;
    QStringList m_done;
    QString m_problem;
    qint64 m_asked = 0;
    qint64 m_found = 0;
};

} // namespace

class TestProperty : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whateverIsDoneTheArchiveSaysWhatItHolds()
    {
        const int rounds = numberFrom("WARRAQ_PROPERTY_ROUNDS", 12);
        const int first = numberFrom("WARRAQ_PROPERTY_SEED", 1);
        qint64 asked = 0;
        qint64 found = 0;
        for (int round = 0; round < rounds; ++round) {
            Trial trial(static_cast<quint32>(first + round));
            for (int step = 0; step < 24 && trial.problem().isEmpty(); ++step) {
                trial.act();
                trial.compare(8);
            }
            if (trial.problem().isEmpty())
                trial.checkWhole();
            QVERIFY2(trial.problem().isEmpty(), qPrintable(trial.problem()));
            asked += trial.asked();
            found += trial.found();
        }
        QVERIFY(asked > rounds * 200);
        QVERIFY(found > asked); // the questions did ask something
    }

    /// Readers beside a writer see whole batches and nothing else.
    void readersBesideAWriterSeeWholeBatches()
    {
        QTemporaryDir folder;
        auto archive = *Archive::create(folder.filePath(QStringLiteral("a.warraq")));
        constexpr int batches = 40;
        constexpr int perBatch = 6;
        std::atomic_bool written{false};
        std::atomic_int failures{0};
        const auto reader = [&] {
            auto session = archive->openReader();
            const auto query = ArticleQuery::parse(QStringLiteral("common -is:starred"));
            while (!written) {
                const auto answer = (*session)->search(query, SortOrder::Relevance, CancelToken());
                if (!answer || answer->total() % perBatch != 0) {
                    ++failures;
                    continue;
                }
                const auto table = (*session)->facets(query, *answer, CancelToken());
                const auto rows = (*session)->rows(
                    std::span(answer->ids).first(std::min<size_t>(4, answer->ids.size())), query);
                failures += !table || !rows;
            }
        };
        std::thread one(reader);
        std::thread two(reader);
        for (int batch = 1; batch <= batches; ++batch) {
            const auto done = archive->write([&](WriteSession& session) -> Result<void> {
                // Every fifth run is taken back again, every seventh has all its articles starred.
                if (auto begun = session.begin(); !begun)
                    return begun;
                auto run = session.beginRun({{}, {}, true});
                auto file = session.addSourceFile(*run, {QStringLiteral("in"), SourceFormat::Jsonl, {}, 0});
                std::vector<ArticleId> fresh;
                for (int i = 0; i < perBatch; ++i) {
                    ArticleContent content;
                    content.title = QStringLiteral("Piece %1 of %2").arg(i).arg(batch);
                    content.text = QStringLiteral("common words, and number%1").arg(batch * 100 + i);
                    content.section = QStringLiteral("Section %1").arg(i);
                    RecordToStore record;
                    record.source.bytes = content.text.toUtf8();
                    record.extraction = ExtractedArticle{content, {}, {}};
                    if (auto added = session.addRecord(*run, *file, record); !added)
                        return added.failure();
                    fresh.push_back(ArticleId{(batch - 1) * perBatch + i + 1});
                }
                if (batch % 7 == 0) {
                    if (auto starred = session.apply(MarkChange{MarkKind::Starred, {}, true, fresh, {}});
                        !starred)
                        return starred.failure();
                }
                if (auto finished = session.finishRun(*run, {}, false); !finished)
                    return finished;
                if (auto committed = session.commit(); !committed)
                    return committed;
                if (batch % 5 == 0) {
                    if (auto undone = session.undoRun(RunId{batch - 2}, CancelToken(), {}); !undone)
                        return undone.failure();
                }
                return {};
            });
            if (!done)
                ++failures;
        }
        written = true;
        one.join();
        two.join();
        QCOMPARE(failures.load(), 0);
        auto session = archive->openReader();
        const auto results = (*session)->check(CancelToken());
        QVERIFY(results);
        for (const auto& result : *results)
            QVERIFY2(result.ok, qPrintable(result.name + u' ' + result.detail));
    }
};

QTEST_GUILESS_MAIN(TestProperty)
#include "tst_property.moc"
