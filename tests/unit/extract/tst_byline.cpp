// Who wrote: what a line says, in the languages and shapes of newspapers, and what only looks like it.

#include "extract/fieldpatterns.h"

#include <QTest>

using namespace warraq;

class TestByline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lines_data();
    void lines();
    void noBylines_data();
    void noBylines();
    void signatures_data();
    void signatures();
    void openings_data();
    void openings();
    void fieldsOfNames_data();
    void fieldsOfNames();
    void creditsInBrackets_data();
    void creditsInBrackets();
};

void TestByline::lines_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("authors");
    QTest::addColumn<QString>("agency");
    QTest::addColumn<QString>("place");
    const auto row = [](const QString& line, const QString& authors, const QString& agency = {},
                        const QString& place = {}) {
        QTest::addRow("%s", qPrintable(line)) << line << authors << agency << place;
    };
    row(QStringLiteral("By Rima Dabbagh, Tom Oakes and Lea Brandt"),
        QStringLiteral("Rima Dabbagh;Tom Oakes;Lea Brandt"));
    row(QStringLiteral("Analysis by Rima Dabbagh, Quay Editor-at-large"), QStringLiteral("Rima Dabbagh"));
    row(QStringLiteral("Interview by Rima Dabbagh"), QStringLiteral("Rima Dabbagh"));
    row(QStringLiteral("By Rima Dabbagh, AP National Political Writer"), QStringLiteral("Rima Dabbagh"),
        QStringLiteral("AP"));
    row(QStringLiteral("By RIMA DABBAGH Associated Press"), QStringLiteral("RIMA DABBAGH"),
        QStringLiteral("AP"));
    row(QStringLiteral("By the Associated Press"), QString(), QStringLiteral("AP"));
    row(QStringLiteral("By Reuters Staff"), QString(), QStringLiteral("Reuters"));
    row(QStringLiteral("By Rima Dabbagh for The Quay Paper"), QStringLiteral("Rima Dabbagh"));
    row(QStringLiteral("By Rima Dabbagh @rimad"), QStringLiteral("Rima Dabbagh"));
    row(QStringLiteral("From Rima Dabbagh in Aleppo"), QStringLiteral("Rima Dabbagh"));
    row(QStringLiteral("Rima Dabbagh, Special to The Quay Paper"), QStringLiteral("Rima Dabbagh"));
    row(QStringLiteral("Rima Dabbagh / AFP"), QStringLiteral("Rima Dabbagh"), QStringLiteral("AFP"));
    row(QStringLiteral("Words: Rima Dabbagh. Pictures: Tom Oakes"), QStringLiteral("Rima Dabbagh"));
    row(QStringLiteral("Von unserer Korrespondentin Rima Dabbagh, Aleppo"), QStringLiteral("Rima Dabbagh"));
    row(QStringLiteral("Eine Analyse von Rima Dabbagh"), QStringLiteral("Rima Dabbagh"));
    row(QStringLiteral("Text: Rima Dabbagh"), QStringLiteral("Rima Dabbagh"));
    row(QStringLiteral("rd/dpa"), QString(), QStringLiteral("dpa"));
    row(QStringLiteral("Rima Dabbagh (avec AFP)"), QStringLiteral("Rima Dabbagh"), QStringLiteral("AFP"));
    row(QStringLiteral("Par Rima Dabbagh, avec AFP"), QStringLiteral("Rima Dabbagh"), QStringLiteral("AFP"));
    row(QStringLiteral("Propos recueillis par Rima Dabbagh"), QStringLiteral("Rima Dabbagh"));
    row(QStringLiteral("De notre correspondante à Alep, Rima Dabbagh"), QStringLiteral("Rima Dabbagh"));
    row(QStringLiteral("Yazan: Rima Dabbagh"), QStringLiteral("Rima Dabbagh"));
    row(QStringLiteral("김민수 기자 minsu@quay.example"), QStringLiteral("김민수"));
    row(QStringLiteral("Av Rima Dabbagh"), QStringLiteral("Rima Dabbagh"));
    row(QStringLiteral("Penulis: Rima Dabbagh"), QStringLiteral("Rima Dabbagh"));
    row(QStringLiteral("Aus Aleppo berichten Rima Dabbagh und Tom Oakes"),
        QStringLiteral("Rima Dabbagh;Tom Oakes"));
    row(QStringLiteral("Γράφει ο Νίκος Παπαδάκης"), QStringLiteral("Νίκος Παπαδάκης"));
    row(QStringLiteral("By Rima Dabbagh in Aleppo and Tom Oakes in Beirut"),
        QStringLiteral("Rima Dabbagh;Tom Oakes"));
    row(QStringLiteral("海港日报记者 李小明 王小红"), QStringLiteral("李小明;王小红"));
    row(QStringLiteral("מאת רימה דבאג ותום אוקס"), QStringLiteral("רימה דבאג;תום אוקס"));
    row(QStringLiteral("מאת: רימה דבאג, סוכנויות הידיעות"), QStringLiteral("רימה דבאג"));
    row(QStringLiteral("כתבה: רימה דבאג"), QStringLiteral("רימה דבאג"));
    row(QStringLiteral("نویسنده : ریما دباغ و تام اوکس"), QStringLiteral("ریما دباغ;تام اوکس"));
    row(QStringLiteral("به قلم ریما دباغ"), QStringLiteral("ریما دباغ"));
    row(QStringLiteral("نوشته ریما دباغ"), QStringLiteral("ریما دباغ"));
    row(QStringLiteral("گزارش: ریما دباغ"), QStringLiteral("ریما دباغ"));
    row(QStringLiteral("بقلم ريما الدباغ وتوم أوكس"), QStringLiteral("ريما الدباغ;توم أوكس"));
    row(QStringLiteral("بقلم: أحمد وليد الدباغ"), QStringLiteral("أحمد وليد الدباغ"));
    row(QStringLiteral("تحقيق: ريما الدباغ"), QStringLiteral("ريما الدباغ"));
    row(QStringLiteral("إعداد ريما الدباغ"), QStringLiteral("ريما الدباغ"));
    row(QStringLiteral("كتبت - ريما الدباغ:"), QStringLiteral("ريما الدباغ"));
    row(QStringLiteral("حلب: ريما الدباغ"), QStringLiteral("ريما الدباغ"), QString(), QStringLiteral("حلب"));
    row(QStringLiteral("حلب - ريما الدباغ"), QStringLiteral("ريما الدباغ"), QString(), QStringLiteral("حلب"));
    row(QStringLiteral("دمشق - (أ ف ب)"), QString(), QStringLiteral("AFP"), QStringLiteral("دمشق"));
    row(QStringLiteral("Damascus, Reuters"), QString(), QStringLiteral("Reuters"),
        QStringLiteral("Damascus"));
    row(QStringLiteral("المصدر: رويترز"), QString(), QStringLiteral("Reuters"));
    row(QStringLiteral("د. ريما الدباغ"), QStringLiteral("د. ريما الدباغ"));
    row(QStringLiteral("记者 李小明"), QStringLiteral("李小明"));
    row(QStringLiteral("来源：新华社 作者：李小明"), QStringLiteral("李小明"), QStringLiteral("Xinhua"));
    row(QStringLiteral("记者：李小明 来源：新华社 责任编辑：王大力"), QStringLiteral("李小明"),
        QStringLiteral("Xinhua"));
    row(QStringLiteral("来源：海港报 作者：李小明"), QStringLiteral("李小明"));
    row(QStringLiteral("新华社记者 李小明 王大力"), QStringLiteral("李小明;王大力"),
        QStringLiteral("Xinhua"));
    row(QStringLiteral("文・山田太郎　写真・鈴木花子"), QStringLiteral("山田太郎"));
    row(QStringLiteral("מאת נועה לוי ורויטרס"), QStringLiteral("נועה לוי"), QStringLiteral("Reuters"));
    row(QStringLiteral("بقلم: نور صالح ورويترز"), QStringLiteral("نور صالح"), QStringLiteral("Reuters"));
    row(QStringLiteral("دمشق - نور صالح"), QStringLiteral("نور صالح"), {}, QStringLiteral("دمشق"));
    row(QStringLiteral("本报记者 李小明 王大力"), QStringLiteral("李小明;王大力"));
    row(QStringLiteral("（记者李小明）"), QStringLiteral("李小明"));
    row(QStringLiteral("取材・文＝山田太郎"), QStringLiteral("山田太郎"));
    row(QStringLiteral("文・山田太郎"), QStringLiteral("山田太郎"));
    row(QStringLiteral("Van onze verslaggever Rima Dabbagh"), QStringLiteral("Rima Dabbagh"));
    row(QStringLiteral("Publicado por: Rima Dabbagh"), QStringLiteral("Rima Dabbagh"));
    row(QStringLiteral("Das Gespräch führte Rima Dabbagh"), QStringLiteral("Rima Dabbagh"));
    row(QStringLiteral("Της Μαρίας Παππά"), QStringLiteral("Μαρίας Παππά"));
    row(QStringLiteral("Pewarta : Rima Dabbagh"), QStringLiteral("Rima Dabbagh"));
    row(QStringLiteral("autor: Rima Dabbagh"), QStringLiteral("Rima Dabbagh"));
    row(QStringLiteral("Беседовала Инна Галкина"), QStringLiteral("Инна Галкина"));
    row(QStringLiteral("تحریر: سلمان قریشی"), QStringLiteral("سلمان قریشی"));
    row(QStringLiteral("کاوه نجفی / نویسنده و روزنامه‌نگار"),
        QStringLiteral("کاوه نجفی"));
    row(QStringLiteral("Photographs by Tom Oakes, words by Rima Dabbagh"), QStringLiteral("Rima Dabbagh"));
    row(QStringLiteral("文＝中村由美　写真＝井上健"), QStringLiteral("中村由美"));
    row(QStringLiteral("□ 周建国"), QStringLiteral("周建国"));
    row(QStringLiteral("נועה שגב, כתבת לענייני נמל"), QStringLiteral("נועה שגב"));
    row(QStringLiteral("Rima Dabbagh, Quay correspondent"), QStringLiteral("Rima Dabbagh"));
    row(QStringLiteral("Recueilli par Rima Dabbagh"), QStringLiteral("Rima Dabbagh"));
    row(QStringLiteral("Correspondance particulière, Rima Dabbagh"), QStringLiteral("Rima Dabbagh"));
    row(QStringLiteral("گزارش از: نرگس کریمی"), QStringLiteral("نرگس کریمی"));
    row(QStringLiteral("लेखक: अनिल वर्मा"), QStringLiteral("अनिल वर्मा"));
    row(QStringLiteral("اللاذقية - البحر: هناء ديوب"), QStringLiteral("هناء ديوب"), {},
        QStringLiteral("اللاذقية"));
    row(QStringLiteral("عمان- الساحل- ليلى حداد"), QStringLiteral("ليلى حداد"), {}, QStringLiteral("عمان"));
    row(QStringLiteral("Hamburg (dpa/lno)"), {}, QStringLiteral("dpa"), QStringLiteral("Hamburg"));
    row(QStringLiteral("Penulis Rima Dabbagh | Editor Tom Oakes"), QStringLiteral("Rima Dabbagh"));
    row(QStringLiteral("Nachruf von Rima Dabbagh"), QStringLiteral("Rima Dabbagh"));
    row(QStringLiteral("AV: Rima Dabbagh"), QStringLiteral("Rima Dabbagh"));
    row(QStringLiteral("Teksti: Rima Dabbagh Kuvat: Tom Oakes"), QStringLiteral("Rima Dabbagh"));
    row(QStringLiteral("| كتب ناصر الفرحان |"), QStringLiteral("ناصر الفرحان"));
    row(QStringLiteral("حنان بلعيد (و م ع)"), QStringLiteral("حنان بلعيد"), QStringLiteral("MAP"));
    row(QStringLiteral("2019-05-06 00:00 港報 記者林佳蓉／台北報導"), QStringLiteral("林佳蓉"));
    row(QStringLiteral("Par Rima Dabbagh (avec AFP)"), QStringLiteral("Rima Dabbagh"), QStringLiteral("AFP"));
    row(QStringLiteral("Por Redação, com Agência Brasil"), {}, QStringLiteral("Agência Brasil"));
    row(QStringLiteral("Źródło: PAP"), {}, QStringLiteral("PAP"));
    row(QStringLiteral("Redacción / EFE"), {}, QStringLiteral("EFE"));
    row(QStringLiteral("حلب ـ ريما الدباغ وسامي عطية:"), QStringLiteral("ريما الدباغ;سامي عطية"), {},
        QStringLiteral("حلب"));
    row(QStringLiteral("دمشق ـ (أ ف ب)"), {}, QStringLiteral("AFP"), QStringLiteral("دمشق"));
}

