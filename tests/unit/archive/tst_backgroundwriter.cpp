// The archive's writer as the window uses it.

#include "archive/backgroundwriter.h"
#include "archive/filtercolumns.h"
#include "ui/inventedpaper.h"

#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <optional>
#include <random>

using namespace warraq;

class TestBackgroundWriter : public QObject
{
    Q_OBJECT

    /// Blocks of the columns that are written while \p work is done.
    template <class Work> static int blocksWritten(const QString& path, Work work)
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("watch"));
        database.setDatabaseName(path);
        int count = -1;
        if (database.open()) {
            QSqlQuery query(database);
            for (const char* statement : {"CREATE TABLE seen(n)",
                                          "CREATE TRIGGER seen_new AFTER INSERT ON column_block BEGIN INSERT "
                                          "INTO seen VALUES (1); END",
                                          "CREATE TRIGGER seen_again AFTER UPDATE ON column_block BEGIN "
                                          "INSERT INTO seen VALUES (1); END"}) {
                if (!query.exec(QString::fromLatin1(statement)))
                    qWarning() << query.lastError();
            }
            work();
            if (query.exec(QStringLiteral("SELECT count(*) FROM seen")) && query.next())
                count = query.value(0).toInt();
            query.finish();
            for (const char* statement :
                 {"DROP TRIGGER seen_new", "DROP TRIGGER seen_again", "DROP TABLE seen"})
                query.exec(QString::fromLatin1(statement));
        }
        database = {};
        QSqlDatabase::removeDatabase(QStringLiteral("watch"));
        return count;
    }

private Q_SLOTS:
    /// A list is in another order than the archive: its thousands are marked as they lie there, each block of
    /// the columns once or, where two batches meet in it, twice.
    void aWholeListIsMarkedAsTheArticlesLie()
    {
        constexpr size_t articles = 4500;
        constexpr size_t batches =
            (articles + BackgroundWriter::articlesPerBatch - 1) / BackgroundWriter::articlesPerBatch;
        constexpr size_t blocks =
            (articles + ColumnBlock::articles) / ColumnBlock::articles; // number 0 is nobody's
        static_assert(batches > 1 && blocks > 1);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.warraq"));
        const auto archive = test::makeArchive(path, test::manyPieces(articles));
        QVERIFY(archive);
        std::vector<ArticleId> all;
        for (size_t id = 1; id <= articles; ++id)
            all.push_back(ArticleId{static_cast<qint64>(id)});
        std::shuffle(all.begin(), all.end(), std::mt19937(7)); // NOLINT: the same each time
        const BackgroundWriter writer(archive);
        std::optional<AppliedChange> applied;
        const int written = blocksWritten(path, [&] {
            writer.apply(MarkChange{MarkKind::Starred, {}, true, all, {}}, this,
                         [&applied](const AppliedChange& change) { applied = change; });
            QTRY_VERIFY_WITH_TIMEOUT(applied.has_value(), 20'000);
        });
        QVERIFY(!applied->error);
        QCOMPARE(std::get<MarkChange>(applied->back).articles.size(), articles);
        QVERIFY(written > 0);
        QVERIFY2(static_cast<size_t>(written) <= batches + blocks - 1, qPrintable(QString::number(written)));
    }

    /// In a collection the order is the person's.
    void aCollectionKeepsTheOrderOfTheList()
    {
        const QTemporaryDir folder;
        const auto archive =
            test::makeArchive(folder.filePath(QStringLiteral("a.warraq")), test::manyPieces(5));
        QVERIFY(archive);
        const std::vector<ArticleId> order{ArticleId{4}, ArticleId{1}, ArticleId{3}};
        const BackgroundWriter writer(archive);
        std::optional<AppliedChange> applied;
        writer.apply(MarkChange{MarkKind::Collection, QStringLiteral("Kept"), true, order, {}}, this,
                     [&applied](const AppliedChange& change) { applied = change; });
        QTRY_VERIFY_WITH_TIMEOUT(applied.has_value(), 20'000);
        QVERIFY(!applied->error);
        QCOMPARE(std::get<MarkChange>(applied->back).articles, order);
        // Taken out and put back, each is where it was.
        const PersonalChange out = applied->back;
        applied.reset();
        writer.apply(out, this, [&applied](const AppliedChange& change) { applied = change; });
        QTRY_VERIFY_WITH_TIMEOUT(applied.has_value(), 20'000);
        const auto back = std::get<MarkChange>(applied->back);
        QCOMPARE(back.articles, (std::vector<ArticleId>{ArticleId{1}, ArticleId{3}, ArticleId{4}}));
        QCOMPARE(back.positions, (std::vector<qint64>{2, 3, 1}));
        applied.reset();
        auto shuffled = back;
        std::swap(shuffled.articles[0], shuffled.articles[2]);
        std::swap(shuffled.positions[0], shuffled.positions[2]);
        writer.apply(shuffled, this, [&applied](const AppliedChange& change) { applied = change; });
        QTRY_VERIFY_WITH_TIMEOUT(applied.has_value(), 20'000);
        applied.reset();
        writer.apply(MarkChange{MarkKind::Collection, QStringLiteral("Kept"), false, order, {}}, this,
                     [&applied](const AppliedChange& change) { applied = change; });
        QTRY_VERIFY_WITH_TIMEOUT(applied.has_value(), 20'000);
        QCOMPARE(std::get<MarkChange>(applied->back).positions, (std::vector<qint64>{2, 3, 1}));
    }
};

QTEST_GUILESS_MAIN(TestBackgroundWriter)
#include "tst_backgroundwriter.moc"
