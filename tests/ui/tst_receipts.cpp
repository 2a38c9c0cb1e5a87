// Receipts of exports, in the real window: kept by the dialog that exports, compared, shown again, let go.

#include "accesswalk.h"
#include "archive/readsession.h"
#include "ui/exportdialog/formexportdialog.h"
#include "ui/exportdialog/receiptsdialog.h"
#include "ui/mainwindow/openarchive.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/state/browsingstate.h"
#include "ui/state/personalediting.h"
#include "ui/state/searchresult.h"
#include "ui/windowtest.h"

#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTextBrowser>

using namespace warraq;
using test::patience;

class TestReceiptsDialog : public test::WindowTest
{
    Q_OBJECT

public:
    using WindowTest::WindowTest;

private:
    static QPushButton* button(const QWidget& dialog, const char* text)
    {
        for (auto* one : dialog.findChildren<QPushButton*>()) {
            if (one->text().remove(u'&') == QString::fromUtf8(text) && one->isVisible())
                return one;
        }
        return nullptr;
    }
    void ask(const char* query)
    {
        m_window->state()->setQuery(ArticleQuery::parse(QString::fromUtf8(query)));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->result()->isAnswered() &&
                                     m_window->result()->query() == m_window->state()->query(),
                                 patience);
    }
    size_t kept() const
    {
        auto session = m_window->archive()->archive()->openReader();
        auto receipts = (*session)->receipts();
        return receipts ? receipts->size() : 0;
    }
    /// As a person does it: the dialog, a file, the button.
    void exportShown(const char* file)
    {
        const size_t before = kept();
        m_window->actions()->exportForms->trigger();
        auto* dialog = m_window->findChild<FormExportDialog*>();
        QVERIFY(dialog);
        dialog->setForm(ExportForm::Csv);
        dialog->setPath(path(file));
        QSignalSpy exported(dialog, &FormExportDialog::exported);
        QTest::mouseClick(button(*dialog, "Export"), Qt::LeftButton);
        QVERIFY(exported.wait(patience));
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->editing()->isBusy(), patience);
        QCOMPARE(kept(), before + 1);
        delete dialog;
    }
    ReceiptsDialog* open()
    {
        m_window->actions()->receipts->trigger();
        auto* dialog = m_window->findChild<ReceiptsDialog*>();
        if (dialog && !dialog->today()) {
            QSignalSpy told(dialog, &ReceiptsDialog::told);
            (void)told.wait(patience);
        }
        return dialog;
    }

private Q_SLOTS:
    void init()
    {
        QSettings().remove(QStringLiteral("export"));
        makeRoom();
        QVERIFY(test::makeArchive(path("paper.warraq"), test::paper()));
        m_window->openArchive(path("paper.warraq"));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->archive() && m_window->result()->isAnswered(), patience);
    }
    void cleanup() { clearRoom(); }

    void withoutAnyItSaysWhatTheyAre()
    {
        auto* dialog = open();
        QVERIFY(dialog);
        QVERIFY(!dialog->today());
        QVERIFY(!dialog->findChild<QListWidget*>()->isVisible());
        QVERIFY(!button(*dialog, "Show these articles"));
        QVERIFY(button(*dialog, "Close"));
    }

    void anExportIsKeptAndShownAgain()
    {
        ask("harbour");
        QCOMPARE(m_window->result()->total(), 3);
        exportShown("three.csv");
        ask("library");
        auto* dialog = open();
        QTRY_VERIFY_WITH_TIMEOUT(dialog->today().has_value(), patience);
        QCOMPARE(dialog->today()->kept.receipt.query, QStringLiteral("harbour"));
        QCOMPARE(dialog->today()->kept.articles.size(), size_t(3));
        QVERIFY(dialog->today()->changes.isEmpty());
        QVERIFY(dialog->findChild<QTextBrowser*>()->toPlainText().contains(QLatin1String("three.csv")));
        QTest::mouseClick(button(*dialog, "Show these articles"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->result()->total(), 3, patience);
        QCOMPARE(m_window->state()->query().canonical(), QStringLiteral("harbour"));
        QVERIFY(m_window->state()->selection().empty());
    }

    void ofAPartThePartIsSelected()
    {
        ask("harbour");
        const auto chosen =
            std::vector<ArticleId>{m_window->result()->ids()->at(0), m_window->result()->ids()->at(2)};
        m_window->state()->setSelection(ArticleSelection(chosen));
        exportShown("two.csv");
        ask("library");
        auto* dialog = open();
        QTRY_VERIFY_WITH_TIMEOUT(dialog->today().has_value(), patience);
        QTest::mouseClick(button(*dialog, "Show these articles"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->result()->total(), 3, patience);
        QCOMPARE(m_window->state()->selection(), ArticleSelection(chosen));
    }

    void whatChangedSinceIsTold()
    {
        ask("harbour");
        exportShown("three.csv");
        const ArticleId first = m_window->result()->ids()->front();
        m_window->editing()->correct({first, Field::Section, QStringLiteral("Ports"), {}});
        m_window->editing()->remove({m_window->result()->ids()->back()});
        QTRY_COMPARE_WITH_TIMEOUT(m_window->result()->total(), 2, patience);
        auto* dialog = open();
        QTRY_VERIFY_WITH_TIMEOUT(dialog->today().has_value(), patience);
        QCOMPARE(dialog->today()->changes.gone.size(), size_t(1));
        QCOMPARE(dialog->today()->changes.changed.size(), size_t(1));
        QVERIFY(dialog->today()->changes.changed.front().corrected);
        const test::AccessWalk walk(dialog);
        QVERIFY2(walk.problems().isEmpty(), qPrintable(walk.problems().join(u'\n')));
        const QString said = dialog->findChild<QTextBrowser*>()->toPlainText();
        QVERIFY2(said.contains(QLatin1String("corrected")), qPrintable(said));
        QTest::mouseClick(button(*dialog, "Export again…"), Qt::LeftButton);
        auto* again = m_window->findChild<FormExportDialog*>();
        QVERIFY(again); // a table it was
    }

    void oneThatIsRemovedComesBack()
    {
        ask("harbour");
        exportShown("three.csv");
        auto* dialog = open();
        QTRY_VERIFY_WITH_TIMEOUT(dialog->today().has_value(), patience);
        QTest::mouseClick(button(*dialog, "Remove the receipt"), Qt::LeftButton);
        auto* list = dialog->findChild<QListWidget*>();
        QTRY_COMPARE_WITH_TIMEOUT(list->count(), 0, patience);
        QCOMPARE(kept(), size_t(0));
        QVERIFY(m_window->actions()->undo->isEnabled());
        m_window->editing()->undo();
        QTRY_COMPARE_WITH_TIMEOUT(list->count(), 1, patience);
        QCOMPARE(kept(), size_t(1));
    }
};

int main(int argc, char** argv)
{
    return test::runWindowTest<TestReceiptsDialog>(argc, argv, "warraq-test-receipts");
}

#include "tst_receipts.moc"
