// Undated articles: what listing pages and captures make certain, and what they do not.

#include "archive/archive.h"
#include "archive/readsession.h"
#include "archive/writesession.h"
#include "support/storedarchive.h"

#include <QTest>

using namespace warraq;

namespace {

QString q(const char* text)
{
    return QString::fromUtf8(text);
}

ListingEntry entry(const char* title, const char* published = "")
{
    ListingEntry listed;
    listed.title = q(title);
    listed.published = PartialDate::fromIso(q(published));
    listed.excerpt = q("What is told of ") + q(title);
    return listed;
}

ArticleContent piece(const char* title, const char* published = "")
{
    ArticleContent content;
    content.title = q(title);
    content.text = q("What is told of ") + q(title) + q(" stands here.");
    content.published = PartialDate::fromIso(q(published));
    return content;
}

} // namespace

class TestListingBounds : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::StoredArchive> m_stored;

    RunId store(const std::vector<RecordToStore>& records) const
    {
        RunId made;
        const auto done = m_stored->archive()->write([&](WriteSession& session) -> Result<void> {
            if (auto begun = session.begin(); !begun)
                return begun;
            auto run = session.beginRun({{q("in")}, {}, true});
            auto file = session.addSourceFile(*run, {q("in/a.html"), SourceFormat::Html, {}, 0});
            for (const auto& record : records) {
                if (auto added = session.addRecord(*run, *file, record); !added)
                    return added.failure();
            }
            made = *run;
            if (auto finished = session.finishRun(*run, {}, false); !finished)
                return finished;
            return session.commit();
        });
        return done ? made : RunId{};
    }
    static RecordToStore of(const ArticleContent& content, const char* captured = "")
    {
        RecordToStore record;
        record.source.bytes = content.title.toUtf8();
        ExtractedArticle article;
        article.content = content;
        if (const auto when = PartialDate::fromIso(q(captured))) {
            record.source.captured = when->firstMoment();
            article.content.captured = when->firstMoment();
        }
        record.extraction = article;
        return record;
    }
    static RecordToStore listing(const std::vector<ListingEntry>& entries)
    {
        RecordToStore record;
        record.source.bytes =
            "listing" + QByteArray::number(qsizetype(entries.size())) + entries[0].title.toUtf8();
        record.extraction = SkippedPage{SkipReason::Listing, {}, entries};
        return record;
    }
    QString bounds(qint64 id) const
    {
        const auto article = m_stored->reader()->article(ArticleId{id});
        if (!article)
            return q("gone");
        const auto iso = [](const std::optional<PartialDate>& date) { return date ? date->toIso() : q("?"); };
        return iso(article->content.published) + u' ' + iso(article->publishedNotBefore) + u' ' +
               iso(article->publishedNotAfter);
    }
    void undo(RunId run) const
    {
        QVERIFY(m_stored->archive()->write(
            [&](WriteSession& session) { return session.undoRun(run, CancelToken(), Progress()); }));
    }
    qint64 found(const char* typed) const
    {
        const auto answer = m_stored->reader()->search(ArticleQuery::parse(q(typed)), SortOrder::Newest, {});
        return answer ? answer->total() : -1;
    }

