// The next title of a list that begins with what was typed: folded, round the end, and as a person corrected
// it.

#include "archive/readsession.h"
#include "archive/titlesearch.h"
#include "archive/writesession.h"
#include "ui/inventedpaper.h"

#include <QTemporaryDir>
#include <QTest>

using namespace warraq;

class TestTitleSearch : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::shared_ptr<Archive> m_archive;
    std::unique_ptr<ReadSession> m_session;
    std::vector<ArticleId> m_list;
    int m_archives = 0;

    static QString s(const char* utf8) { return QString::fromUtf8(utf8); }
    void open(const QStringList& titles)
    {
        std::vector<test::Piece> pieces;
        for (const auto& title : titles)
            pieces.push_back({title, {}, {}, {}, {}, QStringLiteral("About %1.").arg(pieces.size())});
        m_session.reset();
        m_archive =
            test::makeArchive(m_folder.filePath(QStringLiteral("%1.warraq").arg(++m_archives)), pieces);
        QVERIFY(m_archive);
        m_session = std::move(*m_archive->openReader());
        m_list.clear();
        for (qint64 id = 1; id <= titles.size(); ++id)
            m_list.push_back(ArticleId{id});
    }
    /// -1: none
    int next(size_t from, const char* start, const CancelToken& cancel = {})
    {
        const auto place = m_session->placeOfTitle(m_list, from, s(start), cancel);
        if (!place)
            return -2;
        return *place ? static_cast<int>(**place) : -1;
    }

private Q_SLOTS:
    void init()
    {
        open({s("Harbour Dredging"), s("“Élan” of the North"), s("توسعة الميناء"), s("Al-Awsat and Others"),
              s("The Harbour"), QString(), s("harbour, again"), s("أخبار المدينة")});
    }
    void cleanupTestCase()
    {
        m_session.reset();
        m_archive.reset();
    }

    void beginningsAreFoldedAndPunctuationIsLeftOut()
    {
        QCOMPARE(next(0, "HARB"), 0);
        QCOMPARE(next(0, "elan of"), 1);
        QCOMPARE(next(0, "\"élan"), 1);
        QCOMPARE(next(0, "al a"), 3);
        QCOMPARE(next(0, "al-awsat"), 3);
        QCOMPARE(next(0, "اخبار"), 7); // typed without its hamza
        QCOMPARE(next(0, "توسعه"), 2); // and with ha for ta marbuta
    }

    void wordsWithinATitleAreNoBeginning()
    {
        QCOMPARE(next(0, "dredging"), -1);
        QCOMPARE(next(4, "harbour"), 6); // not the harbour of the one at 4
        QCOMPARE(next(0, "harbourm"), -1);
    }

    void aBlankEndsAWord()
    {
        QCOMPARE(next(0, "harb "), -1);
        QCOMPARE(next(0, "harbour "), 0);
        QCOMPARE(next(1, "harbour a"), 6);
    }

    void theListGoesRound()
    {
        QCOMPARE(next(1, "harbour"), 6);
        QCOMPARE(next(7, "harbour"), 0);
        QCOMPARE(next(8, "harbour"), 0); // behind the last
        std::reverse(m_list.begin(), m_list.end());
        QCOMPARE(next(0, "harbour"), 1); // the order is the list's
    }

    void signsAloneAreNoTitle()
    {
        QCOMPARE(next(0, "“"), -1);
        QCOMPARE(next(0, ""), -1);
        m_list.clear();
        QCOMPARE(next(0, "harbour"), -1);
    }

    void whatAPersonCorrectedCounts()
    {
        QCOMPARE(next(0, "harb"), 0); // which holds no writer up
        const auto corrected = m_archive->write([](WriteSession& session) -> Result<void> {
            if (auto begun = session.begin(Durability::Lasting); !begun)
                return begun;
            for (const auto& edit :
                 {FieldEdit{ArticleId{1}, Field::Title, QStringLiteral("Quay Dredging"), {}},
                  FieldEdit{ArticleId{5}, Field::Title, QStringLiteral(""), {}}}) {
                if (auto done = session.apply(edit); !done)
                    return done.failure();
            }
            return session.commit();
        });
        QVERIFY(corrected.has_value());
        QCOMPARE(next(0, "quay"), 0);
        QCOMPARE(next(0, "harbour"), 6);
        QCOMPARE(next(0, "the"), -1); // it is untitled now
    }

    void farAwayTheIndexFindsIt()
    {
        QStringList titles;
        const int many = static_cast<int>(TitleSearch::looked) * 3;
        for (int i = 0; i < many; ++i)
            titles << QStringLiteral("Report number %1 of Zarqa").arg(i);
        titles[many - 2] = s("Zarqa and not Amman");
        titles[many - 1] = s("أخبار الزرقاء");
        open(titles);
        QCOMPARE(next(0, "zar"), many - 2); // in thousands of titles, at the beginning of one
        QCOMPARE(next(0, "zarqa and no"), many - 2);
        QCOMPARE(next(0, "zarqa and not "), many - 2);
        QCOMPARE(next(0, "اخ"), many - 1);
        QCOMPARE(next(5, "report number 4 "), 4); // round the end
        QCOMPARE(next(0, "zarqa or"), -1);
        QCOMPARE(next(static_cast<size_t>(many) - 1, "z"), many - 2);
    }

    void itCanBeStopped()
    {
        CancelToken cancel;
        cancel.cancel();
        QCOMPARE(next(0, "nothing begins so", cancel), -2);
    }
};

QTEST_GUILESS_MAIN(TestTitleSearch)
#include "tst_titlesearch.moc"
