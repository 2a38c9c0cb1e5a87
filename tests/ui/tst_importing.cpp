// An import that works behind the window: another language and closing do not end it unasked.

#include "ui/importwizard/importwizard.h"
#include "ui/importwizard/previewpage.h"
#include "ui/mainwindow/importactions.h"
#include "ui/mainwindow/openarchive.h"
#include "ui/mainwindow/preferencesdialog.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/models/articlelistmodel.h"
#include "ui/settings/notice.h"
#include "ui/state/searchresult.h"
#include "ui/windowtest.h"

#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>

using namespace warraq;
using test::patience;

class TestImporting : public test::WindowTest
{
    Q_OBJECT

public:
    using WindowTest::WindowTest;

private:
    static constexpr int files = 40;

    /// Until the import has begun and stands behind the window; nothing of it has been heard of then.
    ImportWizard* importBehindTheWindow()
    {
        QStringList paths;
        for (int i = 0; i < files; ++i) {
            paths << path(qPrintable(QStringLiteral("page%1.txt").arg(i)));
            QFile page(paths.back());
            if (!page.open(QIODevice::WriteOnly))
                return nullptr;
            page.write(
                QStringLiteral("Headline number %1\n\nThe words of story %1 are its own, and %2 more.\n")
                    .arg(i)
                    .arg(i * i)
                    .toUtf8());
        }
        if (!test::makeArchive(path("courier.warraq"), {}))
            return nullptr;
        m_window->openArchive(path("courier.warraq"));
        if (!QTest::qWaitFor([&] { return m_window->archive() && m_window->result()->isAnswered(); },
                             patience))
            return nullptr;
        m_window->importing()->importPaths(paths);
        ImportWizard* wizard = nullptr;
        if (!QTest::qWaitFor([&] { return (wizard = m_window->findChild<ImportWizard*>()) != nullptr; },
                             patience))
            return nullptr;
        QSignalSpy previewed(wizard->findChild<PreviewPage*>(), &PreviewPage::previewed);
        wizard->next();
        if (!previewed.wait(patience))
            return nullptr;
        wizard->next();
        wizard->next();
        wizard->hide();
        return wizard;
    }
    Notice* question(QWidget* of) const
    {
        for (auto* notice : of->findChildren<Notice*>()) {
            if (notice->isVisible())
                return notice;
        }
        return nullptr;
    }
    static void answer(const Notice* notice, const char* text)
    {
        for (auto* button : notice->findChildren<QPushButton*>()) {
            if (button->text() == QString::fromUtf8(text))
                return button->click();
        }
        QFAIL(text);
    }

private Q_SLOTS:
    void init() { makeRoom(); }
    void cleanup() { clearRoom(); }

    void anotherLanguageWaitsForTheEnd()
    {
        auto* wizard = importBehindTheWindow();
        QVERIFY(wizard && wizard->isImporting());
        QSignalSpy language(m_window.get(), &MainWindow::languageChosen);
        m_window->actions()->preferences->trigger();
        auto* preferences = m_window->findChild<PreferencesDialog*>();
        QVERIFY(preferences);
        preferences->findChild<QComboBox*>(QStringLiteral("language"))->setCurrentIndex(2);
        QVERIFY(wizard->isImporting());
        QCOMPARE(language.size(), 0);
        auto* notice = question(preferences);
        QVERIFY(notice);
        notice->close();
        preferences->close();
        QTRY_COMPARE_WITH_TIMEOUT(wizard->step(), ImportWizard::Report, patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->listModel()->rowCount(), files, patience);
        QCOMPARE(language.size(), 0); // its report is still to be read
        wizard->reject();
        QCOMPARE(language.size(), 1);
    }

    void closingAsksAndGoesOnWhenThatIsWanted()
    {
        auto* wizard = importBehindTheWindow();
        QVERIFY(wizard && wizard->isImporting());
        QVERIFY(!m_window->close());
        auto* notice = question(m_window.get());
        QVERIFY(notice);
        QVERIFY(!m_window->close()); // asked once
        QCOMPARE(question(m_window.get()), notice);
        answer(notice, "Go on importing");
        QVERIFY(m_window->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(wizard->step(), ImportWizard::Report, patience);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->listModel()->rowCount(), files, patience);
        wizard->reject();
        QVERIFY(m_window->close());
    }

    void closingStopsCleanlyWhenThatIsWanted()
    {
        auto* wizard = importBehindTheWindow();
        QVERIFY(wizard && wizard->isImporting());
        QVERIFY(!m_window->close());
        auto* notice = question(m_window.get());
        QVERIFY(notice);
        answer(notice, "Stop and close");
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->isVisible(), patience);
        QVERIFY(!wizard->isImporting());
    }
};

int main(int argc, char** argv)
{
    return test::runWindowTest<TestImporting>(argc, argv, "tst_importing");
}
#include "tst_importing.moc"
