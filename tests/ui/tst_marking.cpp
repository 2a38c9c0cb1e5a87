// Stars, read, tags, collections, notes, saved searches and their undo, in the real window.

#include "ui/articlelist/articlelistpane.h"
#include "ui/articlelist/articlelistview.h"
#include "ui/filters/datesection.h"
#include "ui/filters/facetlist.h"
#include "ui/filters/facetsection.h"
#include "ui/filters/filterchips.h"
#include "ui/filters/filtersidebar.h"
#include "ui/filters/histogramwidget.h"
#include "ui/filters/namedialog.h"
#include "ui/filters/savedsearchsection.h"
#include "ui/filters/searchfield.h"
#include "ui/filters/sidebarrow.h"
#include "ui/mainwindow/openarchive.h"
#include "ui/mainwindow/personalactions.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/mainwindow/windowpanes.h"
#include "ui/marking/groupdialog.h"
#include "ui/marking/markstrip.h"
#include "ui/marking/notedialog.h"
#include "ui/models/articlelistmodel.h"
#include "ui/models/facetmodel.h"
#include "ui/settings/notice.h"
#include "ui/state/personalediting.h"
#include "ui/state/searchresult.h"
#include "ui/windowtest.h"

#include <QAbstractButton>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

using namespace warraq;
using test::patience;