void TestByline::lines()
{
    QFETCH(QString, line);
    QFETCH(QString, authors);
    QFETCH(QString, agency);
    QFETCH(QString, place);
    const auto byline = findByline(line);
    QVERIFY(byline);
    QCOMPARE(byline->authors.join(u';'), authors);
    QCOMPARE(byline->agency, agency);
    QCOMPARE(byline->place, place);
}

void TestByline::noBylines_data()
{
    QTest::addColumn<QString>("line");
    for (const QString& line : {QStringLiteral("By the sea, nobody waited"),
                                QStringLiteral("From Aleppo with love"),
                                QStringLiteral("Syria: Rebel Fighters"),
                                QStringLiteral("سوريا: هدنة جديدة"),
                                QStringLiteral("Tom Oakes/AP"),
                                QStringLiteral("By-Election: Quay"),
                                QStringLiteral("تقرير: ماذا يحدث في المرفأ القديم بعد الفيضان"),
                                QStringLiteral("سوريا: اتفاق على هدنة"),
                                QStringLiteral("لبنان: الحكومة الجديدة"),
                                QStringLiteral("文化遗产保护"),
                                QStringLiteral("记者会将于明天上午在市政厅举行并向公众开放"),
                                QStringLiteral("Av Yasağı Başladı"),
                                QStringLiteral("Oleh Petrenko"),
                                QStringLiteral("Text and meaning of the treaty"),
                                QStringLiteral("Photo: Tom Oakes"),
                                QStringLiteral("Review by the board of the three cranes"),
                                QStringLiteral("Της πόλης το λιμάνι"),
                                QStringLiteral("Photographs by Tom Oakes"),
                                QStringLiteral("Van onze haven"),
                                QStringLiteral("Publicado por la junta"),
                                QStringLiteral("●付属品"),
                                QStringLiteral("سوريا - البحر: هدنة جديدة في الميناء")})
        QTest::addRow("%s", qPrintable(line)) << line;
}

