// Which answers reach the window, and in which order.

#include "ui/inventedpaper.h"
#include "ui/state/searchresult.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace warraq;

class TestSearchResult : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::shared_ptr<Archive> m_archive;
    std::unique_ptr<ArchiveService> m_service;

    static bool counted(SearchResult& result)
    {
        QSignalSpy facets(&result, &SearchResult::facetsChanged);
        return facets.wait(10'000);
    }

private Q_SLOTS:
    void init()
    {
        m_archive = test::makeArchive(
            m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + QStringLiteral(".warraq")),
            test::manyPieces(300));
        QVERIFY(m_archive);
        m_service = std::make_unique<ArchiveService>(m_archive);
    }
    void cleanup()
    {
        m_service.reset();
        m_archive.reset();
    }

    void rowsComeBeforeFacets()
    {
        BrowsingState state;
        SearchResult result(&state);
        QStringList order;
        connect(&result, &SearchResult::asked, this, [&] { order << QStringLiteral("asked"); });
        connect(&result, &SearchResult::changed, this, [&] {
            if (result.isAnswered())
                order << QStringLiteral("rows %1").arg(result.firstRows()->size());
        });
        connect(&result, &SearchResult::facetsChanged, this, [&] {
            if (result.isAnswered())
                order << QStringLiteral("facets");
        });
        result.setArchive(m_service.get());
        QTRY_COMPARE(order.size(), 3);
        QCOMPARE(order, (QStringList{QStringLiteral("asked"),
                                     QStringLiteral("rows %1").arg(ArchiveService::firstRows),
                                     QStringLiteral("facets")}));
        QCOMPARE(result.total(), 300);
        QCOMPARE(result.ids()->front(), result.firstRows()->front().id);
    }

    void onlyTheNewestQuestionIsAnswered()
    {
        BrowsingState state;
        SearchResult result(&state);
        result.setArchive(m_service.get());
        QVERIFY(counted(result));
        QStringList answered;
        connect(&result, &SearchResult::changed, this, [&] { answered << result.query().typed(); });
        // Nothing is delivered before the last letter is typed: the older questions are interrupted, or their
        // answers come too late.
        const QString word = QStringLiteral("report number 12");
        for (qsizetype letters = 1; letters <= word.size(); ++letters)
            state.setTyped(word.left(letters));
        QVERIFY(counted(result));
        QCOMPARE(answered, QStringList{word});
        QCOMPARE(result.total(), 1);
    }

    void anAnswerOfAnArchiveThatWasClosedIsDropped()
    {
        BrowsingState state;
        SearchResult result(&state);
        result.setArchive(m_service.get());
        result.setArchive(nullptr);
        QSignalSpy changed(&result, &SearchResult::changed);
        QSignalSpy found(m_service.get(), &ArchiveService::found);
        QVERIFY(found.wait(10'000));
        QCOMPARE(changed.size(), 0);
        QVERIFY(!result.isAnswered());
    }

    void whatAnImportAddsIsFollowed()
    {
        BrowsingState state;
        state.setTyped(QStringLiteral("market"));
        SearchResult result(&state);
        result.setArchive(m_service.get());
        QVERIFY(counted(result));
        QVERIFY(!result.isSameQuestion());
        QCOMPARE(result.total(), 300);
        auto more = test::manyPieces(310);
        more.erase(more.begin(), more.begin() + 300);
        QVERIFY(test::addPieces(*m_archive, more));
        QTRY_COMPARE_WITH_TIMEOUT(result.total(), 310, 10'000);
        QVERIFY(result.isSameQuestion());
        state.setOrder(SortOrder::Oldest);
        QVERIFY(counted(result));
        QVERIFY(!result.isSameQuestion());
    }

    void whatAnotherProcessAddsIsFollowed()
    {
        // A handle that has written nothing leaves the writing to others.
        const QString path = m_archive->path();
        m_service.reset();
        m_archive.reset();
        auto opened = Archive::open(path, Archive::Access::ReadWrite);
        QVERIFY(opened);
        m_archive = *opened;
        m_service = std::make_unique<ArchiveService>(m_archive);
        BrowsingState state;
        SearchResult result(&state);
        result.setArchive(m_service.get());
        QVERIFY(counted(result));
        // Another handle knows as little of this one as another process does.
        auto other = Archive::open(m_archive->path(), Archive::Access::ReadWrite);
        QVERIFY(other);
        auto more = test::manyPieces(305);
        more.erase(more.begin(), more.begin() + 300);
        QVERIFY(test::addPieces(**other, more));
        QTRY_COMPARE_WITH_TIMEOUT(result.articlesInArchive(), 305, 10'000);
        QCOMPARE(result.total(), 305);
    }

    void aFacetOfVeryManyValuesIsCut()
    {
        std::vector<test::Piece> pieces;
        const int many = static_cast<int>(ArchiveService::facetValues) + 50;
        for (int i = 0; i < many; ++i) {
            auto piece = test::manyPieces(1).front();
            piece.title = QStringLiteral("Piece %1").arg(i);
            piece.text = QStringLiteral("Text of piece %1").arg(i);
            piece.places = {QStringLiteral("Place %1").arg(i, 5, 10, QLatin1Char('0'))};
            pieces.push_back(piece);
        }
        QVERIFY(test::addPieces(*m_archive, pieces));
        const QString last = pieces.back().places.front();
        BrowsingState state;
        state.setChoice(Facet::Place, {{}, {last}});
        SearchResult result(&state);
        result.setArchive(m_service.get());
        QVERIFY(counted(result));
        const auto& places = result.facets().at(Facet::Place);
        // The most frequent, what is chosen, and "unknown".
        QCOMPARE(places.size(), ArchiveService::facetValues + 2);
        QVERIFY(places.back().value.isNull());
        QVERIFY(
            std::any_of(places.begin(), places.end(), [&](const auto& one) { return one.value == last; }));
    }
};

QTEST_GUILESS_MAIN(TestSearchResult)
#include "tst_searchresult.moc"
