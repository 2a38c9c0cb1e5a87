// Feeds, exports, tables and archives as they are in the world, where a collection of them is at hand
// (WARRAQ_DATA, else ../shared/data beside the checkout): how many records, and what their fields say.

#include "core/itemcolumns.h"
#include "extract/extractor.h"
#include "formats/charset.h"
#include "support/program.h"
#include "support/readitems.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace warraq;

namespace {

QString data(const QString& name)
{
    const QString root = qEnvironmentVariable("WARRAQ_DATA", QStringLiteral(WARRAQ_SOURCE "/../shared/data"));
    return QDir(root).filePath(name);
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList filesBelow(const QString& folder, const QString& pattern)
{
    QStringList files;
    QDirIterator walk(folder, {pattern}, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext())
        files << walk.next();
    files.sort();
    return files;
}

struct Made
{
    std::vector<ArticleContent> articles;
    QMap<QString, int> skipped;
};

Made extracted(test::ReadAll all)
{
    const auto extractor = Extractor::create({}, {});
    Made made;
    for (auto& record : all.records) {
        decodeRecord(record);
        auto extraction = extractor->extract(record);
        if (auto* article = std::get_if<ExtractedArticle>(&extraction))
            made.articles.push_back(std::move(article->content));
        else if (auto* page = std::get_if<SkippedPage>(&extraction))
            ++made.skipped[toString(page->reason)];
    }
    return made;
}

QString plain(QString html)
{
    static const QRegularExpression tags(QStringLiteral("<[^<>]*>"));
    return html.remove(tags).simplified();
}

/// `u'...'` of Python.
QString unescaped(QString text)
{
    static const QRegularExpression escape(QStringLiteral("\\\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))"));
    QString out;
    qsizetype at = 0;
    for (auto it = escape.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        out += QStringView(text).sliced(at, match.capturedStart() - at);
        at = match.capturedEnd();
        const QString number = match.captured(1) + match.captured(2);
        if (!number.isEmpty())
            out += QChar(static_cast<char16_t>(number.toUInt(nullptr, 16)));
        else
            out += match.captured(3) == u"n" ? QStringLiteral("\n") : match.captured(3);
    }
    return out + text.mid(at);
}

} // namespace

class TestFeeds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordPressExports()
    {
        const QStringList files = filesBelow(data(QStringLiteral("wxr")), QStringLiteral("*.xml"));
        if (files.isEmpty())
            QSKIP("no WordPress exports at hand");
        static const QRegularExpression item(QStringLiteral("<item>.*?</item>"),
                                             QRegularExpression::DotMatchesEverythingOption);
        static const QRegularExpression kind(QStringLiteral("<wp:post_type>(?:<!\\[CDATA\\[)?(\\w+)"));
        static const QRegularExpression status(QStringLiteral("<wp:status>(?:<!\\[CDATA\\[)?(\\w+)"));
        for (const auto& path : files) {
            const QString text = QString::fromUtf8(bytesOf(path));
            int items = 0, posts = 0, attachments = 0, menus = 0;
            for (auto it = item.globalMatch(text); it.hasNext(); ++items) {
                const QString one = it.next().captured();
                const QString type = kind.match(one).captured(1);
                const QString state = status.match(one).captured(1);
                attachments += type == u"attachment";
                menus += type == u"nav_menu_item";
                posts += type == u"post" && (state == u"publish" || state == u"inherit");
            }
            const auto all = test::readFile(path);
            QVERIFY2(all.unreadable.empty() && !all.error, qPrintable(path));
            QCOMPARE(all.records.size(), static_cast<size_t>(items));
            const auto made = extracted(all);
            QVERIFY2(made.articles.size() +
                             static_cast<size_t>(made.skipped.value(QStringLiteral("empty"))) ==
                         static_cast<size_t>(posts),
                     qPrintable(path));
            QCOMPARE(made.skipped.value(QStringLiteral("attachment")), attachments);
            QCOMPARE(made.skipped.value(QStringLiteral("menu")), menus);
        }
    }