void TestByline::noBylines()
{
    QFETCH(QString, line);
    const auto byline = findByline(line);
    QVERIFY2(!byline, byline ? qPrintable(byline->authors.join(u';') + byline->agency) : "");
}

void TestByline::signatures_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("authors");
    QTest::addColumn<QString>("agency");
    const auto row = [](const QString& line, const QString& authors, const QString& agency = {}) {
        QTest::addRow("%s", qPrintable(line)) << line << authors << agency;
    };
    row(QStringLiteral("— Rima Dabbagh"), QStringLiteral("Rima Dabbagh"));
    row(QStringLiteral("It opens in May. (Reporting by Rima Dabbagh in Aleppo; Editing by Tom Oakes)"),
        QStringLiteral("Rima Dabbagh"));
    row(QStringLiteral("Der Kai bleibt zu. (rd/dpa)"), {}, QStringLiteral("dpa"));
    row(QStringLiteral("(AFP)"), {}, QStringLiteral("AFP"));
    row(QStringLiteral("يفتح الرصيف في أيار. (رويترز)"), {}, QStringLiteral("Reuters"));
    row(QStringLiteral("It was sent to the Associated Press (AP)"), {});
    row(QStringLiteral("Der Kai bleibt zu. rd/dpa"), {}, QStringLiteral("dpa"));
    row(QStringLiteral("© dpa-infocom, dpa:180412-99-123456/2"), {}, QStringLiteral("dpa"));
    row(QStringLiteral("© 2012 APA/AP"), {}, QStringLiteral("APA"));
    row(QStringLiteral("© Quay 2012"), {});
    row(QStringLiteral("/ritzau/"), {}, QStringLiteral("Ritzau"));
    row(QStringLiteral("(©NTB)"), {}, QStringLiteral("NTB"));
    row(QStringLiteral("TT"), {}, QStringLiteral("TT"));
    row(QStringLiteral("【高橋直樹】"), QStringLiteral("高橋直樹"));
    row(QStringLiteral("桟橋は夏に開く。（文化部・松本恵）"), QStringLiteral("松本恵"));
    row(QStringLiteral("桟橋は夏に開く。（関連記事）"), {});
    row(QStringLiteral("【関連記事】"), {});
    row(QStringLiteral("The boats and/or the cranes"), {});
    row(QStringLiteral("The pier opens in May (2012)."), {});
    row(QStringLiteral("– Aleppo"), {});
    row(QStringLiteral("The reporting by Rima Dabbagh was praised by all who read it."), {});
}

