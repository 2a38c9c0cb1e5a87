// What Chromium printed on one sheet, taken apart by where it lies.

#include "exporting/sheetcutter.h"

#include <QTest>

#include <stdexcept>

using namespace warraq;

namespace {

/// A sheet of 200 by 100 points with two places beside each other; a pixel is half a point.
constexpr const char* sheet = ".5 0 0 -.5 0 100 cm\nq\n0 0 400 200 re\nW* n\n";

std::string text(const char* code, int x, int y)
{
    return "BT\n/F6 10 Tf\n1 0 0 -1 " + std::to_string(x) + ' ' + std::to_string(y) + " Tm\n<" + code +
           "> Tj\nET\n";
}

std::vector<std::string> cut(const std::string& drawn, const SheetCutter::Objects& objects = {})
{
    SheetCutter cutter(2, objects, [](const SheetBox& box) -> std::vector<size_t> {
        if (box.width() > 100)
            return {0, 1};
        return {box.middle() < 100 ? size_t(0) : size_t(1)};
    });
    cutter.read(sheet + drawn + "Q\n");
    return cutter.parts();
}

bool has(const std::string& all, const std::string& part)
{
    return all.find(part) != std::string::npos;
}

/// Each line that is only \p line.
int lines(const std::string& all, const std::string& line)
{
    int count = all.starts_with(line + '\n') ? 1 : 0;
    for (size_t at = all.find('\n' + line + '\n'); at != std::string::npos;
         at = all.find('\n' + line + '\n', at + 1))
        ++count;
    return count;
}

} // namespace

class TestSheetCutter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachPartDrawsItsOwnInItsState()
    {
        const auto parts = cut("q\n.4 .4 .4 RG .4 .4 .4 rg\n" + text("0001", 20, 30) + text("0002", 220, 30) +
                               "Q\nq\n0 0 1 RG 0 0 1 rg\n/G3 gs\n" + text("0003", 30, 90) + "Q\n");
        QVERIFY(has(parts[0], "<0001>") && has(parts[0], "<0003>") && !has(parts[0], "<0002>"));
        QVERIFY(has(parts[1], "<0002>") && !has(parts[1], "<0001>") && !has(parts[1], "<0003>"));
        for (const auto& part : parts) {
            QVERIFY(
                has(part, ".5 0 0 -.5 0 100 cm\nq\n0 0 400 200 re\nW* n\nq\n.4 .4 .4 RG .4 .4 .4 rg\nBT\n"));
            QCOMPARE(lines(part, "q"), lines(part, "Q"));
        }
        QVERIFY(has(parts[0], "ET\nQ\nq\n0 0 1 RG 0 0 1 rg\n/G3 gs\nBT\n"));
        QVERIFY(!has(parts[1], "0 0 1 rg"));
    }

    void whatIsSaidAgainReplacesWhatWasSaid()
    {
        std::string drawn;
        for (int i = 0; i < 50; ++i)
            drawn += "0 0 ." + std::to_string(10 + i) + " RG 0 0 ." + std::to_string(10 + i) + " rg\n" +
                     text("0001", 20, 30);
        const auto parts = cut(drawn + text("0002", 220, 30));
        QVERIFY(has(parts[1], "W* n\n0 0 .59 RG 0 0 .59 rg\nBT\n"));
        // A matrix adds to the one before it, and a clip too.
        const auto moved =
            cut("1 0 0 1 100 0 cm\n1 0 0 1 100 0 cm\n0 0 50 50 re\nW n\n" + text("0003", 20, 30));
        QVERIFY(has(moved[1], "1 0 0 1 100 0 cm\n1 0 0 1 100 0 cm\n0 0 50 50 re\nW n\nBT\n"));
        QVERIFY(moved[0].empty());
    }

    void whatLiesAcrossIsOfBoth()
    {
        const auto parts = cut("0 20 400 2 re\nf\n0 50 100 2 re\nf\n300 0 m\n390 90 l\nS\n");
        QVERIFY(has(parts[0], "0 20 400 2 re\nf\n") && has(parts[1], "0 20 400 2 re\nf\n"));
        QVERIFY(has(parts[0], "0 50 100 2 re\nf\n") && !has(parts[1], "0 50 100 2 re\nf\n"));
        QVERIFY(has(parts[1], "300 0 m\n390 90 l\nS\n") && !has(parts[0], "300 0 m"));
    }

    void aClipSaysWhatIsSeen()
    {
        // A quotation's line goes over both pages and is cut to each.
        const auto parts = cut("q\n0 0 200 200 re\nW* n\n10 0 300 100 re\nf\nQ\n"
                               "q\n200 0 200 200 re\nW* n\n10 0 300 100 re\nf\nQ\n"
                               "q\n500 0 10 10 re\nW n\n10 0 10 10 re\nf\nQ\n");
        QCOMPARE(lines(parts[0], "10 0 300 100 re"), 1);
        QCOMPARE(lines(parts[1], "10 0 300 100 re"), 1);
        QVERIFY(has(parts[1], "200 0 200 200 re\nW* n\n10 0 300 100 re\nf\n"));
        QVERIFY(!has(parts[0] + parts[1], "10 0 10 10 re"));
    }

    void picturesAndFormsLieWhereTheyAre()
    {
        const SheetCutter::Objects objects{{"/X7", {0, 0, 1, 1}}, {"/X8", {250, 0, 350, 100}}};
        const auto parts = cut("q\n100 0 0 -80 20 120 cm\n/X7 Do\nQ\n/X8 Do\n", objects);
        QVERIFY(has(parts[0], "100 0 0 -80 20 120 cm\n/X7 Do\n") && !has(parts[0], "/X8 Do"));
        QVERIFY(has(parts[1], "/X8 Do\n") && !has(parts[1], "/X7 Do"));
        // One that stands on its side: the matrix turns.
        const auto turned = cut("q\n0 100 100 0 250 20 cm\n/X7 Do\nQ\n", objects);
        QVERIFY(turned[0].empty() && has(turned[1], "0 100 100 0 250 20 cm\n/X7 Do\n"));
        // A shading has no end but the clip.
        const auto shaded = cut("q\n210 0 50 50 re\nW n\n/Sh1 sh\nQ\n");
        QVERIFY(shaded[0].empty() && has(shaded[1], "/Sh1 sh\n"));
    }

    void aPixelIsMeasuredByTheFirstText()
    {
        QCOMPARE(SheetCutter::unitOf(sheet + text("0001", 1, 1) + "Q\n"), 0.5);
        QCOMPARE(SheetCutter::unitOf(""), 0.75);
    }

    void whatIsWrittenOtherwiseIsRefused()
    {
        SheetCutter cutter(1, {}, [](const SheetBox&) { return std::vector<size_t>{0}; });
        for (const char* content : {"Q\n", "1 0 cm\n", "f\n", "BT\n/F1 9 Tf\n1 0 Tm\nET\n", "/Sh1 sh\n",
                                    "/Span <</ActualText <FEFF0041>>> BDC\n"})
            QVERIFY_EXCEPTION_THROWN(cutter.read(content), std::runtime_error);
    }
};

QTEST_APPLESS_MAIN(TestSheetCutter)

#include "tst_sheetcutter.moc"
