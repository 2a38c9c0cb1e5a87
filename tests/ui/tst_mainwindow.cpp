// The real main window, driven as a person drives it.

#include "exporting/pdfbook.h"
#include "ui/articlelist/articlecarddelegate.h"
#include "ui/articlelist/articlelistpane.h"
#include "ui/articlelist/articlelistview.h"
#include "ui/articlelist/emptystate.h"
#include "ui/filters/datesection.h"
#include "ui/filters/facetlist.h"
#include "ui/filters/facetsection.h"
#include "ui/filters/filterchips.h"
#include "ui/filters/filtersidebar.h"
#include "ui/filters/histogramwidget.h"
#include "ui/filters/searchfield.h"
#include "ui/importwizard/importwizard.h"
#include "ui/inventedpaper.h"
#include "ui/mainwindow/importactions.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/openarchive.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/mainwindow/windowstatusbar.h"
#include "ui/models/articlelistmodel.h"
#include "ui/models/facetmodel.h"
#include "ui/reader/readerpage.h"
#include "ui/reader/readerpane.h"
#include "ui/settings/appearance.h"
#include "ui/settings/language.h"
#include "ui/settings/notice.h"
#include "ui/settings/windowsettings.h"
#include "ui/state/searchresult.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QMimeData>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QWebEngineScript>

using namespace warraq;

