// A tag or collection called otherwise, and two that become one: asked, done, followed and taken back.

#include "ui/articlelist/articlelistpane.h"
#include "ui/filters/filtersidebar.h"
#include "ui/filters/namedialog.h"
#include "ui/mainwindow/openarchive.h"
#include "ui/mainwindow/personalactions.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/models/articlelistmodel.h"
#include "ui/settings/notice.h"
#include "ui/state/personalediting.h"
#include "ui/state/searchresult.h"
#include "ui/windowtest.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace warraq;
using test::patience;

class TestRenaming : public test::WindowTest
{
    Q_OBJECT

public:
    using WindowTest::WindowTest;

private:
    static QString q(const char* text) { return QString::fromUtf8(text); }

    void openPaper()
    {
        QVERIFY(test::makeArchive(path("courier.warraq"), test::paper()));
        m_window->openArchive(path("courier.warraq"));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->archive() && m_window->result()->isAnswered(), patience);
        auto* editing = m_window->editing();
        editing->mark(MarkKind::Tag, true, {ArticleId{1}, ArticleId{2}}, q("port"));
        editing->mark(MarkKind::Tag, true, {ArticleId{2}, ArticleId{3}}, q("quay"));
        editing->keepSearches({{q("Ports"), q("harbour  tag:port")}, {q("Nights"), q("night")}});
        QVERIFY(written());
        QTRY_COMPARE_WITH_TIMEOUT(m_window->result()->savedSearches().size(), size_t{2}, patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->result()->tags(), (QStringList{q("port"), q("quay")}), patience);
    }
    bool written()
    {
        return QTest::qWaitFor([this] { return !m_window->editing()->isBusy(); }, patience);
    }
    template <class Dialog> Dialog* opened()
    {
        Dialog* dialog = nullptr;
        const bool isThere = QTest::qWaitFor(
            [&] {
                dialog = m_window->findChild<Dialog*>();
                return dialog && dialog->isVisible();
            },
            patience);
        return isThere ? dialog : nullptr;
    }
    void rename(const char* from, const char* to)
    {
        m_window->personal()->askToRename(Facet::Tag, q(from));
        auto* dialog = opened<NameDialog>();
        QVERIFY(dialog);
        dialog->findChild<QLineEdit*>()->setText(q(to));
        QTest::keyClick(dialog->findChild<QLineEdit*>(), Qt::Key_Return);
    }
    void answer(const char* text)
    {
        auto* notice = opened<Notice>();
        QVERIFY(notice);
        for (auto* button : notice->findChildren<QPushButton*>()) {
            if (button->text() == q(text)) {
                button->click();
                QTRY_VERIFY(!m_window->findChild<Notice*>());
                return;
            }
        }
        QFAIL(text);
    }
    QString search() const { return m_window->result()->savedSearches().front().query; }

private Q_SLOTS:
    void init() { makeRoom(); }
    void cleanup() { clearRoom(); }

    void savedSearchesAndTheQuestionFollow()
    {
        openPaper();
        m_window->state()->setQuery(
            ArticleQuery::parse(q("harbour tag:port"), {{Facet::Tag, {{q("port")}, {}}}}));
        rename("port", "old harbour");
        QTRY_COMPARE_WITH_TIMEOUT(search(), q("harbour  tag:\"old harbour\""), patience);
        QCOMPARE(m_window->result()->savedSearches().back().query, q("night"));
        QCOMPARE(m_window->state()->query().typed(), q("harbour tag:\"old harbour\""));
        QCOMPARE(m_window->state()->query().choices().at(Facet::Tag).included, QStringList{q("old harbour")});
        QTRY_COMPARE_WITH_TIMEOUT(m_window->listModel()->rowCount(), 2, patience);
        m_window->actions()->undo->trigger(); // once
        QVERIFY(written());
        QTRY_COMPARE_WITH_TIMEOUT(search(), q("harbour  tag:port"), patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->result()->tags(), (QStringList{q("port"), q("quay")}), patience);
        m_window->actions()->redo->trigger();
        QVERIFY(written());
        QTRY_COMPARE_WITH_TIMEOUT(search(), q("harbour  tag:\"old harbour\""), patience);
    }

    void twoBecomeOneWhenThatIsWanted()
    {
        openPaper();
        rename("port", "quay");
        auto* question = opened<Notice>();
        QVERIFY(question);
        QVERIFY2(question->sentence().contains(q("“quay”")), qPrintable(question->sentence()));
        answer("Cancel");
        QVERIFY(written());
        QCOMPARE(m_window->result()->tags(), (QStringList{q("port"), q("quay")}));
        QCOMPARE(search(), q("harbour  tag:port"));
        rename("port", "quay");
        answer("Make them one");
        QTRY_COMPARE_WITH_TIMEOUT(m_window->result()->tags(), QStringList{q("quay")}, patience);
        QTRY_COMPARE_WITH_TIMEOUT(search(), q("harbour  tag:\"quay\""), patience);
        m_window->state()->setTyped(q("tag:quay"));
        QTRY_COMPARE_WITH_TIMEOUT(m_window->listModel()->rowCount(), 3, patience);
        m_window->actions()->undo->trigger();
        QVERIFY(written());
        QTRY_COMPARE_WITH_TIMEOUT(m_window->listModel()->rowCount(), 2, patience);
        QTRY_COMPARE_WITH_TIMEOUT(search(), q("harbour  tag:port"), patience);
    }

    void articlesThatCannotBeReadAreToldAbout()
    {
        openPaper();
        QSignalSpy said(m_window.get(), &MainWindow::messageShown);
        // The file is not what it was: what opens it now finds no archive.
        m_window->personal()->askToRename(Facet::Tag, q("port"));
        auto* dialog = opened<NameDialog>();
        QVERIFY(dialog);
        QVERIFY(QFile::rename(path("courier.warraq"), path("elsewhere.warraq")));
        dialog->findChild<QLineEdit*>()->setText(q("berth"));
        QTest::keyClick(dialog->findChild<QLineEdit*>(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(said.size(), 1, patience);
        QVERIFY(!said.first().first().toString().isEmpty());
        QCOMPARE(m_window->result()->tags(), (QStringList{q("port"), q("quay")}));
        QVERIFY(QFile::rename(path("elsewhere.warraq"), path("courier.warraq")));
        if (auto* notice = m_window->findChild<Notice*>())
            notice->close();
    }
};

int main(int argc, char** argv)
{
    return test::runWindowTest<TestRenaming>(argc, argv, "tst_renaming");
}
#include "tst_renaming.moc"
