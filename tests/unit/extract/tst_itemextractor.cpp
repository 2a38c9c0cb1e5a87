// Items of feeds and exports -> articles, and what is none.

#include "core/itemcolumns.h"
#include "extract/extractor.h"
#include "extract/recorddate.h"
#include "extract/wordpressbody.h"

#include <QTest>

using namespace warraq;

class TestItemExtractor : public QObject
{
    Q_OBJECT

    using Columns = std::vector<std::pair<const char*, QString>>;

    static Extraction extracted(const Columns& columns)
    {
        SourceRecord record;
        record.format = SourceFormat::Wxr;
        for (const auto& [name, value] : columns)
            record.columns.emplace_back(QString::fromLatin1(name), value);
        return Extractor::create({}, {})->extract(record);
    }
    static ArticleContent article(const Columns& columns)
    {
        const auto extraction = extracted(columns);
        const auto* found = std::get_if<ExtractedArticle>(&extraction);
        return found ? found->content : ArticleContent();
    }
    static QString q(const char16_t* text) { return QString::fromUtf16(text); }

private Q_SLOTS:
    void aFeedOfTeasersIsAListing()
    {
        const auto extraction = extracted(
            {{item::type, q(u"listing")},
             {item::teaser,
              QStringList{q(u"War &amp; peace"), q(u"http://x.example/a"), q(u"Mona Sample;Omar Example"),
                          q(u"Tue, 03 Mar 2009 09:30:00 +0200"), q(u"World"), q(u"One day of it [...]")}
                  .join(listSeparator)},
             {item::teaser, QStringList{q(u"Other"), {}, {}, q(u"someday"), {}, {}}.join(listSeparator)}});
        const auto* page = std::get_if<SkippedPage>(&extraction);
        QVERIFY(page && page->reason == SkipReason::Listing);
        QCOMPARE(page->entries.size(), size_t(2));
        QCOMPARE(page->entries[0].title, q(u"War & peace"));
        QCOMPARE(page->entries[0].author, q(u"Mona Sample;Omar Example"));
        QCOMPARE(page->entries[0].published->toIso(), q(u"2009-03-03T07:30:00Z"));
        QCOMPARE(page->entries[0].excerpt, q(u"One day of it"));
        QVERIFY(!page->entries[1].published && page->entries[1].url.isEmpty());
    }

    void fieldsAreTheRecords()
    {
        const auto content = article(
            {{item::titleHtml, q(u"War &amp; <em>peace</em>")},
             {item::bodyHtml, q(u"<p>One.</p><script>x()</script><p>Two <a href=\"/y\">there</a>.</p>")},
             {item::author, q(u"Mona Sample")},
             {item::author, q(u"admin")},
             {item::section, q(u"World &amp; Sea")},
             {item::section, q(u"Other")},
             {item::published, q(u"Tue, 03 Mar 2009 09:30:00 +0200")},
             {item::url, q(u"http://x.example/a")},
             {item::base, q(u"http://x.example/a")},
             {item::id, q(u"7")}});
        QCOMPARE(content.title, q(u"War & peace"));
        QCOMPARE(content.text, q(u"One.\n\nTwo there."));
        QVERIFY(content.html.contains(q(u"http://x.example/y")));
        QVERIFY(!content.html.contains(q(u"script")));
        QCOMPARE(content.authors, QStringList(q(u"Mona Sample")));
        QCOMPARE(content.section, q(u"World & Sea"));
        QCOMPARE(content.published->toIso(), q(u"2009-03-03T07:30:00Z"));
        QCOMPARE(content.identifiers.value(q(u"id")), q(u"7"));
        QCOMPARE(content.identifiers.value(q(u"categories")), q(u"World & Sea; Other"));
        QVERIFY(!content.identifiers.contains(q(u"keywords")));
        for (const auto field :
             {Field::Title, Field::Text, Field::Authors, Field::Published, Field::Section, Field::Url})
            QVERIFY(content.origins.at(field) == FieldOrigin::Record);
        QVERIFY(!content.origins.contains(Field::Publication));
    }

    void aTeaserIsAnArticle()
    {
        QCOMPARE(article({{item::title, q(u"Only a title")}}).title, q(u"Only a title"));
        QCOMPARE(article({{item::title, q(u"T")}, {item::body, q(u"Some <literal> text")}}).text,
                 q(u"Some <literal> text"));
    }

