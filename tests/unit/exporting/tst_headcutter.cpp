// Running heads that were printed below each other on a sheet, taken apart.

#include "exporting/headcutter.h"

#include <QTest>

#include <stdexcept>

using namespace warraq;

namespace {

/// Strips of 60 above and 40 below, on a sheet of 300 points; a pixel is a point.
std::string sheet(const std::string& drawn)
{
    return "1 0 0 -1 0 300 cm\nq\n0 0 200 300 re\nW* n\n1 1 1 rg\n0 0 200 300 re\nf\nQ\n" + drawn;
}

std::string text(const char* code, int y)
{
    return "BT\n/F6 10 Tf\n1 0 0 -1 20 " + std::to_string(y) + " Tm\n<" + code + "> Tj\nET\n";
}

bool has(const std::string& all, const std::string& part)
{
    return all.find(part) != std::string::npos;
}

} // namespace

class TestHeadCutter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachGetsItsOwn()
    {
        HeadCutter cutter(60, 40);
        cutter.read(sheet("q\n.4 .4 .4 rg\n" + text("0001", 30) + text("0002", 80) + text("0003", 130) +
                          text("0004", 290) + "Q\n"),
                    300, 3);
        const auto& heads = cutter.heads();
        QCOMPARE(heads.size(), size_t(3));
        QVERIFY(has(heads[0].above, "<0001>") && !has(heads[0].above, "<0002>"));
        QVERIFY(has(heads[0].below, "<0002>") && !has(heads[0].below, "<0003>"));
        QVERIFY(has(heads[1].above, "<0003>") && heads[1].below.empty());
        QVERIFY(heads[2].above.empty() && has(heads[2].below, "<0004>"));
        QCOMPARE(cutter.unit(), 1.0);
    }

    void itIsDrawnInTheStateItWasDrawnIn()
    {
        HeadCutter cutter(60, 40);
        cutter.read(sheet("q\n20 0 160 100 re\nW* n\nq\n.4 .4 .4 rg\n" + text("0001", 30) + "Q\n" +
                          text("0002", 35) + "Q\n"),
                    300, 1);
        const std::string& above = cutter.heads()[0].above;
        const auto first = above.substr(0, above.find("Q\n"));
        QVERIFY(has(first, "1 0 0 -1 0 300 cm") && has(first, "20 0 160 100 re\nW* n\nq\n.4 .4 .4 rg\nBT"));
        const auto second = above.substr(above.find("Q\n"));
        QVERIFY(has(second, "<0002>") && !has(second, ".4 .4 .4 rg"));
    }

    void linesStayAndThePaperFallsAway()
    {
        HeadCutter cutter(60, 40);
        cutter.read(sheet("q\n20 148 160 1 re\nf\nQ\n" + text("0001", 130)), 300, 3);
        QVERIFY(cutter.heads()[0].above.empty() && cutter.heads()[0].below.empty());
        QVERIFY(has(cutter.heads()[1].above, "20 148 160 1 re\nf\n"));
        for (const auto& head : cutter.heads())
            QVERIFY(!has(head.above + head.below, "0 0 200 300 re\nf"));
    }

    void moreThanAreWantedAreLeft()
    {
        HeadCutter cutter(60, 40);
        cutter.read(sheet(text("0001", 30) + text("0003", 130)), 300, 1);
        QCOMPARE(cutter.heads().size(), size_t(1));
        QVERIFY(has(cutter.heads()[0].above, "<0001>"));
        QVERIFY(!has(cutter.heads()[0].above + cutter.heads()[0].below, "<0003>"));
    }

    void whatIsWrittenOtherwiseIsRefused()
    {
        HeadCutter cutter(60, 40);
        QVERIFY_EXCEPTION_THROWN(cutter.read("Q\n", 300, 1), std::runtime_error);
    }
};

QTEST_APPLESS_MAIN(TestHeadCutter)

#include "tst_headcutter.moc"
