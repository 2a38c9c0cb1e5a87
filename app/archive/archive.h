#pragma once

#include "archive/archivetypes.h"
#include "core/cancel.h"
#include "core/result.h"

#include <functional>
#include <future>
#include <memory>
#include <type_traits>

namespace warraq {

class FilterColumns;
class ReadSession;
class WriteSession;

/// One `.warraq` file, open. The handle is thread-safe and shared; what does the work are sessions, each of
/// which belongs to the thread that opened it. When the last handle and session are gone, the WAL is
/// checkpointed and left: one file remains.
class Archive
{
public:
    enum class Access : quint8
    {
        ReadOnly,  ///< never writes, not even beside the file
        ReadWrite, ///< migrates when needed; falls back to reading when the folder allows no writing
    };

    /// Errors: NotFound, Unreadable, NotAnArchive, NewerArchive, Busy, DiskFull.
    [[nodiscard]] static Result<std::shared_ptr<Archive>> open(const QString& path, Access access);
    /// Makes a new, empty archive. Errors: Exists, Unreadable, ReadOnly, DiskFull.
    [[nodiscard]] static Result<std::shared_ptr<Archive>> create(const QString& path);
    ~Archive();

    Archive(const Archive&) = delete;
    Archive& operator=(const Archive&) = delete;

    [[nodiscard]] QString path() const;
    [[nodiscard]] bool isWritable() const;

    /// A reading connection of the calling thread.
    [[nodiscard]] Result<std::unique_ptr<ReadSession>> openReader() const;

    /// Runs \p work on the writer thread, after what was queued before, and waits for it. Never from the GUI
    /// thread. Errors of opening the writer (ReadOnly, Busy) come back as the result.
    template <class Work>
    requires std::is_invocable_v<Work, WriteSession&>
    [[nodiscard]] std::invoke_result_t<Work, WriteSession&> write(Work work)
    {
        using R = std::invoke_result_t<Work, WriteSession&>;
        std::promise<R> done;
        auto answer = done.get_future();
        enqueue([&](Result<WriteSession*> session) {
            if (session)
                done.set_value(work(**session));
            else
                done.set_value(session.failure());
        });
        return answer.get();
    }

    /// Queues \p work for the writer thread and returns at once. It is run even if the archive is being
    /// closed (the writer drains before it stops).
    void enqueue(std::function<void(Result<WriteSession*>)> work);

    /// The filter columns in memory (private to the archive module's own use).
    [[nodiscard]] const std::shared_ptr<FilterColumns>& columns() const;

private:
    struct State;
    explicit Archive(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace warraq
