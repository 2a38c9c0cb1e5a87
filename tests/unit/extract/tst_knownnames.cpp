// Agencies, publications and places as data: the program's own lists and what a user adds.

#include "core/textfold.h"
#include "extract/citytable.h"
#include "extract/extractor.h"
#include "extract/fieldpatterns.h"

#include <QFile>
#include <QTest>

using namespace warraq;

class TestKnownNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agencies_data();
    void agencies();
    void publications();
    void places_data();
    void places();
    void userAddsAndWins();
    void faultsAreRefusedWhole_data();
    void faultsAreRefusedWhole();
    void cityTableIsSorted();
    void extractorCompletesNames();
    void desksSignLast();
    void placesInCapitals();
    void andIsTakenOffAPlaceAlone_data();
    void andIsTakenOffAPlaceAlone();
    void wiresSayTheDayBeforeTheirName();
    void aWordWithADashIsNoDateline();
    void namesAreParted_data();
    void namesAreParted();
};

void TestKnownNames::placesInCapitals()
{
    const auto usual = [](const char* place) { return inUsualCase(QString::fromUtf8(place)); };
    QCOMPARE(usual("JAKARTA"), QStringLiteral("Jakarta"));
    QCOMPARE(usual("PORT OF SPAIN"), QStringLiteral("Port of Spain"));
    QCOMPARE(usual("SÃO PAULO"), QStringLiteral("São Paulo"));
    QCOMPARE(usual("AIX-EN-PROVENCE"), QStringLiteral("Aix-En-Provence"));
    QCOMPARE(usual("İZMİR"), QStringLiteral("İzmir"));
    QCOMPARE(usual("UAE"), QStringLiteral("UAE"));
    QCOMPARE(usual("U.N. HEADQUARTERS"), QStringLiteral("U.N. HEADQUARTERS"));
    QCOMPARE(usual("Bab al-Rih"), QStringLiteral("Bab al-Rih"));
    QCOMPARE(usual("القاهرة"), QStringLiteral("القاهرة"));
}

void TestKnownNames::agencies_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("usual");
    QTest::newRow("usual") << QStringLiteral("Reuters") << QStringLiteral("Reuters");
    QTest::newRow("long") << QStringLiteral("Agence France-Presse") << QStringLiteral("AFP");
    QTest::newRow("Arabic") << QString::fromUtf16(u"رويترز") << QStringLiteral("Reuters");
    QTest::newRow("Japanese") << QString::fromUtf16(u"共同通信") << QStringLiteral("Kyodo");
    QTest::newRow("capitals") << QStringLiteral("SANA") << QStringLiteral("SANA");
    QTest::newRow("small letters") << QStringLiteral("dpa") << QStringLiteral("dpa");
    QTest::newRow("a woman") << QStringLiteral("Ina") << QString();
    QTest::newRow("nobody") << QStringLiteral("Harbour Wire") << QString();
}

void TestKnownNames::agencies()
{
    QFETCH(QString, name);
    QFETCH(QString, usual);
    QCOMPARE(KnownNames::builtIn().agency(name), usual);
}

void TestKnownNames::publications()
{
    const KnownNames& names = KnownNames::builtIn();
    QCOMPARE(names.publication(QStringLiteral("Asharq Al Awsat")), QStringLiteral("Asharq Al-Awsat"));
    QCOMPARE(names.publication(QStringLiteral("ASHARQ AL-AWSAT")), QStringLiteral("Asharq Al-Awsat"));
    QCOMPARE(names.publication(QStringLiteral("The Cedar Gazette")), QStringLiteral("The Cedar Gazette"));
}

void TestKnownNames::places_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("country");
    QTest::newRow("ours") << QStringLiteral("London") << QStringLiteral("GB");
    QTest::newRow("Arabic") << QString::fromUtf16(u"دمشق") << QStringLiteral("SY");
    QTest::newRow("in capitals") << QStringLiteral("BEIRUT") << QStringLiteral("LB");
    QTest::newRow("by the table") << QStringLiteral("Erfurt") << QStringLiteral("DE");
    QTest::newRow("accent") << QString::fromUtf16(u"Zürich") << QStringLiteral("CH");
    QTest::newRow("several countries") << QStringLiteral("Tripoli") << QString();
    QTest::newRow("no place") << QStringLiteral("Harbour Board") << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TestKnownNames::places()
{
    QFETCH(QString, place);
    QFETCH(QString, country);
    QCOMPARE(KnownNames::builtIn().country(place), country);
}

