// Articles for reference managers, read back by readers of the test's own.

#include "citing/cslitem.h"
#include "citing/references.h"
#include "support/hostilearticles.h"
#include "support/readreferences.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace warraq;

namespace {

/// Whether the brace that begins \p latex is closed by the one that ends it.
bool isOneGroup(const QString& latex)
{
    int depth = 0;
    for (qsizetype at = 0; at < latex.size(); ++at) {
        depth += latex[at] == u'{' ? 1 : latex[at] == u'}' ? -1 : 0;
        if (depth == 0)
            return at == latex.size() - 1 && at > 0;
    }
    return false;
}

bool isWhole(const QJsonValue& value)
{
    return value.isDouble() && value.toDouble() == static_cast<double>(value.toInt());
}

/// CSL 1.0.2's schema of dates: one or two lists of a year and, where known, a month and a day.
bool isCslDate(const QJsonObject& date)
{
    static const QSet<QString> known{QStringLiteral("date-parts"), QStringLiteral("season"),
                                     QStringLiteral("circa"), QStringLiteral("literal"),
                                     QStringLiteral("raw")};
    const QStringList keys = date.keys();
    const QJsonArray lists = date.value(QStringLiteral("date-parts")).toArray();
    if (!known.contains(QSet<QString>(keys.begin(), keys.end())) || lists.isEmpty() || lists.size() > 2)
        return false;
    for (const auto& list : lists) {
        const QJsonArray parts = list.toArray();
        if (parts.isEmpty() || parts.size() > 3 || !std::all_of(parts.begin(), parts.end(), isWhole))
            return false;
        if (parts.size() > 1 && (parts[1].toInt() < 1 || parts[1].toInt() > 12))
            return false;
        if (parts.size() > 2 && (parts[2].toInt() < 1 || parts[2].toInt() > 31))
            return false;
    }
    return true;
}

/// The same of names: the parts of a person's, or one literal.
bool isCslName(const QJsonObject& name)
{
    static const QSet<QString> known{QStringLiteral("family"),
                                     QStringLiteral("given"),
                                     QStringLiteral("dropping-particle"),
                                     QStringLiteral("non-dropping-particle"),
                                     QStringLiteral("suffix"),
                                     QStringLiteral("comma-suffix"),
                                     QStringLiteral("static-ordering"),
                                     QStringLiteral("literal"),
                                     QStringLiteral("parse-names")};
    const QStringList keys = name.keys();
    const bool literal = name.contains(QStringLiteral("literal"));
    return known.contains(QSet<QString>(keys.begin(), keys.end())) &&
           literal != name.contains(QStringLiteral("family")) &&
           std::all_of(keys.begin(), keys.end(),
                       [&](const QString& key) { return name.value(key).isString(); });
}

/// What is wrong with \p item by CSL 1.0.2's schema of items; empty: nothing. Of its fields, those that an
/// article of a newspaper may have.
QString wrongIn(const QJsonObject& item)
{
    static const QSet<QString> texts{QStringLiteral("abstract"),
                                     QStringLiteral("archive"),
                                     QStringLiteral("archive_location"),
                                     QStringLiteral("call-number"),
                                     QStringLiteral("container-title"),
                                     QStringLiteral("edition"),
                                     QStringLiteral("genre"),
                                     QStringLiteral("keyword"),
                                     QStringLiteral("language"),
                                     QStringLiteral("medium"),
                                     QStringLiteral("note"),
                                     QStringLiteral("page"),
                                     QStringLiteral("publisher"),
                                     QStringLiteral("publisher-place"),
                                     QStringLiteral("section"),
                                     QStringLiteral("source"),
                                     QStringLiteral("title"),
                                     QStringLiteral("title-short"),
                                     QStringLiteral("URL"),
                                     QStringLiteral("citation-key")};
    static const QSet<QString> dates{QStringLiteral("accessed"), QStringLiteral("available-date"),
                                     QStringLiteral("issued"), QStringLiteral("original-date"),
                                     QStringLiteral("submitted")};
    static const QSet<QString> names{QStringLiteral("author"), QStringLiteral("editor"),
                                     QStringLiteral("interviewer"), QStringLiteral("translator")};
    if (item.value(QStringLiteral("type")) != QStringLiteral("article-newspaper"))
        return QStringLiteral("type");
    if (!item.value(QStringLiteral("id")).isString())
        return QStringLiteral("id");
    for (auto field = item.begin(); field != item.end(); ++field) {
        if (field.key() == u"type" || field.key() == u"id")
            continue;
        bool right = false;
        if (texts.contains(field.key())) {
            right = field->isString() && !field->toString().isEmpty();
        } else if (dates.contains(field.key())) {
            right = isCslDate(field->toObject());
        } else if (names.contains(field.key())) {
            const QJsonArray list = field->toArray();
            right = !list.isEmpty() && std::all_of(list.begin(), list.end(), [](const QJsonValue& name) {
                return isCslName(name.toObject());
            });
        }
        if (!right)
            return field.key();
    }
    return {};
}

/// `2011/02/17/` as CSL has it.
QJsonObject cslDateOf(const QString& risDate)
{
    QJsonArray parts;
    for (const auto& part : risDate.split(u'/', Qt::SkipEmptyParts))
        parts << part.toInt();
    return {{QStringLiteral("date-parts"), QJsonArray{parts}}};
}

/// A record of RIS as a reference manager takes it in: tag by tag, a name parted at its first comma.
QJsonObject itemOf(const test::RisRecord& record)
{
    QJsonObject item{{QStringLiteral("type"), QStringLiteral("article-newspaper")}};
    const std::vector<std::pair<const char*, const char*>> texts{
        {"ID", "id"},       {"TI", "title"}, {"T2", "container-title"}, {"SE", "section"},
        {"LA", "language"}, {"UR", "URL"},   {"DB", "archive"},         {"AN", "archive_location"}};
    for (const auto& [tag, field] : texts) {
        if (record.contains(QLatin1String(tag)))
            item.insert(QLatin1String(field), record[QLatin1String(tag)].first());
    }
    if (record.contains(QStringLiteral("DA")))
        item.insert(QStringLiteral("issued"), cslDateOf(record[QStringLiteral("DA")].first()));
    if (record.contains(QStringLiteral("Y2")))
        item.insert(QStringLiteral("accessed"), cslDateOf(record[QStringLiteral("Y2")].first()));
    QJsonArray authors;
    for (const auto& name : record.value(QStringLiteral("AU"))) {
        const auto comma = name.indexOf(QStringLiteral(", "));
        authors << (comma < 0 ? QJsonObject{{QStringLiteral("literal"), name}}
                              : QJsonObject{{QStringLiteral("family"), name.left(comma)},
                                            {QStringLiteral("given"), name.mid(comma + 2)}});
    }
    if (!authors.isEmpty())
        item.insert(QStringLiteral("author"), authors);
    QStringList notes = record.value(QStringLiteral("N1"));
    const QString genre = QStringLiteral("Genre: ");
    if (!notes.isEmpty() && notes.first().startsWith(genre))
        item.insert(QStringLiteral("genre"), notes.takeFirst().mid(genre.size()));
    if (!notes.isEmpty())
        item.insert(QStringLiteral("note"), notes.join(u'\n'));
    return item;
}

/// What an article of a newspaper has, signed by a person, by an agency, and by nobody.
std::vector<Article> printedArticles()
{
    Article signedOne;
    signedOne.id = ArticleId{1007};
    auto& content = signedOne.content;
    content.title = QStringLiteral("Harbour reopens: “what now?” & 100% of {it}");
    content.authors = {QStringLiteral("Lina Darwish"), QStringLiteral("سليم نصار")};
    content.publication = QStringLiteral("The Khan Courier");
    content.section = QStringLiteral("City & Port");
    content.genre = QStringLiteral("Interview");
    content.dateline = QStringLiteral("Port Amal");
    content.language = QStringLiteral("en");
    content.url = QStringLiteral("https://example.org/a_b?x=1&y=2#z");
    content.published = PartialDate::fromIso(u"2011-02-17T09:30:00Z");
    content.modified = PartialDate::fromIso(u"2011-02-18");
    content.captured = QDateTime::fromString(QStringLiteral("2018-05-03T10:00:00Z"), Qt::ISODate);
    Article agency = signedOne;
    agency.id = ArticleId{1008};
    agency.content.authors.clear();
    agency.content.agency = QStringLiteral("Reuters");
    agency.content.published = PartialDate::fromIso(u"2011-02");
    Article unsignedOne = agency;
    unsignedOne.id = ArticleId{1009};
    unsignedOne.content.agency.clear();
    unsignedOne.content.published.reset();
    unsignedOne.publishedNotBefore = PartialDate::fromIso(u"2010");
    return {signedOne, agency, unsignedOne};
}

} // namespace