    /// The same posts from the site's interface and as its pages.
    void wordPressPosts()
    {
        const QString site = data(QStringLiteral("wp-site-izquierdahispanica"));
        const auto all = test::readFile(site + QStringLiteral("/wp-json/wp/v2/posts.json"));
        if (all.error)
            QSKIP("no WordPress site at hand");
        const auto made = extracted(all);
        QCOMPARE(made.articles.size(), size_t(91));
        int compared = 0;
        int without = 0;
        for (const auto& article : made.articles) {
            QVERIFY(article.published && article.published->precision() == DatePrecision::Time);
            QVERIFY(!article.url.isEmpty());
            const QString path = site + QUrl(article.url).path() + QStringLiteral("index.html");
            const QString page = QString::fromUtf8(bytesOf(path));
            if (page.isEmpty())
                continue;
            ++compared;
            SourceRecord record;
            record.format = SourceFormat::Html;
            record.bytes = page.toUtf8();
            decodeRecord(record);
            const auto extraction = Extractor::create({}, {})->extract(record);
            const auto* other = std::get_if<ExtractedArticle>(&extraction);
            if (!other) {
                ++without;
                continue;
            }
            QCOMPARE(other->content.title.simplified(), article.title.simplified());
            const QString shown = plain(page);
            int there = 0, paragraphs = 0;
            for (const auto& paragraph : article.text.split(QStringLiteral("\n\n"))) {
                const QString start = paragraph.simplified().left(40).toHtmlEscaped();
                const QString bare = paragraph.simplified().left(40);
                ++paragraphs;
                there += shown.contains(bare) || shown.contains(start) || page.simplified().contains(bare);
            }
            QVERIFY2(there * 10 >= paragraphs * 7, qPrintable(path));
        }
        QVERIFY(compared > 80);
        QCOMPARE(without, 0); // two posts are a film and not a word: articles without text
    }

    /// Each feed states in its first comment what a reader must find.
    void feedsThatSayWhatTheyHold()
    {
        const QStringList files = filesBelow(data(QStringLiteral("feedparser")), QStringLiteral("*.xml"));
        if (files.isEmpty())
            QSKIP("no feeds at hand");
        static const QRegularExpression expectation(QStringLiteral("Expect:\\s*(.*)"));
        static const QRegularExpression equality(QStringLiteral(
            "entries\\[0\\]\\['(title|link|author|description|id|guid)'\\] == u?'((?:[^'\\\\]|\\\\.)*)'"));
        int asked = 0, right = 0, records = 0;
        QStringList wrong;
        for (const auto& path : files) {
            const auto all = test::readFile(path);
            records += static_cast<int>(all.records.size());
            const auto made = extracted(all);
            const QString expected =
                expectation.match(QString::fromLatin1(bytesOf(path).left(4000))).captured(1);
            for (auto it = equality.globalMatch(expected); it.hasNext();) {
                const auto match = it.next();
                const QString field = match.captured(1);
                QString wanted = unescaped(match.captured(2));
                if (made.articles.empty()) // an address alone is no article
                    continue;
                const auto& article = made.articles.front();
                QString found = field == u"title"         ? article.title
                                : field == u"link"        ? article.url
                                : field == u"author"      ? article.authors.join(QStringLiteral(", "))
                                : field == u"description" ? article.text.simplified()
                                                          : article.identifiers.value(QStringLiteral("id"));
                if (field == u"title" || field == u"description") {
                    SourceRecord page;
                    page.format = SourceFormat::Feed;
                    page.columns = {{QString::fromLatin1(item::titleHtml), wanted}};
                    const auto clean = extracted({{page}, {}, {}, {}, 0});
                    wanted = clean.articles.empty() ? QString() : clean.articles.front().title;
                    found = found.simplified();
                }
                ++asked;
                if (found == wanted)
                    ++right;
                else
                    wrong << QFileInfo(path).fileName();
            }
        }
        QVERIFY(records >= 620);
        QVERIFY2(asked > 100 && right * 100 >= asked * 90,
                 qPrintable(QStringLiteral("%1 of %2: ").arg(right).arg(asked) + wrong.join(u' ')));
    }