void TestByline::signatures()
{
    QFETCH(QString, line);
    const Byline byline = findSignature(line).value_or(Byline());
    QTEST(byline.authors.join(u';'), "authors");
    QTEST(byline.agency, "agency");
}

void TestByline::openings_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("authors");
    QTest::newRow("place and word") << QStringLiteral("〔記者李小明／台北報導〕港務委員會決定關閉東碼頭。")
                                    << QStringLiteral("李小明");
    QTest::newRow("two") << QStringLiteral("本报讯（记者 李小明、王小红）港务委员会决定关闭东码头。")
                         << QStringLiteral("李小明;王小红");
    QTest::newRow("none") << QStringLiteral("記者會將於明天上午在市政廳舉行。") << QString();
    QTest::newRow("a wire of China") << QStringLiteral(
                                            "　　中新社海港2月3日电 (记者 林小雨)港务委员会决定关闭东码头。")
                                     << QStringLiteral("林小雨;China News Service;海港");
    QTest::newRow("a wire of Japan") << QStringLiteral("【北浜共同】港湾委員会は桟橋を再開する。")
                                     << QStringLiteral("Kyodo;北浜");
    QTest::newRow("a wire of Korea") << QStringLiteral(
                                            "(부산=연합뉴스) 박서준 기자 = 항만위원회는 부두를 연다.")
                                     << QStringLiteral("박서준;Yonhap;부산");
    QTest::newRow("brackets of no wire")
        << QStringLiteral("(부산=항구) 항만위원회는 부두를 연다.") << QString();
}

