#include "archive/archive.h"
#include "archive/connection.h"
#include "archive/migrations.h"
#include "archive/readsession.h"
#include "archive/writesession.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace warraq;

namespace {

ArticleContent piece(const char* title, const char* text)
{
    ArticleContent content;
    content.title = QString::fromUtf8(title);
    content.text = QString::fromUtf8(text);
    content.html = QStringLiteral("<p>") + content.text.toHtmlEscaped() + QStringLiteral("</p>");
    content.origins[Field::Title] = FieldOrigin::PageTitle;
    return content;
}

RecordToStore record(ArticleContent content, const char* bytes = "source")
{
    RecordToStore made;
    made.source.file = QStringLiteral("in/") + content.title.left(20) + QStringLiteral(".txt");
    made.source.format = SourceFormat::Text;
    made.source.bytes = QByteArray(bytes) + content.title.toUtf8() + content.text.toUtf8();
    made.extraction = ExtractedArticle{std::move(content), {}, {}};
    return made;
}

} // namespace

class TestArchive : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<Archive> m_archive;

    QString path(const char* name = "a.warraq") const
    {
        return m_folder->filePath(QString::fromLatin1(name));
    }

    std::vector<RecordOutcome> store(const std::vector<RecordToStore>& records)
    {
        auto stored = m_archive->write([&](WriteSession& session) -> Result<std::vector<RecordOutcome>> {
            if (auto begun = session.begin(); !begun)
                return begun.failure();
            auto run = session.beginRun({{QStringLiteral("in")}, {}, true});
            if (!run)
                return run.failure();
            auto file = session.addSourceFile(*run, {QStringLiteral("in/x.txt"), SourceFormat::Text, {}, 0});
            if (!file)
                return file.failure();
            std::vector<RecordOutcome> outcomes;
            for (const auto& one : records) {
                auto outcome = session.addRecord(*run, *file, one);
                if (!outcome) {
                    session.rollback();
                    return outcome.failure();
                }
                outcomes.push_back(*outcome);
            }
            if (auto done = session.commit(); !done)
                return done.failure();
            return outcomes;
        });
        return stored ? *stored : std::vector<RecordOutcome>();
    }
    Article read(qint64 id) const
    {
        auto session = m_archive->openReader();
        auto article = (*session)->article(ArticleId{id});
        return article ? *article : Article();
    }
    std::vector<qint64> found(const QString& query, SortOrder order = SortOrder::Relevance) const
    {
        auto session = m_archive->openReader();
        auto answer = (*session)->search(ArticleQuery::parse(query), order, CancelToken());
        std::vector<qint64> ids;
        if (answer) {
            for (const ArticleId id : answer->ids)
                ids.push_back(id.value);
        }
        return ids;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto made = Archive::create(path());
        QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
        m_archive = *made;
    }
    void cleanup()
    {
        m_archive.reset();
        m_folder.reset();
    }

    void aClosedArchiveIsOneFile()
    {
        store({record(piece("One", "Text of one."))});
        m_archive.reset();
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden),
                 QStringList{QStringLiteral("a.warraq")});
    }

    void readingLeavesNothingBeside()
    {
        store({record(piece("One", "Text of one."))});
        m_archive.reset();
        {
            auto opened = Archive::open(path(), Archive::Access::ReadOnly);
            QVERIFY(opened);
            auto session = (*opened)->openReader();
            QVERIFY((*session)->article(ArticleId{1}));
        }
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden),
                 QStringList{QStringLiteral("a.warraq")});
    }

    void whatIsNoArchiveIsRefusedAndUntouched_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("Dear diary").repeated(50);
        QTest::newRow("another database") << QByteArray("SQLite format 3\0", 16) + QByteArray(200, '\0');
    }
    void whatIsNoArchiveIsRefusedAndUntouched()
    {
        QFETCH(QByteArray, bytes);
        QFile file(path("other.warraq"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const auto opened = Archive::open(file.fileName(), Archive::Access::ReadWrite);
        QVERIFY(!opened);
        QVERIFY(opened.error().kind == ErrorKind::NotAnArchive);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), bytes);
    }

    void aMissingArchiveIsNotMadeByOpening()
    {
        QVERIFY(Archive::open(path("none.warraq"), Archive::Access::ReadWrite).error().kind ==
                ErrorKind::NotFound);
        QVERIFY(!QFile::exists(path("none.warraq")));
        QVERIFY(Archive::create(path()).error().kind == ErrorKind::Exists);
    }

    void aNewerArchiveIsNeverTried()
    {
        m_archive.reset();
        {
            auto connection = Connection::open(path(), Connection::Mode::ReadWrite);
            QVERIFY((*connection)->execute("PRAGMA user_version = 999"));
        }
        QVERIFY(Archive::open(path(), Archive::Access::ReadWrite).error().kind == ErrorKind::NewerArchive);
    }

    /// Archives that former versions left behind open, are brought to the present form, and know what they
    /// have.
    void formerArchivesAreBroughtForward_data()
    {
        QTest::addColumn<QString>("file");
        const QDir kept(QStringLiteral(WARRAQ_SOURCE "/tests/archives"));
        for (const auto& name : kept.entryList({QStringLiteral("schema-*.warraq")}, QDir::Files))
            QTest::newRow(qPrintable(name)) << kept.filePath(name);
    }
    void formerArchivesAreBroughtForward()
    {
        QFETCH(QString, file);
        m_archive.reset();
        QFile::remove(path());
        QVERIFY(QFile::copy(file, path()));
        QVERIFY(QFile(path()).setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        // By whoever opens it first, also to read.
        {
            auto read = Archive::open(path(), Archive::Access::ReadOnly);
            QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        }
        auto opened = Archive::open(path(), Archive::Access::ReadWrite);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        m_archive = *opened;
        auto session = *m_archive->openReader();
        const auto count = [&](const char* typed) {
            const auto answer = session->search(ArticleQuery::parse(QString::fromUtf8(typed)),
                                                SortOrder::Relevance, CancelToken());
            return answer ? answer->total() : -1;
        };
        QCOMPARE(count(""), 3);
        QCOMPARE(count("\"salt boats\" =Rice"), 1);
        QCOMPARE(count("قوارب"), 1);
        QCOMPARE(session->article(ArticleId{1})->content.html.count(QStringLiteral("<p>")), 2);
        QVERIFY(session->original(ArticleId{1})->bytes.startsWith("{\"title\""));
        const auto checked = session->check(CancelToken());
        QVERIFY(checked);
        for (const auto& result : *checked)
            QVERIFY2(result.ok, qPrintable(result.name + QStringLiteral(": ") + result.detail));
        // What it has is not added again.
        ArticleContent again;
        again.title = QStringLiteral("Lighthouse to be rebuilt");
        again.text =
            QStringLiteral("The old lighthouse will be rebuilt in stone, the harbour office announced");
        QVERIFY(store({record(again)}) == std::vector{RecordOutcome::Duplicate});
    }

    void theSchemaIsTheOneThatIsKept()
    {
        auto connection = Connection::open(path(), Connection::Mode::ReadWrite);
        const auto now = schemaText(**connection);
        QFile kept(QStringLiteral(WARRAQ_SOURCE "/app/archive/sql/schema.sql"));
        if (qEnvironmentVariableIsSet("WARRAQ_WRITE_SCHEMA") && kept.open(QIODevice::WriteOnly)) {
            kept.write(now->toUtf8());
            kept.close();
        }
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(*now, QString::fromUtf8(kept.readAll()));
    }

    void twoWritersDoNotMeet()
    {
        store({record(piece("One", "Text of one."))});
        auto second = Archive::open(path(), Archive::Access::ReadWrite);
        QVERIFY(second);
        const auto refused = (*second)->write([](WriteSession& session) { return session.begin(); });
        QVERIFY(!refused);
        QVERIFY(refused.error().kind == ErrorKind::Busy);
    }

    void theSameTitleAndTextIsADuplicate()
    {
        const auto outcomes = store({record(piece("The Harbour", "Ships wait — outside.")),
                                     record(piece("THE HARBOUR", "Ships wait  outside"), "other bytes")});
        QVERIFY(outcomes == std::vector({RecordOutcome::Added, RecordOutcome::Duplicate}));
        QCOMPARE(read(1).provenance.alsoIn.size(), 1);
        QCOMPARE(read(1).versions, 1);
    }

    void changedTextAtOneAddressIsANewVersion()
    {
        auto first = piece("The Harbour", "Ships wait.");
        first.url = QStringLiteral("https://www.paper.example/harbour/?utm_source=x#top");
        auto second = piece("The Harbour", "Ships went.");
        second.url = QStringLiteral("http://paper.example/harbour");
        const auto outcomes = store({record(first), record(second)});
        QVERIFY(outcomes == std::vector({RecordOutcome::Added, RecordOutcome::Updated}));
        QCOMPARE(read(1).versions, 2);
        QCOMPARE(read(1).content.text, QStringLiteral("Ships went."));
        QVERIFY(found(QStringLiteral("wait")).empty());
        QCOMPARE(found(QStringLiteral("went")), std::vector<qint64>{1});
    }

    void theNewestCaptureIsShownWhateverComesLast()
    {
        const auto captured = [](const char* text, int year) {
            auto content = piece("The Harbour", text);
            content.url = QStringLiteral("https://paper.example/harbour");
            content.captured = QDateTime(QDate(year, 1, 1), QTime(0, 0), Qt::UTC);
            return record(content);
        };
        store({captured("New words.", 2015), captured("Old words.", 2010)});
        QCOMPARE(read(1).content.text, QStringLiteral("New words."));
        QCOMPARE(read(1).versions, 2);
    }

    void aDuplicateCompletesWhatIsUnknown()
    {
        auto dated = piece("The Harbour", "Ships wait.");
        dated.published = PartialDate::fromIso(QStringLiteral("2011-05-04"));
        dated.origins[Field::Published] = FieldOrigin::Column;
        const auto outcomes = store({record(piece("The Harbour", "Ships wait.")), record(dated, "b")});
        QVERIFY(outcomes == std::vector({RecordOutcome::Added, RecordOutcome::Updated}));
        const auto article = read(1);
        QCOMPARE(article.content.published->toIso(), QStringLiteral("2011-05-04"));
        QVERIFY(article.content.origins.at(Field::Published) == FieldOrigin::Column);
        QCOMPARE(found(QStringLiteral("date:2011")), std::vector<qint64>{1});
    }

    void listingsCompleteBeforeAndAfter_data()
    {
        QTest::addColumn<bool>("listingFirst");
        QTest::newRow("before") << true;
        QTest::newRow("after") << false;
    }
    void listingsCompleteBeforeAndAfter()
    {
        QFETCH(bool, listingFirst);
        const char* text = "The harbour is being dredged from Monday on, and ships will wait outside until "
                           "the work has ended.";
        RecordToStore listing;
        listing.source.bytes = "listing";
        listing.extraction = SkippedPage{
            SkipReason::Listing,
            {},
            {{QStringLiteral("Dredging Begins"),
              {},
              QStringLiteral("Lina Example"),
              PartialDate::fromIso(QStringLiteral("2014-06-27")),
              QStringLiteral("City"),
              QStringLiteral(
                  "London – The harbour is being dredged from Monday on, and ships will wait outside")}}};
        auto article = record(piece("Dredging begins", text));
        const auto outcomes = listingFirst ? store({listing, article}) : store({article, listing});
        QVERIFY(outcomes[listingFirst ? 0 : 1] == RecordOutcome::Skipped);
        const auto completed = read(1);
        QCOMPARE(completed.content.published->toIso(), QStringLiteral("2014-06-27"));
        QCOMPARE(completed.content.authors, QStringList{QStringLiteral("Lina Example")});
        QVERIFY(completed.content.origins.at(Field::Section) == FieldOrigin::Listing);
        QCOMPARE(found(QStringLiteral("section:city author:example")), std::vector<qint64>{1});
    }

    void aListingOfAnotherStoryCompletesNothing()
    {
        RecordToStore listing;
        listing.source.bytes = "listing";
        listing.extraction = SkippedPage{
            SkipReason::Listing,
            {},
            {{QStringLiteral("Weather"),
              {},
              QStringLiteral("Lina Example"),
              {},
              {},
              QStringLiteral("Rain is expected in the hills on Tuesday and on Wednesday as well")}}};
        store({listing, record(piece("Weather", "Snow has fallen on the coast for the first time in twenty "
                                                "years, and schools are closed."))});
        QVERIFY(read(1).content.authors.isEmpty());
    }

    void whatIsKeptComesBackByteForByte()
    {
        auto content = piece("One", "Text of one.");
        content.images.push_back({QStringLiteral("77"),
                                  QStringLiteral("A caption"),
                                  QStringLiteral("Nobody/X"),
                                  QStringLiteral("a.png"),
                                  {}});
        auto stored = record(content);
        stored.assets[0] = {"\x89PNG\r\n\x1a\n bytes", QStringLiteral("image/png")};
        const QByteArray bytes = stored.source.bytes;
        store({stored});
        auto session = m_archive->openReader();
        QCOMPARE((*session)->original(ArticleId{1})->bytes, bytes);
        const auto article = read(1);
        QCOMPARE((*session)->asset(article.content.images[0].asset)->bytes, stored.assets[0].bytes);
        QVERIFY((*session)->asset(QStringLiteral("00")).error().kind == ErrorKind::NotFound);
    }

    void aFailedBatchLeavesNothing()
    {
        store({record(piece("One", "Text of one."))});
        auto result = m_archive->write([&](WriteSession& session) -> Result<void> {
            if (auto begun = session.begin(); !begun)
                return begun;
            auto run = session.beginRun({});
            auto file = session.addSourceFile(*run, {QStringLiteral("x"), SourceFormat::Text, {}, 0});
            auto outcome = session.addRecord(*run, *file, record(piece("Two", "Text of two.")));
            session.rollback();
            return {};
        });
        QVERIFY(result);
        QCOMPARE(found({}).size(), size_t(1));
        store({record(piece("Three", "Text of three."))});
        QCOMPARE(found(QStringLiteral("text")).size(), size_t(2));
    }

    void checkSeesWhatIsSound()
    {
        store({record(piece("One", "Text of one.")), record(piece("Two", "Text of two."))});
        auto session = m_archive->openReader();
        const auto results = (*session)->check(CancelToken());
        QVERIFY(results);
        QCOMPARE(results->size(), size_t(5));
        for (const auto& result : *results)
            QVERIFY2(result.ok, qPrintable(result.name + result.detail));
    }

    void checkSeesAnIndexThatDoesNotMatchTheTexts()
    {
        auto content = piece("One", "Text of one.");
        content.images.push_back({QStringLiteral("7"), QStringLiteral("A caption"), {}, {}, {}});
        store({record(content)});
        m_archive.reset();
        {
            auto connection = Connection::open(path(), Connection::Mode::ReadWrite);
            QVERIFY((*connection)->execute("UPDATE version SET title = 'Tampered with'"));
        }
        auto opened = Archive::open(path(), Archive::Access::ReadOnly);
        auto session = (*opened)->openReader();
        const auto results = (*session)->check(CancelToken());
        QVERIFY(results);
        for (const auto& result : *results)
            QCOMPARE(result.ok, result.name != QStringLiteral("index"));
    }

    /// One flipped bit is told of the article that has it, and keeps from no other.
    void aDamagedTextIsToldAndTheRestIsRead()
    {
        store({record(piece("One", "A text about the harbour.")),
               record(piece("Two", "Another text about the harbour."))});
        m_archive.reset();
        {
            auto connection = Connection::open(path(), Connection::Mode::ReadWrite);
            auto select = (*connection)->prepare("SELECT body FROM version WHERE article_id = 1");
            QVERIFY(select->step().value());
            QByteArray body = select->blob(0);
            select->reset();
            body[body.size() / 2] = static_cast<char>(body[body.size() / 2] ^ 1);
            auto update = (*connection)->prepare("UPDATE version SET body = ? WHERE article_id = 1");
            QVERIFY(update->bind(1, body).run());
        }
        auto opened = Archive::open(path(), Archive::Access::ReadOnly);
        auto session = (*opened)->openReader();
        const auto query = ArticleQuery::parse(QStringLiteral("harbour"));
        const std::vector<ArticleId> ids{ArticleId{1}, ArticleId{2}};
        const auto rows = (*session)->rows(ids, query);
        QVERIFY(rows);
        QCOMPARE(rows->at(0).title, QStringLiteral("One"));
        QVERIFY(rows->at(0).snippet.isEmpty());
        QVERIFY(!rows->at(1).snippet.isEmpty());
        const auto article = (*session)->article(ArticleId{1});
        QVERIFY(!article);
        QCOMPARE(article.error().kind, ErrorKind::Malformed);
        QCOMPARE(article.error().detail, QStringLiteral("the text of article 1 is damaged"));
        QVERIFY((*session)->article(ArticleId{2}));
    }

    void theFingerprintChangesWithTheContent()
    {
        store({record(piece("One", "Text of one."))});
        auto session = m_archive->openReader();
        const QString before = (*session)->info()->fingerprint;
        QVERIFY(!before.isEmpty());
        store({record(piece("Two", "Text of two."))});
        QVERIFY((*session)->info()->fingerprint != before);
        QCOMPARE((*session)->info()->articles, 2);
    }

    void ordersPutTheUndatedLast()
    {
        const auto dated = [](const char* title, const char* date) {
            auto content = piece(title, "Common words.");
            content.published = PartialDate::fromIso(QString::fromLatin1(date));
            return record(content);
        };
        store({dated("A", "2011"), record(piece("B", "Common words.")), dated("C", "2013-02-01"),
               dated("D", "2009-05")});
        QCOMPARE(found({}, SortOrder::Newest), (std::vector<qint64>{3, 1, 4, 2}));
        QCOMPARE(found({}, SortOrder::Oldest), (std::vector<qint64>{4, 1, 3, 2}));
        QCOMPARE(found({}, SortOrder::Relevance), (std::vector<qint64>{3, 1, 4, 2}));
    }

    void theHeadlineWeighsMore()
    {
        store({record(piece("Weather", "The harbour was quiet in the rain of the morning.")),
               record(piece("Harbour", "Quiet in the rain of the morning, it was."))});
        QCOMPARE(found(QStringLiteral("harbour")), (std::vector<qint64>{2, 1}));
    }

    void aFacetIsCountedWithItsOwnChoiceLifted()
    {
        const auto in = [](const char* title, const char* section) {
            auto content = piece(title, "Common words.");
            content.section = QLatin1String(section);
            return record(content);
        };
        store({in("A", "City"), in("B", "City"), in("C", "Opinion"), record(piece("D", "Common words."))});
        auto session = m_archive->openReader();
        const auto query = ArticleQuery::parse(QStringLiteral("common"),
                                               {{Facet::Section, {{QStringLiteral("Opinion")}, {}}}});
        auto answer = (*session)->search(query, SortOrder::Relevance, CancelToken());
        QCOMPARE(answer->total(), 1);
        auto table = (*session)->facets(query, *answer, CancelToken());
        const auto& sections = table->at(Facet::Section);
        QCOMPARE(sections.size(), size_t(3));
        QCOMPARE(sections[0].value, QStringLiteral("City"));
        QCOMPARE(sections[0].count, 2);
        QVERIFY(sections.back().value.isNull());
        QCOMPARE(table->at(Facet::Date)[0].count, 1);
        // Typed, the clause stays.
        const auto typed = ArticleQuery::parse(QStringLiteral("section:Opinion"));
        auto kept = (*session)->search(typed, SortOrder::Relevance, CancelToken());
        QCOMPARE((*session)->facets(typed, *kept, CancelToken())->at(Facet::Section).size(), size_t(1));
    }

    void snippetsMarkWholePhrasesAndFoldedWords()
    {
        store({record(piece(
            "A", "The military council spoke of military cooperation with Łódź.\n\nالرَّئيسُ في القاهرة"))});
        auto session = m_archive->openReader();
        const auto snippet = [&](const char* typed) {
            const auto query = ArticleQuery::parse(QString::fromUtf8(typed));
            const std::vector ids{ArticleId{1}};
            return (*session)->rows(ids, query)->at(0).snippet;
        };
        QVERIFY(snippet("\"military cooperation\"")
                    .contains(QStringLiteral("The military council spoke of ⟦military cooperation⟧")));
        QVERIFY(snippet("lodz").contains(QStringLiteral("⟦Łódź⟧")));
        QVERIFY(snippet("الرئيس").contains(QStringLiteral("⟦الرَّئيسُ⟧")));
        QVERIFY(!snippet("").contains(QStringLiteral("⟦")));
    }

    /// Every operator against what reading every text says.
    void searchAgreesWithReadingEverything()
    {
        QRandomGenerator random(42);
        const QStringList words{QStringLiteral("sea"),  QStringLiteral("seal"), QStringLiteral("ship"),
                                QStringLiteral("Ship"), QStringLiteral("port"), QStringLiteral("rain")};
        std::vector<RecordToStore> records;
        std::vector<QStringList> bodies;
        std::vector<int> years;
        for (int i = 0; i < 120; ++i) {
            QStringList body{QStringLiteral("n%1").arg(i)};
            for (int w = random.bounded(3, 9); w > 0; --w)
                body << words[random.bounded(static_cast<int>(words.size()))];
            auto content = piece("Piece", body.join(QLatin1Char(' ')).toUtf8().constData());
            const int year = random.bounded(2) ? 2005 + random.bounded(6) : 0;
            content.published = PartialDate::fromYear(year);
            records.push_back(record(content));
            bodies.push_back(body);
            years.push_back(year);
        }
        QCOMPARE(store(records).size(), size_t(120));
        using Holds = std::function<bool(const QStringList&, int)>;
        const auto has = [](const QStringList& body, const char* word) {
            return body.contains(QLatin1String(word), Qt::CaseInsensitive);
        };
        const auto near = [](const QStringList& body, const QString& a, const QString& b, int distance,
                             bool ordered) {
            for (qsizetype i = 0; i < body.size(); ++i) {
                for (qsizetype j = 0; j < body.size(); ++j) {
                    if (i == j || body[i].toLower() != a || body[j].toLower() != b || (ordered && j < i))
                        continue;
                    if (std::abs(i - j) - 1 <= distance)
                        return true;
                }
            }
            return false;
        };
        const std::vector<std::pair<const char*, Holds>> questions{
            {"sea", [&](const auto& b, int) { return has(b, "sea"); }},
            {"sea ship", [&](const auto& b, int) { return has(b, "sea") && has(b, "ship"); }},
            {"sea OR rain", [&](const auto& b, int) { return has(b, "sea") || has(b, "rain"); }},
            {"ship -port", [&](const auto& b, int) { return has(b, "ship") && !has(b, "port"); }},
            {"-port", [&](const auto& b, int) { return !has(b, "port"); }},
            {"NOT (sea OR port)", [&](const auto& b, int) { return !has(b, "sea") && !has(b, "port"); }},
            {"\"sea ship\"",
             [&](const auto& b, int) {
                 return near(b, QStringLiteral("sea"), QStringLiteral("ship"), 0, true);
             }},
            {"sea NEAR/1 rain",
             [&](const auto& b, int) {
                 return near(b, QStringLiteral("sea"), QStringLiteral("rain"), 1, false);
             }},
            {"sea PRE/1 rain",
             [&](const auto& b, int) {
                 return near(b, QStringLiteral("sea"), QStringLiteral("rain"), 1, true);
             }},
            {"sea*", [&](const auto& b, int) { return has(b, "sea") || has(b, "seal"); }},
            {"s?a", [&](const auto& b, int) { return has(b, "sea"); }},
            {"=Ship", [&](const auto& b, int) { return b.contains(QStringLiteral("Ship")); }},
            {"sea date:2007..2009",
             [&](const auto& b, int y) { return has(b, "sea") && y >= 2007 && y <= 2009; }},
            {"after:2008", [&](const auto&, int y) { return y > 2008; }},
            {"before:2008", [&](const auto&, int y) { return y > 0 && y < 2008; }},
            {"-has:date rain", [&](const auto& b, int y) { return y == 0 && has(b, "rain"); }},
            {"rain OR date:2006", [&](const auto& b, int y) { return has(b, "rain") || y == 2006; }},
            {"words:>7", [&](const auto& b, int) { return b.size() > 7; }},
            {"id:3,5,900",
             [&](const auto& b, int) { return b[0] == QLatin1String("n2") || b[0] == QLatin1String("n4"); }},
            {"title:sea", [&](const auto&, int) { return false; }},
            {"body:sea", [&](const auto& b, int) { return has(b, "sea"); }},
        };
        for (const auto& [typed, holds] : questions) {
            std::set<qint64> expected;
            for (size_t i = 0; i < bodies.size(); ++i) {
                if (holds(bodies[i], years[i]))
                    expected.insert(static_cast<qint64>(i) + 1);
            }
            const auto ids = found(QString::fromLatin1(typed));
            QVERIFY2(std::set<qint64>(ids.begin(), ids.end()) == expected, typed);
        }
        m_archive.reset();
        m_archive = *Archive::open(path(), Archive::Access::ReadOnly);
        QCOMPARE(found(QStringLiteral("date:2006")).size(),
                 size_t(std::count(years.begin(), years.end(), 2006)));
    }
};

QTEST_GUILESS_MAIN(TestArchive)
#include "tst_archive.moc"
