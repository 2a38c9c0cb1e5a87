// Every fact about the first archive's pages, each with a page of our own in that shape.

#include "extract/extractor.h"

#include <QFile>
#include <QTest>

using namespace warraq;

class TestTextPage : public QObject
{
    Q_OBJECT

    static Extraction extracted(const QString& fixture, const QString& url = {})
    {
        QFile profile(QStringLiteral(":/profiles/asharq-al-awsat.json"));
        QFile page(QStringLiteral(WARRAQ_FIXTURES "/text/") + fixture);
        if (!profile.open(QIODevice::ReadOnly) || !page.open(QIODevice::ReadOnly))
            return FailedRecord{IssueKind::Unreadable, fixture};
        auto rules = Profile::fromJson(profile.readAll(), profile.fileName());
        if (!rules)
            return FailedRecord{IssueKind::Malformed, rules.error().detail};
        SourceRecord record;
        record.format = SourceFormat::Text;
        record.bytes = page.readAll();
        record.text = QString::fromUtf8(record.bytes);
        record.url = url;
        auto extractor = Extractor::create({*rules}, {});
        return extractor->extract(record);
    }
    static ExtractedArticle article(const QString& fixture, const QString& url = {})
    {
        const auto extraction = extracted(QStringLiteral("asharq-al-awsat/") + fixture, url);
        const auto* found = std::get_if<ExtractedArticle>(&extraction);
        return found ? *found : ExtractedArticle();
    }
    static SkippedPage skipped(const QString& fixture)
    {
        const auto extraction = extracted(QStringLiteral("asharq-al-awsat/") + fixture);
        const auto* found = std::get_if<SkippedPage>(&extraction);
        return found ? *found : SkippedPage{SkipReason::Excluded, {}, {}};
    }

private Q_SLOTS:
    void theCaptionStandsOnceHoweverOftenItIsRepeated()
    {
        const auto page = article(QStringLiteral("caption-three-times.txt"));
        QCOMPARE(page.profile, QStringLiteral("asharq-al-awsat"));
        QCOMPARE(page.content.title, QStringLiteral("Ministers Meet over Water Shares"));
        QCOMPARE(page.content.images.size(), size_t(1));
        QCOMPARE(page.content.images[0].mediaId, QStringLiteral("10000001"));
        QCOMPARE(page.content.images[0].caption,
                 QStringLiteral("The ministers’ table in “the old palace”, before the talks"));
        QCOMPARE(page.content.images[0].credit, QStringLiteral("Reuters/Sami Invented"));
        QCOMPARE(page.content.places, QStringList({QStringLiteral("Damascus"), QStringLiteral("London")}));
        QVERIFY(page.content.text.startsWith(QStringLiteral("Ministers of three states")));
        QCOMPARE(page.content.text.count(QStringLiteral("\n\n")), 1);
        const FieldOrigins origins{
            {Field::Title, FieldOrigin::PageTitle},   {Field::Publication, FieldOrigin::Profile},
            {Field::Places, FieldOrigin::Dateline},   {Field::Images, FieldOrigin::PageText},
            {Field::Language, FieldOrigin::Detected}, {Field::Text, FieldOrigin::PageText}};
        QVERIFY(page.content.origins == origins);
    }

    void theHeadlineInTheCaptionsPlaceIsNoCaption()
    {
        const auto page = article(QStringLiteral("headline-for-caption.txt"));
        QCOMPARE(page.content.images.size(), size_t(1));
        QCOMPARE(page.content.images[0].caption, QString());
        QCOMPARE(page.content.images[0].mediaId, QStringLiteral("10000002"));
        QCOMPARE(page.content.places, QStringList{QStringLiteral("London")});
        QVERIFY(page.content.text.startsWith(QStringLiteral("Farmers asked on Tuesday")));
    }

    void theNewspapersNameIsNoPlaceAndMayTouchTheText()
    {
        const auto page = article(QStringLiteral("no-media-no-caption.txt"));
        QCOMPARE(page.content.dateline, QStringLiteral("Cairo"));
        QVERIFY(page.content.images.empty());
        QVERIFY(page.content.text.startsWith(QStringLiteral("With a loaf")));
        QVERIFY(!page.content.origins.contains(Field::Images));
    }

    void aCaptionMayStandWithoutAMediaId()
    {
        const auto page = article(QStringLiteral("caption-without-media-id.txt"));
        QCOMPARE(page.content.images.size(), size_t(1));
        QCOMPARE(page.content.images[0].caption, QStringLiteral("The coast road, seen from the hill"));
        QCOMPARE(page.content.images[0].credit, QStringLiteral("AFP PHOTO / HO / GOVERNORATE"));
        QCOMPARE(page.content.places, QStringList{QStringLiteral("Sana’a")});
        QVERIFY(page.content.text.startsWith(QStringLiteral("The road to the coast")));
    }

