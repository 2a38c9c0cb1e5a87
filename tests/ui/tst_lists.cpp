// The list's two looks and its groups, the search field's help, and what stands where there is nothing: in
// the real window.

#include "ui/articlelist/articlelistpane.h"
#include "ui/articlelist/articlelistview.h"
#include "ui/articlelist/emptystate.h"
#include "ui/articlelist/tableheader.h"
#include "ui/filters/searchfield.h"
#include "ui/filters/searchpopup.h"
#include "ui/mainwindow/openarchive.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/mainwindow/windowpanes.h"
#include "ui/mainwindow/windowstatusbar.h"
#include "ui/models/articlelistmodel.h"
#include "ui/state/searchresult.h"
#include "ui/windowtest.h"

#include <QAbstractButton>
#include <QLabel>
#include <QListWidget>
#include <QScrollBar>
#include <QTranslator>

using namespace warraq;
using test::patience;

namespace {

QString q(const char* text)
{
    return QString::fromUtf8(text);
}

/// A story, and the same with another headline and a few other words, twice.
std::vector<test::Piece> paperWithCopies()
{
    QString story;
    for (int i = 0; i < 40; ++i)
        story += QStringLiteral("On day %1 the ferry carried %2 islanders across the sound and back. ")
                     .arg(i)
                     .arg(40 + i * 7);
    auto pieces = test::paper();
    pieces.push_back({q("Ferry Lands"), q("2013-03-01"), q("City"), {}, {}, story});
    pieces.push_back(
        {q("Ferry Returns to Island"), q("2013-03-04"), q("City"), {}, {}, story + q("So it is said.")});
    pieces.push_back({q("Ferry Back, Islanders Say"),
                      q("2013-03-09"),
                      q("City"),
                      {},
                      {},
                      q("Islanders rejoiced. ") + story});
    return pieces;
}

} // namespace

class TestLists : public test::WindowTest
{
    Q_OBJECT

public:
    using WindowTest::WindowTest;

private:
    ArticleListView* view() const { return m_window->list()->view(); }
    ArticleListModel* model() const { return m_window->listModel(); }
    SearchField* field() const { return m_window->searchField(); }
    QString title(int row) const
    {
        const bool isThere = QTest::qWaitFor(
            [&] { return model()->index(row).data(ArticleListModel::LoadedRole).toBool(); }, patience);
        return isThere ? model()->index(row).data(ArticleListModel::TitleRole).toString() : QString();
    }

    void openPaper(const std::vector<test::Piece>& pieces = test::paper())
    {
        QVERIFY(test::makeArchive(path("courier.warraq"), pieces));
        m_window->openArchive(path("courier.warraq"));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->archive() && m_window->result()->isAnswered(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->result()->totals().articles, qint64(pieces.size()), patience);
    }

private Q_SLOTS:
    void init() { makeRoom(); }
    void cleanup() { clearRoom(); }