namespace {

QString q(const char* text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestMarking : public test::WindowTest
{
    Q_OBJECT

public:
    using WindowTest::WindowTest;

private:
    ArticleListView* view() const { return m_window->list()->view(); }
    ArticleListModel* model() const { return m_window->listModel(); }

    void openPaper(const std::vector<test::Piece>& pieces = test::paper())
    {
        QVERIFY(test::makeArchive(path("courier.warraq"), pieces));
        m_window->openArchive(path("courier.warraq"));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->archive() && m_window->result()->isAnswered(), patience);
        // The opened articles are read by hand here, and by the clock only where that is tested.
        m_window->personal()->setReadingTime(3'600'000);
        QTRY_VERIFY_WITH_TIMEOUT(model()->index(0).data(ArticleListModel::LoadedRole).toBool(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->result()->totals().articles, qint64(pieces.size()), patience);
    }
    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        // Keys are the window's, which is asked to the front again after each dialog.
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(view(), which, modifiers);
    }
    bool has(int row, int role) const { return model()->index(row).data(role).toBool(); }
    bool written()
    {
        return QTest::qWaitFor([this] { return !m_window->editing()->isBusy(); }, patience);
    }
    /// What the sidebar counts for a value; -1: it is not there.
    qint64 counted(Facet facet, const QString& value) const
    {
        const auto* values = m_window->sidebar()->section(facet)->model();
        for (int row = 0; row < values->rowCount(); ++row) {
            if (values->index(row).data(FacetModel::ValueRole).toString() == value)
                return values->index(row).data(FacetModel::CountRole).toLongLong();
        }
        return -1;
    }
    static void answer(const Notice* notice, const char* text)
    {
        for (auto* button : notice->findChildren<QPushButton*>()) {
            if (button->text() == q(text))
                return button->click();
        }
        QFAIL(text);
    }
    template <class Dialog> Dialog* opened()
    {
        Dialog* dialog = nullptr;
        const bool isThere = QTest::qWaitFor(
            [&] {
                dialog = m_window->findChild<Dialog*>();
                return dialog && dialog->isVisible() && dialog->isActiveWindow();
            },
            patience);
        return isThere ? dialog : nullptr;
    }

private Q_SLOTS:
    void init() { makeRoom(); }
    void cleanup() { clearRoom(); }

    void aStarIsShownAtOnceAndCounted()
    {
        openPaper();
        key(Qt::Key_Home);
        key(Qt::Key_S);
        QVERIFY(has(0, ArticleListModel::StarredRole)); // before it is written
        QVERIFY(m_window->actions()->star->isChecked());
        QTRY_COMPARE_WITH_TIMEOUT(m_window->sidebar()->starred()->count(), 1, patience);
        QVERIFY(has(0, ArticleListModel::StarredRole));
        QCOMPARE(m_window->actions()->undo->text().remove(u'&'), q("Undo star of 1 article"));
        key(Qt::Key_S);
        QVERIFY(!has(0, ArticleListModel::StarredRole));
        QTRY_COMPARE_WITH_TIMEOUT(m_window->sidebar()->starred()->count(), 0, patience);
    }

    void undoAndRedoFollowTheKeys()
    {
        openPaper();
        key(Qt::Key_Home);
        key(Qt::Key_End, Qt::ShiftModifier);
        key(Qt::Key_S);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->sidebar()->starred()->count(), 6, patience);
        QCOMPARE(m_window->actions()->undo->text().remove(u'&'), q("Undo star of 6 articles"));
        key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->sidebar()->starred()->count(), 0, patience);
        QVERIFY(!has(0, ArticleListModel::StarredRole));
        QVERIFY(!m_window->actions()->undo->isEnabled());
        QCOMPARE(m_window->actions()->redo->text().remove(u'&'), q("Redo star of 6 articles"));
        key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->sidebar()->starred()->count(), 6, patience);
    }

    void theWholeResultIsMarkedThoughItIsNotLoaded()
    {
        openPaper(test::manyPieces(4000));
        key(Qt::Key_A, Qt::ControlModifier);
        key(Qt::Key_M);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->sidebar()->unread()->count(), 0, patience);
        key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->sidebar()->unread()->count(), 4000, patience);
    }

    void anArticleThatLiesOpenIsRead()
    {
        openPaper();
        m_window->personal()->setReadingTime(0);
        QVERIFY(!has(0, ArticleListModel::ReadRole));
        key(Qt::Key_Home);
        QTRY_VERIFY_WITH_TIMEOUT(has(0, ArticleListModel::ReadRole), patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->sidebar()->unread()->count(), 5, patience);
        QVERIFY(!m_window->actions()->undo->isEnabled()); // reading is no deed
        // By hand it becomes unread again, and stays so while it lies there.
        key(Qt::Key_M);
        QVERIFY(!has(0, ArticleListModel::ReadRole));
        QTRY_COMPARE_WITH_TIMEOUT(m_window->sidebar()->unread()->count(), 6, patience);
        QVERIFY(!has(0, ArticleListModel::ReadRole));
    }

    void whatIsReadStaysInTheListOfTheUnread()
    {
        openPaper();
        QTest::mouseClick(m_window->sidebar()->unread(), Qt::LeftButton);
        QCOMPARE(m_window->searchField()->text(), q("is:unread"));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->result()->query() == m_window->state()->query(), patience);
        view()->setFocus();
        key(Qt::Key_Home);
        const ArticleId reading = m_window->state()->currentArticle();
        key(Qt::Key_M);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->sidebar()->unread()->count(), 5, patience);
        QCOMPARE(model()->rowOf(reading), 0); // it does not vanish under the reader's eyes
        key(Qt::Key_J);
        QCOMPARE(view()->currentIndex().row(), 1);
        key(Qt::Key_M);
        QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), 5, patience); // the first is gone now
        QCOMPARE(view()->currentIndex().row(), 0);
    }

    void aCardSaysItAllToAScreenReader()
    {
        openPaper();
        m_window->state()->setOrder(SortOrder::Oldest);
        QTRY_COMPARE_WITH_TIMEOUT(model()->index(0).data().toString(), q("Harbour Dredging Begins"),
                                  patience);
        const auto spoken = [this] { return model()->index(0).data(Qt::AccessibleTextRole).toString(); };
        QCOMPARE(spoken(), q("unread, 2 March 2009, Harbour Dredging Begins, Port Amal"));
        view()->setFocus();
        key(Qt::Key_Home);
        key(Qt::Key_M);
        key(Qt::Key_S);
        QCOMPARE(spoken(), q("starred, 2 March 2009, Harbour Dredging Begins, Port Amal"));
    }

    void tagsAreTypedFoundAndTaken()
    {
        openPaper();
        key(Qt::Key_Home);
        key(Qt::Key_T);
        auto* dialog = opened<GroupDialog>();
        QVERIFY(dialog);
        QVERIFY(dialog->field()->hasFocus());
        const auto* hint = dialog->list()->findChild<QLabel*>(); // what to do while there is no tag
        QVERIFY(hint && hint->isVisible());
        QTest::keyClicks(dialog->field(), q("port works"));
        QTest::keyClick(dialog->field(), Qt::Key_Return);
        QVERIFY(!hint->isVisible());
        QTest::keyClick(dialog->field(), Qt::Key_Return); // nothing more: done
        QTRY_VERIFY(!m_window->findChild<GroupDialog*>());
        QTRY_COMPARE_WITH_TIMEOUT(counted(Facet::Tag, q("port works")), 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->panes()->marks()->marks().tags, QStringList{q("port works")},
                                  patience);
        QVERIFY(m_window->panes()->marks()->isVisible());
        // The next article gets it by its first letters.
        key(Qt::Key_J);
        key(Qt::Key_T);
        dialog = opened<GroupDialog>();
        QVERIFY(dialog);
        QTest::keyClicks(dialog->field(), q("po"));
        QCOMPARE(dialog->list()->currentItem()->text(), q("port works"));
        QTest::keyClick(dialog->field(), Qt::Key_Return);
        QTest::keyClick(dialog->field(), Qt::Key_Escape);
        QTRY_COMPARE_WITH_TIMEOUT(counted(Facet::Tag, q("port works")), 2, patience);
        // And its chip takes it off again.
        QTRY_COMPARE_WITH_TIMEOUT(m_window->panes()->marks()->marks().tags.size(), 1, patience);
        auto* chip = m_window->panes()->marks()->findChild<Chip*>();
        QVERIFY(chip);
        QTest::mouseClick(chip, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(counted(Facet::Tag, q("port works")), 1, patience);
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->panes()->marks()->isVisible(), patience);
    }

    void articlesAreDroppedIntoACollection()
    {
        openPaper();
        m_window->editing()->mark(MarkKind::Collection, true, {ArticleId{1}}, q("Chapter 2"));
        QTRY_COMPARE_WITH_TIMEOUT(counted(Facet::Collection, q("Chapter 2")), 1, patience);
        key(Qt::Key_Home);
        key(Qt::Key_End, Qt::ShiftModifier);
        auto* list = m_window->sidebar()->section(Facet::Collection)->list();
        QVERIFY(list->isVisible() && list->acceptDrops());
        int row = 0;
        while (list->model()->index(row, 0).data(FacetModel::ValueRole).toString() != q("Chapter 2"))
            ++row;
        QMimeData what;
        what.setData(ArticleListModel::dragType(), "6");
        const QPoint place = list->visualRect(list->model()->index(row, 0)).center();
        QDragEnterEvent enter(place, Qt::CopyAction, &what, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(list->viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDragMoveEvent move(place, Qt::CopyAction, &what, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(list->viewport(), &move);
        QDropEvent drop(place, Qt::CopyAction, &what, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(list->viewport(), &drop);
        QTRY_COMPARE_WITH_TIMEOUT(counted(Facet::Collection, q("Chapter 2")), 6, patience);
        QCOMPARE(m_window->actions()->undo->text().remove(u'&'), q("Undo adding 5 articles to “Chapter 2”"));
        // One that nothing here is in can still be dropped on.
        m_window->state()->setTyped(q("title:library"));
        QTRY_COMPARE_WITH_TIMEOUT(counted(Facet::Collection, q("Chapter 2")), 1, patience);
        key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(counted(Facet::Collection, q("Chapter 2")), 0, patience);
    }

    void aNoteIsWrittenFoundChangedAndTakenAway()
    {
        openPaper();
        key(Qt::Key_Home);
        key(Qt::Key_N);
        auto* dialog = opened<NoteDialog>();
        QVERIFY(dialog);
        QTest::keyClicks(dialog->text(), q("compare with the gazette"));
        QTest::keyClick(dialog->text(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->panes()->marks()->marks().notes.size(), size_t{1}, patience);
        QCOMPARE(m_window->actions()->undo->text().remove(u'&'), q("Undo note"));
        m_window->state()->setTyped(q("note:gazette"));
        QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), 1, patience);
        auto* note = m_window->panes()->marks()->findChild<QAbstractButton*>();
        QVERIFY(note && note->text().contains(q("compare with the gazette")));
        QTest::mouseClick(note, Qt::LeftButton);
        dialog = opened<NoteDialog>();
        QVERIFY(dialog);
        QCOMPARE(dialog->text()->toPlainText(), q("compare with the gazette"));
        for (auto* button : dialog->findChildren<QPushButton*>()) {
            if (button->text().remove(u'&') == q("Remove note"))
                button->click();
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_window->panes()->marks()->marks().notes.size(), size_t{0}, patience);
    }

    void removingAsksAndGoesOnToTheNext()
    {
        openPaper();
        key(Qt::Key_Home);
        const ArticleId next = model()->idAt(1);
        key(Qt::Key_Delete);
        auto* box = opened<Notice>();
        QVERIFY(box);
        QVERIFY(box->sentence().contains(q("1 article")));
        QTest::keyClick(box, Qt::Key_Escape);
        QTRY_VERIFY(!m_window->findChild<Notice*>());
        QCOMPARE(model()->rowCount(), 6);
        key(Qt::Key_Delete);
        box = opened<Notice>();
        QVERIFY(box);
        answer(box, "Remove");
        QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), 5, patience);
        QCOMPARE(m_window->state()->currentArticle(), next);
    }

    void aRemovalIsTakenBackAndWhatWasReadIsReadAgain()
    {
        openPaper();
        key(Qt::Key_Home);
        key(Qt::Key_S);
        const ArticleId gone = m_window->state()->currentArticle();
        m_window->editing()->mark(MarkKind::Tag, true, {gone}, q("port works"));
        QTRY_COMPARE_WITH_TIMEOUT(counted(Facet::Tag, q("port works")), 1, patience);
        key(Qt::Key_Delete);
        auto* box = opened<Notice>();
        QVERIFY(box);
        answer(box, "Remove");
        QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), 5, patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->sidebar()->starred()->count(), 0, patience);
        QVERIFY(m_window->state()->currentArticle() != gone);
        QCOMPARE(m_window->actions()->undo->text().remove(u'&'),
                 q("Undo removing 1 article from the archive"));
        key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), 6, patience);
        QCOMPARE(m_window->state()->currentArticle(), gone);
        QCOMPARE(model()->idAt(0), gone);
        QTRY_VERIFY_WITH_TIMEOUT(has(0, ArticleListModel::StarredRole), patience);
        QTRY_COMPARE_WITH_TIMEOUT(counted(Facet::Tag, q("port works")), 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->panes()->marks()->marks().tags, QStringList{q("port works")},
                                  patience);
        // And away again, without a question: it was answered.
        key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), 5, patience);
        QVERIFY(m_window->state()->currentArticle() != gone);
    }

    void marksAreScrolledOnlyWhereThereIsNoRoom()
    {
        openPaper();
        key(Qt::Key_Home);
        auto* marks = m_window->panes()->marks();
        const ArticleId id = m_window->state()->currentArticle();
        for (const char* name : {"port works", "harbour", "to be read again"})
            m_window->editing()->mark(MarkKind::Tag, true, {id}, q(name));
        QTRY_COMPARE_WITH_TIMEOUT(marks->marks().tags.size(), 3, patience);
        auto* area = marks->findChild<QScrollArea*>();
        const auto lowest = [area] {
            int bottom = 0;
            for (const auto* chip : area->widget()->findChildren<QAbstractButton*>()) {
                if (chip->isVisible())
                    bottom = std::max(bottom, chip->mapTo(area, QPoint(0, chip->height())).y());
            }
            return bottom;
        };
        QTRY_VERIFY(lowest() > 0 && lowest() <= area->height());
        QTRY_COMPARE(area->verticalScrollBar()->maximum(), 0);
        const int height = marks->height();
        // Less width: the chips go into more lines.
        auto* side = marks->parentWidget();
        side->setFixedWidth(side->minimumWidth());
        QTRY_VERIFY(marks->height() > height);
        QTRY_COMPARE(area->verticalScrollBar()->maximum(), 0);
        QVERIFY(lowest() <= area->height());
        for (int i = 0; i < 40; ++i)
            m_window->editing()->mark(MarkKind::Tag, true, {id}, QStringLiteral("one of many %1").arg(i));
        QTRY_VERIFY_WITH_TIMEOUT(area->verticalScrollBar()->maximum() > 0, patience);
        QVERIFY(marks->height() < m_window->reader()->height());
    }

    void aSearchIsSavedCountedAskedAndRemoved()
    {
        openPaper();
        QVERIFY(!m_window->sidebar()->savedSearches()->isVisible());
        m_window->state()->setTyped(q("harbour"));
        m_window->state()->setChoice(Facet::Section, {{q("City")}, {}});
        auto* save = m_window->chips()->findChild<QAbstractButton*>(q("save-search"));
        QVERIFY(save && save->isVisible());
        QTest::mouseClick(save, Qt::LeftButton);
        auto* dialog = opened<NameDialog>();
        QVERIFY(dialog);
        dialog->findChild<QLineEdit*>()->setText(q("The port"));
        QTest::keyClick(dialog->findChild<QLineEdit*>(), Qt::Key_Return);
        const auto& rows = m_window->sidebar()->savedSearches()->rows();
        QTRY_COMPARE_WITH_TIMEOUT(rows.size(), size_t{1}, patience);
        QCOMPARE(rows.front()->text(), q("The port"));
        QTRY_COMPARE_WITH_TIMEOUT(rows.front()->count(), 2, patience);
        QVERIFY(rows.front()->isCurrent());
        QTest::mouseClick(m_window->sidebar()->allArticles(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), 6, patience);
        QVERIFY(!rows.front()->isCurrent());
        QTest::mouseClick(rows.front(), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), 2, patience);
        // Its count lives: another such article comes.
        QVERIFY(
            test::addPieces(*m_window->archive()->archive(),
                            {{q("Harbour Again"), q("2014"), q("City"), {}, {}, q("The harbour again.")}}));
        QTRY_COMPARE_WITH_TIMEOUT(rows.front()->count(), 3, patience);
        QCOMPARE(m_window->actions()->undo->text().remove(u'&'), q("Undo change of the saved searches"));
        key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->sidebar()->savedSearches()->isVisible(), patience);
    }

    void anImportIsUndoneAfterAQuestion()
    {
        openPaper();
        QVERIFY(test::addPieces(*m_window->archive()->archive(),
                                {{q("Late Piece"), q("2014"), q("City"), {}, {}, q("It came late.")}}));
        QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), 7, patience);
        QTRY_COMPARE_WITH_TIMEOUT(counted(Facet::Import, q("2")), 1, patience);
        const auto* imports = m_window->sidebar()->section(Facet::Import)->model();
        QVERIFY(imports->index(0).data().toString().contains(
            QLocale().toString(QDate::currentDate(), u"d MMM yyyy")));
        m_window->personal()->askToUndoRun(RunId{2});
        auto* box = opened<Notice>();
        QVERIFY(box);
        answer(box, "Undo the import");
        QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), 6, patience);
    }

    /// What was marked in the meantime is asked about: by its name, kept where nothing else is said.
    void whatWasMarkedIsAskedAboutWhenItsImportGoes_data()
    {
        QTest::addColumn<QByteArray>("answered");
        QTest::addColumn<int>("left");
        QTest::newRow("kept") << QByteArray("Keep them") << 7;
        QTest::newRow("shown") << QByteArray("Show them") << 1;
        QTest::newRow("removed") << QByteArray("Remove them too") << 6;
    }
    void whatWasMarkedIsAskedAboutWhenItsImportGoes()
    {
        QFETCH(QByteArray, answered);
        QFETCH(int, left);
        openPaper();
        QVERIFY(test::addPieces(*m_window->archive()->archive(),
                                {{q("Late Piece"), q("2014"), q("City"), {}, {}, q("It came late.")},
                                 {q("Later Piece"), q("2014"), q("City"), {}, {}, q("It came later.")}}));
        QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), 8, patience);
        m_window->editing()->mark(MarkKind::Tag, true, {ArticleId{7}}, q("to check"));
        QVERIFY(written());
        m_window->personal()->askToUndoRun(RunId{2});
        const QPointer<Notice> box(opened<Notice>());
        QVERIFY(box);
        answer(box, "Undo the import");
        QTRY_VERIFY_WITH_TIMEOUT(!box, patience);
        auto* question = opened<Notice>();
        QVERIFY(question);
        QCOMPARE(question->sentence(), q("1 article of the import stays because you worked on it"));
        QVERIFY(question->explanation().contains(q("Late Piece")));
        QVERIFY(!question->explanation().contains(q("Later Piece")));
        answer(question, answered.constData());
        QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), left, patience);
        if (left != 6)
            return;
        QVERIFY(written());
        m_window->editing()->undo();
        QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), 7, patience);
    }

    void theHistogramIsLookedIntoByMonthAndDay()
    {
        openPaper();
        auto* dates = m_window->sidebar()->dates();
        auto* histogram = dates->histogram();
        QTRY_COMPARE_WITH_TIMEOUT(histogram->histogram().bars().size(), size_t{5}, patience);
        QTest::mouseDClick(histogram, Qt::LeftButton, {}, histogram->barArea(0).center()); // 2009
        QTRY_COMPARE_WITH_TIMEOUT(histogram->histogram().bars().size(), size_t{12}, patience);
        QCOMPARE(histogram->histogram().bars()[2].count, 1); // March
        QCOMPARE(histogram->axisTexts(), (QStringList{q("Jan 2009"), q("Jul"), q("Dec")}));
        QCOMPARE(histogram->histogram().bars()[3].count, 0); // a gap, and shown
        QTest::mouseDClick(histogram, Qt::LeftButton, {}, histogram->barArea(2).center());
        QTRY_COMPARE_WITH_TIMEOUT(histogram->histogram().bars().size(), size_t{31}, patience);
        QTest::mouseClick(histogram, Qt::LeftButton, {}, histogram->barArea(1).center());
        QCOMPARE(m_window->state()->query().choices().at(Facet::Date).included, QStringList{q("2009-03-02")});
        auto* year = dates->findChild<QAbstractButton*>(q("zoomed-year"));
        QVERIFY(year && year->isVisible());
        QTest::mouseClick(year, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(histogram->histogram().bars().size(), size_t{12}, patience);
        QTest::mouseClick(dates->findChild<QAbstractButton*>(q("all-years")), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(histogram->histogram().bars().size(), size_t{5}, patience);
    }

    void whatLiesInOneMonthIsShownByDay()
    {
        openPaper();
        auto* dates = m_window->sidebar()->dates();
        auto* histogram = dates->histogram();
        auto* year = dates->findChild<QAbstractButton*>(q("zoomed-year"));
        QTRY_COMPARE_WITH_TIMEOUT(histogram->histogram().bars().size(), size_t{5}, patience);
        QVERIFY(!year->isVisible());
        m_window->state()->setTyped(q("date:2009"));
        QTRY_COMPARE_WITH_TIMEOUT(histogram->histogram().bars().size(), size_t{31}, patience);
        QCOMPARE(histogram->histogram().bars()[1].count, 1);
        QCOMPARE(year->text(), q("2009 › March"));
        QCOMPARE(histogram->axisTexts(), (QStringList{q("1"), q("16"), q("31")}));
        QVERIFY(!year->isEnabled()); // nobody came from anywhere
        m_window->state()->setTyped({});
        QTRY_COMPARE_WITH_TIMEOUT(histogram->histogram().bars().size(), size_t{5}, patience);
        QVERIFY(!year->isVisible());
    }
};

int main(int argc, char** argv)
{
    return test::runWindowTest<TestMarking>(argc, argv, "tst_marking");
}
#include "tst_marking.moc"