namespace {

constexpr int patience = 20000;

QString q(const char* text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

public:
    explicit TestMainWindow(Appearance* appearance) : m_appearance(appearance) {}

private:
    Appearance* m_appearance;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowSettings> m_settings;
    std::unique_ptr<MainWindow> m_window;
    bool m_counted = false;

    QString path(const char* name) const { return m_folder->filePath(QString::fromLatin1(name)); }

    void makeWindow()
    {
        m_window = std::make_unique<MainWindow>(m_settings.get(), m_appearance);
        connect(m_window->result(), &SearchResult::asked, this, [this] { m_counted = false; });
        connect(m_window->result(), &SearchResult::facetsChanged, this, [this] { m_counted = true; });
        m_window->resize(1300, 850);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    /// The answer to what is asked now is shown, facets and all.
    bool settled()
    {
        return QTest::qWaitFor(
            [this] {
                return m_counted && m_window->result()->isAnswered() &&
                       m_window->result()->query() == m_window->state()->query();
            },
            patience);
    }

    void openPaper(const std::vector<test::Piece>& pieces = test::paper())
    {
        QVERIFY(test::makeArchive(path("courier.warraq"), pieces));
        m_window->openArchive(path("courier.warraq"));
        QVERIFY(QTest::qWaitFor([this] { return m_window->archive() != nullptr; }, patience));
        QVERIFY(settled());
    }

    QStringList titles() const
    {
        QStringList list;
        auto* model = m_window->listModel();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (!QTest::qWaitFor(
                    [&] { return model->index(row).data(ArticleListModel::LoadedRole).toBool(); }, patience))
                return {};
            list.append(model->index(row).data(ArticleListModel::TitleRole).toString());
        }
        return list;
    }

    void clickFacet(Facet facet, const QString& value, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        auto* list = m_window->sidebar()->section(facet)->list();
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            const QModelIndex index = list->model()->index(row, 0);
            if (index.data(FacetModel::ValueRole).toString() == value) {
                QTest::mouseClick(list->viewport(), Qt::LeftButton, modifiers,
                                  list->visualRect(index).center());
                return;
            }
        }
        QFAIL(qPrintable(q("no such value: ") + value));
    }

    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(m_window->list()->view(), which, modifiers);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<WindowSettings>(path("window.ini"));
        makeWindow();
    }
    void cleanup()
    {
        m_window.reset();
        m_settings.reset();
        QThreadPool::globalInstance()->waitForDone();
        m_folder.reset();
    }

    void theFirstStartOffersWhatToDo()
    {
        QStringList offers;
        for (const auto* button : m_window->findChildren<QAbstractButton*>()) {
            if (button->isVisible() && qobject_cast<EmptyState*>(button->parentWidget()->parentWidget()))
                offers.append(button->text());
        }
        QCOMPARE(offers, (QStringList{q("Import…"), q("Open archive…"), q("Open the sample")}));
        QVERIFY(!m_window->searchField()->isEnabled());
        QVERIFY(!m_window->actions()->exportPdf->isEnabled());
    }

    void anArchiveShowsItsArticlesCountsAndFacets()
    {
        openPaper();
        QCOMPARE(titles().size(), 6);
        QCOMPARE(titles().last(), q("A Note Without a Date")); // undated last
        QCOMPARE(m_window->foot()->countsText(), q("6 articles"));
        QVERIFY(m_window->list()->countText().startsWith(q("6 articles · ")));
        QVERIFY(m_window->windowTitle().startsWith(q("courier.warraq")));
        auto* sections = m_window->sidebar()->section(Facet::Section)->model();
        QCOMPARE(sections->index(0).data().toString(), q("City"));
        QCOMPARE(sections->index(0).data(FacetModel::CountRole).toInt(), 3);
        QVERIFY(m_window->sidebar()->section(Facet::Publication)->isHidden()); // one value tells nothing
        QVERIFY(m_settings->recentArchives().contains(path("courier.warraq")));
    }

    void typingAsks()
    {
        openPaper();
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        QVERIFY(m_window->searchField()->hasFocus());
        QTest::keyClicks(m_window->searchField(), q("harbour"));
        QTRY_COMPARE(m_window->state()->query().typed(), q("harbour"));
        QVERIFY(settled());
        QCOMPARE(titles().size(), 3);
        QCOMPARE(m_window->foot()->countsText(), q("3 of 6 articles"));
        const QModelIndex first = m_window->listModel()->index(0);
        QVERIFY(first.data(ArticleListModel::SnippetRole).toString().contains(hitOpen));
        // Enter goes to the hits.
        QTest::keyClick(m_window->searchField(), Qt::Key_Return);
        QVERIFY(m_window->list()->view()->hasFocus());
    }

    void theSlashSearchesAndIsTypedInTheField()
    {
        openPaper();
        m_window->list()->view()->setFocus();
        QTest::keyClick(m_window->list()->view(), Qt::Key_Slash);
        QVERIFY(m_window->searchField()->hasFocus());
        QTest::keyClicks(m_window->searchField(), q("jk/"));
        QCOMPARE(m_window->searchField()->text(), q("jk/"));
    }

    void whatIsNoClauseIsNamed()
    {
        openPaper();
        m_window->searchField()->setFocus();
        QTest::keyClicks(m_window->searchField(), q("harbour ((("));
        QTRY_VERIFY(!m_window->state()->query().literal().isEmpty());
        QTRY_VERIFY(m_window->searchField()->hint().contains(m_window->state()->query().literal().first()));
        m_window->searchField()->clear();
        QTRY_VERIFY(m_window->searchField()->hint().isEmpty());
    }

    void aFacetFiltersAndItsChipLifts()
    {
        openPaper();
        QVERIFY(m_window->chips()->isHidden());
        clickFacet(Facet::Section, q("City"));
        QVERIFY(settled());
        QCOMPARE(titles().size(), 3);
        QCOMPARE(m_window->chips()->chips().size(), 1);
        QCOMPARE(m_window->chips()->chips().first()->text(), q("Section: City"));
        // The facet's own choice is lifted in its counts: others can be added.
        clickFacet(Facet::Section, q("Culture"));
        QVERIFY(settled());
        QCOMPARE(titles().size(), 4);
        QCOMPARE(m_window->chips()->chips().size(), 2);
        QTest::mouseClick(m_window->chips()->chips().first(), Qt::LeftButton);
        QVERIFY(settled());
        QCOMPARE(titles(), QStringList{q("Library Opens at Night")});
        auto* clear = m_window->chips()->findChild<QAbstractButton*>(q("clear-filters"));
        QVERIFY(clear);
        QTest::mouseClick(clear, Qt::LeftButton);
        QVERIFY(settled());
        QCOMPARE(titles().size(), 6);
        QVERIFY(m_window->chips()->isHidden());
    }

    void altClickExcludes()
    {
        openPaper();
        clickFacet(Facet::Section, q("City"), Qt::AltModifier);
        QVERIFY(settled());
        QCOMPARE(titles().size(), 3);
        QVERIFY(!titles().contains(q("Harbour Dredging Begins")));
        QVERIFY(m_window->chips()->chips().first()->text().startsWith(q("Not ")));
    }

    void theUnknownCanBeChosen()
    {
        openPaper();
        clickFacet(Facet::Section, QString());
        QVERIFY(settled());
        QCOMPARE(titles(), QStringList{q("A Note Without a Date")});
    }

    void aDragOverTheHistogramChoosesDates()
    {
        openPaper();
        auto* histogram = m_window->sidebar()->dates()->histogram();
        QCOMPARE(histogram->histogram().bars().size(), size_t{5}); // 2009 to 2013
        QTest::mousePress(histogram, Qt::LeftButton, {}, histogram->barArea(0).center());
        QTest::mouseMove(histogram, histogram->barArea(1).center());
        QTest::mouseRelease(histogram, Qt::LeftButton, {}, histogram->barArea(1).center());
        QCOMPARE(m_window->state()->query().choices().at(Facet::Date).included, QStringList{q("2009..2010")});
        QVERIFY(settled());
        QCOMPARE(titles().size(), 2);
        QCOMPARE(histogram->histogram().bars().size(), size_t{5}); // its own choice is lifted
        auto* lift = m_window->sidebar()->findChild<QAbstractButton*>(q("lift-date"));
        QVERIFY(lift && lift->isVisible());
        QVERIFY(lift->text().contains(q("2009 – 2010")));
        QTest::mouseClick(lift, Qt::LeftButton);
        QVERIFY(settled());
        QCOMPARE(titles().size(), 6);
    }

    void aClickOnABarChoosesItsYearAndTakesItBack()
    {
        openPaper();
        auto* histogram = m_window->sidebar()->dates()->histogram();
        QTest::mouseClick(histogram, Qt::LeftButton, {}, histogram->barArea(3).center());
        QVERIFY(settled());
        QCOMPARE(titles().size(), 2); // 2012 and 2012-11
        QTest::mouseClick(histogram, Qt::LeftButton, {}, histogram->barArea(3).center());
        QVERIFY(settled());
        QCOMPARE(titles().size(), 6);
    }

    void theHistogramIsUsedFromTheKeyboard()
    {
        openPaper();
        auto* histogram = m_window->sidebar()->dates()->histogram();
        histogram->setFocus(Qt::TabFocusReason);
        QTest::keyClick(histogram, Qt::Key_Right);
        QTest::keyClick(histogram, Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(histogram, Qt::Key_Return);
        QCOMPARE(m_window->state()->query().choices().at(Facet::Date).included, QStringList{q("2010..2011")});
    }

    void theUndatedAreOneClickAway()
    {
        openPaper();
        auto* undated = m_window->sidebar()->findChild<QAbstractButton*>(q("undated"));
        QVERIFY(undated && undated->isVisible());
        QTest::mouseClick(undated, Qt::LeftButton);
        QVERIFY(settled());
        QCOMPARE(titles(), QStringList{q("A Note Without a Date")});
        QTest::mouseClick(undated, Qt::LeftButton);
        QVERIFY(settled());
        QCOMPARE(titles().size(), 6);
    }

    void aNewOrderKeepsTheArticle()
    {
        openPaper();
        key(Qt::Key_Home);
        const ArticleId reading = m_window->state()->currentArticle();
        QVERIFY(reading.isValid());
        m_window->state()->setOrder(SortOrder::Oldest);
        QTRY_COMPARE(m_window->listModel()->rowOf(reading), 4);
        QCOMPARE(m_window->list()->view()->currentIndex().row(), 4);
        QCOMPARE(m_window->state()->currentArticle(), reading);
        QCOMPARE(m_window->state()->selection(), ArticleSelection(reading));
        QCOMPARE(titles().first(), q("Harbour Dredging Begins"));
    }

    void theKeyboardReads()
    {
        openPaper();
        QVERIFY(m_window->list()->view()->hasFocus());
        key(Qt::Key_Down); // no card yet: the first
        QCOMPARE(m_window->list()->view()->currentIndex().row(), 0);
        key(Qt::Key_J);
        QCOMPARE(m_window->list()->view()->currentIndex().row(), 1);
        key(Qt::Key_Down);
        key(Qt::Key_K);
        QCOMPARE(m_window->list()->view()->currentIndex().row(), 1);
        key(Qt::Key_End);
        QCOMPARE(m_window->list()->view()->currentIndex().row(), 5);
        key(Qt::Key_J); // the end is the end
        QCOMPARE(m_window->list()->view()->currentIndex().row(), 5);
        QCOMPARE(m_window->state()->currentArticle(), m_window->listModel()->idAt(5));
    }

    void selectAllTakesTheWholeResultAndLoadsNone()
    {
        openPaper(test::manyPieces(1000));
        key(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(m_window->state()->selection().size(), qint64{1000});
        QCOMPARE(m_window->foot()->selectedText(), q("1,000 selected"));
        QVERIFY(!m_window->listModel()->loadedRow(700));
        // It stays through another order, and goes with another question.
        m_window->state()->setOrder(SortOrder::Oldest);
        QTRY_COMPARE(m_window->listModel()->index(0).data(ArticleListModel::PublishedRole).toString(),
                     q("2000"));
        QCOMPARE(m_window->state()->selection().size(), qint64{1000});
        m_window->state()->setTyped(q("number"));
        QCOMPARE(m_window->foot()->selectedText(), QString());
    }

    void titlesAreCopiedOfAllThatIsSelected()
    {
        openPaper(test::manyPieces(1000));
        QGuiApplication::clipboard()->clear();
        key(Qt::Key_A, Qt::ControlModifier);
        QVERIFY(!m_window->listModel()->loadedRow(700));
        m_window->actions()->copyTitles->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(QGuiApplication::clipboard()->text().count(u'\n'), 999, patience);
        const QStringList titles = QGuiApplication::clipboard()->text().split(u'\n');
        QCOMPARE(titles.first(),
                 m_window->listModel()->index(0).data(ArticleListModel::TitleRole).toString());
        QCOMPARE(QSet<QString>(titles.begin(), titles.end()).size(), qsizetype(1000));
        QVERIFY(m_window->foot()->jobText().contains(q("1,000 titles copied")));
        // Two that are on screen need nobody.
        key(Qt::Key_Home);
        key(Qt::Key_Down, Qt::ShiftModifier);
        m_window->list()->view()->setFocus();
        QTest::keyClick(m_window->list()->view(), Qt::Key_C, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(QGuiApplication::clipboard()->text().count(u'\n'), 1, patience);
    }

    void aScatteredSelectionStaysThroughAnotherOrder()
    {
        // Newest first it is in one piece; oldest first, with ten years in turn, in very many.
        openPaper(test::manyPieces(6000));
        auto* view = m_window->list()->view();
        key(Qt::Key_Home);
        for (int row : {0, 2})
            QTest::mouseClick(view->viewport(), Qt::LeftButton, row ? Qt::ControlModifier : Qt::NoModifier,
                              view->visualRect(m_window->listModel()->index(row)).center());
        QCOMPARE(m_window->state()->selection().size(), qint64{2});
        std::vector<ArticleId> everyOther;
        const auto& ids = m_window->listModel()->ids();
        for (size_t row = 0; row < ids.size(); row += 2)
            everyOther.push_back(ids[row]);
        m_window->state()->setSelection(ArticleSelection(everyOther));
        m_window->state()->setOrder(SortOrder::Oldest);
        QTRY_COMPARE(m_window->listModel()->index(0).data(ArticleListModel::PublishedRole).toString(),
                     q("2000"));
        QCOMPARE(m_window->state()->selection().size(), qint64{3000});
        QCOMPARE(m_window->foot()->selectedText(), q("3,000 selected"));
        // One of them is taken out by a click, and a plain click ends it all.
        view->scrollToTop();
        int selected = 0;
        while (!m_window->state()->selection().contains(m_window->listModel()->idAt(selected)))
            ++selected;
        const auto click = [&](Qt::KeyboardModifiers modifiers) {
            QTest::mouseClick(view->viewport(), Qt::LeftButton, modifiers,
                              view->visualRect(m_window->listModel()->index(selected)).center());
        };
        click(Qt::ControlModifier);
        QCOMPARE(m_window->state()->selection().size(), qint64{2999});
        click(Qt::ControlModifier);
        QCOMPARE(m_window->state()->selection().size(), qint64{3000});
        click(Qt::NoModifier);
        QCOMPARE(m_window->state()->selection(), ArticleSelection(m_window->listModel()->idAt(selected)));
    }

    void shiftSelectsARangeBeyondWhatIsLoaded()
    {
        openPaper(test::manyPieces(1000));
        auto* view = m_window->list()->view();
        key(Qt::Key_Home);
        view->scrollTo(m_window->listModel()->index(899));
        QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::ShiftModifier,
                          view->visualRect(m_window->listModel()->index(899)).center());
        QCOMPARE(m_window->state()->selection().size(), qint64{900});
        QVERIFY(!m_window->listModel()->loadedRow(500));
        QTest::keyClick(view, Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(m_window->state()->selection().size(), qint64{899});
    }

    void whatIsReadStaysWhenTheArchiveGrows()
    {
        openPaper(test::manyPieces(1000));
        auto* view = m_window->list()->view();
        key(Qt::Key_Home);
        const ArticleId reading = m_window->state()->currentArticle();
        view->verticalScrollBar()->setValue(view->cardHeight() * 400 + 17);
        const int top = view->visibleRows().first;
        const ArticleId seen = m_window->listModel()->idAt(top);
        const int place = view->visualRect(m_window->listModel()->index(top)).top();
        // Newer than all: they stand above.
        std::vector<test::Piece> newer = test::manyPieces(1050);
        newer.erase(newer.begin(), newer.begin() + 1000);
        for (auto& piece : newer)
            piece.published = q("2024");
        QVERIFY(test::addPieces(*m_window->archive()->archive(), newer));
        QTRY_COMPARE_WITH_TIMEOUT(m_window->listModel()->rowCount(), 1050, patience);
        const int row = m_window->listModel()->rowOf(seen);
        QCOMPARE(row, top + 50);
        QCOMPARE(view->visualRect(m_window->listModel()->index(row)).top(), place);
        QCOMPARE(m_window->state()->currentArticle(), reading);
        QCOMPARE(m_window->state()->selection(), ArticleSelection(reading));
        QCOMPARE(view->currentIndex().row(), 50);
        QCOMPARE(m_window->foot()->countsText(), q("1,050 articles"));
    }

    void allThatWasSelectedStaysSelectedWhenTheArchiveGrows_data()
    {
        QTest::addColumn<int>("added");
        QTest::newRow("in fewer places than ranges are kept") << 600;
        QTest::newRow("in more places") << 3000;
    }
    void allThatWasSelectedStaysSelectedWhenTheArchiveGrows()
    {
        QFETCH(const int, added);
        // Dates in no order: what is new stands among what is old.
        auto pieces = test::manyPieces(7000);
        for (size_t i = 0; i < pieces.size(); ++i)
            pieces[i].published =
                QDate(2005, 1, 1).addDays(static_cast<qint64>(i * 7919 % 7001)).toString(Qt::ISODate);
        const std::vector<test::Piece> more(pieces.begin() + 4000, pieces.begin() + 4000 + added);
        pieces.resize(4000);
        openPaper(pieces);
        auto* view = m_window->list()->view();
        key(Qt::Key_Home);
        key(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(m_window->foot()->selectedText(), q("4,000 selected"));
        QVERIFY(test::addPieces(*m_window->archive()->archive(), more));
        QTRY_COMPARE_WITH_TIMEOUT(m_window->listModel()->rowCount(), 4000 + added, patience);
        QCOMPARE(m_window->foot()->selectedText(), q("4,000 selected"));
        m_window->state()->setOrder(SortOrder::Oldest);
        QVERIFY(settled());
        QCOMPARE(m_window->foot()->selectedText(), q("4,000 selected"));
        m_window->state()->setOrder(SortOrder::Relevance);
        QVERIFY(settled());
        // One is taken out: that leaves the others, through another order and back.
        view->scrollToTop();
        int taken = 0;
        while (!m_window->state()->selection().contains(m_window->listModel()->idAt(taken)))
            ++taken;
        const auto click = [&](int row, Qt::KeyboardModifiers modifiers) {
            view->scrollTo(m_window->listModel()->index(row));
            QTest::mouseClick(view->viewport(), Qt::LeftButton, modifiers,
                              view->visualRect(m_window->listModel()->index(row)).center());
        };
        click(taken, Qt::ControlModifier);
        QCOMPARE(m_window->foot()->selectedText(), q("3,999 selected"));
        m_window->state()->setOrder(SortOrder::Oldest);
        QVERIFY(settled());
        m_window->state()->setOrder(SortOrder::Relevance);
        QVERIFY(settled());
        QCOMPARE(m_window->foot()->selectedText(), q("3,999 selected"));
        // A range takes the place of all that.
        const int from = view->currentIndex().row();
        click(from + 2499, Qt::ShiftModifier);
        QCOMPARE(m_window->foot()->selectedText(), q("2,500 selected"));
        m_window->state()->setOrder(SortOrder::Oldest);
        QVERIFY(settled());
        QCOMPARE(m_window->foot()->selectedText(), q("2,500 selected"));
    }

    void titlesAreCopied()
    {
        openPaper();
        m_window->state()->setTyped(q("library"));
        QVERIFY(settled());
        QCOMPARE(titles().size(), 1);
        key(Qt::Key_Home);
        key(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), q("Library Opens at Night"));
    }

    void theChosenArticleIsShownInTheReader()
    {
        openPaper();
        QSignalSpy shown(m_window->reader(), &ReaderPane::shown);
        const QModelIndex second = m_window->listModel()->index(1);
        auto* view = m_window->list()->view();
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(second).center());
        QCOMPARE(m_window->state()->currentArticle(), m_window->listModel()->idAt(1));
        QTRY_VERIFY_WITH_TIMEOUT(!shown.isEmpty(), patience);
        QCOMPARE(shown.last().first().value<ArticleId>(), m_window->listModel()->idAt(1));
    }

    void citationsAreCopied()
    {
        openPaper();
        QSignalSpy shown(m_window->reader(), &ReaderPane::shown);
        const QModelIndex second = m_window->listModel()->index(1);
        const QString title = second.data(ArticleListModel::TitleRole).toString();
        auto* view = m_window->list()->view();
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(second).center());
        QTRY_VERIFY_WITH_TIMEOUT(!shown.isEmpty(), patience);
        auto* clipboard = QApplication::clipboard();
        clipboard->clear();
        QTest::keyClick(view, Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(clipboard->text().contains(title), patience);
        QVERIFY(clipboard->mimeData()->hasHtml());
        const auto items =
            QJsonDocument::fromJson(clipboard->mimeData()->data(q("application/vnd.citationstyles.csl+json")))
                .array();
        QCOMPARE(items.size(), 1);
        QCOMPARE(items[0][q("title")].toString(), title);

        // Of all that are selected, each once.
        clipboard->clear();
        key(Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!clipboard->text().isEmpty(), patience);
        for (const auto& one : titles())
            QVERIFY2(clipboard->text().contains(one), qPrintable(one));

        // What is dragged out of the list brings the same, once the selection has been still.
        QTRY_VERIFY_WITH_TIMEOUT(
            [&] {
                QMimeData dragged;
                Q_EMIT view->dragged(&dragged);
                return dragged.data(q("application/x-research-info-systems")).count("TY  - NEWS") ==
                           titles().size() &&
                       dragged.text().contains(title);
            }(),
            patience);

        // What is quoted brings where it is from.
        clipboard->clear();
        bool selected = false;
        m_window->reader()->page()->runJavaScript(
            q("getSelection().selectAllChildren(document.querySelector('h1')); 1"),
            QWebEngineScript::ApplicationWorld, [&](const QVariant&) { selected = true; });
        QTRY_VERIFY_WITH_TIMEOUT(selected, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->reader()->selectedText().isEmpty(), patience);
        m_window->reader()->findChild<QAction*>(q("copy-quotation"))->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!clipboard->text().isEmpty(), patience);
        QVERIFY2(clipboard->text().startsWith(u'“' + title + u'”'), qPrintable(clipboard->text()));
        QCOMPARE(clipboard->text().count(title), 2);
    }

    void backAndForward()
    {
        openPaper();
        m_window->state()->setTyped(q("harbour"));
        QVERIFY(settled());
        key(Qt::Key_Home);
        clickFacet(Facet::Section, q("Opinion"));
        QVERIFY(settled());
        QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
        QVERIFY(m_window->state()->query().choices().empty());
        QVERIFY(settled());
        QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
        QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
        QVERIFY(m_window->state()->query().isEmpty());
        QCOMPARE(m_window->searchField()->text(), QString());
        QVERIFY(!m_window->actions()->back->isEnabled());
        QTest::keyClick(m_window.get(), Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(m_window->searchField()->text(), q("harbour"));
    }

    void escapeStepsBack()
    {
        openPaper();
        m_window->state()->setQuery(ArticleQuery::parse(q("harbour"), {{Facet::Section, {{q("City")}, {}}}}));
        QVERIFY(settled());
        QTest::keyClick(m_window.get(), Qt::Key_Escape);
        QCOMPARE(m_window->state()->query().typed(), QString());
        QCOMPARE(m_window->state()->query().choices().size(), size_t{1});
        QTest::keyClick(m_window.get(), Qt::Key_Escape);
        QVERIFY(m_window->state()->query().isEmpty());
    }

    void noHitsSayHowTheQueryWasUnderstood()
    {
        openPaper();
        m_window->state()->setTyped(q("submarine"));
        QVERIFY(settled());
        const auto* empty = m_window->list()->shownEmptyState();
        QVERIFY(empty);
        QVERIFY(empty->text().contains(m_window->state()->query().canonical()));
        QVERIFY(!m_window->actions()->exportPdf->isEnabled());
    }

    void anEmptyArchiveOffersToImport()
    {
        openPaper({});
        const auto* empty = m_window->list()->shownEmptyState();
        QVERIFY(empty);
        QVERIFY(empty->title().contains(q("empty")));
    }

    void aFileThatIsNoArchiveGetsASentence()
    {
        QFile file(path("notes.warraq"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("These are my notes, and no archive at all.");
        file.close();
        QSignalSpy said(m_window.get(), &MainWindow::messageShown);
        m_window->openArchive(file.fileName());
        QTRY_COMPARE_WITH_TIMEOUT(said.size(), 1, patience);
        QVERIFY(said.first().first().toString().contains(q("notes.warraq")));
        auto* box = m_window->findChild<Notice*>(q("message"));
        QVERIFY(box && box->isVisible());
        QVERIFY(!m_window->archive());
        QCOMPARE(m_window->foot()->jobText(), QString());
        box->close();
    }

    void aMissingArchiveIsForgotten()
    {
        m_settings->addRecentArchive(path("gone.warraq"));
        QSignalSpy said(m_window.get(), &MainWindow::messageShown);
        m_window->openArchive(path("gone.warraq"));
        QTRY_COMPARE_WITH_TIMEOUT(said.size(), 1, patience);
        QVERIFY(m_settings->recentArchives().isEmpty());
        QVERIFY(!QFile::exists(path("gone.warraq")));
    }

    void aBadFileLeavesTheOpenArchiveOpen()
    {
        openPaper();
        QSignalSpy said(m_window.get(), &MainWindow::messageShown);
        m_window->openArchive(path("gone.warraq"));
        QTRY_COMPARE_WITH_TIMEOUT(said.size(), 1, patience);
        QVERIFY(m_window->archive());
        QCOMPARE(titles().size(), 6);
    }

    void closingGoesBackToTheStartAndLeavesOneFile()
    {
        openPaper();
        m_window->actions()->close->trigger();
        QVERIFY(!m_window->archive());
        QVERIFY(!m_window->sidebar()->isVisible());
        QVERIFY(!m_window->actions()->close->isEnabled());
        QVERIFY(QThreadPool::globalInstance()->waitForDone(patience));
        QCOMPARE(QDir(m_folder->path()).entryList({q("courier.warraq*")}, QDir::Files),
                 QStringList{q("courier.warraq")});
    }

    void panesAreHiddenAndItIsRemembered()
    {
        openPaper();
        QTest::keyClick(m_window.get(), Qt::Key_F9);
        QVERIFY(!m_window->sidebar()->isVisible());
        QTest::keyClick(m_window.get(), Qt::Key_R, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(!m_window->reader()->isVisible());
        m_window->close();
        m_window.reset();
        makeWindow();
        QVERIFY(!m_window->actions()->sidebar->isChecked());
        QVERIFY(!m_window->actions()->reader->isChecked());
    }

    void droppedFilesGoToTheWizardAndArchivesAreOpened()
    {
        QVERIFY(test::makeArchive(path("dropped.warraq"), test::paper()));
        QThreadPool::globalInstance()->waitForDone();
        const auto drop = [](QWidget* onto, const QString& file) {
            QMimeData data;
            data.setUrls({QUrl::fromLocalFile(file)});
            QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(onto, &enter);
            QVERIFY(enter.isAccepted());
            QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(onto, &event);
        };
        drop(m_window.get(), path("dropped.warraq"));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->archive(), patience);
        QVERIFY(settled());
        drop(m_window.get(), m_folder->path());
        QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<ImportWizard*>(), patience);
        m_window->findChild<ImportWizard*>()->reject();
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->findChild<ImportWizard*>(), patience);
        // A field that takes text would take a file's address for text.
        drop(m_window->searchField(), m_folder->path());
        QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<ImportWizard*>(), patience);
        QVERIFY(m_window->searchField()->text().isEmpty());
        m_window->findChild<ImportWizard*>()->reject();
    }

    void anImportIntoTheOpenArchiveIsSeenAtOnce()
    {
        openPaper();
        m_window->importing()->importPaths({m_folder->path()});
        QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<ImportWizard*>(), patience);
        auto* wizard = m_window->findChild<ImportWizard*>();
        QVERIFY(test::addPieces(*m_window->archive()->archive(), test::manyPieces(3)));
        QCOMPARE(m_window->listModel()->rowCount(), 6);
        Q_EMIT wizard->imported(m_window->archive()->path());
        QTRY_COMPARE_WITH_TIMEOUT(m_window->listModel()->rowCount(), 9, patience);
        QCOMPARE(m_window->foot()->countsText(), q("9 articles"));
        wizard->reject();
    }

    void aLongFacetIsOpenedAndSearched()
    {
        auto pieces = test::manyPieces(60);
        for (size_t i = 0; i < pieces.size(); ++i)
            pieces[i].section = QStringLiteral("Desk %1").arg(i, 2, 10, QLatin1Char('0'));
        openPaper(pieces);
        auto* section = m_window->sidebar()->section(Facet::Section);
        QCOMPARE(section->model()->rowCount(), FacetModel::firstRows);
        QAbstractButton* more = nullptr;
        for (auto* button : section->findChildren<QAbstractButton*>()) {
            if (button->isVisible())
                more = button;
        }
        QVERIFY(more);
        QTest::mouseClick(more, Qt::LeftButton);
        QVERIFY(section->model()->rowCount() > FacetModel::firstRows);
        auto* find = section->findChild<QLineEdit*>();
        QVERIFY(find && find->isVisible());
        // Nothing of it is cut off in a small window.
        m_window->resize(1024, 700);
        const auto* area = m_window->sidebar()->findChild<QScrollArea*>();
        QTRY_COMPARE(area->widget()->width(), area->viewport()->width());
        for (auto* button : section->findChildren<QAbstractButton*>()) {
            if (button->isVisible() && !qobject_cast<QLineEdit*>(button->parentWidget()))
                QVERIFY(button->geometry().right() <= section->rect().right());
        }
        QTest::keyClicks(find, q("desk 57"));
        QCOMPARE(section->model()->rowCount(), 1);
        QVERIFY(section->isVisible());
        clickFacet(Facet::Section, q("Desk 57"));
        QVERIFY(settled());
        QCOMPARE(titles(), QStringList{q("Report number 57")});
    }

    void theSampleIsMadeOnceAndOpened()
    {
        QVERIFY(QDir(m_folder->path()).mkpath(q("sample")));
        QFile page(path("sample/rows.jsonl"));
        QVERIFY(page.open(QIODevice::WriteOnly));
        page.write(
            "{\"title\": \"Harbour Fair\", \"text\": \"The fair by the harbour opened with music and a long "
            "procession of boats.\", \"date\": \"2011-05-02\"}\n");
        page.close();
        const QString archive = path("home/sample.warraq");
        QSignalSpy said(m_window.get(), &MainWindow::messageShown);
        m_window->importing()->openSample(path("sample"), archive);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->archive() || !said.isEmpty(), patience);
        QVERIFY2(said.isEmpty(), qPrintable(said.value(0).value(0).toString()));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->archive(), patience);
        QVERIFY(settled());
        QCOMPARE(titles(), QStringList{q("Harbour Fair")});
        QVERIFY(!QFile::exists(archive + q(".part")));
        QCOMPARE(m_window->foot()->jobText(), QString());
    }

    void aSampleThatIsNotInstalledGetsASentence()
    {
        QSignalSpy said(m_window.get(), &MainWindow::messageShown);
        m_window->importing()->openSample(QString(), path("home/sample.warraq"));
        QTRY_COMPARE_WITH_TIMEOUT(said.size(), 1, patience);
    }

    void rightToLeftTitlesTurnTheirCard()
    {
        openPaper();
        const auto all = titles();
        const int row = static_cast<int>(all.indexOf(q("توسعة الميناء تبدأ")));
        QVERIFY(row >= 0);
        QVERIFY(m_window->listModel()->index(row).data(ArticleListModel::RightToLeftRole).toBool());
        QVERIFY(!m_window->listModel()->index(0).data(ArticleListModel::RightToLeftRole).toBool() ||
                row == 0);
    }

    void theFactsLineLeavesTheUnknownOut()
    {
        openPaper();
        titles();
        const QLocale english(QLocale::English);
        const auto facts = [&](int row) {
            QString line = ArticleCardDelegate::factsLine(m_window->listModel()->index(row), english);
            return line.remove(QChar(0x2068)).remove(QChar(0x2069));
        };
        m_window->state()->setOrder(SortOrder::Oldest);
        QTRY_COMPARE(titles().first(), q("Harbour Dredging Begins"));
        QCOMPARE(facts(0), q("2 Mar 2009  ·  Port Amal  ·  City"));
        QCOMPARE(facts(2), q("2012  ·  Opinion  ·  Omar Haddad"));
        QCOMPARE(facts(5), q("No date"));
    }

    void everyControlHasAnAccessibleName()
    {
        openPaper();
        clickFacet(Facet::Section, q("City"));
        QVERIFY(settled());
        QStringList nameless;
        for (auto* widget : m_window->findChildren<QWidget*>()) {
            const bool isControl =
                qobject_cast<QAbstractButton*>(widget) || qobject_cast<QLineEdit*>(widget) ||
                qobject_cast<QAbstractItemView*>(widget) || qobject_cast<HistogramWidget*>(widget);
            if (!isControl || !widget->isVisible() || widget->objectName().startsWith(q("qt_")))
                continue;
            auto* interface = QAccessible::queryAccessibleInterface(widget);
            // Qt's own clear button within a field, and whatever is inside the web view, are not ours.
            if (qobject_cast<QLineEdit*>(widget->parentWidget()) || !interface)
                continue;
            if (interface->text(QAccessible::Name).isEmpty())
                nameless.append(q(widget->metaObject()->className()) + u' ' + widget->objectName());
        }
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    }

    void theColoursFollowTheScheme()
    {
        openPaper();
        m_window->state()->setTyped(q("harbour"));
        QVERIFY(settled());
        const auto isDark = [this] {
            const QImage picture = m_window->grab().toImage();
            return qGray(picture.pixel(picture.width() / 2, picture.height() - 4)) < 128;
        };
        QVERIFY(!isDark());
        m_appearance->setScheme(ColourScheme::Dark);
        QTRY_VERIFY(isDark());
        QCOMPARE(m_window->reader()->theme(), PageTheme::Dark);
        m_appearance->setScheme(ColourScheme::Light);
        QTRY_VERIFY(!isDark());
        QCOMPARE(m_window->reader()->theme(), PageTheme::Light);
    }
};

int main(int argc, char** argv)
{
    prepareWebEngine([](const QString&) {});
    registerAssetScheme();
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setApplicationName(QStringLiteral("tst_mainwindow"));
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    applyLanguage(&application, QLocale());
    Appearance appearance(&application);
    appearance.setScheme(ColourScheme::Light);
    TestMainWindow test(&appearance);
    return QTest::qExec(&test, argc, argv);
}
#include "tst_mainwindow.moc"
