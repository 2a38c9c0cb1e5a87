#pragma once

#include "archive/archivetypes.h"
#include "archive/personalchange.h"
#include "core/cancel.h"
#include "core/result.h"

#include <memory>
#include <optional>
#include <span>

namespace warraq {

struct PageOfRun;

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
    /// The newest run that was started with the same paths and options and is not taken back: it goes on. One that is
    /// whole goes on too: its process may have ended before it could say so, and what it has is not read again.
    /// Nothing: there is none.
    [[nodiscard]] virtual Result<std::optional<ResumedRun>> resumeRun(const RunStart& start) = 0;
    /// Number of the source file within the archive.
    [[nodiscard]] virtual Result<qint64> addSourceFile(RunId run, const SourceFileEntry& file) = 0;
    /// Keeps a record and decides what becomes of it (new article, new version, duplicate ...). Each record
    /// asked for is kept exactly once.
    [[nodiscard]] virtual Result<RecordOutcome> addRecord(RunId run, qint64 sourceFile,
                                                          const RecordToStore& record) = 0;
    /// \p version as it is extracted anew from its original takes the place of what it had. What a person did stays,
    /// and what other records completed where the article itself still does not say it. Errors: NotFound.
    [[nodiscard]] virtual Result<RenewedVersion> renewVersion(RunId run, qint64 version,
                                                              const RecordToStore& record) = 0;
    /// The pages of one article, in their order, which the run brought as articles of their own: as far as each goes
    /// on with the one before, they become the first one's, and their records duplicates of it. Where the first is a
    /// new version of an article that was there, pages that the run found unchanged go on with it as well. Which of
    /// \p pages are no articles any more; none: they are no such pages.
    [[nodiscard]] virtual Result<std::vector<size_t>> joinPages(RunId run, const std::vector<PageOfRun>& pages) = 0;
    [[nodiscard]] virtual Result<void> addIssue(RunId run, const ImportIssue& issue) = 0;
    [[nodiscard]] virtual Result<void> finishSourceFile(qint64 sourceFile, const QString& profile,
                                                        const RecordCounts& counts) = 0;
    [[nodiscard]] virtual Result<void> finishRun(RunId run, const RecordCounts& counts, bool stopped) = 0;

    // -- what a person does; inside a Lasting batch
    /// Marks, notes, corrections of fields; articles removed: with their versions, marks, originals and pictures, as
    /// far as nothing else uses them. Their records stay, as what was read; imported again, the articles come again.
    /// Gives the change that undoes it. Errors: NotFound (an article or a note is gone), Malformed (no such value),
    /// Unsupported (a field that is what it is).
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
