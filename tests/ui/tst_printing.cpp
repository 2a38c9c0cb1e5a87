// Articles on paper: the print dialog driven as a person would, with a printer that leaves a file to read
// back.

#include "accesswalk.h"
#include "inventedpaper.h"
#include "ui/exportdialog/printdialog.h"
#include "ui/exportdialog/sheetprinting.h"
#include "ui/settings/notice.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QPdfDocument>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace warraq;

class TestPrinting : public QObject
{
    Q_OBJECT

    static constexpr int patience = 60'000;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Archive> m_archive;
    ExportSelection m_selection;

    QString path(const char* name) const { return m_folder->filePath(QString::fromUtf8(name)); }
    Printers paperPrinter() const
    {
        Printers printers;
        printers.names = {QStringLiteral("Desk"), QStringLiteral("Hall")};
        printers.usual = QStringLiteral("Hall");
        printers.make = [this](const QString& name) {
            auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
            printer->setOutputFormat(QPrinter::PdfFormat);
            printer->setOutputFileName(path("paper-") + name + QStringLiteral(".pdf"));
            return printer;
        };
        return printers;
    }
    static QPushButton* button(const QWidget& dialog, const char* text)
    {
        for (auto* one : dialog.findChildren<QPushButton*>()) {
            if (one->text() == QString::fromUtf8(text) && one->isVisible())
                return one;
        }
        return nullptr;
    }
    static QCheckBox* box(const QWidget& dialog, const char* text)
    {
        for (auto* one : dialog.findChildren<QCheckBox*>()) {
            if (one->text() == QString::fromUtf8(text))
                return one;
        }
        return nullptr;
    }
    static bool says(const QWidget& dialog, const char* part)
    {
        for (const auto* label : dialog.findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(QString::fromUtf8(part)))
                return true;
        }
        return false;
    }
    static QImage page(const QString& pdf, int number, double scale)
    {
        QPdfDocument document;
        if (document.load(pdf) != QPdfDocument::Error::None || number >= document.pageCount())
            return {};
        const QSize pixels = (document.pagePointSize(number) * scale).toSize();
        QImage drawn(pixels, QImage::Format_RGB32);
        drawn.fill(Qt::white);
        QPainter(&drawn).drawImage(0, 0, document.render(number, pixels));
        return drawn.convertToFormat(QImage::Format_Grayscale8);
    }
    static int pagesOf(const QString& pdf)
    {
        QPdfDocument document;
        return document.load(pdf) == QPdfDocument::Error::None ? document.pageCount() : -1;
    }
    /// How far apart two drawings of a page are, in greys on average. A printer's sheets are whole points
    /// wide and high.
    static double difference(const QImage& a, const QImage& b)
    {
        const QSize size = a.size().boundedTo(b.size());
        constexpr int aPoint = 3; // and a bit, at the scales of this test
        if (size.isEmpty() || a.width() - size.width() > aPoint || b.width() - size.width() > aPoint ||
            a.height() - size.height() > aPoint || b.height() - size.height() > aPoint)
            return 255;
        double sum = 0;
        for (int y = 0; y < size.height(); ++y) {
            for (int x = 0; x < size.width(); ++x)
                sum += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y)));
        }
        return sum / size.width() / size.height();
    }
    /// The pages that the dialog would print, as a file.
    QString makeFile(const char* name, bool front)
    {
        PrintDialog dialog(m_archive, m_selection, Printers());
        dialog.show();
        box(dialog, "With cover and contents")->setChecked(front);
        dialog.setPath(path(name));
        QSignalSpy filed(&dialog, &PrintDialog::filed);
        dialog.start();
        return filed.wait(patience) ? path(name) : QString();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QSettings().remove(QStringLiteral("export"));
        QSettings().remove(QStringLiteral("print"));
        m_archive = test::makeArchive(path("paper.warraq"), test::paper());
        QVERIFY(m_archive);
        m_selection = {};
        m_selection.ids = {ArticleId{3}, ArticleId{1}, ArticleId{2}};
        m_selection.found = 3;
    }

    void thePrinterGetsThePagesOfTheBook()
    {
        const QString book = makeFile("book.pdf", true);
        QVERIFY(!book.isEmpty());
        const int pages = pagesOf(book);
        QVERIFY(pages >= 5);
        PrintDialog dialog(m_archive, m_selection, paperPrinter());
        dialog.show();
        auto* printers = dialog.findChild<QComboBox*>(QStringLiteral("printer"));
        printers->setCurrentIndex(printers->findText(QStringLiteral("Hall")));
        QSignalSpy printed(&dialog, &PrintDialog::printed);
        QTest::mouseClick(button(dialog, "Print"), Qt::LeftButton);
        QVERIFY(printed.wait(patience));
        QCOMPARE(printed.first().first().toInt(), pages);
        const QString sheets = path("paper-Hall.pdf");
        QCOMPARE(pagesOf(sheets), pages);
        QVERIFY(!QFile::exists(path("paper-Desk.pdf")));
        QVERIFY(says(dialog, "sent to “Hall”"));
        QVERIFY(!button(dialog, "Open") && button(dialog, "Close"));
        // The same ink at the same place.
        for (const int number : {0, 1, pages - 1}) {
            const QImage wanted = page(book, number, 2);
            const double off = difference(wanted, page(sheets, number, 2));
            QImage blank(wanted.size(), QImage::Format_Grayscale8);
            blank.fill(255);
            const double ink = difference(wanted, blank);
            QVERIFY2(ink > 0 && off < ink / 2,
                     qPrintable(QStringLiteral("page %1: %2 of %3").arg(number).arg(off).arg(ink)));
        }
    }

    void oneArticleHasNoCover()
    {
        m_selection.ids = {ArticleId{2}};
        PrintDialog dialog(m_archive, m_selection, paperPrinter());
        dialog.show();
        QVERIFY(!box(dialog, "With cover and contents")->isChecked());
        QSignalSpy printed(&dialog, &PrintDialog::printed);
        dialog.start();
        QVERIFY(printed.wait(patience));
        QCOMPARE(printed.first().first().toInt(), 1);
    }

    void aRangeAndCopiesAreWhatIsPrinted()
    {
        const QString pages = makeFile("pages.pdf", false);
        QVERIFY(pagesOf(pages) >= 3);
        const auto print = [&](const SheetRange& range, int copies) {
            QPrinter printer(QPrinter::HighResolution);
            printer.setOutputFormat(QPrinter::PdfFormat);
            printer.setOutputFileName(path("some.pdf"));
            printer.setCopyCount(copies);
            printer.setColorMode(QPrinter::GrayScale);
            return printSheets(pages, printer, range, CancelToken(), {});
        };
        const auto two = print({2, 3}, 2);
        QVERIFY(two);
        QCOMPARE(*two, 4);
        QCOMPARE(pagesOf(path("some.pdf")), 4);
        QVERIFY(difference(page(pages, 1, 0.7), page(path("some.pdf"), 0, 0.7)) <
                difference(page(pages, 0, 0.7), page(path("some.pdf"), 0, 0.7)));
        const auto none = print({90, 99}, 1);
        QVERIFY(!none);
        QVERIFY(none.error().kind == ErrorKind::NotFound);
    }

    void withoutAPrinterItSaysSoAndMakesAFile()
    {
        PrintDialog dialog(m_archive, m_selection, Printers());
        dialog.show();
        QVERIFY(says(dialog, "No printer is set up"));
        QVERIFY(!button(dialog, "Print"));
        for (const auto* copies : dialog.findChildren<QSpinBox*>())
            QVERIFY(!copies->isVisible());
        dialog.setPath(path("made"));
        QSignalSpy filed(&dialog, &PrintDialog::filed);
        QSignalSpy receipts(&dialog, &PrintDialog::receiptMade);
        QTest::mouseClick(button(dialog, "Make the file"), Qt::LeftButton);
        QVERIFY(filed.wait(patience));
        QVERIFY(pagesOf(path("made.pdf")) >= 5);
        QCOMPARE(receipts.size(), 1);
    }

    void aFileIsReplacedOnlyWhenAsked()
    {
        QFile file(path("mine.pdf"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("mine");
        file.close();
        PrintDialog dialog(m_archive, m_selection, Printers());
        dialog.show();
        dialog.setPath(path("mine.pdf"));
        dialog.start();
        Notice* question = nullptr;
        QVERIFY(
            QTest::qWaitFor([&] { return (question = dialog.findChild<Notice*>()) != nullptr; }, patience));
        QVERIFY(question->sentence().contains(QStringLiteral("mine.pdf")));
        question->reject();
        QCOMPARE(QFileInfo(path("mine.pdf")).size(), 4);
    }

    void aPrinterThatFailsIsNamed()
    {
        Printers broken = paperPrinter();
        broken.make = [this](const QString&) {
            auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
            printer->setOutputFormat(QPrinter::PdfFormat);
            printer->setOutputFileName(path("no such folder/paper.pdf"));
            return printer;
        };
        m_selection.ids = {ArticleId{2}};
        PrintDialog dialog(m_archive, m_selection, broken);
        dialog.show();
        dialog.start();
        QVERIFY(QTest::qWaitFor([&] { return says(dialog, "did not take the pages"); }, patience));
        QTest::mouseClick(button(dialog, "Back"), Qt::LeftButton);
        QVERIFY(button(dialog, "Print"));
    }

    void itStopsAndSendsNothing()
    {
        PrintDialog dialog(m_archive, m_selection, paperPrinter());
        dialog.show();
        QSignalSpy printed(&dialog, &PrintDialog::printed);
        dialog.start();
        QTest::mouseClick(button(dialog, "Stop"), Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return says(dialog, "Nothing was sent"); }, patience));
        QVERIFY(printed.isEmpty());
        QVERIFY(!QFile::exists(path("paper-Desk.pdf")) && !QFile::exists(path("paper-Hall.pdf")));
        CancelToken cancelled;
        cancelled.cancel();
        const QString pages = makeFile("pages.pdf", false);
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(path("some.pdf"));
        const auto stopped = printSheets(pages, printer, {}, cancelled, {});
        QVERIFY(!stopped && stopped.error().kind == ErrorKind::Cancelled);
    }

    void itCanBeReadAloud()
    {
        PrintDialog dialog(m_archive, m_selection, paperPrinter());
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        const test::AccessWalk walk(&dialog);
        QVERIFY2(walk.problems().isEmpty(), qPrintable(walk.problems().join(u'\n')));
        QVERIFY(walk.controls() >= 12);
    }
};

int main(int argc, char** argv)
{
    prepareWebEngine([](const QString&) {});
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("warraq-tests"));
    QCoreApplication::setApplicationName(QStringLiteral("tst_printing"));
    QApplication application(argc, argv);
    qRegisterMetaType<Error>("warraq::Error");
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    TestPrinting test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_printing.moc"
