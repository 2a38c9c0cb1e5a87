// The dialog of all forms but PDF, driven as a person would.

#include "accesswalk.h"
#include "inventedpaper.h"
#include "ui/exportdialog/exportdialog.h"
#include "ui/exportdialog/formchoice.h"
#include "ui/exportdialog/formexportdialog.h"
#include "ui/settings/notice.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace warraq;

class TestFormExport : public QObject
{
    Q_OBJECT

    static constexpr int patience = 20'000;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Archive> m_archive;
    ExportSelection m_selection;

    QString path(const char* name) const { return m_folder->filePath(QString::fromUtf8(name)); }
    QByteArray bytes(const char* name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QPushButton* button(const QWidget& dialog, const char* text)
    {
        for (auto* one : dialog.findChildren<QPushButton*>()) {
            if (one->text() == QString::fromUtf8(text) && one->isVisible())
                return one;
        }
        return nullptr;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QSettings().remove(QStringLiteral("export"));
        m_archive = test::makeArchive(path("paper.warraq"), test::paper());
        QVERIFY(m_archive);
        m_selection = {};
        m_selection.ids = {ArticleId{3}, ArticleId{1}, ArticleId{2}};
        m_selection.query = ArticleQuery::parse(QStringLiteral("harbour: \"a/b\""));
        m_selection.found = 3;
    }

    void enterExportsAndNothingElse()
    {
        FormExportDialog forms(m_archive, m_selection);
        ExportDialog book(m_archive, m_selection);
        for (QDialog* dialog : {static_cast<QDialog*>(&forms), static_cast<QDialog*>(&book)}) {
            dialog->show();
            QCoreApplication::processEvents();
            QStringList defaults;
            for (auto* one : dialog->findChildren<QPushButton*>()) {
                if (one->isDefault())
                    defaults << one->text();
            }
            QCOMPARE(defaults, QStringList(QStringLiteral("Export")));
        }
    }

    void eachFormShowsItsOwnOptionsAndEnding()
    {
        FormExportDialog dialog(m_archive, m_selection);
        dialog.show();
        auto* each = dialog.findChild<QCheckBox*>(QStringLiteral("oneFileEach"));
        auto* fields = dialog.findChild<QListWidget*>();
        dialog.setForm(ExportForm::Csv);
        QVERIFY(fields->isVisible() && !each->isVisible());
        QVERIFY(dialog.options().path.endsWith(QLatin1String(".csv")));
        QVERIFY(!QFileInfo(dialog.options().path).fileName().contains(u'/'));
        dialog.setForm(ExportForm::Markdown);
        QVERIFY(!fields->isVisible() && each->isVisible());
        QVERIFY(dialog.options().path.endsWith(QLatin1String(".md")));
        each->setChecked(true);
        QVERIFY(dialog.options().oneFileEach);
        QVERIFY(!dialog.options().path.endsWith(QLatin1String(".md")));
        dialog.setForm(ExportForm::Ris);
        QVERIFY(!fields->isVisible() && !each->isVisible());
        QVERIFY(!dialog.options().oneFileEach);
    }

    void itWritesWhatWasChosenAndRemembersIt()
    {
        {
            FormExportDialog dialog(m_archive, m_selection);
            dialog.show();
            dialog.setForm(ExportForm::Csv);
            auto* fields = dialog.findChild<QListWidget*>();
            for (int row = 0; row < fields->count(); ++row) {
                const QString name = fields->item(row)->text();
                fields->item(row)->setCheckState(name == u"id" || name == u"title" ? Qt::Checked
                                                                                   : Qt::Unchecked);
            }
            dialog.setPath(path("t.csv"));
            QSignalSpy exported(&dialog, &FormExportDialog::exported);
            QTest::mouseClick(button(dialog, "Export"), Qt::LeftButton);
            QVERIFY(exported.wait(patience));
            QVERIFY(button(dialog, "Show in folder"));
        }
        const auto lines = bytes("t.csv").split('\n');
        QCOMPARE(lines.value(0).trimmed(), QByteArray("\xEF\xBB\xBFid,title"));
        QVERIFY(lines.value(1).startsWith("3,"));
        QVERIFY(lines.value(2).startsWith("1,"));
        QVERIFY(lines.value(3).startsWith("2,"));
        FormExportDialog again(m_archive, m_selection);
        QVERIFY(again.options().form == ExportForm::Csv);
        QCOMPARE(again.options().columns, (QStringList{QStringLiteral("id"), QStringLiteral("title")}));
        QCOMPARE(QFileInfo(again.options().path).absolutePath(), QFileInfo(path("t.csv")).absolutePath());
    }

    void itAsksBeforeItReplacesAFile()
    {
        QFile file(path("t.ris"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("mine");
        file.close();
        FormExportDialog dialog(m_archive, m_selection);
        dialog.show();
        dialog.setForm(ExportForm::Ris);
        dialog.setPath(path("t.ris"));
        QTest::mouseClick(button(dialog, "Export"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(dialog.findChild<Notice*>() != nullptr, patience);
        QCOMPARE(bytes("t.ris"), QByteArray("mine"));
        QSignalSpy exported(&dialog, &FormExportDialog::exported);
        QTest::mouseClick(button(*dialog.findChild<Notice*>(), "Replace"), Qt::LeftButton);
        QVERIFY(exported.wait(patience));
        QVERIFY(bytes("t.ris").startsWith("TY  - NEWS"));
    }

    void closingItLeavesNothing()
    {
        for (int i = 0; i < 5; ++i)
            m_selection.ids.insert(m_selection.ids.end(), m_selection.ids.begin(), m_selection.ids.end());
        FormExportDialog dialog(m_archive, m_selection);
        dialog.show();
        dialog.setForm(ExportForm::Markdown);
        dialog.setPath(path("t.md"));
        QSignalSpy exported(&dialog, &FormExportDialog::exported);
        dialog.start();
        dialog.reject();
        QCOMPARE(exported.size(), 0);
        // Either it was faster than the hand, and is whole, or there is nothing.
        QCOMPARE(bytes("t.md").count("\n## "), QFile::exists(path("t.md")) ? qsizetype{96} : qsizetype{0});
        QCOMPARE(QDir(m_folder->path())
                     .entryList({QStringLiteral(".warraq-*")}, QDir::AllEntries | QDir::Hidden)
                     .size(),
                 0);
    }

    void theNamesOfTheFilesAreShownWhileTheyAreChosen()
    {
        m_selection.ids = {ArticleId{1}, ArticleId{2}, ArticleId{5}};
        FormExportDialog dialog(m_archive, m_selection);
        dialog.show();
        dialog.setForm(ExportForm::Markdown);
        auto* pattern = dialog.findChild<QLineEdit*>(QStringLiteral("namePattern"));
        auto* names = dialog.findChild<QLabel*>(QStringLiteral("exampleNames"));
        auto* remarks = dialog.findChild<QLabel*>(QStringLiteral("nameRemarks"));
        auto* each = dialog.findChild<QCheckBox*>(QStringLiteral("oneFileEach"));
        QVERIFY(!pattern->isVisible());
        each->setChecked(true);
        QVERIFY(pattern->isVisible());
        QVERIFY(QTest::qWaitFor([&] { return names->text().count(u'\n') == 2; }, patience));
        QVERIFY(names->text().startsWith(QStringLiteral("2009-03-02 City Harbour Dredging Begins.md\n")));
        QVERIFY(!remarks->isVisible());
        pattern->setText(QStringLiteral("{section} {who}"));
        QCOMPARE(names->text(), QStringLiteral("City {who}.md\nCity {who} (2).md\nCity {who} (3).md"));
        QVERIFY(remarks->isVisible());
        QVERIFY(remarks->text().contains(QStringLiteral("{who}")));
        QVERIFY(remarks->text().contains(u'2'));
        QCOMPARE(dialog.options().namePattern, QStringLiteral("{section} {who}"));
        // A name longer than the dialog is cut in its middle, and none of the lines at its top or foot.
        pattern->setText(QStringLiteral("{title} ") + QString(300, u'x'));
        const QFontMetrics metrics(names->font());
        const QStringList lines = names->text().split(u'\n');
        QCOMPARE(lines.size(), 3);
        for (const auto& line : lines) {
            QVERIFY2(line.contains(QChar(0x2026)) && line.endsWith(QStringLiteral(".md")), qPrintable(line));
            QVERIFY(metrics.horizontalAdvance(line) <= names->width());
        }
        QTRY_VERIFY(names->height() >= 3 * metrics.height());
        QVERIFY(dialog.width() < 900);
        pattern->clear();
        QCOMPARE(dialog.options().namePattern, usualNamePattern());
        // Pages of one site have names of their own.
        dialog.setForm(ExportForm::Html);
        each->setChecked(true);
        QVERIFY(!pattern->isVisible());
    }

    void contentsCanBeGroupedWhereThereAreSome()
    {
        FormExportDialog dialog(m_archive, m_selection);
        dialog.show();
        const auto grouping = [&]() -> QComboBox* {
            for (auto* box : dialog.findChildren<QComboBox*>()) {
                if (box->findText(QStringLiteral("By section")) >= 0)
                    return box;
            }
            return nullptr;
        }();
        QVERIFY(grouping);
        dialog.setForm(ExportForm::Csv);
        QVERIFY(!grouping->isVisible());
        dialog.setForm(ExportForm::Epub);
        QVERIFY(grouping->isVisible());
        QVERIFY(dialog.options().grouping == BookGrouping::None);
        grouping->setCurrentIndex(grouping->findText(QStringLiteral("By section")));
        QVERIFY(dialog.options().grouping == BookGrouping::Section);
        dialog.setForm(ExportForm::Markdown);
        dialog.findChild<QCheckBox*>(QStringLiteral("oneFileEach"))->setChecked(true);
        QVERIFY(!grouping->isVisible());
        QVERIFY(dialog.options().grouping == BookGrouping::None);
    }

    void pdfIsTheOtherDialogsMatter()
    {
        FormExportDialog dialog(m_archive, m_selection);
        dialog.show();
        QSignalSpy wanted(&dialog, &FormExportDialog::pdfWanted);
        dialog.setForm(ExportForm::Pdf);
        QCOMPARE(wanted.size(), 1);
        QVERIFY(!dialog.isVisible());
        ExportDialog book(m_archive, m_selection);
        book.show();
        QSignalSpy others(&book, &ExportDialog::otherFormWanted);
        QTest::mouseClick(button(book, "Other forms…"), Qt::LeftButton);
        QCOMPARE(others.size(), 1);
        QVERIFY(!book.isVisible());
    }

    void itCanBeReadAloudInEveryForm()
    {
        FormExportDialog dialog(m_archive, m_selection);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        for (const auto& choice : formChoices()) {
            if (choice.form == ExportForm::Pdf)
                continue;
            dialog.setForm(choice.form);
            const test::AccessWalk walk(&dialog);
            QVERIFY2(walk.problems().isEmpty(), qPrintable(walk.problems().join(u'\n')));
            QVERIFY(walk.controls() >= 5);
        }
    }
};

int main(int argc, char** argv)
{
    prepareWebEngine({});
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("warraq-test"));
    QApplication::setApplicationName(QStringLiteral("formexport"));
    TestFormExport test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_formexport.moc"
