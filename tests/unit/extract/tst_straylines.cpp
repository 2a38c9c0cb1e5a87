// Lines within a story that are none of its text, and those that look like them and are.

#include "extract/htmlpage.h"
#include "extract/straylines.h"

#include <QRegularExpression>
#include <QTest>

using namespace warraq;

class TestStrayLines : public QObject
{
    Q_OBJECT

    static HtmlBlock paragraph(const QString& html)
    {
        QString text = html;
        static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
        return {HtmlBlock::Kind::Paragraph, QStringLiteral("<p>") + html + QStringLiteral("</p>"),
                text.remove(tag)};
    }
    static HtmlBlock linked(const QString& text)
    {
        return paragraph(QStringLiteral("<a href=\"https://gazette.example/x\">%1</a>").arg(text));
    }
    static HtmlBlock figure()
    {
        return {
            HtmlBlock::Kind::Figure, QStringLiteral("<figure><img src=\"pier.jpg\" alt=\"\"></figure>"), {}};
    }
    static QString opening()
    {
        return QStringLiteral("The harbour board voted on Tuesday to reopen the old pier.");
    }
    static QString closing() { return QStringLiteral("The boats will be the first to come back."); }
    /// A page whose story has \p html in its middle.
    static ArticleContent storyWith(const QString& html)
    {
        SourceRecord record;
        record.format = SourceFormat::Html;
        record.text =
            QStringLiteral(
                "<html><body><article><h1>Customs pier of the harbour reopens</h1><p>The harbour board "
                "voted on Tuesday to reopen the old customs pier, which has stood empty since the floods "
                "of the year before.</p>%1<p>Members said the work would cost less than had been feared, "
                "because the foundations were found to be sound, and that boats would be back before "
                "winter.</p></article></body></html>")
                .arg(html);
        const Extraction extraction = extractHtml(record, nullptr);
        const auto* found = std::get_if<ExtractedArticle>(&extraction);
        return found ? found->content : ArticleContent();
    }
    static QStringList textsOf(const std::vector<HtmlBlock>& blocks)
    {
        QStringList texts;
        for (const auto& block : blocks) {
            if (!block.text.isEmpty())
                texts << block.text;
        }
        return texts;
    }

private Q_SLOTS:
    void stray_data();
    void stray();
    void text_data();
    void text();
    void labelTakesTheLinksBehindIt();
    void creditGoesToItsImage();
    void agencyBelowAPictureIsItsCredit();
    void linksOfAPageItselfAreLinks();
    void keywordsStandLast();
    void lettersBoxesGoWhole();
    void captions_data();
    void captions();
    void sectionsSideBySideAreOneBody();
    void sentenceBelowAPictureIsText();
    void shortStoryIsNoCaption();
    void titleOfALinkBoxGoesWithItsLinks();
    void pictureBehindAPictureIsNoCaption();
};

