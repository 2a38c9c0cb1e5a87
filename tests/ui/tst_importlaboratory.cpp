// The import as a laboratory: what is recognised, previewed, tried out, paused, reported; profiles made on
// one's own pages; an export looked at before it is made.

#include "exporting/pdfbook.h"
#include "ui/exportdialog/bookpreview.h"
#include "ui/exportdialog/exportdialog.h"
#include "ui/importwizard/importwizard.h"
#include "ui/importwizard/previewpage.h"
#include "ui/importwizard/profileeditor.h"
#include "ui/importwizard/profileform.h"
#include "ui/importwizard/progresspage.h"
#include "ui/importwizard/recorddialog.h"
#include "ui/importwizard/recordview.h"
#include "ui/importwizard/reportpage.h"
#include "ui/importwizard/sourcedelegate.h"
#include "ui/importwizard/splitbar.h"
#include "ui/inventedpaper.h"
#include "ui/reader/readerpane.h"
#include "ui/settings/colours.h"
#include "ui/settings/hairline.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace warraq;

namespace {

constexpr int patience = 20'000;

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestImportLaboratory : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const char* name) const { return m_folder->filePath(s(name)); }
    void write(const char* name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    static void press(const QWidget& within, const char* text)
    {
        for (auto* one : within.findChildren<QPushButton*>()) {
            if (one->isVisible() && one->text().remove(u'&') == s(text)) {
                QVERIFY(one->isEnabled());
                QTest::mouseClick(one, Qt::LeftButton);
                return;
            }
        }
        QFAIL(text);
    }
    void toPreview(ImportWizard& wizard, const QStringList& sources) const
    {
        wizard.show();
        for (auto* edit : wizard.findChildren<QLineEdit*>())
            edit->setText(path("new.warraq"));
        wizard.addSources(sources);
        QSignalSpy previewed(wizard.findChild<PreviewPage*>(), &PreviewPage::previewed);
        press(wizard, "Next");
        QVERIFY(previewed.wait(patience));
    }
    static QString title(const PreviewPage& page, size_t record = 0)
    {
        const auto* article = std::get_if<ExtractedArticle>(&page.records().at(record).extraction);
        return article ? article->content.title : QString();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QStandardPaths::setTestModeEnabled(true);
    }

    void aSourceSaysWhatItIsAndHowMuchItHolds()
    {
        QByteArray lines;
        for (int i = 0; i < 25; ++i)
            lines += "{\"title\": \"Number " + QByteArray::number(i) + "\", \"body\": \"Words.\"}\n";
        write("rows.jsonl", lines);
        ImportWizard wizard(nullptr, loadProfiles({}));
        wizard.show();
        wizard.addSources({path("rows.jsonl")});
        QListWidget* list = nullptr;
        for (auto* one : wizard.findChildren<QListWidget*>()) {
            if (one->accessibleName() == s("Sources"))
                list = one;
        }
        QVERIFY(list && list->count() == 1);
        const auto said = [&] { return list->item(0)->data(SourceDelegate::SummaryRole).toString(); };
        QTRY_VERIFY2_WITH_TIMEOUT(said().contains(s("25 record")), qPrintable(said()), patience);
        QVERIFY(said().contains(s("JSON lines")));
        QCOMPARE(list->item(0)->text(), s("rows.jsonl"));
    }

    void eachSourceIsPreviewedByItself()
    {
        write("a.txt", "Headline of one\n\nSome words that make a text.\n");
        write("b.txt", "Headline of two\n\nSome words that make a text.\n");
        ImportWizard wizard(nullptr, loadProfiles({}));
        toPreview(wizard, {path("a.txt"), path("b.txt")});
        auto* page = wizard.findChild<PreviewPage*>();
        QCOMPARE(title(*page), s("Headline of one"));
        QSignalSpy previewed(page, &PreviewPage::previewed);
        page->findChild<QListWidget*>()->setCurrentRow(1);
        QVERIFY(previewed.wait(patience));
        QCOMPARE(title(*page), s("Headline of two"));
    }

    void theCharsetIsChosenWithItsResult()
    {
        write("a.txt", "caf\xe9 headline\n\nWords that make a text, and a few more of them.\n");
        ImportWizard wizard(nullptr, loadProfiles({}));
        toPreview(wizard, {path("a.txt")});
        auto* page = wizard.findChild<PreviewPage*>();
        QComboBox* charset = nullptr;
        for (auto* box : page->findChildren<QComboBox*>()) {
            if (box->findData(s("windows-1251")) >= 0)
                charset = box;
        }
        QVERIFY(charset);
        QSignalSpy previewed(page, &PreviewPage::previewed);
        charset->setCurrentIndex(charset->findData(s("windows-1251")));
        QVERIFY(previewed.wait(patience));
        QCOMPARE(title(*page), s("cafй headline"));
        charset->setCurrentIndex(charset->findData(s("windows-1252")));
        QVERIFY(previewed.wait(patience));
        QCOMPARE(title(*page), s("café headline"));
    }

    void aTextOfManyArticlesIsPartedBeforeOnesEyes()
    {
        QByteArray text;
        for (int i = 1; i <= 6; ++i)
            text += "Headline number " + QByteArray::number(i) + "\n\n" +
                    QByteArray("Some words that make an article of their own.\n").repeated(8) +
                    "----------------\n";
        write("many.txt", text);
        ImportWizard wizard(nullptr, loadProfiles({}));
        toPreview(wizard, {path("many.txt")});
        auto* page = wizard.findChild<PreviewPage*>();
        auto* bar = page->findChild<SplitBar*>();
        QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), patience);
        QCOMPARE(page->records().size(), size_t(1));
        const auto says = [bar](const char* words) {
            const auto labels = bar->findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(),
                               [words](const QLabel* label) { return label->text().contains(s(words)); });
        };
        QVERIFY(says("about 6"));
        auto* way = bar->findChild<QComboBox*>();
        QCOMPARE(way->count(), 3); // one article, what was recognised, one's own

        QSignalSpy previewed(page, &PreviewPage::previewed);
        way->setCurrentIndex(1);
        QVERIFY(previewed.wait(patience));
        QCOMPARE(page->records().size(), size_t(6));
        QCOMPARE(title(*page, 5), s("Headline number 6"));
        QTRY_VERIFY_WITH_TIMEOUT(says("makes 6 article"), patience);

        auto* pattern = bar->findChild<QLineEdit*>();
        QVERIFY(pattern->isVisible());
        pattern->setFocus();
        pattern->selectAll();
        QTest::keyClicks(pattern, s("^Headline number [13]"));
        QTRY_COMPARE_WITH_TIMEOUT(page->records().size(), size_t(2), patience);
        QTRY_VERIFY_WITH_TIMEOUT(says("makes 2 article"), patience);
        QTest::keyClicks(pattern, s("("));
        QTRY_VERIFY_WITH_TIMEOUT(says("no pattern"), patience);
        QTest::keyClick(pattern, Qt::Key_Backspace);
        QTRY_VERIFY_WITH_TIMEOUT(says("makes 2 article"), patience);

        press(wizard, "Dry run");
        auto* report = wizard.findChild<ReportPage*>();
        QTRY_VERIFY_WITH_TIMEOUT(wizard.step() == ImportWizard::Report, patience);
        QCOMPARE(report->report().counts.read(), 2);
    }

    void aDryRunReportsAndWritesNothing()
    {
        write("a.txt", "Headline of one\n\nSome words that make a text.\n");
        ImportWizard wizard(nullptr, loadProfiles({}));
        toPreview(wizard, {path("a.txt")});
        QSignalSpy imported(&wizard, &ImportWizard::imported);
        press(wizard, "Dry run");
        QTRY_COMPARE_WITH_TIMEOUT(wizard.step(), ImportWizard::Report, patience);
        QVERIFY(wizard.findChild<ReportPage*>()->report().dryRun);
        QCOMPARE(wizard.findChild<ReportPage*>()->report().counts.added, 1);
        QCOMPARE(imported.count(), 0);
        QVERIFY(!QFile::exists(path("new.warraq"))); // not even an empty one
        press(wizard, "Back");
        QCOMPARE(wizard.step(), ImportWizard::Options);
        press(wizard, "Import");
        QTRY_COMPARE_WITH_TIMEOUT(wizard.step(), ImportWizard::Report, patience);
        QCOMPARE(imported.count(), 1);
    }

    void whatIsUnknownIsMarkedInItsOwnColour()
    {
        write("a.txt", "Headline of one\n\nSome words that make a text.\n");
        ImportWizard wizard(nullptr, loadProfiles({}));
        toPreview(wizard, {path("a.txt")});
        int unknown = 0;
        for (const auto* label : wizard.findChildren<QLabel*>()) {
            if (label->text() != s("unknown"))
                continue;
            ++unknown;
            QCOMPARE(label->palette().color(label->foregroundRole()), Colours::of(wizard.palette()).warning);
        }
        QVERIFY(unknown > 0);
    }

    void aLinePartsAFieldFromTheNext()
    {
        write("a.txt", "Headline of one\n\nSome words that make a text.\n");
        ImportWizard wizard(nullptr, loadProfiles({}));
        toPreview(wizard, {path("a.txt")});
        const auto* area = wizard.findChild<RecordView*>()->findChild<QScrollArea*>();
        const QImage shown = area->widget()->grab().toImage();
        const Colours& colours = Colours::of(wizard.palette());
        int lines = 0;
        int above = 0;
        for (const auto* line : area->widget()->findChildren<Hairline*>()) {
            const QPoint middle = line->mapTo(area->widget(), line->rect().center());
            QCOMPARE(shown.pixelColor(middle), colours.faintLine);
            QCOMPARE(shown.pixelColor(middle + QPoint(0, 2)), colours.list);
            QVERIFY(line->y() > above);
            QVERIFY(line->width() > area->widget()->width() / 2);
            above = line->y();
            ++lines;
        }
        QVERIFY(lines > 5);
    }

    void whatNoArticleSaysIsSaidOnce()
    {
        const auto remark = [](const QWidget& wizard) {
            const auto* label = wizard.findChild<QLabel*>(s("remark"));
            return label ? label->text() : QString();
        };
        write("a.txt", "Headline of one\n\nSome words that make a text.\n");
        write("b.txt", "Headline of another\n\nOther words that make a text.\n");
        ImportWizard alone(nullptr, loadProfiles({}));
        toPreview(alone, {path("a.txt")});
        QCOMPARE(remark(alone), QString()); // of one article nothing follows
        QVERIFY(QDir(m_folder->path()).mkpath(s("two")));
        QVERIFY(QFile::rename(path("a.txt"), path("two/a.txt")));
        QVERIFY(QFile::rename(path("b.txt"), path("two/b.txt")));
        ImportWizard wizard(nullptr, loadProfiles({}));
        toPreview(wizard, {path("two")});
        for (const char* field : {"Date", "Author", "Section"})
            QVERIFY2(remark(wizard).contains(s(field)), qPrintable(remark(wizard)));
        write("two/rows.jsonl", R"({"title": "Third", "text": "Words.", "date": "2011-02-03"})"
                                "\n");
        ImportWizard dated(nullptr, loadProfiles({}));
        toPreview(dated, {path("two")});
        QVERIFY2(!remark(dated).contains(s("Date")), qPrintable(remark(dated)));
        QVERIFY(remark(dated).contains(s("Section")));
    }

    void theReportIsFilteredAndLeadsToTheRecord()
    {
        write("a.txt", "Headline of one\n\nSome words that make a text.\n");
        write("empty.txt", "   \n");
        ImportWizard wizard(nullptr, loadProfiles({}));
        toPreview(wizard, {path("a.txt"), path("empty.txt"), path("missing.txt")});
        press(wizard, "Next");
        press(wizard, "Import");
        QTRY_COMPARE_WITH_TIMEOUT(wizard.step(), ImportWizard::Report, patience);
        auto* page = wizard.findChild<ReportPage*>();
        const auto& report = page->report();
        QCOMPARE(report.counts.read(), 3);
        QCOMPARE(report.counts.read(), report.counts.added + report.counts.skipped + report.counts.failed);
        QCOMPARE(static_cast<qint64>(report.skips.size()), report.counts.skipped);
        auto* tabs = page->findChild<QTabWidget*>();
        QCOMPARE(tabs->count(), 3);
        page->setFilter(s("missing"));
        QCOMPARE(page->table()->model()->rowCount(), 1); // the issues
        page->setFilter(s("nothing of this kind"));
        QCOMPARE(page->table()->model()->rowCount(), 0);
        page->setFilter({});
        tabs->setCurrentIndex(1);
        page->table()->setCurrentIndex(page->table()->model()->index(0, 0));
        press(*page, "Show the record…");
        auto* dialog = page->findChild<RecordDialog*>();
        QVERIFY(dialog);
        QSignalSpy shown(dialog, &RecordDialog::shown);
        QVERIFY(shown.wait(patience));
        dialog->close();
        QTRY_VERIFY_WITH_TIMEOUT(!page->findChild<RecordDialog*>(), patience);
        // One click on the file's name does the same, of an issue too.
        for (const int tab : {0, 1}) {
            tabs->setCurrentIndex(tab);
            auto* table = page->table();
            const QPoint name = table->visualRect(table->model()->index(0, 0)).center();
            QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, name);
            dialog = page->findChild<RecordDialog*>();
            QVERIFY(dialog);
            dialog->close();
            QTRY_VERIFY_WITH_TIMEOUT(!page->findChild<RecordDialog*>(), patience);
        }
    }

    void anImportIsPausedAndGoesOnBehindTheWindow()
    {
        QByteArray lines;
        for (int i = 0; i < 60'000; ++i)
            lines += "{\"title\": \"Number " + QByteArray::number(i) + "\", \"body\": \"Words of article " +
                     QByteArray::number(i) + " that make a text.\"}\n";
        write("rows.jsonl", lines);
        ImportWizard wizard(nullptr, loadProfiles({}));
        toPreview(wizard, {path("rows.jsonl")});
        press(wizard, "Next");
        QSignalSpy progressed(&wizard, &ImportWizard::progressed);
        press(wizard, "Import");
        QVERIFY(progressed.wait(patience));
        auto* page = wizard.findChild<ProgressPage*>();
        press(*page, "Pause");
        // What was read before is told at most once more; then it stands still.
        QTest::qWait(400);
        progressed.clear();
        QTest::qWait(500);
        QCOMPARE(progressed.count(), 0);
        QVERIFY(wizard.isImporting());
        press(*page, "Go on");
        wizard.hide();
        wizard.stopImport();
        QTRY_COMPARE_WITH_TIMEOUT(wizard.step(), ImportWizard::Report, 60'000);
        QVERIFY(wizard.isVisible()); // it comes back with its report
        const auto& counts = wizard.findChild<ReportPage*>()->report().counts;
        QCOMPARE(counts.read(),
                 counts.added + counts.updated + counts.duplicates + counts.skipped + counts.failed);
    }

    void aProfileIsMadeOnOnesOwnPages()
    {
        write("a.txt",
              "Big news today | My Paper\n\nSelect Page\n\nSome words that make a text, and more.\n");
        ImportOptions options;
        options.paths = {path("a.txt")};
        QThreadPool pool;
        ProfileEditor editor({}, options, pool);
        editor.setFolder(path("profiles"));
        editor.show();
        QSignalSpy previewed(&editor, &ProfileEditor::previewed);
        editor.form()->setProfile(QJsonDocument::fromJson(R"({"name": "my-paper", "title": "My Paper",
            "publication": "My Paper", "site_lines": ["My Paper"], "title_endings": ["\\s*\\|\\s*My Paper$"]})")
                                      .object());
        auto* drop = editor.findChild<QPlainTextEdit*>(s("drop_lines"));
        drop->setPlainText(s("^Select ["));
        QTRY_VERIFY_WITH_TIMEOUT(!editor.problem().isEmpty(), patience); // a pattern that is none is told
        drop->setPlainText(s("^Select Page$"));
        QTRY_VERIFY_WITH_TIMEOUT(editor.problem().isEmpty() && !editor.records().empty(), patience);
        const auto read = [&]() -> const ExtractedArticle* {
            return editor.records().empty() ? nullptr
                                            : std::get_if<ExtractedArticle>(&editor.records()[0].extraction);
        };
        QTRY_VERIFY_WITH_TIMEOUT(read() && read()->content.title == s("Big news today"), patience);
        QVERIFY(!read()->content.text.contains(s("Select Page")));
        QSignalSpy saved(&editor, &ProfileEditor::saved);
        press(editor, "Save");
        QVERIFY(saved.wait(patience));
        const auto profiles = loadProfiles(path("profiles"));
        QCOMPARE(profiles.front().name(), s("my-paper"));
        pool.waitForDone();
    }

    void theFirstPagesOfAnExportAreShown()
    {
        const auto archive = test::makeArchive(path("book.warraq"), test::paper());
        ExportSelection selection;
        selection.ids = {ArticleId{1}, ArticleId{2}, ArticleId{3}, ArticleId{4}};
        ExportDialog dialog(archive, selection);
        dialog.show();
        auto* preview = dialog.findChild<BookPreview*>();
        QSignalSpy shown(preview, &BookPreview::shown);
        QVERIFY(shown.wait(60'000));
        QVERIFY(preview->shownPages() >= 3); // cover, contents, an article
    }
};

int main(int argc, char** argv)
{
    prepareWebEngine({});
    registerAssetScheme();
    QCoreApplication::setApplicationName(QStringLiteral("tst_importlaboratory"));
    QApplication application(argc, argv);
    qRegisterMetaType<Error>("warraq::Error");
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    TestImportLaboratory test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_importlaboratory.moc"
