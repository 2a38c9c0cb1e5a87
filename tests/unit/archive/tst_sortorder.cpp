// Orders by name and length, days, families of near copies, and what a person's names are asked for.

#include "archive/readsession.h"
#include "archive/writesession.h"
#include "ui/inventedpaper.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace warraq;

class TestSortOrder : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::shared_ptr<Archive> m_archive;
    std::unique_ptr<ReadSession> m_session;

    static test::Piece piece(const char* title, const char* date, const char* section,
                             const QStringList& places, int words)
    {
        QStringList text;
        for (int i = 0; i < words; ++i)
            text << QStringLiteral("%1%2").arg(QString::fromUtf8(title).left(3)).arg(i);
        return {QString::fromUtf8(title), QString::fromUtf8(date), QString::fromUtf8(section), places, {},
                text.join(u' ')};
    }
    std::vector<qint64> ids(SortOrder order, const char* query = "") const
    {
        const auto answer =
            m_session->search(ArticleQuery::parse(QString::fromUtf8(query)), order, CancelToken());
        std::vector<qint64> list;
        for (const ArticleId id : answer->ids)
            list.push_back(id.value);
        return list;
    }
    using Ids = std::vector<qint64>;

private Q_SLOTS:
    void initTestCase()
    {
        const auto s = [](const char* utf8) { return QString::fromUtf8(utf8); };
        m_archive = test::makeArchive(m_folder.filePath(QStringLiteral("a.warraq")),
                                      {piece("Alpha", "2010-03-01", "world", {s("Zarqa")}, 9),
                                       piece("Beta", "2011", "City", {s("Amman"), s("Zarqa")}, 30),
                                       piece("Gamma", "2011-05-20", "Été", {s("élat")}, 12),
                                       piece("Delta", "", "City", {}, 50),
                                       piece("Epsilon", "2011-05-20", "", {s("Beirut")}, 3)});
        QVERIFY(m_archive);
        const auto marked = m_archive->write([](WriteSession& session) -> Result<void> {
            if (auto begun = session.begin(Durability::Lasting); !begun)
                return begun;
            for (const auto& change :
                 {MarkChange{MarkKind::Tag, QStringLiteral("port"), true, {ArticleId{1}, ArticleId{2}}, {}},
                  MarkChange{MarkKind::Collection, QStringLiteral("Book"), true, {ArticleId{2}}, {}},
                  MarkChange{MarkKind::Starred, {}, true, {ArticleId{3}}, {}},
                  MarkChange{MarkKind::Tag, QStringLiteral("gone"), true, {ArticleId{3}}, {}},
                  MarkChange{MarkKind::Tag, QStringLiteral("gone"), false, {ArticleId{3}}, {}}}) {
                if (auto done = session.apply(change); !done)
                    return done.failure();
            }
            return session.commit();
        });
        QVERIFY(marked.has_value());
        m_session = std::move(*m_archive->openReader());
    }
    void cleanupTestCase()
    {
        m_session.reset();
        m_archive.reset();
    }

    void namesSortWithoutRegardToCaseAndAccents()
    {
        QCOMPARE(ids(SortOrder::Section), (Ids{2, 4, 3, 1, 5})); // City (newest first), Été, world, none
        QCOMPARE(ids(SortOrder::SectionReversed), (Ids{1, 3, 2, 4, 5}));
        QCOMPARE(ids(SortOrder::Place), (Ids{2, 5, 3, 1, 4})); // Amman, Beirut, élat, Zarqa, none
    }
    void lengthsSort()
    {
        QCOMPARE(ids(SortOrder::Longest), (Ids{4, 2, 3, 1, 5}));
        QCOMPARE(ids(SortOrder::Shortest), (Ids{5, 1, 3, 2, 4}));
    }
    void everyOrderHasAName()
    {
        for (int order = 0; order <= static_cast<int>(SortOrder::Shortest); ++order) {
            const QString name = toString(static_cast<SortOrder>(order));
            QVERIFY(!name.isEmpty());
            QVERIFY(sortOrderFromString(name) == static_cast<SortOrder>(order));
        }
    }
    void aDayIsAsPreciseAsItsDate()
    {
        const auto answer = m_session->search({}, SortOrder::Newest, CancelToken());
        QStringList days;
        for (const auto& day : m_session->days(answer->ids))
            days << QStringLiteral("%1 %2")
                        .arg(day.firstRow)
                        .arg(day.day ? day.day->toIso() : QStringLiteral("-"));
        QCOMPARE(days, (QStringList{QStringLiteral("0 2011-05-20"), QStringLiteral("2 2011"),
                                    QStringLiteral("3 2010-03-01"), QStringLiteral("4 -")}));
    }
    void copiesStandBehindTheirOriginal()
    {
        {
            auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("linking"));
            database.setDatabaseName(m_archive->path());
            QVERIFY(database.open());
            QSqlQuery link(database);
            QVERIFY(link.exec(QStringLiteral("UPDATE article SET duplicate_of = 5 WHERE id IN (1, 3)")));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("linking"));
        const auto gathered = [this](std::vector<ArticleId> ids) {
            const bool isDone = m_session->gatherCopies(ids).has_value();
            Ids list;
            for (const ArticleId id : ids)
                list.push_back(isDone ? id.value : 0);
            return list;
        };
        const auto of = [](std::initializer_list<qint64> numbers) {
            std::vector<ArticleId> ids;
            for (const qint64 number : numbers)
                ids.push_back(ArticleId{number});
            return ids;
        };
        QCOMPARE(gathered(of({2, 3, 4, 5, 1})), (Ids{2, 5, 3, 1, 4}));
        QCOMPARE(gathered(of({1, 2, 3})), (Ids{1, 3, 2})); // the original is not among them
        QCOMPARE(gathered(of({4, 2})), (Ids{4, 2}));
    }
    void whatAPersonPutOnIsCountedAndNamed()
    {
        QCOMPARE(*m_session->names(MarkKind::Tag),
                 QStringList{QStringLiteral("port")}); // none has the other now
        QCOMPARE(*m_session->names(MarkKind::Collection), QStringList{QStringLiteral("Book")});
        const std::vector<ArticleId> some{ArticleId{1}, ArticleId{2}, ArticleId{3}, ArticleId{77}};
        const auto summary = m_session->summary(some);
        QCOMPARE(summary.articles, 3);
        QCOMPARE(summary.starred, 1);
        QCOMPARE(summary.tags.size(), size_t{1});
        QCOMPARE(summary.tags.front().count, 2);
        QCOMPARE(m_session->totals().articles, 5);
        QCOMPARE(m_session->totals().starred, 1);
    }
    void theUntaggedAreAsked()
    {
        QCOMPARE(ids(SortOrder::Oldest, "has:tag"), (Ids{1, 2}));
        QCOMPARE(ids(SortOrder::Oldest, "-has:collection"), (Ids{1, 3, 5, 4}));
        const auto query = ArticleQuery::parse({}, {{Facet::Tag, {{QString()}, {}}}});
        QCOMPARE(ArticleQuery::parse(query.canonical()).canonical(), query.canonical());
        QCOMPARE(m_session->search(query, SortOrder::Oldest, CancelToken())->total(), 3);
    }
    void tagsAndCollectionsAreFacets()
    {
        const auto answer = m_session->search({}, SortOrder::Newest, CancelToken());
        const auto table = m_session->facets({}, *answer, CancelToken());
        QVERIFY(table);
        QCOMPARE(table->at(Facet::Tag).front().value, QStringLiteral("port"));
        QCOMPARE(table->at(Facet::Tag).front().count, 2);
        QCOMPARE(table->at(Facet::Collection).back().count, 4); // in none
    }
};

QTEST_GUILESS_MAIN(TestSortOrder)
#include "tst_sortorder.moc"
