// The reader pane, the import wizard and the export dialog, driven as a person would.

#include "archive/archiveservice.h"
#include "exporting/pdfbook.h"
#include "inventedpaper.h"
#include "ui/exportdialog/exportdialog.h"
#include "ui/importwizard/importwizard.h"
#include "ui/importwizard/previewpage.h"
#include "ui/importwizard/reportpage.h"
#include "ui/reader/readerpage.h"
#include "ui/reader/readerpane.h"
#include "ui/settings/notice.h"
#include "ui/state/browsingstate.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWebEngineScript>

using namespace warraq;

class TestPanes : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const char* name) const { return m_folder->filePath(QString::fromUtf8(name)); }

    static RecordToStore record(const QString& title, const QString& html, const QString& text)
    {
        ArticleContent content;
        content.title = title;
        content.html = html;
        content.text = text;
        RecordToStore made;
        made.source.file = QStringLiteral("in/x.html");
        made.source.format = SourceFormat::Html;
        made.source.bytes = title.toUtf8();
        made.extraction = ExtractedArticle{content, {}, {}};
        return made;
    }
    std::shared_ptr<Archive> archiveOf(const std::vector<RecordToStore>& records) const
    {
        auto archive = Archive::create(path("a.warraq"));
        if (!archive)
            return nullptr;
        const auto stored = (*archive)->write([&](WriteSession& session) -> Result<void> {
            if (auto begun = session.begin(); !begun)
                return begun;
            auto run = session.beginRun({});
            auto file = session.addSourceFile(*run, {QStringLiteral("in/x.html"), SourceFormat::Html, {}, 0});
            for (const auto& one : records) {
                if (auto outcome = session.addRecord(*run, *file, one); !outcome)
                    return outcome.failure();
            }
            return session.commit();
        });
        return stored ? *archive : nullptr;
    }
    /// What the page shows, asked by a script of our own in a world apart.
    static QString asked(ReaderPane& pane, const char* script)
    {
        QString answer;
        bool done = false;
        pane.page()->runJavaScript(QString::fromUtf8(script), QWebEngineScript::ApplicationWorld,
                                   [&](const QVariant& value) {
                                       answer = value.toString();
                                       done = true;
                                   });
        return QTest::qWaitFor([&] { return done; }, 10'000) ? answer : QString();
    }
    static QPushButton* button(const QWidget& widget, const char* text)
    {
        for (auto* one : widget.findChildren<QPushButton*>()) {
            if (one->isVisible() && QString(one->text()).remove(QLatin1Char('&')) == QLatin1String(text))
                return one;
        }
        return nullptr;
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void theReaderShowsTheArticleAndMarksTheWords()
    {
        ArchiveService service(
            archiveOf({record(QStringLiteral("Harbour"), QStringLiteral("<p>The harbour is quiet.</p>"),
                              QStringLiteral("The harbour is quiet."))}));
        BrowsingState state;
        ReaderPane pane(&state);
        pane.resize(700, 500);
        pane.show();
        pane.setArchive(&service);
        QSignalSpy shown(&pane, &ReaderPane::shown);
        state.setTyped(QStringLiteral("quiet"));
        state.setCurrentArticle(ArticleId{1});
        QVERIFY(shown.wait(20'000));
        QVERIFY(asked(pane, "document.body.innerText").contains(QStringLiteral("The harbour is quiet.")));
        QCOMPARE(asked(pane, "document.querySelector('.body mark').textContent"), QStringLiteral("quiet"));
    }

    void nothingHostileRunsOrReachesOut()
    {
        // As if the cleaning had failed: the pane must hold on its own.
        const QString html =
            QStringLiteral("<p id=x>Text</p><script>document.getElementById('x').textContent='owned'</script>"
                           "<img src=\"https://tracker.example/p.png\" "
                           "onerror=\"document.title='owned'\"><iframe src=\"file:///etc/passwd\"></iframe>");
        ArchiveService service(archiveOf({record(QStringLiteral("Hostile"), html, QStringLiteral("Text"))}));
        BrowsingState state;
        ReaderPane pane(&state);
        pane.resize(700, 500);
        pane.show();
        pane.setArchive(&service);
        QSignalSpy shown(&pane, &ReaderPane::shown);
        state.setCurrentArticle(ArticleId{1});
        QVERIFY(shown.wait(20'000));
        QCOMPARE(asked(pane, "document.getElementById('x').textContent"), QStringLiteral("Text"));
        QVERIFY(asked(pane, "document.title") != QStringLiteral("owned"));
        QCOMPARE(asked(pane, "String(document.querySelector('img[src^=https]').naturalWidth)"),
                 QStringLiteral("0"));
    }

    void arabicStandsFromTheRight()
    {
        ArchiveService service(archiveOf(
            {record(QStringLiteral("الميناء"), QStringLiteral("<p>بدأت أعمال توسعة الميناء صباح أمس.</p>"),
                    QStringLiteral("بدأت أعمال توسعة الميناء صباح أمس."))}));
        BrowsingState state;
        ReaderPane pane(&state);
        pane.resize(700, 500);
        pane.show();
        pane.setArchive(&service);
        QSignalSpy shown(&pane, &ReaderPane::shown);
        state.setCurrentArticle(ArticleId{1});
        QVERIFY(shown.wait(20'000));
        QCOMPARE(asked(pane, "getComputedStyle(document.querySelector('article')).direction"),
                 QStringLiteral("rtl"));
    }

    void theWizardLeadsFromSourcesToAReportThatAddsUp()
    {
        QFile page(path("a.txt"));
        QVERIFY(page.open(QIODevice::WriteOnly));
        page.write("Headline of one\n\nSome words that make a text.\n");
        page.close();
        ImportWizard wizard(nullptr, loadProfiles({}));
        wizard.show();
        QVERIFY(!button(wizard, "Next")->isEnabled());
        wizard.addSources({path("a.txt"), path("missing.txt")});
        QSignalSpy imported(&wizard, &ImportWizard::imported);
        for (auto* edit : wizard.findChildren<QLineEdit*>())
            edit->setText(path("new.warraq"));
        QVERIFY(button(wizard, "Next")->isEnabled());
        QSignalSpy previewed(wizard.findChild<PreviewPage*>(), &PreviewPage::previewed);
        QTest::mouseClick(button(wizard, "Next"), Qt::LeftButton);
        QVERIFY(previewed.wait(10'000));
        const auto& records = wizard.findChild<PreviewPage*>()->records();
        QCOMPARE(records.size(), size_t(1));
        QCOMPARE(std::get<ExtractedArticle>(records[0].extraction).content.title,
                 QStringLiteral("Headline of one"));
        QTest::mouseClick(button(wizard, "Next"), Qt::LeftButton);
        QCOMPARE(wizard.step(), ImportWizard::Options);
        QTest::mouseClick(button(wizard, "Import"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(wizard.step(), ImportWizard::Report, 20'000);
        QCOMPARE(imported.count(), 1);
        const auto& report = wizard.findChild<ReportPage*>()->report();
        QCOMPARE(report.counts.added, 1);
        QCOMPARE(report.counts.failed, 1);
        QCOMPARE(report.counts.read(), 2);
        QVERIFY(wizard.findChild<ReportPage*>()->saveAs(path("report.csv")));
        QFile csv(path("report.csv"));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        QVERIFY(csv.readAll().contains("missing.txt"));
        QVERIFY(QFile::exists(path("new.warraq")));
    }

    void theWizardCanBeThrownAwayAtAnyStep()
    {
        for (int steps = 0; steps < 3; ++steps) {
            ImportWizard wizard(nullptr, loadProfiles({}));
            wizard.show();
            wizard.addSources({QStringLiteral(WARRAQ_FIXTURES "/text")});
            for (int i = 0; i < steps; ++i)
                wizard.next();
        }
    }

    void theExportDialogMakesABookAndAsksBeforeReplacingOne()
    {
        auto archive =
            archiveOf({record(QStringLiteral("Harbour"), QStringLiteral("<p>The harbour is quiet.</p>"),
                              QStringLiteral("The harbour is quiet."))});
        ExportSelection selection;
        selection.ids = {ArticleId{1}};
        selection.found = 1;
        ExportDialog dialog(archive, selection);
        dialog.show();
        dialog.setPath(path("book.pdf"));
        QSignalSpy exported(&dialog, &ExportDialog::exported);
        QTest::mouseClick(button(dialog, "Export"), Qt::LeftButton);
        QVERIFY(exported.wait(60'000));
        QFile book(path("book.pdf"));
        QVERIFY(book.open(QIODevice::ReadOnly));
        QCOMPARE(book.read(5), QByteArray("%PDF-"));

        ExportDialog again(archive, selection);
        again.show();
        again.setPath(path("book.pdf"));
        QTest::mouseClick(button(again, "Export"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(again.findChild<Notice*>() != nullptr, 10'000);
        again.findChild<Notice*>()->reject();
    }

    void aBookCanBeStoppedAtAnyMoment()
    {
        std::vector<RecordToStore> records;
        for (int i = 0; i < 150; ++i)
            records.push_back(record(QStringLiteral("Piece %1").arg(i),
                                     QStringLiteral("<p>Some text.</p>").repeated(20),
                                     QStringLiteral("Some text %1.").arg(i)));
        auto archive = archiveOf(records);
        ExportSelection selection;
        for (int i = 1; i <= 150; ++i)
            selection.ids.push_back(ArticleId{i});
        // Also in the turn in which a part has been loaded and begins to print.
        for (const int turns : {0, 1, 20, 30, 40, 50, 60}) {
            BookOptions options;
            options.path = path("stopped.pdf");
            PdfBook book(archive, selection, options);
            QSignalSpy failed(&book, &PdfBook::failed);
            book.start();
            for (int i = 0; i < turns; ++i)
                QTest::qWait(5);
            book.cancel();
            QVERIFY(failed.wait(10'000));
            QVERIFY(failed.first().first().value<Error>().kind == ErrorKind::Cancelled);
        }
        QVERIFY(!QFile::exists(path("stopped.pdf")));
    }
};

int main(int argc, char** argv)
{
    prepareWebEngine({});
    registerAssetScheme();
    QApplication application(argc, argv);
    qRegisterMetaType<Error>("warraq::Error");
    TestPanes test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_panes.moc"
