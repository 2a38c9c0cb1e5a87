// Letters typed in the list go to the next title that begins with them, and letters that are keys stay keys.

#include "ui/articlelist/articlelistpane.h"
#include "ui/articlelist/articlelistview.h"
#include "ui/articlelist/typeahead.h"
#include "ui/filters/searchfield.h"
#include "ui/mainwindow/openarchive.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/models/articlelistmodel.h"
#include "ui/state/personalediting.h"
#include "ui/state/searchresult.h"
#include "ui/windowtest.h"

using namespace warraq;
using test::patience;

class TestTypeAhead : public test::WindowTest
{
    Q_OBJECT

public:
    using WindowTest::WindowTest;

private:
    static QString q(const char* text) { return QString::fromUtf8(text); }
    ArticleListView* view() const { return m_window->list()->view(); }
    TypeAhead* typing() const { return view()->typing(); }

    void openPaper(const std::vector<test::Piece>& pieces)
    {
        QVERIFY(test::makeArchive(path("courier.warraq"), pieces));
        m_window->openArchive(path("courier.warraq"));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->archive() && m_window->result()->isAnswered(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->listModel()->rowCount(), int(pieces.size()), patience);
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        view()->setFocus();
    }
    void type(const char* letters)
    {
        for (const QChar letter : q(letters))
            QTest::sendKeyEvent(QTest::Click, view(),
                                letter.unicode() < 0x80 ? QTest::asciiToKey(letter.toLatin1()) : Qt::Key(0),
                                QString(letter), Qt::NoModifier);
    }
    QString read() const { return view()->currentIndex().data(ArticleListModel::TitleRole).toString(); }

private Q_SLOTS:
    void init() { makeRoom(); }
    void cleanup() { clearRoom(); }

    void aLetterThatIsNoKeyBeginsATitle()
    {
        openPaper(test::paper());
        type("f");
        QTRY_COMPARE_WITH_TIMEOUT(read(), q("Fishermen Doubt the Harbour Plan"), patience);
        QCOMPARE(typing()->shownText(), q("Title begins with: f"));
        QCOMPARE(m_window->state()->currentArticle(),
                 m_window->listModel()->idAt(view()->currentIndex().row()));
        QTest::keyClick(view(), Qt::Key_Escape); // ends the typing, and nothing else
        QVERIFY(!typing()->isActive());
        QCOMPARE(typing()->shownText(), QString());
        type("توسعه"); // its ta marbuta typed as ha
        QTRY_COMPARE_WITH_TIMEOUT(read(), q("توسعة الميناء تبدأ"), patience);
    }

    void behindAnApostropheAllLettersAre()
    {
        openPaper(test::paper());
        type("'");
        QVERIFY(!typing()->shownText().isEmpty());
        type("opinion: a"); // I shows details elsewhere, N a note, the bar turns the page
        QTRY_COMPARE_WITH_TIMEOUT(read(), q("Opinion: A Harbour Is Not a Wall"), patience);
        QVERIFY(!m_window->actions()->details->isChecked());
        QCOMPARE(typing()->text(), q("opinion: a"));
        QTest::keyClick(view(), Qt::Key_Backspace);
        QCOMPARE(typing()->text(), q("opinion: "));
        QTest::keyClick(view(), Qt::Key_Return);
        QVERIFY(!typing()->isActive());
        QVERIFY(!m_window->editing()->nextUndo());
        // And the letters are keys again.
        m_window->activateWindow(); // the reader's first page is a window made anew
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        type("s");
        // It is written: whoever looked for the title holds nothing up.
        QTRY_VERIFY_WITH_TIMEOUT(m_window->editing()->nextUndo().has_value(), patience);
        QCOMPARE(typing()->text(), QString());
    }

    void theApostropheGoesOnAndALetterAgainDoes()
    {
        std::vector<test::Piece> pieces;
        for (const char* title : {"Alpha", "Beta", "Array", "Gamma", "Apple"})
            pieces.push_back({q(title), {}, {}, {}, {}, q("Words of ") + q(title)});
        openPaper(pieces);
        m_window->state()->setOrder(SortOrder::Oldest);
        QTRY_COMPARE_WITH_TIMEOUT(
            m_window->listModel()->index(1).data(ArticleListModel::TitleRole).toString(), q("Beta"),
            patience);
        view()->setCurrentIndex(m_window->listModel()->index(0));
        type("a");
        QTRY_COMPARE_WITH_TIMEOUT(read(), q("Array"), patience);
        type("a");
        QTRY_COMPARE_WITH_TIMEOUT(read(), q("Apple"), patience);
        type("'");
        QTRY_COMPARE_WITH_TIMEOUT(read(), q("Alpha"), patience); // round the end
        QTest::keyClick(view(), Qt::Key_Down);
        QVERIFY(!typing()->isActive());
        QCOMPARE(read(), q("Beta"));
    }

    void whatNoTitleBeginsWithIsSaid()
    {
        openPaper(test::paper());
        view()->setCurrentIndex(m_window->listModel()->index(2));
        const QString before = read();
        type("zz");
        QTRY_COMPARE_WITH_TIMEOUT(typing()->shownText(), q("No title begins with: zz"), patience);
        QCOMPARE(typing()->accessibleName(), typing()->shownText());
        QCOMPARE(read(), before);
        m_window->searchField()->setFocus();
        QVERIFY(!typing()->isActive());
    }

    void aPauseEndsIt()
    {
        openPaper(test::paper());
        type("f");
        QVERIFY(typing()->isActive());
        QTRY_VERIFY_WITH_TIMEOUT(!typing()->isActive(), patience);
        type("'"); // nothing typed yet: time to think
        QVERIFY(typing()->isActive());
    }
};

int main(int argc, char** argv)
{
    return test::runWindowTest<TestTypeAhead>(argc, argv, "tst_typeahead");
}
#include "tst_typeahead.moc"