void TestStrayLines::stray_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("isLink");
    const auto row = [](const char16_t* line, bool isLink = false) {
        QTest::newRow(QString::fromUtf16(line).toUtf8().constData()) << QString::fromUtf16(line) << isLink;
    };
    row(u"Read more: A ferry runs aground", true);
    row(u"Lire aussi : Le phare ferme", true);
    row(u"VEA TAMBIÉN: El faro cierra", true);
    row(u"Lesen Sie auch: Der Leuchtturm schließt", true);
    row(u"اقرأ أيضا: المنارة تغلق أبوابها", true);
    row(u"関連記事：灯台が閉まる", true);
    row(u"あわせて読みたい：灯台が閉まる", true);
    row(u"相关阅读：灯塔关闭了", true);
    row(u"بیشتر بخوانید: فانوس دریایی بسته شد", true);
    row(u"קראו גם: המגדלור נסגר", true);
    row(u"İlgili haber: Fener kapandı", true);
    row(u"للمزيد: المنارة تغلق أبوابها", true);
    row(u"اشترك في نشرتنا البريدية");
    row(u"Abonnez-vous à notre lettre d’information");
    row(u"Jetzt Newsletter abonnieren");
    row(u"扫描二维码关注我们");
    row(u"责任编辑：王大力");
    row(u"Partager cet article");
    row(u"Printed from https://gazette.example/story");
    row(u"Page 2 of 3: 1 3");
    row(u"صفحة ٢ من ٣");
    row(u"Artikel teilen");
    row(u"You may also like:");
    row(u"Text size");
    row(u"Iklan");
    row(u"انتهای پیام/");
    row(u"COPYRIGHT © Quay 2019");
    row(u"Back to the Daily News", true);
    row(u"Kembali ke Berita Harian", true);
    row(u"شارك الخبر");
    row(u"A FERRY RUNS AGROUND IN THE MORNING FOG", true);
    row(u"Sign up for our morning mail and get the daily newsletter in your inbox.");
    row(u"Inscrivez-vous à notre newsletter du soir");
    row(u"Download our free Gazette app for your phone.");
    row(u"Kommentare geschlossen");
    row(u"Comments are closed.");
    row(u"mara@gazette.example");
    row(u"@marahaddad");
    row(u"Bild anzeigen");
    row(u"This material may not be published, broadcast or rewritten.");
    row(u"Alle Rechte vorbehalten");
    row(u"ALL RIGHTS RESERVED");
    row(u"Tous droits réservés");
    row(u"Todos los derechos reservados");
    row(u"Tutti i diritti riservati");
    row(u"This document is subject to copyright.");
    row(u"جميع الحقوق محفوظة");
    row(u"Suscríbase gratis a nuestro boletín");
    row(u"Iscriviti ora alla newsletter");
    row(u"Bestellen Sie hier unseren Newsletter");
    row(u"Like us on Facebook");
    row(u"The Gazette app is in the App Store");
    row(u"تابعونا على فيسبوك");
    row(u"הירשמו לעדכונים");
    row(u"در خبرنامه ما عضو شوید");
    row(u"Bültenimize abone olun");
    row(u"メールマガジンに登録");
    row(u"İLGİLİ HABER: Fener kapandı", true);
    row(u"Διαβάστε επίσης: Ο φάρος κλείνει", true);
    row(u"Article continues after sponsor message");
    row(u"Story continues below advertisement");
    row(u"La suite après cette publicité");
    row(u"Leave a Reply");
    row(u"Your email address will not be published. Required fields are marked *");
    row(u"Print this page | Close window");
    row(u"【纠错】 【责任编辑:王大力】");
    row(u"ⓒ 항구일보, 무단 전재 및 재배포 금지");
    row(u"© RIPRODUZIONE RISERVATA");
    row(u"Подписывайтесь на наш канал в Telegram");
    row(u"Síguenos en Facebook y Twitter");
    row(u"Clique aqui para receber as notícias no WhatsApp");
    row(u"یہ بھی پڑھیں: مینار بند ہو گیا", true);
    row(u"यह भी पढ़ें: प्रकाशस्तंभ बंद", true);
    row(u"อ่านเพิ่มเติม: ประภาคารปิดแล้ว", true);
    row(u"Nota relacionada: El faro cierra", true);
    row(u"Simak juga: Mercusuar ditutup", true);
    row(u"قد يهمك أيضاً: المنارة تغلق أبوابها", true);
    row(u"相關新聞：燈塔關閉了", true);
    row(u"Il vous reste 65.3% de cet article à lire. La suite est réservée aux abonnés.");
    row(u"この記事は有料会員限定です。残り1,234文字（全文：2,000文字）");
    row(u"Already a subscriber? Log in");
    row(u"Bereits Abonnent?");
    row(u"Этот материал доступен только подписчикам");
    row(u"Нашли ошибку? Выделите её и нажмите Ctrl+Enter");
    row(u"SCROLL TO CONTINUE WITH CONTENT");
    row(u"Bizi Google News'te takip edin");
    row(u"Читайте нас в Дзене");
    row(u"हमें फेसबुक पर फॉलो करें");
    row(u"انضموا إلى نشرتنا البريدية ليصلكم جديدنا");
    row(u"מצאתם טעות בכתבה? כתבו לנו");
    row(u"제보는 카카오톡 harbour");
    row(u"Seite drucken");
    row(u"Slideshow ( 3 images )");
    row(u"Regístrate para leer más contenido");
    row(u"بیشتر بخوانید:");
}