void TestByline::openings()
{
    QFETCH(QString, text);
    const Byline byline = findOpeningReporter(text).value_or(Byline());
    QStringList found = byline.authors + QStringList{byline.agency, byline.place};
    found.removeAll(QString());
    QTEST(found.join(u';'), "authors");
}

void TestByline::fieldsOfNames_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("authors");
    QTest::addColumn<QString>("agency");
    const auto row = [](const char* name, const QString& field, const QString& authors,
                        const QString& agency = {}) { QTest::newRow(name) << field << authors << agency; };
    row("markup", QStringLiteral("<a href=\"/people/rd\" rel=\"author\">Rima Dabbagh</a>"),
        QStringLiteral("Rima Dabbagh"));
    row("an address of mail", QStringLiteral("Rima Dabbagh <rima@quay.example>"),
        QStringLiteral("Rima Dabbagh"));
    row("a photographer alone", QStringLiteral("Photograph by Tom Oakes, Quay Creative"), QString());
    row("an agency's photographer", QStringLiteral("Tom Oakes, Reuters files"), QString());
    row("words and pictures", QStringLiteral("Text by Rima Dabbagh, photos by Tom Oakes"),
        QStringLiteral("Rima Dabbagh"));
    row("a place behind", QStringLiteral("Rima Dabbagh, London"), QStringLiteral("Rima Dabbagh"));
    row("a role behind", QStringLiteral("Rima Dabbagh, Senior Health Editor"),
        QStringLiteral("Rima Dabbagh"));
    row("an agency in brackets", QStringLiteral("Rima Dabbagh (dpa)"), QStringLiteral("Rima Dabbagh"),
        QStringLiteral("dpa"));
    row("nobody by name", QStringLiteral("Our Own Correspondent"), QString());
    row("a place with its word", QStringLiteral("Rima Dabbagh, de Alepo"), QStringLiteral("Rima Dabbagh"));
    row("what a Korean does", QStringLiteral("김민수 기자"), QStringLiteral("김민수"));
    row("a first name that is a word elsewhere", QStringLiteral("Oleh Petrenko"),
        QStringLiteral("Oleh Petrenko"));
    row("two in Dutch", QStringLiteral("Rima Dabbagh en Tom Oakes"),
        QStringLiteral("Rima Dabbagh;Tom Oakes"));
    row("two in Russian", QStringLiteral("Инна Галкина и Борис Лунин"),
        QStringLiteral("Инна Галкина;Борис Лунин"));
    row("two in Turkish", QStringLiteral("İnci Yıldırım ve Bora Kaya"),
        QStringLiteral("İnci Yıldırım;Bora Kaya"));
    row("two in Swedish", QStringLiteral("Rima Dabbagh och Tom Oakes"),
        QStringLiteral("Rima Dabbagh;Tom Oakes"));
    row("a place of two words", QStringLiteral("Rima Dabbagh en Buenos Aires"),
        QStringLiteral("Rima Dabbagh"));
    row("a program", QStringLiteral("Joomla! - Open Source Content Management"), QString());
    row("an agency and a place", QStringLiteral("Reuters, Washington, "), QString(),
        QStringLiteral("Reuters"));
    row("what a Norwegian does", QStringLiteral("Rima Dabbagh Journalist"), QStringLiteral("Rima Dabbagh"));
    row("what an Arab does", QStringLiteral("منى الشامي كاتبة وروائية"), QStringLiteral("منى الشامي"));
    row("initials", QStringLiteral("R. D."), QString());
    row("twice", QStringLiteral("Rima DabbaghRima Dabbagh"), QStringLiteral("Rima Dabbagh"));
    row("agency behind", QStringLiteral("Rima Dabbagh AFP"), QStringLiteral("Rima Dabbagh"),
        QStringLiteral("AFP"));
}

