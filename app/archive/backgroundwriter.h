#pragma once

#include "archive/archive.h"
#include "archive/personalchange.h"
#include "archive/writesession.h"
#include "core/cancel.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace warraq {

/// What became of a change.
struct AppliedChange
{
    PersonalChange back;        ///< undoes what was done, which may be a part
    std::optional<Error> error; ///< why the rest was not
};

/// The archive's writer as the window uses it. Every call returns at once; it is done even if the archive is
/// closed meanwhile, in the order in which it was asked for, and answered on the GUI thread while \p context
/// lives. GUI thread.
class BackgroundWriter
{
public:
    /// Articles that are marked or removed in one batch. An import's batches come between them, and none is
    /// long.
    static constexpr size_t articlesPerBatch = 2000;

    explicit BackgroundWriter(std::shared_ptr<Archive> archive) : m_archive(std::move(archive)) {}

    /// Marks of articles that are gone are left out, and removals of them. What takes several batches tells
    /// \p progress how far it is, in articles, and may be stopped between two (Cancelled). Errors: as
    /// WriteSession::apply.
    void apply(const PersonalChange& change, QObject* context, std::function<void(const AppliedChange&)> done,
               const Progress& progress = {}, const CancelToken& cancel = {}) const;
    /// As WriteSession::undoRun. \p progress is called on the GUI thread.
    void undoRun(RunId run, const CancelToken& cancel, QObject* context, const Progress& progress,
                 std::function<void(Result<UndoneRun>)> done) const;

private:
    std::shared_ptr<Archive> m_archive;
};

} // namespace warraq