class TestReferences : public QObject
{
    Q_OBJECT

    std::vector<Article> m_articles = test::hostileArticles();

private Q_SLOTS:
    void cslJsonIsAnArrayOfItems()
    {
        const auto array = QJsonDocument::fromJson(cslJson(m_articles, QStringLiteral("paper"))).array();
        QCOMPARE(array.size(), static_cast<int>(m_articles.size()));
        for (size_t i = 0; i < m_articles.size(); ++i)
            QCOMPARE(array.at(static_cast<int>(i)).toObject(),
                     cslItem(m_articles[i], QStringLiteral("paper")));
    }

    void risSaysWhatTheItemSays()
    {
        const auto records = test::readRis(ris(m_articles, QStringLiteral("paper")));
        QCOMPARE(records.size(), m_articles.size());
        for (size_t i = 0; i < m_articles.size(); ++i) {
            const auto& content = m_articles[i].content;
            const auto& record = records[i];
            QCOMPARE(record[QStringLiteral("TY")], QStringList{QStringLiteral("NEWS")});
            QCOMPARE(record[QStringLiteral("ID")], QStringList{citationKey(m_articles[i].id)});
            QCOMPARE(record[QStringLiteral("TI")].value(0), content.title.simplified());
            QCOMPARE(record[QStringLiteral("T2")].value(0), content.publication);
            QCOMPARE(record[QStringLiteral("UR")].value(0), content.url);
            QCOMPARE(record[QStringLiteral("KW")].size(), m_articles[i].tags.size());
        }
        const auto& first = records.front();
        QCOMPARE(first[QStringLiteral("AU")],
                 (QStringList{QStringLiteral("Abdullah, Sayed"), QStringLiteral("Reuters and AP, Staff")}));
        QCOMPARE(first[QStringLiteral("DA")].value(0), QStringLiteral("2011/02/17/"));
        QCOMPARE(first[QStringLiteral("Y2")].value(0), QStringLiteral("2018/05/03/"));
        QCOMPARE(first[QStringLiteral("SE")].value(0), QStringLiteral("Middle East, \"News\""));
        QCOMPARE(first[QStringLiteral("DB")].value(0), QStringLiteral("paper"));
    }