void TestKnownNames::userAddsAndWins()
{
    KnownNames names = KnownNames::builtIn();
    QVERIFY(names.add(QByteArrayLiteral(R"({"agencies": [{"name": "Harbour Wire", "other_names": ["HW"]},
        {"name": "Reuters News", "other_names": ["Reuters"]}],
        "places": [{"name": "Tripoli", "country": "LB"}]})"),
                      QStringLiteral("mine.json")));
    QCOMPARE(names.agency(QStringLiteral("HW")), QStringLiteral("Harbour Wire"));
    QCOMPARE(names.agency(QStringLiteral("Reuters")), QStringLiteral("Reuters News"));
    QCOMPARE(names.country(QStringLiteral("Tripoli")), QStringLiteral("LB"));
    QCOMPARE(names.agency(QStringLiteral("AFP")), QStringLiteral("AFP"));
}

void TestKnownNames::faultsAreRefusedWhole_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no JSON") << QByteArrayLiteral("{\"agencies\": [");
    QTest::newRow("unknown key") << QByteArrayLiteral(R"({"agencies": [{"name": "New"}], "agents": []})");
    QTest::newRow("no name") << QByteArrayLiteral(
        R"({"agencies": [{"name": "New"}, {"other_names": ["x"]}]})");
    QTest::newRow("no list") << QByteArrayLiteral(R"({"agencies": {"name": "New"}})");
    QTest::newRow("no country") << QByteArrayLiteral(
        R"({"agencies": [{"name": "New"}], "places": [{"name": "X"}]})");
}

void TestKnownNames::faultsAreRefusedWhole()
{
    QFETCH(QByteArray, json);
    KnownNames names;
    const auto added = names.add(json, QStringLiteral("mine.json"));
    QVERIFY(!added);
    QCOMPARE(added.error().kind, ErrorKind::Malformed);
    QCOMPARE(added.error().subject, QStringLiteral("mine.json"));
    QCOMPARE(names.agency(QStringLiteral("New")), QString());
}

void TestKnownNames::cityTableIsSorted()
{
    QFile file(QStringLiteral(":/names/cities.tsv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray before;
    int lines = 0;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        const qsizetype tab = line.indexOf('\t');
        const QByteArray name = line.left(tab);
        QVERIFY2(tab > 0 && before < name, line.constData());
        QCOMPARE(normalisedUtf8(QString::fromUtf8(name)), name);
        before = name;
        ++lines;
    }
    QVERIFY(lines > 30'000);
    const CityTable small(QByteArrayLiteral("aden\tYE\nbern\tCH\ntyre\tLB US\n"));
    QCOMPARE(small.countriesOf(QStringLiteral("Aden")), QStringList{QStringLiteral("YE")});
    QCOMPARE(small.countriesOf(QStringLiteral("Tyre")).size(), 2);
    QVERIFY(small.countriesOf(QStringLiteral("Cork")).isEmpty());
    QVERIFY(small.countriesOf(QStringLiteral("Zug")).isEmpty());
}

void TestKnownNames::extractorCompletesNames()
{
    auto names = std::make_shared<KnownNames>(KnownNames::builtIn());
    QVERIFY(names->add(QByteArrayLiteral(R"({"agencies": [{"name": "Harbour Wire"}],
        "publications": [{"name": "The Cedar Gazette", "other_names": ["Cedar Gazette Online"]}]})"),
                       QStringLiteral("mine.json")));
    ExtractOptions options;
    options.names = names;
    const auto extractor = Extractor::create({}, options);
    QVERIFY(extractor);
    SourceRecord record;
    record.format = SourceFormat::Html;
    record.text = QStringLiteral("<html><head><title>The pier reopens</title><meta property='og:site_name' "
                                 "content='Cedar Gazette Online'>"
                                 "<meta name='dc.creator' content='Harbour Wire'></head><body><h1>The pier "
                                 "reopens</h1><p>Damascus, Tripoli – "
                                 "The harbour board voted on Tuesday to reopen the old customs pier, which "
                                 "has stood empty since the floods of "
                                 "the year before.</p></body></html>");
    const Extraction extraction = extractor->extract(record);
    const auto* article = std::get_if<ExtractedArticle>(&extraction);
    QVERIFY(article);
    QCOMPARE(article->content.agency, QStringLiteral("Harbour Wire"));
    QVERIFY(article->content.authors.isEmpty());
    QCOMPARE(toString(article->content.origins.at(Field::Agency)), QStringLiteral("meta"));
    QCOMPARE(article->content.publication, QStringLiteral("The Cedar Gazette"));
    QCOMPARE(article->content.places, (QStringList{QStringLiteral("Damascus"), QStringLiteral("Tripoli")}));
    QCOMPARE(article->countries, (QStringList{QStringLiteral("SY"), QString()}));
}

void TestKnownNames::desksSignLast()
{
    const Byline both = namesOf(QStringLiteral("Mara Haddad, Redaktion"));
    QCOMPARE(both.authors, QStringList{QStringLiteral("Mara Haddad")});
    QCOMPARE(both.desks, QStringList{QStringLiteral("Redaktion")});
    QVERIFY(namesOf(QStringLiteral("admin")).desks.isEmpty());
    QCOMPARE(namesOf(QStringLiteral("Gazette Staff")).desks, QStringList{QStringLiteral("Gazette Staff")});
}

void TestKnownNames::andIsTakenOffAPlaceAlone_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("places");
    QTest::newRow("two places") << QStringLiteral("القاهرة وبيروت - قال الوزير إن الميناء سيفتح غدا")
                                << QStringList{QStringLiteral("القاهرة"), QStringLiteral("بيروت")};
    QTest::newRow("two hyphens") << QStringLiteral("دمشق، سوريا (CNN) -- أكدت جهات")
                                 << QStringList{QStringLiteral("دمشق"), QStringLiteral("سوريا")};
    QTest::newRow("three places") << QStringLiteral("دمشق، القاهرة وبيروت - قال الوزير")
                                  << QStringList{QStringLiteral("دمشق"), QStringLiteral("القاهرة"),
                                                 QStringLiteral("بيروت")};
    QTest::newRow("a word that begins so")
        << QStringLiteral("الوزير وزير، القاهرة - قال إن الميناء سيفتح غدا")
        << QStringList{QStringLiteral("الوزير وزير"), QStringLiteral("القاهرة")};
}

