// Dates as newspapers print them, in the languages, calendars and digits they print them in.

#include "extract/fieldpatterns.h"
#include "extract/pagedate.h"

#include <QTest>

using namespace warraq;

class TestPrintedDate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void languages_data();
    void languages();
    void hijri_data();
    void hijri();
    void weekdayTellsOrderOfDigits();
    void contradictedDayIsItsMonth();
    void pageForms_data();
    void pageForms();
    void addresses_data();
    void addresses();
    void noDate_data();
    void noDate();
};

namespace {

QString isoOf(const std::optional<PartialDate>& date)
{
    return date ? date->toIso() : QString();
}

} // namespace

void TestPrintedDate::languages_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("iso");
    const auto row = [](const char* name, const char16_t* text, const char* iso) {
        QTest::newRow(name) << QString::fromUtf16(text) << QString::fromLatin1(iso);
    };
    row("English", u"Posted on Wednesday, October 18, 2017 at 9.30", "2017-10-18");
    row("English abbreviated", u"18-Oct-2017", "2017-10-18");
    row("French", u"Publié le 1er août 2012 à 10h", "2012-08-01");
    row("German", u"Mittwoch, 18. Oktober 2017", "2017-10-18");
    row("Austrian", u"7. Jänner 2021", "2021-01-07");
    row("Spanish", u"18 de octubre del 2017", "2017-10-18");
    row("Portuguese", u"2 de março de 2016", "2016-03-02");
    row("Italian", u"9 gennaio 2018", "2018-01-09");
    row("Dutch", u"3 maart 2015", "2015-03-03");
    row("Swedish", u"den 4 maj 2014", "2014-05-04");
    row("Polish", u"18 października 2017", "2017-10-18");
    row("Russian", u"18 октября 2017 г.", "2017-10-18");
    row("Turkish", u"18 Ekim 2017 Çarşamba", "2017-10-18");
    row("Malay", u"14 Mac 2019", "2019-03-14");
    row("Hindi", u"14 मार्च 2019", "2019-03-14");
    row("Urdu", u"جمعرات 14 مارچ 2019", "2019-03-14");
    row("Greek", u"18 Οκτωβρίου 2017", "2017-10-18");
    row("Hungarian", u"2017. október 18.", "2017-10-18");
    row("Latvian", u"2018. gada 5. oktobrī", "2018-10-05");
    row("Hebrew", u"18 באוקטובר 2017", "2017-10-18");
    row("Persian, Gregorian", u"۱۸ اکتبر ۲۰۱۷", "2017-10-18");
    row("Persian, solar", u"چهارشنبه ۲۶ مهر ۱۳۹۶", "2017-10-18");
    row("Persian, digits", u"۱۳۹۶/۰۷/۲۶", "2017-10-18");
    row("Thai", u"18 ตุลาคม 2560", "2017-10-18");
    row("Japanese", u"2017年10月18日（水）09時30分", "2017-10-18");
    row("Japanese era", u"令和2年4月1日", "2020-04-01");
    row("first year of an era", u"令和元年5月1日", "2019-05-01");
    row("Korean", u"2017년 10월 18일", "2017-10-18");
    row("Chinese month", u"2017年10月", "2017-10");
    row("Egypt", u"الأربعاء ١٨ أكتوبر ٢٠١٧", "2017-10-18");
    row("Egypt, its own June", u"5 يونيه 2016", "2016-06-05");
    row("Levant", u"١٨ تشرين الأول ٢٠١٧", "2017-10-18");
    row("Levant, one word", u"3 شباط 2011", "2011-02-03");
    row("both names", u"18 أكتوبر (تشرين الأول) 2017", "2017-10-18");
    row("both names with a stroke", u"18 أكتوبر/تشرين الأول 2017", "2017-10-18");
    row("Maghreb", u"18 جانفي 2017", "2017-01-18");
    row("year with its mark", u"18 أكتوبر 2017م", "2017-10-18");
    row("republic of Taiwan", u"中華民國109年3月5日", "2020-03-05");
    row("era before the war", u"大正12年9月1日", "1923-09-01");
    row("Japanese, weekday behind", u"2019年11月3日（日）", "2019-11-03");
    row("Japanese, another weekday behind", u"2019年11月5日（日）", "2019-11");
    row("Chinese, another weekday behind", u"2019年11月5日 星期日", "2019-11");
    row("Korean, another weekday behind", u"2019년 11월 5일 (일)", "2019-11");
    row("Turkish, another weekday behind", u"18 Ekim 2017 Salı", "2017-10");
    row("weekday behind tells the order", u"03/04/2012 (Tuesday)", "2012-04-03");
    row("a paper behind", u"18 October 2017, Sun", "2017-10-18");
    row("Indonesian", u"Selasa, 21 Agu 2018 10:05 WIB", "2018-08-21");
    row("Indonesian, another weekday", u"Senin, 21 Agustus 2018", "2018-08");
    row("Thai, weekday", u"วันอังคารที่ 14 สิงหาคม พ.ศ. 2561", "2018-08-14");
    row("Thai, another weekday", u"วันพุธที่ 14 สิงหาคม พ.ศ. 2561", "2018-08");
    row("Hindi, another weekday", u"बुधवार, 14 अगस्त 2018", "2018-08");
    row("Hindi, another spelling", u"14 नवम्बर 2018", "2018-11-14");
    row("Afghan", u"۲۶ میزان ۱۳۹۶", "2017-10-18");
}