void TestStrayLines::stray()
{
    QFETCH(QString, line);
    QFETCH(bool, isLink);
    std::vector<HtmlBlock> blocks{paragraph(opening()), isLink ? linked(line) : paragraph(line),
                                  paragraph(closing())};
    std::vector<ArticleImage> images;
    dropStrayLines(blocks, images);
    QCOMPARE(textsOf(blocks), (QStringList{opening(), closing()}));
}

void TestStrayLines::text_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("sentence") << QStringLiteral("Read more slowly, the letter says something else.");
    QTest::newRow("capitals") << QStringLiteral("THE BOARD DID NOT ANSWER OUR LETTERS.");
    QTest::newRow("a way back that leads nowhere") << QStringLiteral("Back to the harbour of Orrin");
    QTest::newRow("turn of an interview") << QStringLiteral("Q: Did you sign up for the pier?");
    QTest::newRow("answer") << QStringLiteral("HADDAD: I did, in the first week.");
    QTest::newRow("subscriptions as news")
        << QStringLiteral("The town will subscribe half a million for the pier.");
    QTest::newRow("address in a sentence")
        << QStringLiteral("Letters go to mara@gazette.example, the board said.");
    QTest::newRow("of going on") << QStringLiteral("The story continues below the pier, where nobody looks.");
    QTest::newRow("of a print") << QStringLiteral(
        "Print this page of the log and close the window, he said.");
    QTest::newRow("divider") << QStringLiteral("___");
    QTest::newRow("readers as news") << QStringLiteral(
        "Of the paper’s 900 subscribers a third have left, the board said.");
    QTest::newRow("rest as news") << QStringLiteral("Il reste trois abonnés au port, dit le gardien.");
    QTest::newRow("label without links") << QStringLiteral("Related news");
}

void TestStrayLines::text()
{
    QFETCH(QString, line);
    std::vector<HtmlBlock> blocks{paragraph(opening()), paragraph(line), paragraph(closing())};
    std::vector<ArticleImage> images;
    dropStrayLines(blocks, images);
    QCOMPARE(textsOf(blocks), (QStringList{opening(), line, closing()}));
}

void TestStrayLines::labelTakesTheLinksBehindIt()
{
    std::vector<HtmlBlock> blocks{paragraph(opening()),
                                  paragraph(QStringLiteral("DON’T MISS")),
                                  linked(QStringLiteral("A ferry runs aground")),
                                  linked(QStringLiteral("The lighthouse keeper retires")),
                                  paragraph(closing()),
                                  linked(QStringLiteral("The board’s letter in full"))};
    std::vector<ArticleImage> images;
    dropStrayLines(blocks, images);
    QCOMPARE(textsOf(blocks),
             (QStringList{opening(), closing(), QStringLiteral("The board’s letter in full")}));
}

void TestStrayLines::creditGoesToItsImage()
{
    ArticleImage image;
    image.source = QStringLiteral("pier.jpg");
    std::vector<ArticleImage> images{image};
    std::vector<HtmlBlock> blocks{paragraph(opening()), figure(), paragraph(QStringLiteral("© Mara Haddad")),
                                  paragraph(closing())};
    dropStrayLines(blocks, images);
    QCOMPARE(textsOf(blocks), (QStringList{opening(), closing()}));
    QCOMPARE(images[0].credit, QStringLiteral("Mara Haddad"));
    QVERIFY(blocks[1].html.contains(QStringLiteral("<figcaption><cite>Mara Haddad</cite></figcaption>")));

    images = {image};
    blocks = {figure(), paragraph(opening()), paragraph(QStringLiteral("Crédits photos : Studio Quai"))};
    dropStrayLines(blocks, images);
    QCOMPARE(textsOf(blocks), QStringList{opening()});
    QCOMPARE(images[0].credit, QStringLiteral("Studio Quai"));

    // Without an image it is whoever's words they are.
    images.clear();
    blocks = {paragraph(opening()), paragraph(QStringLiteral("© Mara Haddad"))};
    dropStrayLines(blocks, images);
    QCOMPARE(blocks.size(), size_t{2});
}