    void whatIsUnknownIsLeftOut()
    {
        const auto record = test::readRis(ris({m_articles.back()}, {})).front();
        for (const char* tag : {"AU", "TI", "T2", "PY", "DA", "Y2", "UR"})
            QVERIFY2(!record.contains(QLatin1String(tag)), tag);
        QCOMPARE(record[QStringLiteral("N1")], (QStringList{QStringLiteral("Published not before: 2010"),
                                                            QStringLiteral("Published not after: 2011-03")}));
        const auto entry = test::readBib(biblatex({m_articles.back()}, {})).front();
        for (const char* field : {"author", "title", "date", "urldate", "url"})
            QVERIFY2(!entry.contains(QLatin1String(field)), field);
        QCOMPARE(entry[QStringLiteral("note")],
                 QStringLiteral("Published not before: 2010; Published not after: 2011-03"));
    }

    void aPartOfADateStaysAPart()
    {
        Article article = m_articles.front();
        article.content.published = PartialDate::fromIso(u"2011-02");
        QCOMPARE(test::readRis(ris({article}, {})).front()[QStringLiteral("DA")].value(0),
                 QStringLiteral("2011/02//"));
        QCOMPARE(test::readBib(biblatex({article}, {})).front()[QStringLiteral("date")],
                 QStringLiteral("2011-02"));
        article.content.published = PartialDate::fromIso(u"2011");
        QCOMPARE(test::readRis(ris({article}, {})).front()[QStringLiteral("DA")].value(0),
                 QStringLiteral("2011///"));
        QCOMPARE(test::readBib(biblatex({article}, {})).front()[QStringLiteral("date")],
                 QStringLiteral("2011"));
    }

    void everyItemIsAsTheSchemaOfCslWantsIt()
    {
        auto articles = m_articles;
        const auto printed = printedArticles();
        articles.insert(articles.end(), printed.begin(), printed.end());
        const auto array = QJsonDocument::fromJson(cslJson(articles, QStringLiteral("paper"))).array();
        QCOMPARE(array.size(), static_cast<int>(articles.size()));
        for (const auto& item : array) {
            const QString wrong = wrongIn(item.toObject());
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        }
        // The check can fail.
        QJsonObject bad = array.at(0).toObject();
        bad.insert(QStringLiteral("issued"), QStringLiteral("2011"));
        QCOMPARE(wrongIn(bad), QStringLiteral("issued"));
    }

    void theSameFieldsComeBackFromRis()
    {
        const auto articles = printedArticles();
        const auto records = test::readRis(ris(articles, QStringLiteral("paper")));
        QCOMPARE(records.size(), articles.size());
        for (size_t i = 0; i < articles.size(); ++i)
            QCOMPARE(itemOf(records[i]), cslItem(articles[i], QStringLiteral("paper")));
    }