    void theKindStaysInTheTitleAndOldApostrophesAreMended()
    {
        const auto page = article(QStringLiteral("opinion-old-apostrophe.txt"));
        QCOMPARE(page.content.title, QStringLiteral("Opinion: The state’s Silence"));
        QCOMPARE(page.content.images[0].credit, QStringLiteral("AP Photo/Nobody Real, File"));
        QVERIFY(page.content.places.isEmpty());
        QVERIFY(page.content.text.contains(QStringLiteral("state’s habit")));
        QVERIFY(page.content.text.contains(QStringLiteral("isn’t")));
    }

    void interviewsKeepTheirTurns()
    {
        const auto page = article(QStringLiteral("interview.txt"));
        QCOMPARE(page.content.images[0].credit, QStringLiteral("EPA/Imaginary Person"));
        for (const char* turn :
             {"Q: Why roads?", "A: Because people ask for them.", "[Asharq Al-Awsat] Do they find them?",
              "[CARTOGRAPHER] Some do.", "(Q) And the others?", "(A) They write to me."})
            QVERIFY2(page.content.text.contains(QStringLiteral("\n\n") + QLatin1String(turn)), turn);
    }

    void listingsAreNotArticlesButNameThem()
    {
        const auto page = skipped(QStringLiteral("listing.txt"));
        QVERIFY(page.reason == SkipReason::Listing);
        QCOMPARE(page.entries.size(), size_t(2));
        QCOMPARE(page.entries[0].title, QStringLiteral("Bakers Mark a Century"));
        QCOMPARE(page.entries[0].author, QStringLiteral("Lina Example"));
        QCOMPARE(page.entries[0].published->toIso(), QStringLiteral("2014-06-27"));
        QCOMPARE(page.entries[0].section, QStringLiteral("Features"));
        QVERIFY(page.entries[0].excerpt.endsWith(QStringLiteral("finish his")));
        QCOMPARE(page.entries[1].author, QString()); // the paper itself is no author
    }

    void aPhotoWithItsCaptionIsAnAttachment()
    {
        QVERIFY(skipped(QStringLiteral("attachment.txt")).reason == SkipReason::Attachment);
    }

    void aMenuIsNoArticle()
    {
        const auto reason = skipped(QStringLiteral("menu-only.txt")).reason;
        QVERIFY(reason == SkipReason::Menu || reason == SkipReason::Empty);
    }

    void theAddressGivesAuthorAndSection()
    {
        const auto own =
            article(QStringLiteral("no-media-no-caption.txt"),
                    QStringLiteral("https://english.aawsat.com/theaawsat/news-middle-east/bakers"));
        QVERIFY(own.content.authors.isEmpty());
        QCOMPARE(own.content.section, QStringLiteral("Middle East"));
        const auto person = article(QStringLiteral("no-media-no-caption.txt"),
                                    QStringLiteral("https://english.aawsat.com/amir-taheri/opinion/bakers"));
        QCOMPARE(person.content.authors, QStringList{QStringLiteral("Amir Taheri")});
        QCOMPARE(person.content.section, QStringLiteral("Opinion"));
        QVERIFY(person.content.origins.at(Field::Authors) == FieldOrigin::Address);
    }

    void withoutAddressAuthorAndSectionStayUnknown()
    {
        const auto page = article(QStringLiteral("no-media-no-caption.txt"));
        QVERIFY(page.content.authors.isEmpty());
        QVERIFY(page.content.section.isEmpty());
        QVERIFY(!page.content.published);
    }

    void addressesTellListingsAndAttachments()
    {
        QVERIFY(std::holds_alternative<SkippedPage>(
            extracted(QStringLiteral("asharq-al-awsat/no-media-no-caption.txt"),
                      QStringLiteral("https://english.aawsat.com/category/features/page/2"))));
        QVERIFY(std::holds_alternative<SkippedPage>(
            extracted(QStringLiteral("asharq-al-awsat/no-media-no-caption.txt"),
                      QStringLiteral("https://english.aawsat.com/x/attachment/lamp"))));
    }

