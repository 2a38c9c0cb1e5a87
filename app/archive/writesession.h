#pragma once

#include "archive/archivetypes.h"
#include "archive/personalchange.h"
#include "core/cancel.h"
#include "core/result.h"

#include <memory>
#include <optional>
#include <span>

namespace warraq {

struct PagesOfRun;

/// What came of putting the pages of an article together (see WriteSession::joinPages).
struct JoinedPages
{
    /// By the name of their source file: records that count as something else than they did, as differences.
    std::map<QString, RecordCounts> counted;
    /// Valid: nothing was done, for the pages of that article are needed one by one (PagesOfRun::known).
    ArticleId wanted;
};

/// A page that is an article of its own.
struct PageAddress
{
    int number = 0;
    QString address;
    QString recorded; ///< where it was captured; may be empty
};

/// How surely a batch is kept.
enum class Durability : quint8
{
    Repeatable, ///< safe from a killed process at once, from a power cut at the next checkpoint
    Lasting,    ///< safe from a power cut as well: what a person did
};

/// What an import that was taken back had brought (see WriteSession::undoRun).
struct UndoneRun
{
    struct File
    {
        QString path;
        SourceFormat format = SourceFormat::Unknown;
        QString profile;
        RecordCounts counts;
    };
    RunId run;
    RecordCounts counts; ///< records taken back, by what had become of them
    std::map<QString, qint64> skippedByReason;
    std::vector<File> files;
    std::vector<ArticleId> kept; ///< articles that stay because a person worked on them
    /// Articles that stay because another run had the same text, and whose other fields are still those that
    /// the run had: to be extracted again from the other's original (see renewInherited).
    std::vector<ArticleId> inherited;
    bool stopped = false;
};

/// The one read-write connection, on the writer thread (see Archive::write). Between `begin` and `commit`
/// lies a batch; a failure inside a batch rolls the whole batch back, memory included.
class WriteSession
{
public:
    virtual ~WriteSession() = default;

    /// Starts a batch. Errors: Busy, DiskFull, ReadOnly.
    [[nodiscard]] virtual Result<void> begin(Durability durability = Durability::Repeatable) = 0;
    [[nodiscard]] virtual Result<void> commit() = 0;
    virtual void rollback() = 0;

    // -- one import; inside a batch
    // ---------------------------------------------------------------------------
    [[nodiscard]] virtual Result<RunId> beginRun(const RunStart& start) = 0;
    /// The newest run that was started with the same paths and options and is not taken back: it goes on. One
    /// that is whole goes on too: its process may have ended before it could say so, and what it has is not
    /// read again. Nothing: there is none.
    [[nodiscard]] virtual Result<std::optional<ResumedRun>> resumeRun(const RunStart& start) = 0;
    /// Takes back that a source file of the run, ResumedFile::number, could not be read, record and issue: it
    /// is to be read again, and \p bytes long by now. One that has no other record goes with it where \p
    /// stays is false. The issue.
    [[nodiscard]] virtual Result<ImportIssue> retry(RunId run, qint64 sourceFile, qint64 bytes,
                                                    bool stays) = 0;
    /// Number of the source file within the archive.
    [[nodiscard]] virtual Result<qint64> addSourceFile(RunId run, const SourceFileEntry& file) = 0;
    /// Keeps a record and decides what becomes of it (new article, new version, duplicate ...). Each record
    /// asked for is kept exactly once.
    [[nodiscard]] virtual Result<RecordOutcome> addRecord(RunId run, qint64 sourceFile,
                                                          const RecordToStore& record) = 0;
    /// \p version as it is extracted anew from its original takes the place of what it had. What a person did
    /// stays, and what other records completed where the article itself still does not say it. Errors:
    /// NotFound.
    [[nodiscard]] virtual Result<RenewedVersion> renewVersion(RunId run, qint64 version,
                                                              const RecordToStore& record) = 0;
    /// The pages of one article which the run brought as articles of their own: as far as each goes on with
    /// the one before, they become one article, that of another import where there is one. Their records are
    /// its duplicates, or, where it was there before, updated it. A page that has changed makes a version,
    /// with the other pages as they were then.
    [[nodiscard]] virtual Result<JoinedPages> joinPages(RunId run, const PagesOfRun& pages) = 0;
    /// The pages that the run brought and that are articles of their own.
    [[nodiscard]] virtual Result<std::vector<PageAddress>> pagesOfRun(RunId run) = 0;
    [[nodiscard]] virtual Result<void> addIssue(RunId run, const ImportIssue& issue) = 0;
    [[nodiscard]] virtual Result<void> finishSourceFile(qint64 sourceFile, const QString& profile,
                                                        const RecordCounts& counts) = 0;
    [[nodiscard]] virtual Result<void> finishRun(RunId run, const RecordCounts& counts, bool stopped) = 0;

    // -- what a person does; inside a Lasting batch
    /// Marks, notes, corrections of fields; articles removed: with their versions, marks, originals and
    /// pictures, as far as nothing else uses them. Their records stay, as what was read; imported again, the
    /// articles come again. Gives the change that undoes it. Errors: NotFound (an article or a note is gone),
    /// Malformed (no such value), Unsupported (a field that is what it is).
    [[nodiscard]] virtual Result<PersonalChange> apply(const PersonalChange& change) = 0;

    // -- taking an import back; outside a batch, it makes its own
    /// Takes back what the run brought: its articles, its versions (the former ones are shown again), what it
    /// completed, its "also in". What another run also had stays, as that run's. An article that only this
    /// run brought and that a person starred, tagged, collected, noted or corrected stays, and is reported.
    /// May be stopped or killed between its batches and asked for again. Errors: NotFound, Busy (the run is
    /// going on), those of the batches.
    [[nodiscard]] virtual Result<UndoneRun> undoRun(RunId run, const CancelToken& cancel,
                                                    const Progress& progress) = 0;
};

} // namespace warraq