private Q_SLOTS:
    void init() { m_stored = std::make_unique<test::StoredArchive>(); }
    void cleanup() { m_stored.reset(); }

    void oneBetweenTwoDatedOnesIsBounded_data()
    {
        QTest::addColumn<bool>("listingFirst");
        QTest::newRow("listing first") << true;
        QTest::newRow("listing last") << false;
    }
    void oneBetweenTwoDatedOnesIsBounded()
    {
        QFETCH(bool, listingFirst);
        const auto page =
            listing({entry("Alpha", "2011-02-20"), entry("Beta"), entry("Gamma", "2011-02-17")});
        std::vector<RecordToStore> records{of(piece("Beta"))};
        records.insert(listingFirst ? records.begin() : records.end(), page);
        store(records);
        QCOMPARE(bounds(1), q("? 2011-02-17 2011-02-20"));
        const std::vector<ArticleId> ids{ArticleId{1}};
        const auto rows = m_stored->reader()->rows(ids, {});
        QVERIFY(rows && rows->size() == 1);
        QCOMPARE(rows->front().publishedNotBefore.value().toIso(), q("2011-02-17"));
        QCOMPARE(rows->front().publishedNotAfter.value().toIso(), q("2011-02-20"));
        // A bound is no date.
        QCOMPARE(found("date:2011"), 0);
        QCOMPARE(found("-has:date"), 1);
    }

    /// Also what a listing says of one that is there already, or comes later: each of several authors.
    void severalAuthorsComplete_data()
    {
        QTest::addColumn<bool>("listingFirst");
        QTest::newRow("listing first") << true;
        QTest::newRow("listing last") << false;
    }
    void severalAuthorsComplete()
    {
        QFETCH(bool, listingFirst);
        ListingEntry listed = entry("Beta", "2011-02-18");
        listed.author = q("Nour Saleh;Karim Aoun");
        std::vector<RecordToStore> records{of(piece("Beta"))};
        records.insert(listingFirst ? records.begin() : records.end(), listing({listed}));
        store(records);
        const auto article = m_stored->reader()->article(ArticleId{1});
        QVERIFY(article);
        QCOMPARE(article->content.authors, (QStringList{q("Nour Saleh"), q("Karim Aoun")}));
        QCOMPARE(toString(article->content.origins.at(Field::Authors)), q("listing"));
        QCOMPARE(bounds(1).section(u' ', 0, 0), q("2011-02-18"));
        QCOMPARE(found("author:aoun"), 1);
    }

    void theArticlesOwnDatesCountWhereThePageHasNone()
    {
        store({of(piece("Alpha", "2011-02-20")), of(piece("Beta")), of(piece("Gamma", "2011-02-17")),
               listing({entry("Alpha"), entry("Beta"), entry("Gamma")})});
        QCOMPARE(bounds(2), q("? 2011-02-17 2011-02-20"));
    }

    void aDateThatComesLaterBoundsTheOthers()
    {
        store({of(piece("Beta")), listing({entry("Alpha"), entry("Beta"), entry("Gamma", "2011-02-17")})});
        QCOMPARE(bounds(1), q("? ? ?"));
        store({of(piece("Alpha", "2011-02-20"))});
        QCOMPARE(bounds(1), q("? 2011-02-17 2011-02-20"));
    }

    void aPageInNoOrderTellsNothing()
    {
        store({of(piece("Beta")), listing({entry("Alpha", "2011-02-20"), entry("Beta"),
                                           entry("Gamma", "2011-02-17"), entry("Delta", "2012-01-01")})});
        QCOMPARE(bounds(1), q("? ? ?"));
    }

    void oneAtTheEdgeIsNotBounded()
    {
        store({of(piece("Beta")),
               listing({entry("Beta"), entry("Alpha", "2011-02-20"), entry("Gamma", "2011-02-17")})});
        QCOMPARE(bounds(1), q("? ? ?"));
    }

    void whatWasCapturedHadBeenPublished()
    {
        store({of(piece("Beta"), "2015-06-01T12:00:00Z")});
        QCOMPARE(bounds(1), q("? ? 2015-06-01T12:00:00Z"));
        QCOMPARE(found("date:2015"), 0);
        // The same text captured earlier was there earlier.
        store({of(piece("Beta"), "2012-06-01T12:00:00Z")});
        QCOMPARE(bounds(1), q("? ? 2012-06-01T12:00:00Z"));
    }

    void aDatedArticleHasNoBounds()
    {
        store({of(piece("Alpha", "2011"), "2015-06-01T12:00:00Z")});
        QCOMPARE(bounds(1), q("2011 ? ?"));
    }

    /// What a person says of a date bounds its neighbours, and no more when it is taken back.
    void aPersonsDateBoundsTheOthers()
    {
        store({of(piece("Alpha", "2011-02-20")), of(piece("Beta")), of(piece("Gamma")),
               of(piece("Delta", "2011-02-10")),
               listing({entry("Alpha"), entry("Beta"), entry("Gamma"), entry("Delta")})});
        QCOMPARE(bounds(2), q("? 2011-02-10 2011-02-20"));
        const auto edit = [this](qint64 id, const QString& value) {
            QVERIFY(m_stored->archive()->write([&](WriteSession& session) -> Result<void> {
                if (auto begun = session.begin(Durability::Lasting); !begun)
                    return begun;
                if (auto done = session.apply(FieldEdit{ArticleId{id}, Field::Published, value, {}}); !done)
                    return done.failure();
                return session.commit();
            }));
        };
        edit(3, q("2011-02-15"));
        QCOMPARE(bounds(2), q("? 2011-02-15 2011-02-20"));
        QCOMPARE(bounds(3), q("2011-02-15 ? ?"));
        edit(3, QString());
        QCOMPARE(bounds(2), q("? 2011-02-10 2011-02-20"));
        QCOMPARE(bounds(3), q("? 2011-02-10 2011-02-20"));
        edit(1, q("2011-02-18")); // what the source said was wrong
        QCOMPARE(bounds(2), q("? 2011-02-10 2011-02-18"));
        edit(4, q("")); // and of this one nothing is known
        QCOMPARE(bounds(2), q("? ? ?"));
    }

    /// What comes while a person's value stands is not lost: it is there when that one is taken back.
    void whatASourceSaysUnderAPersonsValueIsKept()
    {
        store({of(piece("Alpha"))});
        const auto edit = [this](const QString& value) {
            QVERIFY(m_stored->archive()->write([&](WriteSession& session) -> Result<void> {
                if (auto begun = session.begin(Durability::Lasting); !begun)
                    return begun;
                if (auto done = session.apply(FieldEdit{ArticleId{1}, Field::Published, value, {}}); !done)
                    return done.failure();
                return session.commit();
            }));
        };
        edit(q("2011-02-15"));
        store({of(piece("Alpha", "2011-02-20"))});
        QCOMPARE(bounds(1), q("2011-02-15 ? ?"));
        edit(QString());
        QCOMPARE(bounds(1), q("2011-02-20 ? ?"));
    }

    void anotherVersionsDateBoundsTheOthers()
    {
        auto former = piece("Alpha");
        former.url = q("https://paper.example/alpha");
        store({of(former, "2012-01-01T00:00:00Z"), of(piece("Beta")), of(piece("Gamma", "2011-02-17")),
               listing({entry("Alpha"), entry("Beta"), entry("Gamma")})});
        QCOMPARE(bounds(2), q("? ? ?"));
        auto later = former;
        later.text += q(" More of it.");
        later.published = PartialDate::fromIso(q("2011-02-20"));
        const RunId run = store({of(later, "2012-02-01T00:00:00Z")});
        QCOMPARE(bounds(2), q("? 2011-02-17 2011-02-20"));
        undo(run);
        QCOMPARE(bounds(2), q("? ? ?"));
    }

    void boundsGoWithTheArticleThatGaveThem()
    {
        store({of(piece("Alpha", "2011-02-20")), of(piece("Beta")),
               listing({entry("Alpha"), entry("Beta"), entry("Gamma")})});
        const RunId run = store({of(piece("Gamma", "2011-02-17"))});
        QCOMPARE(bounds(2), q("? 2011-02-17 2011-02-20"));
        undo(run);
        QCOMPARE(bounds(2), q("? ? ?"));
    }

    /// Two listings say it; the import of the one that came first is taken back.
    void whatAnotherListingSaysTooStays()
    {
        store({of(piece("Alpha"))});
        auto other = entry("Alpha", "2011-02-20");
        other.author = q("Mona Sample");
        const RunId run = store({listing({other})});
        store({listing({entry("Alpha", "2011-02-20"), entry("Beta")})});
        QCOMPARE(bounds(1), q("2011-02-20 ? ?"));
        undo(run);
        QCOMPARE(bounds(1), q("2011-02-20 ? ?"));
        QCOMPARE(found("date:2011"), 1);
        QCOMPARE(found("author:mona"), 0);
    }

    void boundsGoWithTheirPage()
    {
        store({of(piece("Beta"))});
        const RunId run =
            store({listing({entry("Alpha", "2011-02-20"), entry("Beta"), entry("Gamma", "2011-02-17")})});
        QCOMPARE(bounds(1), q("? 2011-02-17 2011-02-20"));
        undo(run);
        QCOMPARE(bounds(1), q("? ? ?"));
    }
};

QTEST_GUILESS_MAIN(TestListingBounds)
#include "tst_listingbounds.moc"
