// Pages that list stories: what they say of each, and what only looks like one.

#include "extract/htmlpage.h"

#include <QFile>
#include <QTest>

using namespace warraq;

class TestHtmlListing : public QObject
{
    Q_OBJECT

    static Extraction extracted(const QString& html)
    {
        SourceRecord record;
        record.format = SourceFormat::Html;
        record.text = html;
        return extractHtml(record, nullptr);
    }
    static QString headlines(int count, const QString& between)
    {
        QString html;
        for (int i = 0; i < count; ++i)
            html += QStringLiteral("<h2><a href='/story/%1'>Story number %1 of this page</a></h2><p>%2</p>")
                        .arg(i)
                        .arg(between);
        return html;
    }

private Q_SLOTS:
    void entriesSayWhatTheListingSays()
    {
        QFile page(QStringLiteral(WARRAQ_FIXTURES "/html/listing.html"));
        QVERIFY(page.open(QIODevice::ReadOnly));
        const auto extraction = extracted(QString::fromUtf8(page.readAll()));
        const auto* skipped = std::get_if<SkippedPage>(&extraction);
        QVERIFY(skipped);
        QCOMPARE(skipped->entries.size(), size_t{6});
        const auto& first = skipped->entries.front();
        QCOMPARE(first.title, QStringLiteral("Board reopens customs pier"));
        QCOMPARE(first.url, QStringLiteral("https://cedar-gazette.example/story/0"));
        QCOMPARE(first.author, QStringLiteral("Nour Saleh"));
        QCOMPARE(first.published->toIso(), QStringLiteral("2012-10-10"));
        QCOMPARE(first.excerpt,
                 QStringLiteral("The harbour board voted on Tuesday to reopen the old customs pier, empty "
                                "since the floods"));
        QCOMPARE(skipped->entries.back().author, QStringLiteral("Layla Nasser"));
    }

    void excerptsBetweenHeadlinesMakeAListing()
    {
        const auto excerpt = QStringLiteral("The first words of a story that is told on another page ...");
        const auto extraction =
            extracted(QStringLiteral("<body><main>%1</main></body>").arg(headlines(12, excerpt)));
        const auto* skipped = std::get_if<SkippedPage>(&extraction);
        QVERIFY(skipped);
        QCOMPARE(int(skipped->reason), int(SkipReason::Listing));
    }

    void longTextBetweenHeadlinesIsAStory()
    {
        const auto part =
            QStringLiteral("A part of a long list of things worth doing, told in full. ").repeated(20);
        const auto extraction =
            extracted(QStringLiteral("<body><main>%1</main></body>").arg(headlines(8, part)));
        QVERIFY(std::get_if<ExtractedArticle>(&extraction));
    }

    void marksBesideSubheadsAreNoHeadlines()
    {
        QString html = QStringLiteral("<body><h1>Manual</h1>");
        for (int i = 0; i < 9; ++i)
            html += QStringLiteral("<h2>Chapter of the manual %1 <a href='#c%1'>§</a></h2><p>A short "
                                   "chapter, told in full on "
                                   "this page.</p>")
                        .arg(i);
        const auto extraction = extracted(html);
        QVERIFY(std::get_if<ExtractedArticle>(&extraction));
    }

    void storyBesideManyHeadlinesIsAStory()
    {
        const auto body =
            QStringLiteral("<p>%1</p>")
                .arg(QStringLiteral("The board voted on Tuesday to reopen the pier. ").repeated(4));
        const auto extraction = extracted(
            QStringLiteral("<body><article><h1>Board reopens pier</h1>%1%1%1</article><div>%2</div></body>")
                .arg(body, headlines(20, QString())));
        const auto* article = std::get_if<ExtractedArticle>(&extraction);
        QVERIFY(article);
        QVERIFY(!article->content.text.contains(QStringLiteral("Story number")));
    }

    void declaredArticleIsNoListing()
    {
        const auto extraction = extracted(
            QStringLiteral("<head><meta property='og:type' content='article'></head><body>%1</body>")
                .arg(headlines(12, QStringLiteral("A deal of the day, told in full here."))));
        QVERIFY(std::get_if<ExtractedArticle>(&extraction));
    }
};

QTEST_GUILESS_MAIN(TestHtmlListing)
#include "tst_htmllisting.moc"