void TestStrayLines::sectionsSideBySideAreOneBody()
{
    const auto section = [](const QString& text) {
        return QStringLiteral("<div class='row'><div class='element'><p>%1</p></div></div>").arg(text);
    };
    const QString sentence =
        QStringLiteral(" The fishing boats would be the first to come back to their moorings, the "
                       "members said, and the work would be finished before the storms.");
    SourceRecord record;
    record.format = SourceFormat::Html;
    record.text =
        QStringLiteral(
            "<html><head><title>The pier reopens</title></head><body><div><h1>The pier reopens</h1>") +
        section(QStringLiteral("One.") + sentence) + section(QStringLiteral("Two.") + sentence + sentence) +
        section(QStringLiteral("Three.") + sentence) + QStringLiteral("</div></body></html>");
    const Extraction extraction = extractHtml(record, nullptr);
    const auto* article = std::get_if<ExtractedArticle>(&extraction);
    QVERIFY(article);
    for (const char* word : {"One.", "Two.", "Three."})
        QVERIFY2(article->content.text.contains(QLatin1String(word)), word);
}

void TestStrayLines::agencyBelowAPictureIsItsCredit()
{
    std::vector<HtmlBlock> blocks{paragraph(opening()), figure(), paragraph(QStringLiteral("Karim Aoun/AP")),
                                  paragraph(closing())};
    std::vector<ArticleImage> images(1);
    dropStrayLines(blocks, images);
    QCOMPARE(textsOf(blocks), (QStringList{opening(), closing()}));
    QCOMPARE(images.front().credit, QStringLiteral("Karim Aoun/AP"));
    // Below a paragraph it is one of the story's lines.
    blocks = {paragraph(opening()), paragraph(QStringLiteral("Karim Aoun/AP")), paragraph(closing())};
    dropStrayLines(blocks, images);
    QCOMPARE(textsOf(blocks).size(), 3);
}

/// A saved page's links mostly lead within its site, and are not kept; they are links all the same.
void TestStrayLines::linksOfAPageItselfAreLinks()
{
    const auto content =
        storyWith(QStringLiteral("<p>Read also: <a href='/ferry'>A ferry runs aground in the fog</a></p>"));
    QVERIFY2(!content.text.contains(QLatin1String("aground")), qPrintable(content.text));
    const auto cited = storyWith(QStringLiteral(
        "<p>Read also what the board wrote in its letter: it is long and <a href='/x'>worth it</a>. "
        "Nobody has answered it so far.</p>"));
    QVERIFY(cited.text.contains(QLatin1String("worth it")));
}

void TestStrayLines::keywordsStandLast()
{
    std::vector<ArticleImage> images;
    std::vector<HtmlBlock> blocks{paragraph(opening()), paragraph(closing()),
                                  paragraph(QStringLiteral("Tags: harbour, pier, board"))};
    dropStrayLines(blocks, images);
    QCOMPARE(textsOf(blocks), (QStringList{opening(), closing()}));
    blocks = {paragraph(QStringLiteral("Topics: what the board wants, and why it does")),
              paragraph(opening()), paragraph(opening()), paragraph(opening()), paragraph(closing())};
    dropStrayLines(blocks, images);
    QCOMPARE(textsOf(blocks).size(), 5);
}