void TestByline::fieldsOfNames()
{
    QFETCH(QString, field);
    QFETCH(QString, authors);
    QFETCH(QString, agency);
    const Byline names = namesOf(field);
    QCOMPARE(names.authors.join(u';'), authors);
    QCOMPARE(names.agency, agency);
}

void TestByline::creditsInBrackets_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("caption");
    QTest::addColumn<QString>("credit");
    const auto row = [](const QString& line, const QString& caption, const QString& credit) {
        QTest::addRow("%s", qPrintable(line)) << line << caption << credit;
    };
    row(QStringLiteral("עובדים ליד השער (צילום: נועה לוי)"), QStringLiteral("עובדים ליד השער"),
        QStringLiteral("נועה לוי"));
    row(QStringLiteral("کارگران در برابر دروازه (عکس: ایرنا)"), QStringLiteral("کارگران در برابر دروازه"),
        QStringLiteral("ایرنا"));
    row(QStringLiteral("工人们在大门前（新华社发）"), QStringLiteral("工人们在大门前"),
        QStringLiteral("新华社发"));
    row(QStringLiteral("工人们在大门前（摄影：李小明）"), QStringLiteral("工人们在大门前"),
        QStringLiteral("李小明"));
    row(QStringLiteral("門の前の労働者【ロイター】"), QStringLiteral("門の前の労働者"),
        QStringLiteral("ロイター"));
    row(QStringLiteral("門の前の労働者 (共同)"), QStringLiteral("門の前の労働者"), QStringLiteral("共同"));
    row(QStringLiteral("The customs pier (2011)"), QStringLiteral("The customs pier (2011)"), {});
    row(QStringLiteral("الميناء القديم (الشمالي)"), QStringLiteral("الميناء القديم (الشمالي)"), {});
}

void TestByline::creditsInBrackets()
{
    QFETCH(QString, line);
    const auto parted = splitCredit(line);
    QTEST(parted.caption, "caption");
    QTEST(parted.credit, "credit");
}

QTEST_APPLESS_MAIN(TestByline)
#include "tst_byline.moc"
