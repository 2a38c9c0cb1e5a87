#pragma once

#include "archive/articleremoval.h"
#include "archive/fieldcompletion.h"
#include "archive/pagejoining.h"
#include "archive/personalwork.h"
#include "archive/removedarticles.h"
#include "archive/runjournal.h"
#include "archive/runundo.h"
#include "archive/versionrenewal.h"
#include "archive/versionrows.h"
#include "archive/writeparts.h"
#include "archive/writesession.h"

#include <QSet>

#include <memory>

namespace warraq {

/// WriteSession on SQLite. Belongs to the writer thread.
class SqliteWriteSession : public WriteSession
{
public:
    SqliteWriteSession(std::unique_ptr<Connection> connection, std::shared_ptr<FilterColumns> columns);
    ~SqliteWriteSession() override;

    /// WAL for the time of writing; leaves one file when it ends.
    [[nodiscard]] Result<void> prepare();
    [[nodiscard]] Connection& connection() { return *m_connection; }

    [[nodiscard]] Result<void> begin(Durability durability) override;
    [[nodiscard]] Result<void> commit() override;
    void rollback() override;
    [[nodiscard]] Result<RunId> beginRun(const RunStart& start) override;
    [[nodiscard]] Result<std::optional<ResumedRun>> resumeRun(const RunStart& start) override;
    [[nodiscard]] Result<ImportIssue> retry(RunId run, qint64 sourceFile, qint64 bytes, bool stays) override
    {
        return m_journal.retry(run, sourceFile, bytes, stays);
    }
    [[nodiscard]] Result<qint64> addSourceFile(RunId run, const SourceFileEntry& file) override
    {
        return m_journal.addSourceFile(run, file);
    }
    [[nodiscard]] Result<RecordOutcome> addRecord(RunId run, qint64 sourceFile,
                                                  const RecordToStore& record) override;
    [[nodiscard]] Result<RenewedVersion> renewVersion(RunId run, qint64 version,
                                                      const RecordToStore& record) override;
    [[nodiscard]] Result<JoinedPages> joinPages(RunId run, const PagesOfRun& pages) override
    {
        return m_pages.join(run, pages);
    }
    [[nodiscard]] Result<std::vector<PageAddress>> pagesOfRun(RunId run) override
    {
        return m_pages.pagesOf(run);
    }
    [[nodiscard]] Result<void> addIssue(RunId run, const ImportIssue& issue) override
    {
        return m_journal.addIssue(run, issue);
    }
    [[nodiscard]] Result<void> finishSourceFile(qint64 sourceFile, const QString& profile,
                                                const RecordCounts& counts) override
    {
        return m_journal.finishSourceFile(sourceFile, profile, counts);
    }
    [[nodiscard]] Result<void> finishRun(RunId run, const RecordCounts& counts, bool stopped) override;
    [[nodiscard]] Result<PersonalChange> apply(const PersonalChange& change) override;
    [[nodiscard]] Result<UndoneRun> undoRun(RunId run, const CancelToken& cancel,
                                            const Progress& progress) override;

private:
    struct Arrival; ///< one record on its way in
    [[nodiscard]] Result<RecordOutcome> addArticle(Arrival& arrival, const ExtractedArticle& article);
    [[nodiscard]] Result<RecordOutcome> completeDuplicate(Arrival& arrival, ArticleId known,
                                                          const ExtractedArticle& article,
                                                          const QString& reason = {});
    [[nodiscard]] Result<RecordOutcome> addToKnown(Arrival& arrival, ArticleId existing,
                                                   const ExtractedArticle& article);
    [[nodiscard]] Result<bool> isDouble(const Arrival& arrival, const ArticleStore::Stored& stored,
                                        const QString& former, bool isBetter) const;
    [[nodiscard]] Result<RecordOutcome> addVersion(Arrival& arrival, ArticleId id,
                                                   const ExtractedArticle& article);
    enum class Base : quint8
    {
        None,
        NewVersion, ///< the version that is stored with it
    };
    [[nodiscard]] Result<void> storeOriginal(Arrival& arrival, Base base);
    [[nodiscard]] Result<void> insertRecord(Arrival& arrival, const char* outcome, const QString& reason,
                                            ArticleId article);
    [[nodiscard]] Result<void> insertVersion(const Arrival& arrival, ArticleId article,
                                             const ExtractedArticle& extracted);
    [[nodiscard]] Result<void> countVersions();
    [[nodiscard]] Result<void> spill();
    void mixIntoFingerprint(const QByteArray& what);

    std::unique_ptr<Connection> m_connection;
    std::shared_ptr<FilterColumns> m_columns;
    Statements m_statements;
    ArticleStore m_articles;
    IndexStore m_index;
    KeyTable m_keys;
    WriteParts m_parts; ///< all of the above, for those who work on them:
    RunJournal m_journal;
    KnownArticles m_known;
    ListingBounds m_bounds;
    ArticleColumns m_articleColumns;
    ArticleRefresh m_refresh;
    NearCopies m_copies;
    AssetStore m_assets;
    VersionRows m_versions;
    FieldCompletion m_completion;
    VersionRenewal m_renewal;
    PersonalWork m_personal;
    ArticleRemoval m_removal;
    RemovedArticles m_removed;
    PageJoining m_pages;
    QSet<qint64> m_openRuns;
    qint64 m_nextArticle = 1;
    qint64 m_nextVersion = 1;
    Durability m_durability = Durability::Repeatable;
    QByteArray m_fingerprint;
    bool m_keepOriginals = true;
};

} // namespace warraq