void TestPrintedDate::languages()
{
    QFETCH(QString, text);
    QFETCH(QString, iso);
    QCOMPARE(isoOf(findDate(text)), iso);
}

void TestPrintedDate::hijri_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("iso");
    QTest::addColumn<QString>("original");
    const auto row = [](const char* name, const char16_t* text, const char* iso, const char16_t* original) {
        QTest::newRow(name) << QString::fromUtf16(text) << QString::fromLatin1(iso)
                            << QString::fromUtf16(original);
    };
    row("Gregorian beside it", u"الأربعاء 28 محرم 1439 هـ - 18 أكتوبر 2017 م", "2017-10-18", u"28 محرم 1439");
    // The arithmetic calendar says the 19th; the weekday knows better.
    row("weekday", u"الأربعاء ٢٨ محرم ١٤٣٩", "2017-10-18", u"28 محرم 1439");
    row("no weekday", u"28 محرم 1439 هـ", "2017-10", u"28 محرم 1439");
    row("two words", u"15 ربيع الأول 1438 هـ", "2016-12", u"15 ربيع الأول 1438");
    // The weekday is of both days, and neither's.
    row("another weekday", u"الإثنين 28 محرم 1439 هـ - 18 أكتوبر 2017 م", "2017-10", u"28 محرم 1439");
}

void TestPrintedDate::hijri()
{
    QFETCH(QString, text);
    QFETCH(QString, iso);
    QFETCH(QString, original);
    const auto found = findPrintedDate(text);
    QVERIFY(found);
    QCOMPARE(found->date.toIso(), iso);
    QCOMPARE(found->hijri, original);
}

void TestPrintedDate::weekdayTellsOrderOfDigits()
{
    QCOMPARE(isoOf(findDate(QStringLiteral("Tuesday, 03/04/2012"))), QStringLiteral("2012-04-03"));
    QCOMPARE(isoOf(findDate(QStringLiteral("Sunday 03/04/2012"))), QStringLiteral("2012-03-04"));
    QCOMPARE(isoOf(findDate(QStringLiteral("03/04/2012"))), QString());
}

void TestPrintedDate::contradictedDayIsItsMonth()
{
    QCOMPARE(isoOf(findDate(QStringLiteral("Monday, October 18, 2017"))), QStringLiteral("2017-10"));
    // A weekday that belongs to something else contradicts nothing.
    QCOMPARE(isoOf(findDate(QStringLiteral("The Monday paper of October 18, 2017"))),
             QStringLiteral("2017-10-18"));
}

void TestPrintedDate::pageForms_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("iso");
    const auto row = [](const char* text, const char* language, const char* iso) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(language)
                            << QString::fromLatin1(iso);
    };
    row("Tue, 07 Apr 2020 07:36:07 +0530", "en", "2020-04-07T02:06:07Z");
    row("Tue, 07 Apr 2020 07:36:07 GMT", "en", "2020-04-07T07:36:07Z");
    row("31.10.23", "de", "2023-10-31");
    row("Kultur, 2.11.22", "de", "2022-11-02");
    row("4/5/2012", "fr", "2012-05-04");
    row("4/5/2012", "en", "");
    row("2012/5/4", "ja", "2012-05-04");
    row("version 1.2.10.4", "en", "");
}

void TestPrintedDate::pageForms()
{
    QFETCH(QString, text);
    QFETCH(QString, language);
    QFETCH(QString, iso);
    QCOMPARE(isoOf(pageDate(text, language)), iso);
}

void TestPrintedDate::addresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("iso");
    const auto row = [](const char* address, const char* iso) {
        QTest::newRow(address) << QString::fromLatin1(address) << QString::fromLatin1(iso);
    };
    row("https://gazette.example/2017/10/18/pier", "2017-10-18");
    row("https://gazette.example/news/2017-10-18-pier.html", "2017-10-18");
    row("https://gazette.example/news/20171018/pier", "2017-10-18");
    row("https://gazette.example/2017/10/pier", "");
    row("https://gazette.example/story/20171399", "");
    row("https://gazette.example/?d=2017-10-18", "");
}

void TestPrintedDate::addresses()
{
    QFETCH(QString, address);
    QFETCH(QString, iso);
    QCOMPARE(isoOf(dateInAddress(address)), iso);
}

void TestPrintedDate::noDate_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("no year") << QStringLiteral("18 October");
    QTest::newRow("no month") << QStringLiteral("18 people 2017");
    QTest::newRow("no such day") << QStringLiteral("31 February 2017");
    QTest::newRow("Gregorian month, Hijri year") << QString::fromUtf16(u"18 أكتوبر 1439");
    QTest::newRow("Hijri month, Gregorian year") << QString::fromUtf16(u"28 محرم 2017");
}

void TestPrintedDate::noDate()
{
    QFETCH(QString, text);
    QVERIFY(!findDate(text));
}

QTEST_APPLESS_MAIN(TestPrintedDate)
#include "tst_printeddate.moc"
