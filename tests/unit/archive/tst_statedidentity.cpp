// Articles that say what they are beside their address: one where they are one, apart where they only share a
// number.

#include "archive/archive.h"
#include "archive/readsession.h"
#include "archive/statedidentity.h"
#include "archive/writesession.h"
#include "support/storedarchive.h"

#include <QTest>

using namespace warraq;

namespace {

QString q(const char* text)
{
    return QString::fromUtf8(text);
}

const char* const waits =
    "Nobody in the harbour knew whether the ships would ever come back that year, and the bakers "
    "kept their ovens warm for them all the same, morning after morning, until spring.";
const char* const waitsLonger =
    "Nobody in the harbour knew whether the ships would ever come back that year, and the bakers "
    "kept their ovens warm for them all the same, morning after morning, until spring. So it was.";

struct Piece
{
    const char* title;
    const char* text;
    const char* url = "";
    QMap<QString, QString> identifiers = {};
    const char* author = "";
    SourceFormat format = SourceFormat::Html;
};

} // namespace

class TestStatedIdentity : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::StoredArchive> m_stored;

    std::vector<RecordOutcome> store(const std::vector<Piece>& pieces) const
    {
        std::vector<RecordOutcome> outcomes;
        const auto done = m_stored->archive()->write([&](WriteSession& session) -> Result<void> {
            if (auto begun = session.begin(); !begun)
                return begun;
            auto run = session.beginRun({{q("in")}, {}, true});
            for (const auto& piece : pieces) {
                auto file = session.addSourceFile(*run, {q("in/a"), piece.format, {}, 0});
                RecordToStore record;
                record.source.file = q("in/a");
                record.source.format = piece.format;
                record.source.bytes = QByteArray(piece.title) + piece.text + piece.url;
                ExtractedArticle article;
                article.content.title = q(piece.title);
                article.content.text = q(piece.text);
                article.content.url = q(piece.url);
                article.content.identifiers = piece.identifiers;
                if (*piece.author)
                    article.content.authors = QStringList{q(piece.author)};
                record.extraction = article;
                auto outcome = session.addRecord(*run, *file, record);
                if (!outcome)
                    return outcome.failure();
                outcomes.push_back(*outcome);
            }
            return session.commit();
        });
        return done ? outcomes : std::vector<RecordOutcome>();
    }
    Article article(qint64 id) const
    {
        auto read = m_stored->reader()->article(ArticleId{id});
        return read ? *read : Article();
    }

private Q_SLOTS:
    void init() { m_stored = std::make_unique<test::StoredArchive>(); }

    void keysOfAPost()
    {
        ArticleContent post;
        post.url = q("https://www.news.example/2011/harbour/");
        post.identifiers = {
            {q("post"), q("12")}, {q("id"), q("12")}, {q("short-link"), q("https://wp.me/abc")}};
        QCOMPARE(identityKeys(post), QStringList({q("news.example?p=12"), q("wp.me/abc"), q("?p=12")}));
        ArticleContent feed;
        feed.identifiers = {{q("id"), q("http://news.example/?p=12")}};
        QCOMPARE(identityKeys(feed), QStringList({q("news.example?p=12"), q("?p=12")}));
        QVERIFY(identityKeys({}).isEmpty());
        ArticleContent home;
        home.identifiers = {{q("short-link"), q("https://news.example/")}};
        QVERIFY(identityKeys(home).isEmpty());
    }

    /// A mirrored page knows no host; its site's own export knows all but who wrote it.
    void aPageAndItsPostAreOne()
    {
        const Piece page{"The harbour waits",
                         waits,
                         "",
                         {{q("post"), q("12")}, {q("path"), q("/2011/harbour/")}},
                         "Ana Ruiz"};
        const Piece post{"The harbour waits",
                         waitsLonger,
                         "http://news.example/2011/harbour/",
                         {{q("post"), q("12")}, {q("id"), q("12")}},
                         "",
                         SourceFormat::WpJson};
        for (const bool pageFirst : {true, false}) {
            m_stored = std::make_unique<test::StoredArchive>();
            const auto outcomes = store(pageFirst ? std::vector{page, post} : std::vector{post, page});
            QCOMPARE(outcomes, std::vector({RecordOutcome::Added, RecordOutcome::Updated}));
            const Article one = article(1);
            QCOMPARE(one.content.text, q(waitsLonger)); // the site's own
            QCOMPARE(one.content.authors, QStringList{q("Ana Ruiz")});
            QCOMPARE(one.content.url, q("http://news.example/2011/harbour/"));
        }
    }

    void aFeedAndItsPageAreOne()
    {
        QCOMPARE(
            store(
                {{"The harbour waits", "", "", {{q("id"), q("http://news.example/?p=12")}}},
                 {"The harbour waits", waits, "http://news.example/2011/harbour/", {{q("post"), q("12")}}}}),
            std::vector({RecordOutcome::Added, RecordOutcome::Updated}));
        QCOMPARE(article(1).content.text, q(waits));
    }

    void othersStayApart_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("title");
        QTest::newRow("another host")
            << q("http://other.example/2011/harbour/") << QString() << q("12") << q("The harbour waits");
        QTest::newRow("another path") << QString() << q("/2011/market/") << q("12") << q("The harbour waits");
        QTest::newRow("another number")
            << QString() << q("/2011/harbour/") << q("13") << q("The harbour waits");
        QTest::newRow("another title and text")
            << QString() << q("/2011/harbour/") << q("12") << q("The market");
    }
    void othersStayApart()
    {
        QFETCH(QString, url);
        QFETCH(QString, path);
        QFETCH(QString, number);
        QFETCH(QString, title);
        QMap<QString, QString> identifiers{{q("post"), number}};
        if (!path.isEmpty())
            identifiers.insert(q("path"), path);
        const QByteArray address = url.toUtf8();
        const QByteArray name = title.toUtf8();
        QCOMPARE(
            store({{"The harbour waits", waits, "http://news.example/2011/harbour/", {{q("post"), q("12")}}},
                   {name.constData(), "Quite another text about apples, pears and the price of both in town.",
                    address.constData(), identifiers}}),
            std::vector({RecordOutcome::Added, RecordOutcome::Added}));
    }

    /// Some sites give every page the same short link.
    void aSharedShortLinkJoinsNothing()
    {
        const QMap<QString, QString> same{{q("short-link"), q("http://news.example/go?p=1")}};
        QCOMPARE(store({{"The harbour waits", waits, "http://news.example/a", same},
                        {"The market opens", "Apples, pears and the price of both in town on a day in May.",
                         "http://news.example/b", same}}),
                 std::vector({RecordOutcome::Added, RecordOutcome::Added}));
    }
};

QTEST_GUILESS_MAIN(TestStatedIdentity)
#include "tst_statedidentity.moc"