void TestStrayLines::lettersBoxesGoWhole()
{
    const auto content = storyWith(QStringLiteral(
        "<div><h4>Keep up with the port</h4><p>Enter your address and get our letter every morning.</p>"
        "<form><input type='email'><button>Go</button></form></div>"));
    QVERIFY2(!content.text.contains(QLatin1String("Keep up")), qPrintable(content.text));
    QVERIFY2(!content.text.contains(QLatin1String("every morning")), qPrintable(content.text));
    QVERIFY(content.text.contains(QLatin1String("reopen the old customs pier")));
}

void TestStrayLines::captions_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("caption");
    QTest::addColumn<QString>("credit");
    const QString caption = QStringLiteral("Cranes at dusk on the quay");
    QTest::newRow("a figure without its element for it")
        << "<figure><img src='a.jpg'><div>Cranes at dusk on the quay. Photograph: Karim "
           "Aoun/AFP</div></figure>"
        << caption + u'.' << "Karim Aoun/AFP";
    QTest::newRow("small print in a paragraph")
        << "<p><img src='a.jpg'><br><em>Cranes at dusk on the quay (Reuters)</em></p>" << caption
        << "Reuters";
    QTest::newRow("centred")
        << "<center><img src='a.jpg'><br><small>Cranes at dusk on the quay</small></center>" << caption << "";
    QTest::newRow("an object of a picture")
        << "<div itemscope itemtype='http://schema.org/ImageObject'><img itemprop='contentUrl' "
           "src='a.jpg'><p "
           "itemprop='description'>Cranes at dusk on the quay</p><p itemprop='author'>Karim Aoun</p></div>"
        << caption << "Karim Aoun";
    QTest::newRow("a box without a name, in Arabic")
        << QStringLiteral("<div><img src='a.jpg'><p>الرافعات عند الغروب (تصوير: كريم عون)</p></div>")
        << QStringLiteral("الرافعات عند الغروب") << QStringLiteral("كريم عون");
    QTest::newRow("a box beside its picture")
        << "<img src='a.jpg'><div class='img-caption'>Cranes at dusk on the quay</div>" << caption << "";
    QTest::newRow("a box beside what holds the picture")
        << "<div class='pic'><a href='/a'><img src='a.jpg'></a></div>\n<p class='caption'>Cranes at dusk on "
           "the quay (Reuters)</p>"
        << caption << "Reuters";
    QTest::newRow("Hebrew label")
        << QStringLiteral(
               "<figure><img src='a.jpg'><figcaption>התחנה בעמק | צילום: רויטרס</figcaption></figure>")
        << QStringLiteral("התחנה בעמק") << QStringLiteral("רויטרס");
    QTest::newRow("Urdu label")
        << QStringLiteral(
               "<figure><img src='a.jpg'><figcaption>بندرگاہ کا منظر — فوٹو: اے ایف پی</figcaption></figure>")
        << QStringLiteral("بندرگاہ کا منظر") << QStringLiteral("اے ایف پی");
    QTest::newRow("Japanese, who took it")
        << QStringLiteral(
               "<figure><img src='a.jpg'><figcaption>網を繕う漁師＝岬町、佐藤花子撮影</figcaption></figure>")
        << QStringLiteral("網を繕う漁師＝岬町") << QStringLiteral("佐藤花子");
    QTest::newRow("Korean, who gave it")
        << QStringLiteral("<figure><img src='a.jpg'><figcaption>헤엄치는 돌고래[수산과학원 제공. 재판매 "
                          "금지]</figcaption></figure>")
        << QStringLiteral("헤엄치는 돌고래") << QStringLiteral("수산과학원");
    QTest::newRow("one of a gallery's")
        << "<div class='gallery'><figure><img src='a.jpg'><figcaption class='gallery-caption'>2of4Cranes at "
           "dusk on the quay</figcaption></figure></div>"
        << caption << "";
    QTest::newRow("a line below, in Chinese")
        << QStringLiteral("<p align='center'><img src='a.jpg'></p><p align='center'><font>黄昏时的码头吊车。"
                          "海港社记者 陈明 摄</font></p>")
        << QStringLiteral("黄昏时的码头吊车。") << QStringLiteral("海港社记者 陈明 摄");
}

