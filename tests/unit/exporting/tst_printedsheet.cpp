// A printed sheet, made here as Chromium makes it, cut into its pages.

#define POINTERHOLDER_TRANSITION 4 // qpdf's, as in app

#include "exporting/pdfobjects.h"
#include "exporting/printedsheet.h"

#include <QTest>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDFMatrix.hh>
#include <qpdf/QPDFWriter.hh>

#include <cmath>
#include <stdexcept>

using namespace warraq;
using Handle = QPDFObjectHandle;

namespace {

constexpr double unit = 0.7501; // points in a pixel: Chromium sets a sheet a little larger or smaller

double wide()
{
    return pageOnSheet(BookOptions()).width() * unit;
}

double high()
{
    return pageOnSheet(BookOptions()).height() * unit;
}

/// A word at \p x and \p y of the sheet, in pixels from its upper left corner.
std::string word(const char* code, double x, double y)
{
    return "BT\n/F4 10 Tf\n1 0 0 -1 " + std::to_string(x) + ' ' + std::to_string(y) + " Tm\n<" + code +
           "> Tj\nET\n";
}

/// A sheet of \p rows rows on which \p drawn is drawn, with a pattern, two pictures and a link.
QByteArray printed(size_t rows, const std::string& drawn, const Handle::Rectangle& link)
{
    QPDF document;
    document.emptyPDF();
    const double height = high() * static_cast<double>(rows) + 20;
    Handle page = Handle::parse("<< /Type /Page /Resources << /Font << /F4 << /Type /Font >> >> >> >>");
    page.replaceKey("/MediaBox", Handle::newFromRectangle({0, 0, 4 * wide(), height}));
    Handle resources = page.getKey("/Resources");
    resources.replaceKey(
        "/Pattern", Handle::parse("<< /P5 << /Type /Pattern /PatternType 2 /Matrix [2 0 0 2 30 40] >> >>"));
    Handle objects = Handle::newDictionary();
    for (const char* name : {"/X7", "/X8"}) {
        Handle picture = document.newStream("0");
        picture.getDict().replaceKey("/Subtype", Handle::newName("/Image"));
        objects.replaceKey(name, picture);
    }
    resources.replaceKey("/XObject", objects);
    const std::string scale = std::to_string(unit);
    page.replaceKey("/Contents", document.newStream(scale + " 0 0 -" + scale + " 0 " +
                                                    std::to_string(height) + " cm\n" + drawn));
    Handle annotation = Handle::parse("<< /Type /Annot /Subtype /Link >>");
    annotation.replaceKey("/Rect", Handle::newFromRectangle(link));
    page.replaceKey("/Annots", Handle::newArray({annotation}));
    document.addPage(document.makeIndirectObject(page), false);
    QPDFWriter writer(document);
    writer.setOutputMemory();
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize())};
}

bool isNear(double one, double other)
{
    return std::abs(one - other) < 0.01;
}

} // namespace

class TestPrintedSheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRowsColumnsAreItsPages()
    {
        const double right = pageOnSheet(BookOptions()).width();
        const double below = pageOnSheet(BookOptions()).height();
        // The first row has one page, the second has two; on the last stand a picture and a gradient.
        const QByteArray pdf =
            printed(2,
                    word("0001", 90, 100) + word("0002", 90, below + 100) +
                        "q\n/Pattern CS /Pattern cs /P5 SCN /P5 scn\n" + std::to_string(right + 90) + ' ' +
                        std::to_string(below + 200) + " 100 50 re\nf\nQ\nq\n100 0 0 -80 " +
                        std::to_string(right + 90) + ' ' + std::to_string(below + 400) + " cm\n/X8 Do\nQ\n" +
                        word("0003", right + 90, below + 500),
                    {wide() + 60, 20 + high() / 2, wide() + 90, 30 + high() / 2});
        const PrintedSheet sheet(pdf, {2, 4}, BookOptions());
        QVERIFY(!sheet.isFull());
        QCOMPARE(sheet.pagesOfRows(), (std::vector<int>{1, 2}));
        QCOMPARE(sheet.pages().size(), size_t(3));
        const auto has = [&](size_t page, const char* part) {
            return contentOf(sheet.pages()[page]).find(part) != std::string::npos;
        };
        QVERIFY(has(0, "<0001>") && !has(0, "<0002>") && !has(0, "<0003>"));
        QVERIFY(has(1, "<0002>") && !has(1, "<0001>") && !has(1, "/X8"));
        QVERIFY(has(2, "<0003>") && has(2, "/X8 Do") && has(2, "/P5 scn"));
        for (auto page : sheet.pages()) {
            const auto box = page.getKey("/MediaBox").getArrayAsRectangle();
            QVERIFY(isNear(box.urx, 210 / 25.4 * 72) && isNear(box.ury, 297 / 25.4 * 72));
        }
        // Of the sheet's pictures a page has its own alone.
        QVERIFY(!Handle(sheet.pages()[0]).getKey("/Resources").hasKey("/XObject"));
        Handle own = Handle(sheet.pages()[2]).getKey("/Resources").getKey("/XObject");
        QVERIFY(own.hasKey("/X8") && !own.hasKey("/X7"));
    }

    void linksAndGradientsComeAlong()
    {
        const double right = pageOnSheet(BookOptions()).width();
        const QByteArray pdf =
            printed(1,
                    word("0001", 90, 100) + "q\n/Pattern CS /Pattern cs /P5 SCN /P5 scn\n" +
                        std::to_string(right + 90) + " 200 100 50 re\nf\nQ\n",
                    {wide() + 60, 20 + 100, wide() + 90, 20 + 112});
        const PrintedSheet sheet(pdf, {1, 4}, BookOptions());
        QCOMPARE(sheet.pages().size(), size_t(2));
        Handle page = sheet.pages()[1];
        QVERIFY(!Handle(sheet.pages()[0]).hasKey("/Annots"));
        const double scale = 0.75 / unit;
        const auto link = page.getKey("/Annots").getArrayItem(0).getKey("/Rect").getArrayAsRectangle();
        QVERIFY2(isNear(link.llx, 60 * scale) && isNear(link.lly, 100 * scale) &&
                     isNear(link.ury, 112 * scale),
                 qPrintable(QStringLiteral("%1 %2").arg(link.llx).arg(link.lly)));
        // A pattern is placed on the paper, not where the content's matrix is: it is moved as the content is.
        const auto matrix =
            page.getKey("/Resources").getKey("/Pattern").getKey("/P5").getKey("/Matrix").getArrayAsMatrix();
        QVERIFY(isNear(matrix.a, 2 * scale) && isNear(matrix.d, 2 * scale));
        QVERIFY2(isNear(matrix.e, (30 - wide()) * scale) && isNear(matrix.f, (40 - 20) * scale),
                 qPrintable(QStringLiteral("%1 %2").arg(matrix.e).arg(matrix.f)));
    }

    void aRowThatIsFullWantsMoreRoom()
    {
        const double right = pageOnSheet(BookOptions()).width();
        const QByteArray pdf =
            printed(1, word("0001", 90, 100) + word("0002", right + 90, 100), {0, 0, 1, 1});
        QVERIFY(PrintedSheet(pdf, {1, 2}, BookOptions()).isFull());
        QVERIFY(!PrintedSheet(pdf, {1, 3}, BookOptions()).isFull());
    }

    void whatIsNoSheetIsRefused()
    {
        QVERIFY_EXCEPTION_THROWN(PrintedSheet("%PDF-1.4 and no more", {1, 2}, BookOptions()), std::exception);
    }
};

QTEST_APPLESS_MAIN(TestPrintedSheet)

#include "tst_printedsheet.moc"