    void aTableOfANewspaper()
    {
        const QString path = data(QStringLiteral("nyt-articles-csv/ArticlesApril2018.csv"));
        if (!QFile::exists(path))
            QSKIP("no table at hand");
        const auto made = extracted(test::readFile(path));
        QCOMPARE(made.articles.size(), size_t(1324));
        for (const auto& article : made.articles) {
            QVERIFY(article.published && article.url.startsWith(QLatin1String("https://")));
            QVERIFY(article.origins.at(Field::Published) == FieldOrigin::Column);
        }
        QCOMPARE(made.articles.front().publication, QStringLiteral("The New York Times"));
    }

    void everyRecordIsAccountedFor()
    {
        const QString folder = data(QStringLiteral("SaudiNewsNet"));
        if (!QFile::exists(folder))
            QSKIP("no newspapers in archives at hand");
        const QTemporaryDir work;
        const auto outcome = test::run(
            {QStringLiteral("import"), QStringLiteral("a.warraq"), folder, QStringLiteral("--json")},
            work.path());
        QCOMPARE(outcome.status, 0);
        const QJsonObject report = outcome.json().object();
        QCOMPARE(report[u"read"].toInt(), 4318);
        QCOMPARE(report[u"failed"].toInt(), 0);
        const auto sum = [](const QJsonObject& counts) {
            return counts[u"added"].toInt() + counts[u"updated"].toInt() + counts[u"duplicates"].toInt() +
                   counts[u"skipped"].toInt() + counts[u"failed"].toInt();
        };
        QCOMPARE(sum(report), 4318);
        int read = 0;
        for (const auto& value : report[u"files"].toArray()) {
            const QJsonObject file = value.toObject();
            read += file[u"read"].toInt();
            QCOMPARE(sum(file), file[u"read"].toInt());
            if (file[u"path"].toString().endsWith(QLatin1String(".zip/2015-07-23.json")))
                QCOMPARE(file[u"format"].toString(), QStringLiteral("json"));
        }
        QCOMPARE(read, 4318);
    }

    void hostileFilesDoNoHarm()
    {
        const QString folder = data(QStringLiteral("hostile-synthetic/"));
        if (!QFile::exists(folder))
            QSKIP("no hostile files at hand");
        const auto laughs = test::readFile(folder + QStringLiteral("billion-laughs.rss.xml"));
        QCOMPARE(laughs.value(0, item::title), QStringLiteral("t"));
        QVERIFY(laughs.value(0, item::publication).size() < 100);
        const auto outside = test::readFile(folder + QStringLiteral("xxe-local-file.rss.xml"));
        QCOMPARE(outside.records.size(), size_t(1));
        for (const auto& [name, value] : outside.records[0].columns)
            QVERIFY(!value.contains(QLatin1String("root")));
        const auto empty = test::readFile(folder + QStringLiteral("empty.zip"));
        QVERIFY(!empty.error && empty.records.empty() && empty.unreadable.empty());
        const auto quote = test::readFile(folder + QStringLiteral("unterminated-quote.csv"));
        QCOMPARE(quote.value(0, "title"), QStringLiteral("Good"));
        QVERIFY(!quote.notes.empty());
        const auto lines = test::readFile(folder + QStringLiteral("broken-lines.jsonl"));
        QCOMPARE(lines.records.size(), size_t(4));
        QCOMPARE(lines.unreadable.size(), size_t(2));
    }
};

QTEST_GUILESS_MAIN(TestFeeds)
#include "tst_feeds.moc"