void TestStrayLines::captions()
{
    QFETCH(QString, html);
    QFETCH(QString, caption);
    QFETCH(QString, credit);
    const auto content = storyWith(html);
    QVERIFY2(!content.text.contains(caption), qPrintable(content.text));
    QCOMPARE(content.images.size(), size_t(1));
    QCOMPARE(content.images.front().caption, caption);
    QCOMPARE(content.images.front().credit, credit);
}

/// Below a picture a story's own sentences stay text.
void TestStrayLines::sentenceBelowAPictureIsText()
{
    for (const QString& line :
         {QStringLiteral("这些照片由卫星拍摄。"), QStringLiteral("费用由政府提供。"), opening()}) {
        std::vector<HtmlBlock> blocks{paragraph(opening()), figure(), paragraph(line), paragraph(closing())};
        std::vector<ArticleImage> images(1);
        dropStrayLines(blocks, images);
        QCOMPARE(textsOf(blocks), (QStringList{opening(), line, closing()}));
        QVERIFY(images.front().caption.isEmpty());
    }
}

/// A whole story of a few short lines with its picture first is no picture with its caption.
void TestStrayLines::shortStoryIsNoCaption()
{
    SourceRecord record;
    record.format = SourceFormat::Html;
    record.text = QStringLiteral(
        "<html lang='ko'><body><div><h1>산골 학교에 도서관 열렸다</h1><div id='articleBody'><div><img "
        "src='k.jpg'><p>책을 읽는 아이들</p></div><p>산골 학교에 작은 도서관이 문을 열었다.</p><p>전교생이 "
        "열두 명인 이 "
        "학교에는 책을 볼 공간이 없었다.</p><p>교장은 아이들이 매일 모인다고 말했다.</p><p>ⓒ 한별신문 "
        "편집국</p></div></div></body></html>");
    const Extraction extraction = extractHtml(record, nullptr);
    const auto* article = std::get_if<ExtractedArticle>(&extraction);
    QVERIFY(article);
    QVERIFY2(article->content.text.contains(QStringLiteral("전교생이 열두")),
             qPrintable(article->content.text));
    QCOMPARE(article->content.images.size(), size_t(1));
}

/// A picture whose class speaks of captions is none of the one before it.
void TestStrayLines::pictureBehindAPictureIsNoCaption()
{
    const auto content = storyWith(QStringLiteral(
        "<figure><img src='a.jpg'></figure><figure class='fig--narrow-caption'><img src='b.jpg'>"
        "<figcaption>Cranes at dusk on the quay</figcaption></figure>"));
    QCOMPARE(content.images.size(), size_t(2));
    QVERIFY(content.images.front().caption.isEmpty());
    QCOMPARE(content.images.back().caption, QStringLiteral("Cranes at dusk on the quay"));
}

/// What a box is called tells of its links, also where it is called its title.
void TestStrayLines::titleOfALinkBoxGoesWithItsLinks()
{
    const auto content = storyWith(QStringLiteral(
        "<div class='inject'><div class='inject__title'>Читайте также</div><a href='/f'>Паром сел на мель</a>"
        "</div>"));
    QVERIFY2(!content.text.contains(QStringLiteral("Паром")), qPrintable(content.text));
    QVERIFY2(!content.text.contains(QStringLiteral("Читайте")), qPrintable(content.text));
    const auto talk = storyWith(QStringLiteral(
        "<div class='yorumlar'><h3>Yorumlar</h3><p>Çok güzel olmuş, en kısa zamanda ailemle gelip göreceğim "
        "ve herkese anlatacağım.</p></div>"));
    QVERIFY2(!talk.text.contains(QStringLiteral("ailemle")), qPrintable(talk.text));
}

QTEST_APPLESS_MAIN(TestStrayLines)
#include "tst_straylines.moc"