    void whatIsNone_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* type, const char* status, const char* reason) {
            QTest::addRow("%s %s", type, status)
                << QString::fromLatin1(type) << QString::fromLatin1(status) << QString::fromLatin1(reason);
        };
        row("attachment", "inherit", "attachment");
        row("nav_menu_item", "publish", "menu");
        row("page", "publish", "excluded");
        row("post", "draft", "excluded");
        row("post", "private", "excluded");
        row("wp_block", "publish", "excluded");
        row("post", "publish", "");
        row("post", "inherit", "");
        row("opinion", "publish", "");
    }
    void whatIsNone()
    {
        QFETCH(QString, type);
        QFETCH(QString, status);
        QFETCH(QString, reason);
        const auto extraction =
            extracted({{item::type, type}, {item::status, status}, {item::title, q(u"T")}});
        const auto* page = std::get_if<SkippedPage>(&extraction);
        QCOMPARE(page ? warraq::toString(page->reason) : QString(), reason);
    }

    void emptyItemsAreSkipped()
    {
        const auto extraction = extracted({{item::url, q(u"http://x.example/")}});
        QVERIFY(std::get<SkippedPage>(extraction).reason == SkipReason::Empty);
    }

    void storedPostsAreShownAsWordPressDoes()
    {
        const auto content = article(
            {{item::title, q(u"T")},
             {item::bodyWordPress,
              q(u"First line\nsecond line\n\n<!--more-->Next <b>words</b>.\n\n[caption width=\"3\"]<img "
                u"src=\"http://x.example/o.jpg\"/> "
                u"A view (Reuters)[/caption]\n\n<blockquote>Quoted</blockquote>\nLast [sic].[gallery "
                u"ids=\"1,2\"]\n\n"
                u"<img class=\"size-full wp-image-7\" src=\"http://x.example/p-300x200.jpg\">")},
             {item::image,
              QStringList{q(u"http://x.example/p.jpg"), q(u"The hill"), {}, q(u"7")}.join(listSeparator)}});
        QCOMPARE(content.text, q(u"First line\nsecond line\n\nNext words.\n\nQuoted\n\nLast [sic]."));
        QCOMPARE(content.images.size(), size_t(2));
        QCOMPARE(content.images[0].caption, q(u"A view"));
        QCOMPARE(content.images[0].credit, q(u"Reuters"));
        QCOMPARE(content.images[1].caption, q(u"The hill"));
        QVERIFY(content.html.contains(q(u"The hill")));
    }

    void postsInBlocksHaveTheirParagraphs()
    {
        QCOMPARE(
            wordPressHtml(q(u"<!-- wp:paragraph -->\n<p>One</p>\n<!-- /wp:paragraph -->\n\n<p>Two</p>"), {})
                .simplified(),
            q(u"<p>One</p> <p>Two</p>"));
    }

    void dates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("iso");
        const auto row = [](const char* text, const char* iso) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(iso);
        };
        row("Thu, 01 Jan 2004 19:48:21 GMT", "2004-01-01T19:48:21Z");
        row("Thu, 01 Jan 2004 19:48:21 EST", "2004-01-02T00:48:21Z");
        row("Thu, 01 Jan 2004 19:48:21", "2004-01-01"); // in which zone is not said
        row("1 Jan 04 19:48 +0100", "2004-01-01T18:48:00Z");
        row("Fri, 01 Jan 2004 19:48:21 +0000 (UTC)", "2004-01-01T19:48:21Z"); // it was a Thursday
        row("01-Jan-2004", "2004-01-01");
        row("2003-12-31T10:14:55-08:00", "2003-12-31T18:14:55Z");
        row("2003-12", "2003-12");
        row("1262304000", "2010-01-01T00:00:00Z");
        row("1262304000.75", "2010-01-01T00:00:00Z");
        row("1262304000000", "2010-01-01T00:00:00Z");
        row("915148800", "1999-01-01T00:00:00Z");
        row("915148800000", "1999-01-01T00:00:00Z");
        row("-315619200000", "1960-01-01T00:00:00Z");
        row("1262304000000000000", "2010-01-01T00:00:00Z");
        row("20110221100000", "2011-02-21"); // in which zone is not said
        row("40595", "");                    // days since 1900, of a workbook alone
        row("20119921100000", "");
        row("03/04/2012", "");
        row("yesterday", "");
        row("", "");
    }
    void dates()
    {
        QFETCH(QString, text);
        QFETCH(QString, iso);
        const auto date = recordDate(text);
        QCOMPARE(date ? date->toIso() : QString(), iso);
    }

    void keywordsAreKept()
    {
        const auto content = article({{item::title, q(u"T")},
                                      {item::section, q(u"World")},
                                      {item::keyword, q(u"Cranes")},
                                      {item::keyword, q(u"Tugs &amp; pilots")},
                                      {item::keyword, q(u"Cranes")}});
        QCOMPARE(content.identifiers.value(q(u"keywords")), q(u"Cranes; Tugs & pilots"));
        QVERIFY(!content.identifiers.contains(q(u"categories"))); // it is the section
    }

    /// What tools and languages call columns, and how catalogues write names.
    void columnsOfTools_data()
    {
        QTest::addColumn<QStringList>("columns"); ///< name=value
        QTest::addColumn<QStringList>("authors");
        QTest::addColumn<QString>("publication");
        QTest::addColumn<QString>("url");
        const QString quay = q(u"The Daily Quay");
        const QString address = q(u"https://quay.example/cranes");
        const QString words = q(u"They fell silent.");
        QTest::newRow("catalogue") << QStringList{q(u"Author=Sample, Mona; Example, Omar"),
                                                  q(u"Title=T"),
                                                  q(u"Abstract Note=") + words,
                                                  q(u"Publication Title=") + quay,
                                                  q(u"Date=2011-02-21"),
                                                  q(u"Url=") + address}
                                   << QStringList{q(u"Mona Sample"), q(u"Omar Example")} << quay << address;
        QTest::newRow("database") << QStringList{q(u"Title=T"),
                                                 q(u"Authors=Sample, Mona"),
                                                 q(u"pubtitle=") + quay,
                                                 q(u"Full text=") + words,
                                                 q(u"pubdate=Feb 21, 2011"),
                                                 q(u"DocumentURL=") + address}
                                  << QStringList{q(u"Mona Sample")} << quay << address;
        QTest::newRow("repository") << QStringList{q(u"dc.contributor.author[]=Sample, Mona||Example, Omar"),
                                                   q(u"dc.date.issued[]=2011-02-21"),
                                                   q(u"dc.title[en]=T"),
                                                   q(u"dc.description.abstract[en]=") + words,
                                                   q(u"dc.publisher=") + quay,
                                                   q(u"dc.identifier.uri[]=") + address}
                                    << QStringList{q(u"Mona Sample"), q(u"Omar Example")} << quay << address;
        QTest::newRow("a newspaper's service") << QStringList{q(u"webTitle=T"),
                                                              q(u"webUrl=") + address,
                                                              q(u"webPublicationDate=2011-02-21T10:00:00Z"),
                                                              q(u"fields.byline=Mona Sample"),
                                                              q(u"fields.bodyText=") + words,
                                                              q(u"site_name=") + quay}
                                               << QStringList{q(u"Mona Sample")} << quay << address;
        QTest::newRow("scraper") << QStringList{q(u"headline=T"),
                                                q(u"author.name=Mona Sample"),
                                                q(u"publishDate=2011-02-21"),
                                                q(u"articleBody=") + words,
                                                q(u"site_name=") + quay,
                                                q(u"url=") + address}
                                 << QStringList{q(u"Mona Sample")} << quay << address;
        QTest::newRow("German") << QStringList{q(u"Überschrift=T"),    q(u"Verfasser=Mona Sample"),
                                               q(u"Datum=21.02.2011"), q(u"Volltext=") + words,
                                               q(u"Zeitung=") + quay,  q(u"Link=") + address}
                                << QStringList{q(u"Mona Sample")} << quay << address;
        QTest::newRow("Spanish") << QStringList{q(u"Título=T"),          q(u"Autor=Mona Sample"),
                                                q(u"Fecha=2011-02-21"),  q(u"Cuerpo=") + words,
                                                q(u"Periódico=") + quay, q(u"Enlace=") + address}
                                 << QStringList{q(u"Mona Sample")} << quay << address;
        QTest::newRow("Russian") << QStringList{q(u"Заголовок=T"), q(u"Автор=Mona Sample"),
                                                q(u"Дата=2011-02-21"), q(u"Текст=") + words,
                                                q(u"Источник=") + quay}
                                 << QStringList{q(u"Mona Sample")} << quay << QString();
        QTest::newRow("an address as source")
            << QStringList{q(u"title=T"), q(u"author=Mona Sample, London"), q(u"date=2011-02-21"),
                           q(u"text=") + words, q(u"source=") + address}
            << QStringList{q(u"Mona Sample")} << QString() << address;
        QTest::newRow("two names") << QStringList{q(u"title=T"), q(u"author=Mona Sample, Omar Example"),
                                                  q(u"date=2011-02-21"), q(u"text=") + words}
                                   << QStringList{q(u"Mona Sample"), q(u"Omar Example")} << QString()
                                   << QString();
    }
    void columnsOfTools()
    {
        QFETCH(QStringList, columns);
        QFETCH(QStringList, authors);
        QFETCH(QString, publication);
        QFETCH(QString, url);
        SourceRecord record;
        record.format = SourceFormat::Csv;
        for (const auto& column : columns)
            record.columns.emplace_back(column.section(u'=', 0, 0), column.section(u'=', 1));
        const auto extraction = Extractor::create({}, {})->extract(record);
        const auto* found = std::get_if<ExtractedArticle>(&extraction);
        QVERIFY(found);
        QCOMPARE(found->content.title, q(u"T"));
        QCOMPARE(found->content.text, q(u"They fell silent."));
        QCOMPARE(found->content.authors, authors);
        QCOMPARE(found->content.publication, publication);
        QCOMPARE(found->content.url, url);
        QVERIFY(found->content.published && found->content.published->toIso().startsWith(q(u"2011-02-21")));
    }

    /// A workbook's dates whose cells are formatted as numbers.
    void numbersOfDays_data()
    {
        QTest::addColumn<SourceFormat>("format");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isSince1904");
        QTest::addColumn<QString>("iso");
        const auto row = [](SourceFormat format, const char* text, bool isSince1904, const char* iso) {
            QTest::addRow("%s %s %d", qPrintable(toString(format)), text, isSince1904)
                << format << QString::fromLatin1(text) << isSince1904 << QString::fromLatin1(iso);
        };
        row(SourceFormat::Xlsx, "40595", false, "2011-02-21");
        row(SourceFormat::Xlsx, "40595.4166666667", false, "2011-02-21");
        row(SourceFormat::Xlsx, "39133", true, "2011-02-21");
        row(SourceFormat::Xlsx, "2011", false, "2011"); // a year
        row(SourceFormat::Xlsx, "99999", false, "");    // that day has not come
        row(SourceFormat::Xlsx, "2011-02-21", false, "2011-02-21");
        row(SourceFormat::Csv, "40595", false, "");
    }
    void namesOfWrappedColumns()
    {
        for (const char* names : {"title.value body.value", "title.#text body.#text", "title.$t body.$t",
                                  "title body.processed"}) {
            const QStringList columns = QString::fromLatin1(names).split(u' ');
            QCOMPARE(guessColumns(columns).value(q(u"title")), columns[0]);
            QCOMPARE(guessColumns(columns).value(q(u"body")), columns[1]);
        }
        // The plain one goes first.
        QCOMPARE(guessColumns({q(u"body"), q(u"body.value")}).value(q(u"body")), q(u"body"));
    }

    void numbersOfDays()
    {
        QFETCH(SourceFormat, format);
        QFETCH(QString, text);
        QFETCH(bool, isSince1904);
        QFETCH(QString, iso);
        SourceRecord record;
        record.format = format;
        record.columns = {{q(u"title"), q(u"Cranes")}, {q(u"when"), text}};
        if (isSince1904)
            record.columns.emplace_back(QLatin1String(item::since1904), q(u"true"));
        ExtractOptions options;
        options.columnMap.insert(q(u"published"), q(u"when"));
        const auto extraction = Extractor::create({}, options)->extract(record);
        const auto* found = std::get_if<ExtractedArticle>(&extraction);
        QVERIFY(found);
        QCOMPARE(found->content.published ? found->content.published->toIso() : QString(), iso);
    }
};

QTEST_GUILESS_MAIN(TestItemExtractor)
#include "tst_itemextractor.moc"
