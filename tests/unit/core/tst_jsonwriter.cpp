// JSON in the order of the contract, and never anything but JSON.

#include "core/jsonwriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <limits>

using namespace warraq;

class TestJsonWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheOrder()
    {
        JsonWriter json;
        json.beginObject();
        json.key("z").integer(1);
        json.key("a").beginArray().beginObject().endObject().null().endArray();
        json.key("m").beginObject().key("deep").boolean(false).endObject();
        json.key("none").beginArray().endArray();
        json.endObject();
        QCOMPARE(json.bytes(), QByteArray(R"({"z": 1, "a": [{}, null], "m": {"deep": false}, "none": []})"));
    }

    void nullAndUnknownAndEmptyDiffer()
    {
        JsonWriter json;
        json.beginArray().string(QString()).string(QStringLiteral("")).known(QStringLiteral("")).endArray();
        QCOMPARE(json.bytes(), QByteArray(R"([null, "", null])"));
    }

    void anyTextIsAJsonString_data()
    {
        QTest::addColumn<QString>("text");
        QString controls;
        for (char16_t c = 0; c < 0x20; ++c)
            controls += QChar(c);
        QTest::newRow("controls") << controls;
        QTest::newRow("quotes") << QStringLiteral("\"\\/'</script>");
        QTest::newRow("arabic") << QStringLiteral("القَذّافي");
        QTest::newRow("beyond the plane") << QStringLiteral("📰 𐤀");
        QTest::newRow("line separators") << QStringLiteral("a\u2028b\u2029c\u0085");
    }
    void anyTextIsAJsonString()
    {
        QFETCH(QString, text);
        JsonWriter json;
        json.beginObject().key(text).string(text).endObject();
        QJsonParseError error{};
        const auto object = QJsonDocument::fromJson(json.bytes(), &error).object();
        QCOMPARE(error.error, QJsonParseError::NoError);
        QCOMPARE(object.value(text).toString(), text);
    }

    void halfACharacterIsStillJson()
    {
        JsonWriter json;
        json.beginArray().string(QStringLiteral("a") + QChar(0xD800) + QStringLiteral("b")).endArray();
        QVERIFY(!QJsonDocument::fromJson(json.bytes()).isNull());
    }

    void numbersAreNumbersInAnyLocale()
    {
        QLocale::setDefault(QLocale(QLocale::German));
        JsonWriter json;
        json.beginArray().real(1234.5, 2).integer(-9007199254740993).real(0.00001, 1).endArray();
        QLocale::setDefault(QLocale::c());
        QCOMPARE(json.bytes(), QByteArray("[1234.50, -9007199254740993, 0.0]"));
    }

    void whatIsNoNumberIsNull()
    {
        JsonWriter json;
        json.beginArray().real(std::numeric_limits<double>::quiet_NaN(), 1);
        json.real(std::numeric_limits<double>::infinity(), 1).endArray();
        QCOMPARE(json.bytes(), QByteArray("[null, null]"));
    }
};

QTEST_GUILESS_MAIN(TestJsonWriter)
#include "tst_jsonwriter.moc"