    void spansLieWithinTheSource()
    {
        QFile file(QStringLiteral(WARRAQ_FIXTURES "/text/asharq-al-awsat/caption-three-times.txt"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString source = QString::fromUtf8(file.readAll());
        const auto page = article(QStringLiteral("caption-three-times.txt"));
        QVERIFY(page.spans.size() > 6);
        for (const auto& span : page.spans)
            QVERIFY(span.start >= 0 && span.start < span.end && span.end <= source.size());
    }

    void withoutAProfileTheFirstLineIsTheHeadline()
    {
        const auto extraction = extracted(QStringLiteral("headline-and-paragraphs.txt"));
        const auto& page = std::get<ExtractedArticle>(extraction);
        QCOMPARE(page.profile, QString());
        QCOMPARE(page.content.title, QStringLiteral("Bakers strike a bargain"));
        QCOMPARE(page.content.text.count(QStringLiteral("\n\n")), 1);
        QCOMPARE(page.content.language, QStringLiteral("en"));
    }

    void headsOfTexts_data()
    {
        QTest::addColumn<QString>("head"); ///< lines, parted by bars
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("author");
        QTest::addColumn<QString>("published");
        QTest::addColumn<QString>("first"); ///< words of the text
        const auto row = [](const char* head, const char* title, const char* author, const char* published,
                            const char* first = "The last") {
            QTest::newRow(head) << QString::fromUtf8(head) << QString::fromUtf8(title)
                                << QString::fromUtf8(author) << QString::fromLatin1(published)
                                << QString::fromUtf8(first);
        };
        row("Cranes fall silent||By Mona Sample|Monday, 21 February 2011|", "Cranes fall silent",
            "Mona Sample", "2011-02-21");
        row("Cranes fall silent|21 February 2011|By Mona Sample|", "Cranes fall silent", "Mona Sample",
            "2011-02-21");
        row("Cranes fall silent|2011-02-21|", "Cranes fall silent", "", "2011-02-21");
        row("21 February 2011||Cranes fall silent||", "Cranes fall silent", "", "2011-02-21");
        row("صمت الرافعات|21 فبراير 2011|", "صمت الرافعات", "", "2011-02-21");
        row("Title: Cranes fall silent|Author: Mona Sample|DATE: 21 February 2011|", "Cranes fall silent",
            "Mona Sample", "2011-02-21");
        row("Titel: Cranes fall silent||Autor: Mona Sample||Datum: 2011-02-21|Text: So it was.|",
            "Cranes fall silent", "Mona Sample", "2011-02-21", "So it was.");
        // What is no head stays in the text.
        row("Cranes fall silent||21 February 2011 was cold.|", "Cranes fall silent", "", "",
            "21 February 2011");
        row("Cranes fall silent||From 21 February 2011 to 3 March 2012|", "Cranes fall silent", "", "",
            "From 21");
        row("Cranes fall silent||Name: Mona Sample|Place: the quay|", "Cranes fall silent", "", "", "Name:");
        row("Title: a thing that one has|", "Title: a thing that one has", "", "");
    }
    void headsOfTexts()
    {
        QFETCH(QString, head);
        SourceRecord record;
        record.format = SourceFormat::Text;
        record.text =
            head.replace(u'|', u'\n') +
            QStringLiteral("\nThe last of the ships had left at noon, and nobody was on the quay.\n\n"
                           "Nobody had told the men of the harbour, who went home.\n");
        const auto extraction = Extractor::create({}, {})->extract(record);
        const auto* found = std::get_if<ExtractedArticle>(&extraction);
        QVERIFY(found);
        const auto& content = found->content;
        QFETCH(QString, title);
        QFETCH(QString, author);
        QFETCH(QString, published);
        QFETCH(QString, first);
        QCOMPARE(content.title, title);
        QCOMPARE(content.authors.join(u';'), author);
        QCOMPARE(content.published ? content.published->toIso() : QString(), published);
        QVERIFY2(content.text.startsWith(first), qPrintable(content.text));
        for (const auto& span : found->spans)
            QVERIFY(span.start >= 0 && span.start <= span.end && span.end <= record.text.size());
    }

    void frontMatterIsFields_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("YAML") << QStringLiteral(
            "---\nlayout: post\ntitle: \"Cranes: the last\"\ndate: 2011-02-21 10:00:00 +0000 # as printed\n"
            "authors:\n  - Mona Sample\n  - name: Omar Example\ncategories: [port, sea]\ntags: [cranes, "
            "'tugs, old']\n"
            "canonical_url: https://quay.example/cranes\nlang: en-GB\n---\n\nThey **fell** silent "
            "at\n_noon_, says "
            "[the port](https://port.example/a_(b)).\n\n![A crane](/a.png)\n\n## What now\n\n> Nobody "
            "*knows*.\n\n* One\n"
            "* Two\n");
        QTest::newRow("TOML") << QStringLiteral(
            "+++\r\ntitle = \"Cranes: the last\"\r\ndate = 2011-02-21T10:00:00Z\r\nauthors = [\"Mona "
            "Sample\", \"Omar "
            "Example\"]\r\ncategories = [\"port\"]\r\ntags = [\"cranes\", \"tugs, old\"]\r\nurl = "
            "\"https://quay.example/cranes\"\r\nlanguage = \"en\"\r\n+++\r\nThey fell silent at noon, says "
            "the "
            "port.\r\n\r\nWhat now\r\n\r\nNobody knows.\r\n\r\n- One\r\n- Two\r\n");
    }
    void frontMatterIsFields()
    {
        QFETCH(QString, text);
        SourceRecord record;
        record.format = SourceFormat::Text;
        record.file = QStringLiteral("in/cranes.md");
        record.text = text;
        record.bytes = text.toUtf8();
        const auto extraction = Extractor::create({}, {})->extract(record);
        const auto* found = std::get_if<ExtractedArticle>(&extraction);
        QVERIFY(found);
        const auto& content = found->content;
        QCOMPARE(content.title, QStringLiteral("Cranes: the last"));
        QCOMPARE(content.authors,
                 (QStringList{QStringLiteral("Mona Sample"), QStringLiteral("Omar Example")}));
        QCOMPARE(content.published->toIso(), QStringLiteral("2011-02-21T10:00:00Z"));
        QCOMPARE(content.section, QStringLiteral("port"));
        QCOMPARE(content.url, QStringLiteral("https://quay.example/cranes"));
        QCOMPARE(content.language, QStringLiteral("en"));
        QCOMPARE(content.identifiers.value(QStringLiteral("keywords")), QStringLiteral("cranes; tugs, old"));
        QString plain = content.text;
        plain.remove(QStringLiteral("* ")).remove(QStringLiteral("- "));
        QCOMPARE(plain, QStringLiteral("They fell silent at noon, says the port.\n\nWhat now\n\nNobody "
                                       "knows.\n\nOne\n\nTwo"));
    }

    void frontMatterOfDraftsAndOfNone()
    {
        const auto read = [](const char* file, const char* text) {
            SourceRecord record;
            record.format = SourceFormat::Text;
            record.file = QLatin1String(file);
            record.text = QString::fromUtf8(text);
            return Extractor::create({}, {})->extract(record);
        };
        const auto draft = read("a.md", "---\ntitle: T\ndraft: true\n---\nWords");
        QVERIFY(std::get_if<SkippedPage>(&draft) &&
                std::get<SkippedPage>(draft).reason == SkipReason::Excluded);
        // Jekyll has the day in the name; elsewhere a name says nothing.
        const auto dated = read("in/_posts/2011-02-22-tugs.md", "---\ntitle: T\n---\nWords");
        QCOMPARE(std::get<ExtractedArticle>(dated).content.published->toIso(), QStringLiteral("2011-02-22"));
        const auto rule =
            read("in/2011-02-22-tugs.txt", "---\nNobody knew: the harbour was closed.\n---\nWords of it");
        const auto* text = std::get_if<ExtractedArticle>(&rule);
        QVERIFY(text && !text->content.published);
    }

    void profilesSayWhatIsWrongWithThem_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("named");
        QTest::newRow("no json") << QByteArray("{") << QString();
        QTest::newRow("unknown key")
            << QByteArray("{\"name\":\"a\",\"title\":\"b\",\"publication\":\"c\",\"colour\":\"d\"}")
            << QStringLiteral("colour");
        QTest::newRow("bad pattern")
            << QByteArray("{\"name\":\"a\",\"title\":\"b\",\"publication\":\"c\",\"drop_lines\":[\"(\"]}")
            << QStringLiteral("drop_lines");
        QTest::newRow("wrong type")
            << QByteArray("{\"name\":\"a\",\"title\":\"b\",\"publication\":\"c\",\"hosts\":\"x\"}")
            << QStringLiteral("hosts");
        QTest::newRow("no name") << QByteArray("{\"title\":\"b\"}") << QStringLiteral("name");
    }
    void profilesSayWhatIsWrongWithThem()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, named);
        const auto profile = Profile::fromJson(json, QStringLiteral("x.json"));
        QVERIFY(!profile);
        QVERIFY(profile.error().kind == ErrorKind::Malformed);
        QVERIFY2(profile.error().detail.contains(named), qPrintable(profile.error().detail));
    }
};

QTEST_GUILESS_MAIN(TestTextPage)
#include "tst_textpage.moc"