void TestKnownNames::andIsTakenOffAPlaceAlone()
{
    QFETCH(QString, text);
    QFETCH(QStringList, places);
    const auto dateline = findDateline(text, {});
    QVERIFY(dateline);
    QCOMPARE(dateline->places, places);
}

void TestKnownNames::wiresSayTheDayBeforeTheirName()
{
    const auto tass =
        findDateline(QStringLiteral("МУРМАНСК, 2 апреля. /ТАСС/. Совет порта решил открыть причал."));
    QVERIFY(tass);
    QCOMPARE(tass->agency, QStringLiteral("TASS"));
    QCOMPARE(tass->dateline, QStringLiteral("МУРМАНСК"));
    const auto ria =
        findDateline(QStringLiteral("МОСКВА, 2 апр - РИА Новости. Совет порта решил открыть причал."));
    QVERIFY(ria);
    QCOMPARE(ria->agency, QStringLiteral("RIA Novosti"));
    const auto egypt = findDateline(QStringLiteral("القاهرة ـ قال رئيس المجلس إن الميناء سيفتح"));
    QVERIFY(egypt);
    QCOMPARE(egypt->dateline, QStringLiteral("القاهرة"));
    // A day in brackets is no agency.
    const auto day = findDateline(QStringLiteral("WAMENA, (12/5) - Ketua dewan pelabuhan mengatakan"));
    QVERIFY(day);
    QCOMPARE(day->dateline, QStringLiteral("WAMENA"));
    QCOMPARE(day->agency, QString());
    QVERIFY(!findDateline(QStringLiteral("Совет, 2 апреля - Причал откроют вновь, решили члены совета.")));
}

void TestKnownNames::aWordWithADashIsNoDateline()
{
    for (const char* text :
         {"Al-Qaeda said on Tuesday it had carried out the attack.", "Anti-government fighters fled.",
          "Vice-President Adly resigned.", "Twenty-five died.", "US-led forces left."}) {
        for (const auto& own : {QStringList(), QStringList(QString()), QStringList(QStringLiteral(" ")),
                                QStringList(QStringLiteral("The Courier"))})
            QVERIFY2(!findDateline(QString::fromUtf8(text), own), text);
    }
}

void TestKnownNames::namesAreParted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("names");
    const QStringList two{QStringLiteral("Mara Haddad"), QStringLiteral("Jon Vale")};
    QTest::newRow("comma and and") << QStringLiteral("By Mara Haddad, and Jon Vale") << two;
    QTest::newRow("French") << QStringLiteral("Par Mara Haddad et Jon Vale") << two;
    QTest::newRow("office before") << QStringLiteral("Gazette-Redakteurin Mara Haddad; Jon Vale") << two;
    QTest::newRow("office behind") << QStringLiteral("Mara Haddad Staff Writer|Jon Vale (London)") << two;
    QTest::newRow("title") << QStringLiteral("Jon Vale, MD") << QStringList{QStringLiteral("Jon Vale, MD")};
    QTest::newRow("address") << QStringLiteral("https://people.example/mara") << QStringList();
    QTest::newRow("buttons") << QStringLiteral("Mara Haddad, View all, Follow")
                             << QStringList{QStringLiteral("Mara Haddad")};
    QTest::newRow("Japanese") << QString::fromUtf16(u"文● 山田太郎／鈴木花子")
                              << QStringList{QString::fromUtf16(u"山田太郎"),
                                             QString::fromUtf16(u"鈴木花子")};
}

void TestKnownNames::namesAreParted()
{
    QFETCH(QString, text);
    QFETCH(QStringList, names);
    QCOMPARE(namesOf(text).authors, names);
}

QTEST_APPLESS_MAIN(TestKnownNames)
#include "tst_knownnames.moc"
