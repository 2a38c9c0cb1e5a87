// A capsule of half of an archive with everything in it: opened, checked, compared, searched and added to.

#include "archive/archive.h"
#include "archive/capsulearchive.h"
#include "archive/readsession.h"
#include "archive/writesession.h"
#include "exporting/articlejson.h"
#include "exporting/capsulewriter.h"
#include "support/exportsample.h"
#include "support/newspaper.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace warraq;
using namespace warraq::test;

namespace {

QJsonObject shown(const Article& article)
{
    JsonWriter json;
    writeArticleJson(json, article);
    return QJsonDocument::fromJson(json.bytes()).object();
}

} // namespace

class TestCapsuleWriter : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    std::shared_ptr<Archive> m_archive;
    std::unique_ptr<ReadSession> m_session;
    std::vector<ArticleId> m_chosen;
    QString m_capsule;

    static Result<void> import(WriteSession& session, Newspaper& paper, int run)
    {
        if (auto begun = session.begin(); !begun)
            return begun;
        auto started = session.beginRun({{QStringLiteral("in/%1").arg(run)}, {}, true});
        if (!started)
            return started.failure();
        const QString name = QStringLiteral("in/%1/paper.jsonl").arg(run);
        auto file = session.addSourceFile(*started, {name, SourceFormat::Jsonl, {}, 0});
        if (!file)
            return file.failure();
        RecordCounts counts;
        for (int i = 0; i < 150; ++i) {
            if (auto added = session.addRecord(*started, *file, paper.record(name, true)); !added)
                return added.failure();
        }
        if (auto finished = session.finishSourceFile(*file, {}, counts); !finished)
            return finished;
        if (auto finished = session.finishRun(*started, counts, false); !finished)
            return finished;
        return session.commit();
    }
    static Result<void> work(WriteSession& session, const std::vector<ArticleId>& ids)
    {
        if (auto begun = session.begin(Durability::Lasting); !begun)
            return begun;
        const std::vector<PersonalChange> changes{
            MarkChange{MarkKind::Starred, {}, true, {ids[0], ids[3]}, {}},
            MarkChange{MarkKind::Read, {}, true, {ids[1]}, {}},
            MarkChange{MarkKind::Tag, QStringLiteral("sea"), true, {ids[0], ids[1], ids[2]}, {}},
            MarkChange{MarkKind::Collection, QStringLiteral("Thesis"), true, {ids[2], ids[0]}, {}},
            NoteChange{0, ids[0], QStringLiteral("look at this"), {}},
            FieldEdit{ids[0], Field::Section, QStringLiteral("Corrected"), QStringLiteral("printed so")}};
        for (const auto& change : changes) {
            if (auto done = session.apply(change); !done)
                return done.failure();
        }
        return session.commit();
    }
    std::vector<ArticleId> found(ReadSession& session, const char* query)
    {
        auto answer = session.search(ArticleQuery::parse(QString::fromUtf8(query)), SortOrder::Oldest, {});
        return answer ? answer->ids : std::vector<ArticleId>();
    }
    std::shared_ptr<Archive> opened() const
    {
        auto archive = Archive::open(m_capsule, Archive::Access::ReadWrite);
        return archive ? *archive : nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto made = Archive::create(m_folder.filePath(QStringLiteral("whole.warraq")));
        QVERIFY(made.has_value());
        m_archive = *made;
        Newspaper paper(4711);
        for (int run = 1; run <= 3; ++run)
            QVERIFY(m_archive->write([&](WriteSession& session) { return import(session, paper, run); })
                        .has_value());
        m_session = std::move(*m_archive->openReader());
        const auto all = found(*m_session, "");
        QVERIFY(all.size() > 100);
        for (size_t i = 0; i < all.size(); i += 2)
            m_chosen.push_back(all[i]);
        QVERIFY(m_archive->write([&](WriteSession& session) { return work(session, m_chosen); }).has_value());

        m_capsule = m_folder.filePath(QStringLiteral("half.warraq"));
        CapsuleWriter writer(m_capsule);
        ExportContext context;
        context.title = QStringLiteral("Half of it");
        context.compiledBy = QStringLiteral("Nadia Haddad");
        context.archiveName = QStringLiteral("whole");
        context.archivePath = m_archive->path();
        context.articles = static_cast<qint64>(m_chosen.size());
        QVERIFY(writer.begin(context).has_value());
        for (const ArticleId id : m_chosen)
            QVERIFY(writer.add(*m_session->article(id)).has_value());
        const auto finished = writer.finish();
        QVERIFY2(finished.has_value(), finished ? "" : qPrintable(finished.error().detail));
    }

    void isASoundArchive()
    {
        auto session = std::move(*opened()->openReader());
        const auto results = session->check({});
        QVERIFY(results.has_value());
        for (const auto& result : *results)
            QVERIFY2(result.ok, qPrintable(result.name + QStringLiteral(": ") + result.detail));
    }

    void everyArticleIsAsItWas()
    {
        auto session = std::move(*opened()->openReader());
        QCOMPARE(session->articleCount().value_or(0), qint64(m_chosen.size()));
        int originals = 0;
        int pictures = 0;
        for (const ArticleId id : m_chosen) {
            const auto was = m_session->article(id);
            const auto is = session->article(id);
            QVERIFY(was.has_value() && is.has_value());
            QJsonObject expected = shown(*was);
            if (std::find(m_chosen.begin(), m_chosen.end(), was->duplicateOf) == m_chosen.end())
                expected.insert(QStringLiteral("duplicate_of"), QJsonValue::Null);
            QCOMPARE(shown(*is), expected);
            QCOMPARE(is->notes.size(), was->notes.size());
            const auto kept = m_session->original(id);
            const auto keptHere = session->original(id);
            QCOMPARE(keptHere.has_value(), kept.has_value());
            if (kept) {
                QCOMPARE(keptHere->bytes, kept->bytes);
                ++originals;
            }
            for (const auto& image : is->content.images) {
                if (image.asset.isEmpty())
                    continue;
                QCOMPARE(session->asset(image.asset)->bytes, m_session->asset(image.asset)->bytes);
                ++pictures;
            }
        }
        QVERIFY(originals > 50);
        QVERIFY(pictures > 5);
        QCOMPARE(session->article(m_chosen[0])->notes.at(0).text, QStringLiteral("look at this"));
    }

    void theRestIsNotThere()
    {
        auto session = std::move(*opened()->openReader());
        const auto info = session->info();
        QVERIFY(info.has_value());
        const auto whole = m_session->info();
        QVERIFY(info->records < whole->records);
        QVERIFY(info->assets <= whole->assets);
        qint64 read = 0;
        for (const auto& run : info->runs)
            read += run.counts.read();
        QCOMPARE(read, info->records);
        const auto all = found(*m_session, "");
        for (size_t i = 1; i < all.size(); i += 2)
            QVERIFY(!session->article(all[i]).has_value());
    }

    void itIsSearchedAsTheWholeWas()
    {
        auto session = std::move(*opened()->openReader());
        Newspaper questions(12);
        int answered = 0;
        const QStringList fixed{QStringLiteral("is:starred"),        QStringLiteral("tag:sea"),
                                QStringLiteral("collection:Thesis"), QStringLiteral("section:Corrected"),
                                QStringLiteral("note:look"),         QStringLiteral("import:2")};
        for (int i = 0; i < 120; ++i) {
            const QString query = i < fixed.size() ? fixed[i] : questions.word();
            std::vector<ArticleId> expected;
            for (const ArticleId id : found(*m_session, query.toUtf8().constData())) {
                if (std::find(m_chosen.begin(), m_chosen.end(), id) != m_chosen.end())
                    expected.push_back(id);
            }
            answered += !expected.empty();
            QVERIFY2(found(*session, query.toUtf8().constData()) == expected, qPrintable(query));
        }
        QVERIFY(answered > 20);
    }

    void saysWhereItCameFrom()
    {
        const auto origin = capsuleOrigin(m_capsule);
        QVERIFY(origin.has_value() && origin->has_value());
        QCOMPARE((*origin)->archive, QStringLiteral("whole"));
        QCOMPARE((*origin)->fingerprint, m_session->info()->fingerprint);
        QCOMPARE((*origin)->compiledBy, QStringLiteral("Nadia Haddad"));
        QCOMPARE((*origin)->articles, qint64(m_chosen.size()));
        const auto none = capsuleOrigin(m_archive->path());
        QVERIFY(none.has_value() && !none->has_value());
    }

    void whatComesLaterGetsNewNumbersAndKnowsWhatIsThere()
    {
        qint64 highest = 0;
        for (const ArticleId id : found(*m_session, ""))
            highest = std::max(highest, id.value);
        auto archive = opened();
        Newspaper again(4711); // the first records once more, and others
        QVERIFY(archive->write([&](WriteSession& session) { return import(session, again, 9); }).has_value());
        auto session = std::move(*archive->openReader());
        QVERIFY(session->articleCount().value_or(0) > qint64(m_chosen.size()));
        for (const ArticleId id : found(*session, ""))
            QVERIFY(id.value > highest || std::find(m_chosen.begin(), m_chosen.end(), id) != m_chosen.end());
        QVERIFY(session->articleCount().value_or(0) < qint64(m_chosen.size()) + 150);
        const auto results = session->check({});
        QVERIFY(results.has_value());
        for (const auto& result : *results)
            QVERIFY2(result.ok, qPrintable(result.name + QStringLiteral(": ") + result.detail));
    }
};

QTEST_MAIN(TestCapsuleWriter)
#include "tst_capsulewriter.moc"
