// Arguments are sorted out strictly, and what is wrong is named.

#include "cli/arguments.h"

#include <QTest>

using namespace warraq;

namespace {

ArgumentRules rules()
{
    return {{QStringLiteral("json")},
            {QStringLiteral("limit")},
            {QStringLiteral("map")},
            {QStringLiteral("undo")},
            1,
            2,
            QStringLiteral("ARCHIVE")};
}

Result<Arguments> parse(const char* text)
{
    return Arguments::parse(QString::fromUtf8(text).split(QLatin1Char(' '), Qt::SkipEmptyParts), rules());
}

} // namespace

class TestArguments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void optionsMayStandAnywhere()
    {
        for (const char* text : {"--limit 3 --json a q", "a --limit=3 q --json", "a q --json --limit 3"}) {
            const auto arguments = parse(text);
            QVERIFY2(arguments.has_value(), text);
            QCOMPARE(arguments->positional(), QStringList({QStringLiteral("a"), QStringLiteral("q")}));
            QVERIFY(arguments->has("json"));
            QCOMPARE(*arguments->number("limit", 50, 0), 3);
        }
    }

    void twoDashesEndThem()
    {
        const auto arguments = parse("a -- --json");
        QVERIFY(arguments.has_value());
        QCOMPARE(arguments->positional().value(1), QStringLiteral("--json"));
        QVERIFY(!arguments->has("json"));
    }

    void oneDashIsAName() { QCOMPARE(parse("a -")->positional().value(1), QStringLiteral("-")); }

    void aValueMayBeginWithADashOrBeEmpty()
    {
        QCOMPARE(parse("a --map -x --map=")->values("map"), QStringList({QStringLiteral("-x"), QString()}));
        QCOMPARE(parse("a --map x=y=z")->value("map"), QStringLiteral("x=y=z"));
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QString>("what");
        QTest::newRow("a --colour") << QStringLiteral("--colour");
        QTest::newRow("a -j") << QStringLiteral("-j");
        QTest::newRow("a --json=yes") << QStringLiteral("--json=yes");
        QTest::newRow("a --limit") << QStringLiteral("--limit");
        QTest::newRow("a --limit 1 --limit 2") << QStringLiteral("--limit");
        QTest::newRow("a --undo 3") << QStringLiteral("--undo");
        QTest::newRow("a b c") << QStringLiteral("c");
        QTest::newRow("--json") << QStringLiteral("ARCHIVE");
    }
    void whatIsWrongIsNamed()
    {
        QFETCH(QString, what);
        const auto refused = parse(QTest::currentDataTag());
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Usage);
        QCOMPARE(refused.error().subject, what);
        QVERIFY(!refused.error().detail.isEmpty());
    }

    void numbersAreWhole()
    {
        for (const char* bad : {"a --limit=", "a --limit x", "a --limit -1", "a --limit 1.5", "a --limit 1e3",
                                "a --limit 99999999999999999999"})
            QVERIFY2(!parse(bad)->number("limit", 50, 0), bad);
        QCOMPARE(*parse("a")->number("limit", 50, 0), 50);
        QVERIFY(!parse("a --limit 0")->number("limit", 50, 1));
    }
};

QTEST_GUILESS_MAIN(TestArguments)
#include "tst_arguments.moc"
