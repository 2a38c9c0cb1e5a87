#pragma once

#include "archive/articlestore.h"
#include "archive/connection.h"
#include "archive/filtercolumns.h"
#include "archive/indexstore.h"
#include "archive/keytable.h"
#include "archive/writesession.h"

#include <map>
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

    [[nodiscard]] Result<void> begin() override;
    [[nodiscard]] Result<void> commit() override;
    void rollback() override;
    [[nodiscard]] Result<RunId> beginRun(const RunStart& start) override;
    [[nodiscard]] Result<qint64> addSourceFile(RunId run, const SourceFileEntry& file) override;
    [[nodiscard]] Result<RecordOutcome> addRecord(RunId run, qint64 sourceFile,
                                                  const RecordToStore& record) override;
    [[nodiscard]] Result<void> addIssue(RunId run, const ImportIssue& issue) override;
    [[nodiscard]] Result<void> finishSourceFile(qint64 sourceFile, const QString& profile,
                                                const RecordCounts& counts) override;
    [[nodiscard]] Result<void> finishRun(RunId run, const RecordCounts& counts, bool stopped) override;

private:
    struct Arrival; ///< one record on its way in
    [[nodiscard]] Result<Statement*> statement(const char* sql);
    [[nodiscard]] Result<RecordOutcome> addArticle(Arrival& arrival, const ExtractedArticle& article);
    [[nodiscard]] Result<RecordOutcome> completeDuplicate(Arrival& arrival, ArticleId known,
                                                          const ExtractedArticle& article);
    [[nodiscard]] Result<bool> completeImages(const Arrival& arrival, ArticleId known,
                                              const ArticleContent& content);
    [[nodiscard]] Result<void> addListing(Arrival& arrival, const SkippedPage& page);
    [[nodiscard]] Result<void> completeFromEntry(qint64 record, const ListingEntry& entry);
    [[nodiscard]] Result<void> completeFromListings(ArticleId id, const ArticleContent& content);
    [[nodiscard]] Result<bool> complete(ArticleId id, Field field, const QString& value, FieldOrigin origin,
                                        qint64 record);
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
    [[nodiscard]] Result<ArticleId> articleWithText(const QByteArray& textKey);
    [[nodiscard]] Result<ArticleId> articleWithAddress(const QString& address);
    [[nodiscard]] Result<qint64> originSet(const QString& origins);
    [[nodiscard]] Result<void> addAddress(ArticleId id, const QString& address);
    [[nodiscard]] Result<void> insertImages(const Arrival& arrival, qint64 version,
                                            const ArticleContent& content);
    [[nodiscard]] Result<QString> storeAsset(const NewAsset& asset);
    [[nodiscard]] Result<void> stageColumns(ArticleId id, const QString& source, RunId run);
    [[nodiscard]] Result<void> stageColumns(ArticleId id, const ArticleContent& content, int words,
                                            bool isDuplicate, const QString& source, RunId run);
    [[nodiscard]] Result<void> countVersions();
    [[nodiscard]] Result<void> spill();
    [[nodiscard]] Result<qint64> firstInteger(Statement& statement);

    std::unique_ptr<Connection> m_connection;
    std::shared_ptr<FilterColumns> m_columns;
    ArticleStore m_articles;
    std::map<const char*, Statement> m_statements; ///< by their literal's address
    IndexStore m_index;
    KeyTable m_keys;
    QHash<QString, qint64> m_originSets;
    qint64 m_nextVersion = 1;
    bool m_hasListings = false; ///< entries that may complete an article
    QByteArray m_fingerprint;
    bool m_keepOriginals = true;
};

} // namespace warraq
