#include "ui/state/personalediting.h"

#include "ui/state/articleselection.h"

#include <algorithm>
#include <utility>

namespace warraq {

namespace {

Deed deedOf(const PersonalChange& change)
{
    using Kind = Deed::Kind;
    if (const auto* marks = std::get_if<MarkChange>(&change)) {
        const auto count = static_cast<qint64>(marks->articles.size());
        switch (marks->kind) {
        case MarkKind::Starred:
            return {marks->set ? Kind::Star : Kind::Unstar, {}, count};
        case MarkKind::Read:
            return {marks->set ? Kind::MarkRead : Kind::MarkUnread, {}, count};
        case MarkKind::Tag:
            return {marks->set ? Kind::AddTag : Kind::RemoveTag, marks->name, count};
        case MarkKind::Collection:
            return {marks->set ? Kind::AddToCollection : Kind::RemoveFromCollection, marks->name, count};
        }
    }
    if (const auto* note = std::get_if<NoteChange>(&change))
        return {note->text.isNull() ? Kind::RemoveNote : Kind::WriteNote, {}, 1};
    if (std::holds_alternative<FieldEdit>(change))
        return {Kind::CorrectField, {}, 1};
    if (const auto* copies = std::get_if<CopyChange>(&change))
        return {copies->apart ? Kind::SeparateCopies : Kind::JoinCopies, {}, 2};
    if (std::holds_alternative<ReceiptChange>(change))
        return {Kind::RemoveReceipt, {}, 0};
    if (const auto* removal = std::get_if<RemovalChange>(&change))
        return {Kind::RemoveArticles, {}, static_cast<qint64>(removal->articles.size())};
    return {Kind::ChangeSavedSearches, {}, 0};
}

/// Of changes that are done in parts.
const std::vector<ArticleId>* articlesOf(const PersonalChange& change)
{
    if (const auto* marks = std::get_if<MarkChange>(&change))
        return &marks->articles;
    const auto* removal = std::get_if<RemovalChange>(&change);
    return removal ? &removal->articles : nullptr;
}

/// How many articles were changed: those that had the mark already were not.
Deed described(Deed deed, const PersonalChange& back)
{
    if (const auto* articles = articlesOf(back))
        deed.articles = static_cast<qint64>(articles->size());
    return deed;
}

/// What of \p asked was not done yet, when it was stopped after what \p back takes back.
PersonalChange restOf(PersonalChange asked, const PersonalChange& back)
{
    const auto* articles = articlesOf(back);
    const ArticleSelection done(articles ? *articles : std::vector<ArticleId>());
    if (auto* removal = std::get_if<RemovalChange>(&asked))
        std::erase_if(removal->articles, [&done](ArticleId id) { return done.contains(id); });
    auto* marks = std::get_if<MarkChange>(&asked);
    if (!marks)
        return asked;
    const bool hasPlaces = marks->positions.size() == marks->articles.size();
    MarkChange rest{marks->kind, marks->name, marks->set, {}, {}};
    for (size_t i = 0; i < marks->articles.size(); ++i) {
        if (done.contains(marks->articles[i]))
            continue;
        rest.articles.push_back(marks->articles[i]);
        if (hasPlaces)
            rest.positions.push_back(marks->positions[i]);
    }
    return rest;
}

bool isEmpty(const PersonalChange& change)
{
    const auto* articles = articlesOf(change);
    return articles && articles->empty();
}

} // namespace

PersonalEditing::PersonalEditing(QObject* parent) : QObject(parent) {}

void PersonalEditing::setArchive(ArchiveService* service)
{
    m_service = service;
    m_session = std::make_unique<QObject>();
    m_writer = service ? std::make_unique<BackgroundWriter>(service->archive()) : nullptr;
    m_tasks.clear();
    m_isBusy = false;
    m_done.clear();
    m_undone.clear();
    Q_EMIT historyChanged();
}

bool PersonalEditing::isWritable() const
{
    return m_writer && m_service && m_service->archive()->isWritable();
}

void PersonalEditing::mark(MarkKind kind, bool set, std::vector<ArticleId> articles, const QString& name)
{
    if (!articles.empty())
        ask({Way::Do, MarkChange{kind, name.simplified(), set, std::move(articles), {}}});
}

void PersonalEditing::markReadQuietly(ArticleId id)
{
    ask({Way::Quietly, MarkChange{MarkKind::Read, {}, true, {id}, {}}});
}

void PersonalEditing::write(const NoteChange& note)
{
    ask({Way::Do, note});
}

void PersonalEditing::correct(const FieldEdit& edit)
{
    ask({Way::Do, edit});
}

void PersonalEditing::separate(ArticleId article, ArticleId other)
{
    ask({Way::Do, CopyChange{article, other, true}});
}

void PersonalEditing::rename(MarkKind kind, const QString& from, const QString& to,
                             const std::vector<ArticleId>& articles,
                             std::optional<std::vector<SavedSearch>> searches)
{
    const QString name = to.simplified();
    if (articles.empty() || name.isEmpty() || name == from)
        return;
    // The new name first: an article is under one of them at any moment.
    const Deed deed{Deed::Kind::Rename, from, static_cast<qint64>(articles.size()), name};
    const quint64 joined = ++m_lastJoined;
    ask({Way::Do, MarkChange{kind, name, true, articles, {}}, deed, joined});
    ask({Way::Do, MarkChange{kind, from, false, articles, {}}, deed, joined});
    if (searches)
        ask({Way::Do, SavedSearchChange{std::move(*searches)}, deed, joined});
}

void PersonalEditing::keepSearches(std::vector<SavedSearch> searches)
{
    ask({Way::Do, SavedSearchChange{std::move(searches)}});
}

void PersonalEditing::keepReceiptQuietly(std::shared_ptr<const KeptReceipt> receipt)
{
    ask({Way::Quietly, ReceiptChange{std::move(receipt), 0}});
}

void PersonalEditing::removeReceipt(qint64 number)
{
    ask({Way::Do, ReceiptChange{nullptr, number}});
}

void PersonalEditing::undo()
{
    if (nextUndo())
        ask({Way::Undo, {}});
}

void PersonalEditing::redo()
{
    if (nextRedo())
        ask({Way::Redo, {}});
}

void PersonalEditing::ask(Task task)
{
    if (!isWritable())
        return;
    if (task.way == Way::Do || task.way == Way::Quietly)
        Q_EMIT changing(task.change);
    m_tasks.push_back(std::move(task));
    run();
    Q_EMIT historyChanged();
}

void PersonalEditing::run()
{
    if (m_isBusy || m_tasks.empty() || !m_writer)
        return;
    Task task = std::move(m_tasks.front());
    m_tasks.pop_front();
    Deed deed;
    quint64 joined = task.joined;
    if (task.way == Way::Undo || task.way == Way::Redo) {
        auto& from = task.way == Way::Undo ? m_done : m_undone;
        if (from.empty())
            return run();
        Step step = std::move(from.back());
        from.pop_back();
        deed = std::move(step.deed);
        joined = step.joined;
        task.change = std::move(step.next);
        Q_EMIT changing(task.change);
    } else {
        deed = task.deed ? *task.deed : deedOf(task.change);
    }
    m_isBusy = true;
    m_stop = CancelToken();
    const auto asked = std::make_shared<const Task>(std::move(task));
    m_writer->apply(
        asked->change, m_session.get(),
        [this, asked, deed, joined](const AppliedChange& applied) {
            if (const auto* removal = std::get_if<RemovalChange>(&asked->change))
                tell(*removal, applied);
            end(*asked, deed, joined, applied);
        },
        [this](const ProgressState& state) { Q_EMIT progressed(state); }, joined ? CancelToken() : m_stop);
}

void PersonalEditing::stop()
{
    m_stop.cancel();
}

void PersonalEditing::end(const Task& task, const Deed& deed, quint64 joined, const AppliedChange& applied)
{
    m_isBusy = false;
    const Way way = task.way;
    const bool isStopped = applied.error && applied.error->kind == ErrorKind::Cancelled;
    if (isStopped && (way == Way::Undo || way == Way::Redo))
        (way == Way::Undo ? m_done : m_undone).push_back({deed, restOf(task.change, applied.back), joined});
    // What was done in part is taken back in part.
    const bool isSomethingDone = !applied.error || articlesOf(applied.back);
    if (way != Way::Quietly && isSomethingDone && !isEmpty(applied.back)) {
        auto& to = way == Way::Undo ? m_undone : m_done;
        to.push_back({joined ? deed : described(deed, applied.back), applied.back, joined});
        if (to.size() > mostSteps)
            to.erase(to.begin());
        if (way == Way::Do)
            m_undone.clear();
    }
    if (joined && (way == Way::Undo || way == Way::Redo)) {
        // The rest of the deed, before anything else.
        const auto& from = way == Way::Undo ? m_done : m_undone;
        if (!from.empty() && from.back().joined == joined)
            m_tasks.push_front({way, {}});
    }
    if (m_service)
        m_service->lookForChanges();
    Q_EMIT changed();
    if (isStopped)
        Q_EMIT stopped(articlesOf(applied.back) ? static_cast<qint64>(articlesOf(applied.back)->size()) : 0);
    else if (applied.error)
        Q_EMIT failed(*applied.error);
    run();
    Q_EMIT historyChanged();
}

std::optional<Deed> PersonalEditing::nextUndo() const
{
    // What is asked for and not yet written is the newest thing done.
    for (auto task = m_tasks.rbegin(); task != m_tasks.rend(); ++task) {
        if (task->way == Way::Do)
            return task->deed ? *task->deed : deedOf(task->change);
    }
    return m_done.empty() ? std::nullopt : std::optional(m_done.back().deed);
}

std::optional<Deed> PersonalEditing::nextRedo() const
{
    return m_undone.empty() ? std::nullopt : std::optional(m_undone.back().deed);
}

void PersonalEditing::remove(std::vector<ArticleId> articles)
{
    if (!articles.empty())
        ask({Way::Do, RemovalChange{std::move(articles)}});
}

/// Before what can be undone is told anew.
void PersonalEditing::tell(const RemovalChange& asked, const AppliedChange& applied)
{
    const auto* done = std::get_if<RemovalChange>(&applied.back);
    const std::vector<ArticleId> articles = done ? done->articles : std::vector<ArticleId>();
    if (asked.removed) {
        Q_EMIT removed(articles, static_cast<qint64>(articles.size()));
        return;
    }
    const ArticleSelection back(articles);
    std::vector<ArticleId> lost;
    if (!applied.error)
        std::copy_if(asked.articles.begin(), asked.articles.end(), std::back_inserter(lost),
                     [&back](ArticleId id) { return !back.contains(id); });
    forget(lost);
    Q_EMIT broughtBack(articles, lost);
}

void PersonalEditing::undoRun(RunId run, const CancelToken& cancel, const Progress& progress)
{
    if (!isWritable())
        return;
    m_writer->undoRun(run, cancel, m_session.get(), progress, [this](const Result<UndoneRun>& undone) {
        if (m_service)
            m_service->lookForChanges();
        if (undone)
            Q_EMIT runUndone(*undone);
        else
            Q_EMIT failed(undone.error());
    });
}

/// Marks of articles that are gone are left out by the writer; a note or a correction would fail.
void PersonalEditing::forget(std::span<const ArticleId> articles)
{
    const ArticleSelection gone(articles);
    const auto isOfThem = [&gone](const Step& step) {
        if (const auto* note = std::get_if<NoteChange>(&step.next))
            return gone.contains(note->article);
        if (const auto* copies = std::get_if<CopyChange>(&step.next))
            return gone.contains(copies->article) || gone.contains(copies->other);
        const auto* edit = std::get_if<FieldEdit>(&step.next);
        return edit && gone.contains(edit->article);
    };
    std::erase_if(m_done, isOfThem);
    std::erase_if(m_undone, isOfThem);
}

} // namespace warraq
