// Articles for reference managers, read back by readers of the test's own.

#include "citing/cslitem.h"
#include "citing/references.h"
#include "support/hostilearticles.h"
#include "support/readreferences.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

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
