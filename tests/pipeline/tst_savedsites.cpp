// Saved pages, mirrors, books, documents and offline sites as they are in the world, and files that mean
// harm, where a collection of them is at hand (WARRAQ_DATA, else ../shared/data beside the checkout): the
// whole program imports them, every record is accounted for, and nothing but the archive is written.

#include "support/program.h"

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
    return QDir(root).absoluteFilePath(name);
}

int sum(const QJsonObject& counts)
{
    return counts[u"added"].toInt() + counts[u"updated"].toInt() + counts[u"duplicates"].toInt() +
           counts[u"skipped"].toInt() + counts[u"failed"].toInt();
}

/// Imports; checks the rule of counting, and that the archive is all that was written.
QJsonObject imported(const QStringList& paths, const QStringList& options = {})
{
    const QTemporaryDir work;
    const auto outcome = test::run(QStringList{QStringLiteral("import"), QStringLiteral("a.warraq")} + paths +
                                       options + QStringList{QStringLiteral("--json")},
                                   work.path());
    if (outcome.status < 0 || outcome.status == 2)
        qWarning("%s", outcome.err.constData());
    const QJsonObject report = outcome.json().object();
    if (!report.contains(QStringLiteral("read")))
        return report;
    int read = 0;
    bool isWhole = sum(report) == report[u"read"].toInt();
    for (const auto& value : report[u"files"].toArray()) {
        const QJsonObject file = value.toObject();
        isWhole &= sum(file) == file[u"read"].toInt();
        read += file[u"read"].toInt();
    }
    const QStringList left =
        QDir(work.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
    if (!isWhole || read != report[u"read"].toInt() || left != QStringList{QStringLiteral("a.warraq")})
        return {};
    return report;
}

QString plain(const QString& html)
{
    static const QRegularExpression unseen(QStringLiteral("<(script|style|iframe)\\b.*?</\\1>"),
                                           QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
    const QString text = QString(html).remove(unseen).replace(tag, QStringLiteral(" "));
    static const QRegularExpression reference(QStringLiteral("&#(\\d+);"));
    QString read;
    qsizetype at = 0;
    auto matches = reference.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        read += QStringView(text).mid(at, match.capturedStart() - at);
        read += QChar(match.captured(1).toInt());
        at = match.capturedEnd();
    }
    read += QStringView(text).mid(at);
    for (const auto& [name, character] :
         {std::pair{"&nbsp;", " "}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&amp;", "&"}})
        read.replace(QLatin1String(name), QLatin1String(character));
    return read.simplified();
}

QStringList words(const QString& text)
{
    static const QRegularExpression word(QStringLiteral("\\w+"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    QStringList found;
    auto matches = word.globalMatch(text.toLower());
    while (matches.hasNext())
        found << matches.next().captured();
    return found;
}

/// How much of the one is in the other.
double shareOf(const QStringList& one, const QStringList& other)
{
    QHash<QString, int> counts;
    for (const auto& word : other)
        ++counts[word];
    qsizetype there = 0;
    for (const auto& word : one)
        there += counts[word]-- > 0 ? 1 : 0;
    return one.isEmpty() ? 1 : static_cast<double>(there) / static_cast<double>(one.size());
}

} // namespace

class TestSavedSites : public QObject
{
    Q_OBJECT

    QJsonObject m_hostile; ///< the report of all of them

private Q_SLOTS:
    void webArchivesAreAccountedFor()
    {
        const QString folder = data(QStringLiteral("web-archives"));
        if (!QDir(folder).exists())
            QSKIP("no web archives at hand (WARRAQ_DATA)");
        const QJsonObject report = imported({folder});
        QVERIFY(!report.isEmpty());
        // The list of them is a file of theirs, and every archive has a line of its own.
        QCOMPARE(report[u"files"].toArray().size(),
                 static_cast<int>(QDir(folder).entryList(QDir::Files).size()));
    }

    void hostileFilesAreAccountedFor_data()
    {
        QTest::addColumn<int>("articles"); ///< at least
        QTest::addColumn<QString>("kind"); ///< of an issue that must be told; empty: none need be
        const auto row = [](const char* name, int articles, const char* kind) {
            QTest::newRow(name) << articles << QString::fromLatin1(kind);
        };
        row("bomb-256MiB.warc.gz", 0, "unsupported");
        row("bomb-docx-200MiB.docx", 0, "");
        row("zip-slip.wacz", 1, "hash-mismatch");
        row("empty.zip", 0, "");
        row("billion-laughs.rss.xml", 1, "");
        row("xxe-local-file.rss.xml", 0, "");
        row("deep-100k.html", 0, "");
        row("content-length-huge.warc", 1, "truncated");
        row("content-length-negative.warc", 1, "malformed");
        row("lf-only.warc", 1, "");
        row("truncated-in-second-member.warc.gz", 1, "truncated");
        row("ar-cp1256-declared.html", 1, "");
        row("ar-cp1256-undeclared.html", 1, "");
        row("ar-utf16le-bom.html", 1, "");
        row("ar-iso8859-6.html", 1, "");
        row("mixed-encodings.txt", 0, "");
        row("nul-and-controls.txt", 0, "");
        row("unterminated-quote.csv", 1, "malformed");
        row("broken-lines.jsonl", 2, "malformed");
        row("truncated.pdf", 0, "malformed");
        row("xss.html", 0, "");
    }
    void hostileFilesAreAccountedFor()
    {
        QFETCH(int, articles);
        QFETCH(QString, kind);
        const QString folder = data(QStringLiteral("hostile-synthetic"));
        if (!QDir(folder).exists())
            QSKIP("no hostile files at hand (WARRAQ_DATA)");
        if (m_hostile.isEmpty())
            m_hostile = imported({folder});
        QVERIFY(!m_hostile.isEmpty());
        const QString name = folder + u'/' + QString::fromLatin1(QTest::currentDataTag());
        int found = 0;
        for (const auto& value : m_hostile[u"files"].toArray()) {
            const QJsonObject file = value.toObject();
            if (file[u"path"].toString().startsWith(name)) // an entry's line begins with its archive's
                found += file[u"added"].toInt() + file[u"duplicates"].toInt() + file[u"updated"].toInt();
        }
        QVERIFY2(found >= articles, qPrintable(QString::number(found)));
        QStringList kinds;
        for (const auto& value : m_hostile[u"issues"].toArray()) {
            if (value.toObject()[u"file"].toString().startsWith(name))
                kinds << value.toObject()[u"kind"].toString();
        }
        if (!kind.isEmpty())
            QVERIFY2(kinds.contains(kind), qPrintable(kinds.join(u' ')));
    }

    /// The same posts as mirrored pages and from the site's interface: one is the other.
    void aMirrorAndItsSiteAreTheSameArticles()
    {
        const QString site = data(QStringLiteral("wp-site-izquierdahispanica"));
        if (!QDir(site).exists())
            QSKIP("no mirror at hand (WARRAQ_DATA)");
        const QJsonObject report = imported({site});
        QVERIFY(!report.isEmpty());
        QCOMPARE(report[u"failed"].toInt(), 0);
        QCOMPARE(report[u"read"].toInt(), 182);
        QCOMPARE(report[u"added"].toInt(), 91);
    }

    /// Every post's title, date and text, from either side and from both in either order; its author from
    /// pages.
    void everyPostIsRight_data()
    {
        QTest::addColumn<QStringList>("parts");
        QStringList years;
        for (int year = 2011; year <= 2015; ++year)
            years << QString::number(year);
        const QString service = QStringLiteral("wp-json");
        QTest::newRow("pages") << years;
        QTest::newRow("service") << QStringList{service};
        QTest::newRow("pages, service") << years + QStringList{service};
        QTest::newRow("service, pages") << QStringList{service} + years;
    }
    void everyPostIsRight()
    {
        QFETCH(QStringList, parts);
        const QString site = data(QStringLiteral("wp-site-izquierdahispanica"));
        if (!QDir(site).exists())
            QSKIP("no mirror at hand (WARRAQ_DATA)");
        QStringList paths;
        for (const auto& part : parts)
            paths << site + u'/' + part;
        const QTemporaryDir work;
        const QString archive = QStringLiteral("a.warraq");
        QCOMPARE(test::run(QStringList{QStringLiteral("import"), archive} + paths, work.path()).status, 0);
        const auto found = test::run({QStringLiteral("search"), archive, QStringLiteral("--limit"),
                                      QStringLiteral("500"), QStringLiteral("--json")},
                                     work.path());
        QStringList show{QStringLiteral("show"), archive, QStringLiteral("--json")};
        for (const auto& value : found.json().object()[u"results"].toArray())
            show << QString::number(value.toObject()[u"id"].toInt());
        QCOMPARE(show.size(), 3 + 91);
        QHash<QString, QJsonObject> articles;
        for (const auto& value : test::run(show, work.path()).json().array())
            articles.insert(value.toObject()[u"identifiers"].toObject()[u"post"].toString(),
                            value.toObject());
        QFile truth(site + QStringLiteral("/wp-json/wp/v2/posts.json"));
        QVERIFY(truth.open(QIODevice::ReadOnly));
        int signedOnes = 0;
        int partial = 0;
        for (const auto& value : QJsonDocument::fromJson(truth.readAll()).array()) {
            const QJsonObject post = value.toObject();
            const QString number = QString::number(post[u"id"].toInt());
            QVERIFY2(articles.contains(number), qPrintable(number));
            const QJsonObject article = articles.value(number);
            QCOMPARE(article[u"title"].toString(), plain(post[u"title"].toObject()[u"rendered"].toString()));
            const QString day = article[u"published"].toString().left(10);
            QVERIFY2(day == post[u"date"].toString().left(10) || day == post[u"date_gmt"].toString().left(10),
                     qPrintable(number + u' ' + day));
            const QStringList wanted = words(plain(post[u"content"].toObject()[u"rendered"].toString()));
            const QStringList given = words(article[u"text"].toString());
            QVERIFY2(shareOf(given, wanted) >= 0.97, qPrintable(number));
            partial += shareOf(wanted, given) < 0.97 ? 1 : 0;
            const QJsonArray authors = article[u"authors"].toArray();
            if (authors.isEmpty())
                continue;
            ++signedOnes;
            QFile page(site + QUrl(post[u"link"].toString()).path() + QStringLiteral("index.html"));
            QVERIFY(page.open(QIODevice::ReadOnly));
            static const QRegularExpression name(QStringLiteral("class=\"url fn\"[^>]*>([^<]+)<"));
            QCOMPARE(authors, QJsonArray{name.match(QString::fromUtf8(page.readAll())).captured(1)});
        }
        QCOMPARE(partial, 0);
        // The service has numbers for its authors, and no list of their names.
        QCOMPARE(signedOnes, parts == QStringList{QStringLiteral("wp-json")} ? 0 : 91);
    }

    void aRecoveredSiteIsRead()
    {
        const QString site = data(QStringLiteral("site-mirror-golkar"));
        if (!QDir(site).exists())
            QSKIP("no recovered site at hand (WARRAQ_DATA)");
        const QJsonObject report = imported({site});
        QVERIFY(!report.isEmpty());
        QCOMPARE(report[u"failed"].toInt(), 0);
        QVERIFY(report[u"added"].toInt() > 0);
    }

    void collectionsAreRead_data()
    {
        QTest::addColumn<int>("articles");
        QTest::addColumn<int>("failures");
        QTest::newRow("mhtml") << 2 << 0;
        QTest::newRow("epub") << 10 << 0;
        QTest::newRow("pdf") << 20 << 0;
        QTest::newRow("zim") << 10 << 3;
    }
    void collectionsAreRead()
    {
        QFETCH(int, articles);
        QFETCH(int, failures);
        const QString folder = data(QString::fromLatin1(QTest::currentDataTag()));
        if (!QDir(folder).exists())
            QSKIP("none at hand (WARRAQ_DATA)");
        const QJsonObject report = imported({folder});
        QVERIFY(!report.isEmpty());
        QVERIFY2(report[u"added"].toInt() >= articles, qPrintable(QString::number(report[u"added"].toInt())));
        QVERIFY2(report[u"failed"].toInt() >= failures,
                 qPrintable(QString::number(report[u"failed"].toInt())));
    }
};

QTEST_GUILESS_MAIN(TestSavedSites)
#include "tst_savedsites.moc"
