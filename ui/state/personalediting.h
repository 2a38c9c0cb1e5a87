#pragma once

#include "archive/archiveservice.h"
#include "archive/backgroundwriter.h"

#include <QObject>
#include <QPointer>

#include <deque>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace warraq {

/// What a person did, as a menu names it.
struct Deed
{
    enum class Kind : quint8
    {
        Star,
        Unstar,
        MarkRead,
        MarkUnread,
        AddTag,
        RemoveTag,
        AddToCollection,
        RemoveFromCollection,
        WriteNote,
        RemoveNote,
        CorrectField,
        SeparateCopies,
        JoinCopies,
        ChangeSavedSearches,
        RemoveReceipt,
        RemoveArticles,
        Rename, ///< a tag or collection
    };
    Kind kind = Kind::Star;
    QString name; ///< of the tag or collection
    qint64 articles = 0;
    QString newName = {}; ///< of Rename
};

/// What a person puts on articles: done by the archive's writer, one thing after the other, shown at once,
/// and taken back and done again as often as wanted. GUI thread, which never waits.
class PersonalEditing : public QObject
{
    Q_OBJECT
public:
    /// Things that can be taken back.
    static constexpr size_t mostSteps = 500;

    explicit PersonalEditing(QObject* parent = nullptr);

    void setArchive(ArchiveService* service); ///< null: none is open; what was done is no longer undone
    [[nodiscard]] bool isWritable() const;
    /// Something is still to be written.
    [[nodiscard]] bool isBusy() const { return m_isBusy || !m_tasks.empty(); }

    void mark(MarkKind kind, bool set, std::vector<ArticleId> articles, const QString& name = {});
    /// An article was read because it lay open: nothing that is taken back.
    void markReadQuietly(ArticleId id);
    void write(const NoteChange& note);
    void correct(const FieldEdit& edit);
    /// Two near copies are two stories, which is remembered.
    void separate(ArticleId article, ArticleId other);
    /// A tag or collection; where \p to is one already, the two become one. \p articles: all that are in it,
    /// in its order. \p searches: the saved ones as they are to be then. One thing to take back.
    void rename(MarkKind kind, const QString& from, const QString& to, const std::vector<ArticleId>& articles,
                std::optional<std::vector<SavedSearch>> searches);
    void keepSearches(std::vector<SavedSearch> searches);
    /// What was exported, which is a fact and nothing that is taken back.
    void keepReceiptQuietly(std::shared_ptr<const KeptReceipt> receipt);
    void removeReceipt(qint64 number);
    /// With everything that is theirs; taken back until the archive is closed.
    void remove(std::vector<ArticleId> articles);
    /// Takes an import back; runUndone() follows.
    void undoRun(RunId run, const CancelToken& cancel, const Progress& progress);

    /// What undo() and redo() would take back and do again; none: nothing.
    [[nodiscard]] std::optional<Deed> nextUndo() const;
    [[nodiscard]] std::optional<Deed> nextRedo() const;
    void undo();
    void redo();
    /// Ends what is being written after the batch it is in. That much is done and can be taken back; of what
    /// was being taken back, the rest still can. A deed of several parts is not stopped.
    void stop();

Q_SIGNALS:
    /// Is about to be written: to be shown already.
    void changing(const warraq::PersonalChange& change);
    /// Of what takes a while: so many of its articles are written.
    void progressed(const warraq::ProgressState& state);
    /// After changed(): by stop(), when \p count articles were written.
    void stopped(qint64 count);
    void changed(); ///< written, or not: what is shown can be looked up again
    /// Out of the archive; \p count were still there.
    void removed(const std::vector<warraq::ArticleId>& articles, qint64 count);
    /// Removed ones are there again; \p lost are not, because their imports were taken back meanwhile.
    void broughtBack(const std::vector<warraq::ArticleId>& articles,
                     const std::vector<warraq::ArticleId>& lost);
    void runUndone(const warraq::UndoneRun& run);
    void historyChanged();
    /// After changed(): what was shown already is not so.
    void failed(const warraq::Error& error);

private:
    enum class Way : quint8
    {
        Do,
        Quietly,
        Undo,
        Redo,
    };
    struct Task
    {
        Way way = Way::Do;
        PersonalChange change;         ///< of Undo and Redo: taken from the steps when its turn comes
        std::optional<Deed> deed = {}; ///< what it is called; none: by its change
        quint64 joined = 0;            ///< those of one number are one deed; 0: it is one by itself
    };
    struct Step
    {
        Deed deed;
        PersonalChange next; ///< takes it back, or does it again
        quint64 joined = 0;
    };

    void ask(Task task);
    void run();
    void end(const Task& task, const Deed& deed, quint64 joined, const AppliedChange& applied);
    void tell(const RemovalChange& asked, const AppliedChange& applied);
    void forget(std::span<const ArticleId> articles);

    QPointer<ArchiveService> m_service;
    std::unique_ptr<BackgroundWriter> m_writer;
    std::unique_ptr<QObject> m_session; ///< answers to an archive that is closed die with it
    std::deque<Task> m_tasks;
    bool m_isBusy = false;
    CancelToken m_stop; ///< of what is written now
    quint64 m_lastJoined = 0;
    std::vector<Step> m_done;
    std::vector<Step> m_undone;
};

} // namespace warraq