    void biberReadsTheSameFields()
    {
        const QString biber = QStandardPaths::findExecutable(QStringLiteral("biber"));
        if (biber.isEmpty())
            QSKIP("biber is not here");
        auto articles = m_articles;
        const auto printed = printedArticles();
        articles.insert(articles.end(), printed.begin(), printed.end());
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("in.bib")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(biblatex(articles, QStringLiteral("paper")));
        file.close();
        QProcess process;
        process.setWorkingDirectory(folder.path());
        process.start(biber, {QStringLiteral("--tool"), QStringLiteral("--validate-datamodel"),
                              QStringLiteral("--output-fieldcase=lower"), QStringLiteral("--output-file"),
                              QStringLiteral("out.bib"), QStringLiteral("in.bib")});
        QVERIFY(process.waitForFinished(120'000));
        const QString said = QString::fromUtf8(process.readAllStandardOutput());
        QVERIFY2(process.exitCode() == 0, qPrintable(said));
        // Who has no author or date has none; the section is where reference managers look for it.
        for (const auto& line : said.split(u'\n')) {
            const bool trouble =
                line.startsWith(QLatin1String("WARN")) || line.startsWith(QLatin1String("ERROR"));
            QVERIFY2(!trouble || line.contains(QLatin1String("Missing mandatory field")) ||
                         line.contains(QLatin1String("Invalid field 'chapter'")),
                     qPrintable(line));
        }
        QFile back(folder.filePath(QStringLiteral("out.bib")));
        QVERIFY(back.open(QIODevice::ReadOnly));
        const auto entries = test::readBib(back.readAll());
        QCOMPARE(entries.size(), articles.size());
        QMap<QString, test::BibEntry> byKey;
        for (const auto& entry : entries) {
            test::BibEntry lower;
            for (auto field = entry.begin(); field != entry.end(); ++field)
                lower.insert(field.key().toLower(), *field);
            byKey.insert(lower[QStringLiteral("key")], lower);
        }
        const auto written = test::readBib(biblatex(articles, QStringLiteral("paper")));
        for (const auto& entry : written) {
            const auto read = byKey.value(entry[QStringLiteral("key")]);
            for (auto field = entry.begin(); field != entry.end(); ++field) {
                QString back = test::printedByLatex(read.value(field.key()));
                if (field.key() == u"keywords")
                    back.replace(u',', QStringLiteral(", ")); // it parts them without a blank
                QVERIFY2(field.key() == u"type" || back == test::printedByLatex(*field),
                         qPrintable(field.key() + QStringLiteral(": ") + back));
            }
        }
    }

    void biblatexPrintsWhatTheItemSays()
    {
        const auto entries = test::readBib(biblatex(m_articles, QStringLiteral("paper_1")));
        QCOMPARE(entries.size(), m_articles.size());
        QSet<QString> keys;
        for (size_t i = 0; i < m_articles.size(); ++i) {
            const auto& entry = entries[i];
            keys << entry[QStringLiteral("key")];
            QCOMPARE(entry[QStringLiteral("type")], QStringLiteral("article"));
            QCOMPARE(entry[QStringLiteral("entrysubtype")], QStringLiteral("newspaper"));
            QCOMPARE(test::printedByLatex(entry[QStringLiteral("title")]),
                     m_articles[i].content.title.simplified());
            // Styles that set titles in small letters leave what stands in braces of its own.
            const QString title = entry[QStringLiteral("title")];
            QVERIFY2(title.isEmpty() || isOneGroup(title), qPrintable(title));
            QCOMPARE(test::printedByLatex(entry[QStringLiteral("journaltitle")]),
                     m_articles[i].content.publication);
        }
        QCOMPARE(keys.size(), static_cast<int>(m_articles.size()));
        const auto& first = entries.front();
        // An address is taken as it is: nothing in it may be escaped, and no brace may stand alone.
        QCOMPARE(first[QStringLiteral("url")], QStringLiteral("https://example.org/a_b?x=1&y=%20z#%7Bt%7D"));
        QCOMPARE(first[QStringLiteral("date")], QStringLiteral("2011-02-17"));
        QCOMPARE(first[QStringLiteral("urldate")], QStringLiteral("2018-05-03"));
        QCOMPARE(first[QStringLiteral("langid")], QStringLiteral("english"));
        const auto names = test::readBibNames(first[QStringLiteral("author")]);
        QCOMPARE(names.size(), size_t{2});
        QCOMPARE(names[0], (QStringList{QStringLiteral("Abdullah"), QStringLiteral("Sayed")}));
        // An agency is one word, whatever it is made of.
        QCOMPARE(names[1].size(), 1);
        QCOMPARE(test::printedByLatex(names[1].front()), QStringLiteral("Reuters and AP, Staff"));
    }
};

QTEST_GUILESS_MAIN(TestReferences)
#include "tst_references.moc"