    void aTableHasLowerRowsAndSortsByItsColumns()
    {
        openPaper();
        const int card = view()->cardHeight();
        QVERIFY(!m_window->list()->header()->isVisible());
        m_window->list()->setLook({true, {}, Grouping::None});
        QVERIFY(m_window->list()->header()->isVisible());
        QVERIFY(view()->cardHeight() < card / 2);
        auto* header = m_window->list()->header();
        const auto click = [header](TableColumn column) {
            const int section = static_cast<int>(column);
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                              {header->sectionViewportPosition(section) + 20, header->height() / 2});
        };
        click(TableColumn::Date);
        QVERIFY(m_window->state()->order() == SortOrder::Newest);
        click(TableColumn::Date);
        QVERIFY(m_window->state()->order() == SortOrder::Oldest);
        QTRY_COMPARE_WITH_TIMEOUT(title(0), q("Harbour Dredging Begins"), patience);
        click(TableColumn::Section);
        QVERIFY(m_window->state()->order() == SortOrder::Section);
        QTRY_COMPARE_WITH_TIMEOUT(title(3), q("Library Opens at Night"),
                                  patience);            // City, City, City, Culture
        QCOMPARE(title(5), q("A Note Without a Date")); // has no section: last
        click(TableColumn::Section);
        QTRY_COMPARE_WITH_TIMEOUT(title(0), q("Opinion: A Harbour Is Not a Wall"), patience);
        QCOMPARE(title(5), q("A Note Without a Date")); // and last still
    }

    void theLookIsRemembered()
    {
        openPaper();
        m_window->list()->setLook({true, {}, Grouping::Day});
        m_window->list()->header()->setShown(TableColumn::Authors, true);
        m_window->list()->header()->moveSection(1, 2);
        m_window->close();
        makeWindow();
        QVERIFY(m_window->list()->look().isTable);
        QCOMPARE(m_window->list()->look().grouping, Grouping::Day);
        QVERIFY(m_window->list()->header()->isShown(TableColumn::Authors));
        QCOMPARE(m_window->list()->header()->visualIndex(1), 2);
    }

    /// Whether the list has the focus, as when the window becomes active, says nothing about what is read.
    void nothingIsReadUntilSomebodyChooses()
    {
        openPaper();
        QFocusEvent active(QEvent::FocusIn, Qt::ActiveWindowFocusReason);
        QCoreApplication::sendEvent(view(), &active);
        QFocusEvent tabbed(QEvent::FocusIn, Qt::TabFocusReason);
        QCoreApplication::sendEvent(view(), &tabbed);
        QVERIFY(!m_window->state()->currentArticle().isValid());
        QVERIFY(!view()->currentIndex().isValid());
        // Who came by Tab sees where the keys go.
        QTRY_VERIFY_WITH_TIMEOUT(view()->hasFocus(), patience);
        const auto edge = [this] {
            const QImage shown = view()->viewport()->grab().toImage();
            return shown.pixelColor(1, shown.height() / 2);
        };
        const QColor ringed = edge();
        QCoreApplication::sendEvent(view(), &active);
        QVERIFY2(edge() != ringed, qPrintable(ringed.name()));
        QTest::keyClick(view(), Qt::Key_Down);
        QCOMPARE(view()->currentIndex().row(), 0); // the first step is onto the first
        QCOMPARE(m_window->state()->currentArticle(), model()->idAt(0));
        QTest::keyClick(view(), Qt::Key_Down);
        QCOMPARE(view()->currentIndex().row(), 1);
    }

    void aNarrowTableLeavesItsHeadlineRoom()
    {
        openPaper();
        m_window->list()->setLook({true, {}, Grouping::None});
        auto* header = m_window->list()->header();
        const auto headline = [header] { return header->sectionSize(static_cast<int>(TableColumn::Title)); };
        const auto setWidth = [&](int width) {
            m_window->list()->setFixedWidth(width);
            const int room = width - TableHeader::markRoom; // and beside it the scroll bar's
            QTRY_VERIFY_WITH_TIMEOUT(header->width() <= room && header->width() > room - 20, patience);
        };
        setWidth(320);
        QVERIFY2(headline() >= 150, qPrintable(QString::number(headline())));
        QVERIFY(header->isShown(TableColumn::Date));
        QVERIFY(!header->isShown(TableColumn::Section));
        setWidth(460);
        QVERIFY2(headline() >= 160, qPrintable(QString::number(headline())));
        QVERIFY(header->isShown(TableColumn::Section));
        QVERIFY(!header->isShown(TableColumn::Places));
        setWidth(1000);
        QVERIFY(header->isShown(TableColumn::Places));
        QVERIFY(header->isShown(TableColumn::Authors));
        // What a person chooses stays.
        header->setShown(TableColumn::Authors, false);
        setWidth(320);
        QVERIFY(header->isShown(TableColumn::Section));
        QVERIFY(header->isShown(TableColumn::Places));
        setWidth(1000);
        QVERIFY(!header->isShown(TableColumn::Authors));
        const QByteArray chosen = header->layoutState();
        header->setShown(TableColumn::Section, false);
        QVERIFY(header->setLayoutState(chosen));
        setWidth(320);
        QVERIFY(header->isShown(TableColumn::Section));
    }

    void columnsNobodyChoseFitInTheNextWindowToo()
    {
        TableHeader wide;
        wide.resize(1000, 30);
        wide.show();
        QVERIFY(wide.isShown(TableColumn::Places));
        TableHeader narrow;
        narrow.resize(280, 30);
        narrow.show();
        QVERIFY(narrow.setLayoutState(wide.layoutState()));
        QVERIFY(!narrow.isShown(TableColumn::Places));
        QVERIFY(!narrow.isShown(TableColumn::Section));
    }

    void daysStandAboveTheirArticles()
    {
        std::vector<test::Piece> pieces;
        for (int day = 1; day <= 20; ++day) {
            for (int i = 0; i < 5; ++i)
                pieces.push_back({q("Piece %1 of day %2").arg(i).arg(day),
                                  q("2011-03-%1").arg(day, 2, 10, QLatin1Char('0')),
                                  q("City"),
                                  {},
                                  {},
                                  q("Text %1 %2.").arg(i).arg(day)});
        }
        openPaper(pieces);
        m_window->list()->setLook({false, {}, Grouping::Day});
        QTRY_COMPARE_WITH_TIMEOUT(view()->headings().size(), size_t{20}, patience);
        QCOMPARE(view()->days()[1].firstRow, 5);
        QCOMPARE(view()->days()[1].day->toIso(), q("2011-03-19"));
        // Every row is where it is painted, and a click on it is a click on it; a heading is nobody's.
        const int card = view()->cardHeight();
        const int heading = view()->headingHeight();
        QCOMPARE(view()->rowTop(0), heading);
        QCOMPARE(view()->rowTop(7), 7 * card + 2 * heading);
        for (const int row : {0, 4, 5, 42, 99}) {
            view()->scrollTo(model()->index(row));
            const QRect place = view()->visualRect(model()->index(row));
            QVERIFY(view()->viewport()->rect().contains(place));
            QCOMPARE(view()->indexAt(place.center()).row(), row);
            QCOMPARE(view()->indexAt(place.topLeft()).row(), row);
            QCOMPARE(view()->indexAt(place.bottomLeft()).row(), row);
        }
        view()->scrollToTop();
        QVERIFY(!view()->indexAt({10, 2}).isValid());
        QCOMPARE(view()->verticalScrollBar()->maximum(),
                 100 * card + 20 * heading - view()->viewport()->height());
        // In another order there are no days.
        m_window->state()->setOrder(SortOrder::Longest);
        QTRY_VERIFY_WITH_TIMEOUT(view()->headings().empty(), patience);
    }

    void fieldsAndValuesAreCompleted()
    {
        openPaper();
        field()->setFocus();
        QTest::keyClicks(field(), q("pl"));
        QTRY_VERIFY(field()->popup() && field()->popup()->isVisible());
        QCOMPARE(field()->popup()->list()->item(0)->text(), q("place:"));
        QTest::keyClick(field(), Qt::Key_Down);
        QTest::keyClick(field(), Qt::Key_Return);
        QCOMPARE(field()->text(), q("place:"));
        // Its values follow at once.
        QVERIFY(field()->popup()->isVisible());
        QTest::keyClicks(field(), q("po"));
        QTRY_COMPARE(field()->popup()->count(), 1);
        QTest::keyClick(field(), Qt::Key_Down);
        QTest::keyClick(field(), Qt::Key_Return);
        QCOMPARE(field()->text(), q("place:\"Port Amal\" "));
        QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), 2, patience);
        QTest::keyClick(field(), Qt::Key_Return);
        QVERIFY(view()->hasFocus());
        QVERIFY(!field()->popup()->isVisible());
    }

    void whatWasAskedIsOfferedAgain()
    {
        openPaper();
        field()->setFocus();
        QTest::keyClicks(field(), q("harbour wall"));
        QTest::keyClick(field(), Qt::Key_Return);
        QCOMPARE(m_settings->searchHistory(), QStringList{q("harbour wall")});
        field()->setFocus();
        field()->clear();
        QTest::keyClick(field(), Qt::Key_Down, Qt::AltModifier);
        QVERIFY(field()->popup()->isVisible());
        QCOMPARE(field()->popup()->list()->item(0)->text(), q("harbour wall"));
        // Escape closes it, and does nothing more.
        QTest::keyClick(field(), Qt::Key_Escape);
        QVERIFY(!field()->popup()->isVisible());
        QVERIFY(field()->hasFocus());
        QTest::keyClick(field(), Qt::Key_Down, Qt::AltModifier);
        QTest::keyClick(field(), Qt::Key_Down);
        QTest::keyClick(field(), Qt::Key_Return);
        QCOMPARE(field()->text(), q("harbour wall"));
        QCOMPARE(m_window->state()->query().typed(), q("harbour wall"));
    }

    void howAQuestionWasUnderstoodIsSaid()
    {
        openPaper();
        field()->setFocus();
        QTest::keyClicks(field(), q("harbour OR (night"));
        QTRY_VERIFY(field()->hint().contains(m_window->state()->query().canonical()));
    }

    void nothingFoundLeadsOn()
    {
        openPaper(test::manyPieces(30));
        m_window->state()->setTyped(q("reprot"));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->list()->shownEmptyState(), patience);
        auto* empty = m_window->list()->shownEmptyState();
        QCOMPARE(empty->links(), QStringList{q("report")});
        const auto beside = [this] {
            for (const auto* label : m_window->reader()->findChildren<QLabel*>()) {
                if (label->isVisible() && label->text().contains(q("to read")))
                    return label->text();
            }
            return QString();
        };
        QTRY_VERIFY2(beside().startsWith(q("There is nothing to read here")), qPrintable(beside()));
        Q_EMIT empty->linkChosen(0);
        QCOMPARE(m_window->state()->query().typed(), q("report"));
        QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), 30, patience);
        QTRY_COMPARE(beside(), q("Choose an article to read it."));
    }

    void anEmptyShelfSaysWhatBelongsThere()
    {
        openPaper();
        const auto titleOf = [this](const char* query) {
            m_window->state()->setTyped(q(query));
            const bool isThere = QTest::qWaitFor(
                [this, query] {
                    return m_window->result()->isAnswered() && m_window->list()->shownEmptyState() &&
                           m_window->result()->query().typed() == q(query);
                },
                patience);
            return isThere ? m_window->list()->shownEmptyState()->title() : QString();
        };
        QCOMPARE(titleOf("is:starred"), q("No article has a star yet"));
        QCOMPARE(titleOf("is:starred harbour"), q("No article answers this"));
    }

    void nearCopiesAreCountedInEveryLanguage()
    {
        for (const char* language : {"en", "fr", "ar"}) {
            QTranslator words;
            QVERIFY(words.load(q(":/i18n/warraq_") + q(language)));
            const QString one = words.translate("warraq::ArticleListModel", "+%Ln near copies", nullptr, 1);
            QVERIFY2(one.contains(q("%Ln")), qPrintable(one));
        }
    }

    void nearCopiesStandUnderOneOfThem()
    {
        m_window->resize(1900, 850);
        openPaper(paperWithCopies());
        auto* result = m_window->result();
        QTRY_COMPARE_WITH_TIMEOUT(title(1), q("Ferry Lands"), patience); // without words the newest are first
        // Everything is counted; one row is the story's earliest.
        QCOMPARE(result->total(), 9);
        QCOMPARE(model()->rowCount(), 7);
        QVERIFY2(m_window->list()->countText().startsWith(q("9 articles, 2 near copies folded")),
                 qPrintable(m_window->list()->countText()));
        QCOMPARE(model()->index(1).data(ArticleListModel::FoldedRole).toInt(), 2);
        QVERIFY(
            model()->index(1).data(Qt::AccessibleTextRole).toString().endsWith(q("2 near copies folded")));
        QVERIFY(view()->foldPlace(0).isNull());
        // A press on the sign opens it, and reads nothing.
        const ArticleId read = m_window->state()->currentArticle();
        QVERIFY(view()->visualRect(model()->index(1)).contains(view()->foldPlace(1)));
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, view()->foldPlace(1).center());
        QCOMPARE(model()->rowCount(), 9);
        QVERIFY(m_window->state()->currentArticle() == read);
        QCOMPARE(title(2), q("Ferry Back, Islanders Say"));
        QCOMPARE(title(3), q("Ferry Returns to Island"));
        QCOMPARE(model()->index(3).data(ArticleListModel::UnderRole).toLongLong(), model()->idAt(1).value);
        QVERIFY(m_window->list()->countText().startsWith(q("9 articles · ")));
        // By keys as in a tree: out of it, and then shut.
        view()->setFocus();
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {},
                          view()->visualRect(model()->index(3)).center());
        QCOMPARE(m_window->state()->currentArticle(), model()->idAt(3));
        QTest::keyClick(view(), Qt::Key_Left);
        QCOMPARE(m_window->state()->currentArticle(), model()->idAt(1));
        QTest::keyClick(view(), Qt::Key_Left);
        QCOMPARE(model()->rowCount(), 7);
        QTest::keyClick(view(), Qt::Key_Right);
        QCOMPARE(model()->rowCount(), 9);
        // Who folds what is being read reads what it stands under.
        m_window->state()->setCurrentArticle(model()->idAt(2));
        result->setOpened(model()->idAt(1), false);
        QCOMPARE(m_window->state()->currentArticle(), model()->idAt(1));
        QCOMPARE(view()->currentIndex().row(), 1);
    }

    void whatIsFoldedIsNotSelectedUnlessItIsWanted()
    {
        openPaper(paperWithCopies());
        QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), 7, patience);
        view()->selectAll();
        QCOMPARE(m_window->state()->selection().size(), 7);
        QCOMPARE(m_window->foot()->selectedText(), q("7 selected, without 2 near copies folded under them"));
        // An export takes them along, behind the one they stand under.
        auto* result = m_window->result();
        const auto chosen = m_window->state()->selection().among(*result->ids());
        const auto exported = result->withFolded(chosen);
        QCOMPARE(exported.size(), size_t(9));
        QCOMPARE(result->withFolded({chosen.front()}).front(), chosen.front());
        Q_EMIT view()->copiesWanted();
        QCOMPARE(result->withFolded(m_window->state()->selection().among(*result->ids())), exported);
        QCOMPARE(m_window->state()->selection().size(), 9);
        QCOMPARE(model()->rowCount(), 9);
        QCOMPARE(m_window->foot()->selectedText(), q("9 selected"));
    }

    void aFoldedArticleThatIsReadIsShown()
    {
        openPaper(paperWithCopies());
        QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), 7, patience);
        const ArticleId copy = m_window->result()->folds()->families.front().folded.front();
        QCOMPARE(model()->rowOf(copy), -1);
        m_window->state()->setCurrentArticle(copy); // as by a link, or a step back
        QCOMPARE(view()->currentIndex().row(), model()->rowOf(copy));
        QCOMPARE(model()->rowCount(), 9);
        // Of another question too.
        m_window->state()->setTyped(q("ferry"));
        QTRY_COMPARE_WITH_TIMEOUT(m_window->result()->total(), 3, patience);
        QVERIFY(model()->rowOf(copy) >= 0);
    }

    void foldingIsSwitchedOffAndRemembered()
    {
        openPaper(paperWithCopies());
        QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), 7, patience);
        // Who asks for copies sees them.
        m_window->state()->setTyped(q("is:duplicate"));
        QTRY_COMPARE_WITH_TIMEOUT(m_window->result()->total(), 2, patience);
        QCOMPARE(model()->rowCount(), 2);
        m_window->state()->setTyped({});
        QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), 7, patience);
        m_window->actions()->foldCopies->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), 9, patience);
        QVERIFY(m_window->list()->countText().startsWith(q("9 articles · ")));
        m_window->close();
        makeWindow();
        QVERIFY(!m_window->actions()->foldCopies->isChecked());
        QVERIFY(m_window->result()->copies() == Copies::Each);
    }

    void daysStayAboveTheirArticlesWhenCopiesAreOpened()
    {
        openPaper(paperWithCopies());
        m_window->list()->setLook({false, {}, Grouping::Day});
        QTRY_VERIFY_WITH_TIMEOUT(view()->days().size() > 2, patience);
        const auto rows = [this] {
            QList<int> first;
            for (const auto& day : view()->days())
                first << day.firstRow;
            return first;
        };
        const auto folded = rows();
        const ArticleId shown = m_window->result()->folds()->families.front().shown;
        const int row = model()->rowOf(shown);
        m_window->result()->setOpened(shown, true);
        auto opened = folded;
        for (auto& first : opened)
            first += first > row ? 2 : 0;
        QCOMPARE(rows(), opened);
        m_window->result()->setOpened(shown, false);
        QCOMPARE(rows(), folded);
    }

    void theWelcomeOffersWhatWasOpenedLately()
    {
        openPaper();
        m_window->closeArchive();
        const auto states = m_window->panes()->findChildren<EmptyState*>();
        const auto welcome =
            std::find_if(states.begin(), states.end(), [](auto* one) { return one->isVisible(); });
        QVERIFY(welcome != states.end());
        QCOMPARE((*welcome)->links().size(), 1);
        QVERIFY((*welcome)->links().first().startsWith(q("courier.warraq")));
        QAbstractButton* link = nullptr;
        for (auto* button : (*welcome)->findChildren<QAbstractButton*>()) {
            if (button->accessibleName() == (*welcome)->links().first())
                link = button;
        }
        QVERIFY(link && link->isVisible());
        QTest::mouseClick(link, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->archive(), patience);
    }
};

int main(int argc, char** argv)
{
    return test::runWindowTest<TestLists>(argc, argv, "tst_lists");
}
#include "tst_lists.moc"
