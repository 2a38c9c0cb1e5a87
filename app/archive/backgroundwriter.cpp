#include "archive/backgroundwriter.h"

#include "archive/filtercolumns.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QPointer>

#include <algorithm>
#include <tuple>
#include <utility>

namespace warraq {

namespace {

constexpr qint64 progressMilliseconds = 100;

/// The receiver may be gone by then, and the archive too: the application is not.
template <class Value>
void answer(const QPointer<QObject>& receiver, const std::function<void(Value)>& done,
            std::decay_t<Value> value)
{
    auto shared = std::make_shared<std::decay_t<Value>>(std::move(value));
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [receiver, done, shared] {
            if (receiver)
                done(std::move(*shared));
        },
        Qt::QueuedConnection);
}

Result<PersonalChange> lasting(WriteSession& session, const PersonalChange& change)
{
    if (auto begun = session.begin(Durability::Lasting); !begun)
        return begun.failure();
    auto back = session.apply(change);
    if (!back) {
        session.rollback();
        return back;
    }
    if (auto done = session.commit(); !done)
        return done.failure();
    return back;
}

/// As the articles lie in the archive, whatever list they come from: a block of its columns is written for a
/// batch that has an article of it, and a list's neighbours are of a hundred blocks. What goes into a
/// collection without places gets them in its order, which stays.
MarkChange asStored(MarkChange change)
{
    auto& articles = change.articles;
    auto& places = change.positions;
    if (change.kind != MarkKind::Collection || !change.set) {
        places.clear();
        std::sort(articles.begin(), articles.end());
    } else if (places.size() == articles.size()) {
        std::vector<std::pair<ArticleId, qint64>> placed;
        placed.reserve(articles.size());
        for (size_t i = 0; i < articles.size(); ++i)
            placed.emplace_back(articles[i], places[i]);
        std::sort(placed.begin(), placed.end());
        for (size_t i = 0; i < placed.size(); ++i)
            std::tie(articles[i], places[i]) = placed[i];
    }
    return change;
}

/// What is brought back comes in the order that undoes the removal.
RemovalChange asStored(RemovalChange change)
{
    if (change.removed)
        std::sort(change.articles.begin(), change.articles.end());
    return change;
}

/// As far as there is something to do: others may have come and gone since it was asked for.
MarkChange partOf(const MarkChange& all, size_t from, size_t to, const ColumnSnapshot& now)
{
    MarkChange part{all.kind, all.name, all.set, {}, {}};
    for (; from < to; ++from) {
        if (!now.fixed(all.articles[from].value))
            continue;
        part.articles.push_back(all.articles[from]);
        if (from < all.positions.size())
            part.positions.push_back(all.positions[from]);
    }
    return part;
}

RemovalChange partOf(const RemovalChange& all, size_t from, size_t to, const ColumnSnapshot& now)
{
    RemovalChange part{{}, all.removed};
    for (; from < to; ++from) {
        if ((now.fixed(all.articles[from].value) != nullptr) == all.removed)
            part.articles.push_back(all.articles[from]);
    }
    return part;
}

void add(MarkChange& back, const MarkChange& undone)
{
    back.articles.insert(back.articles.end(), undone.articles.begin(), undone.articles.end());
    back.positions.insert(back.positions.end(), undone.positions.begin(), undone.positions.end());
}

/// What went last comes back first.
void add(RemovalChange& back, const RemovalChange& undone)
{
    back.articles.insert(back.articles.begin(), undone.articles.begin(), undone.articles.end());
}

/// Who waits for what is done in batches.
struct BatchWatch
{
    QPointer<QObject> receiver;
    std::function<void(const AppliedChange&)> done;
    Progress progress;
    CancelToken cancel;
    QElapsedTimer clock = {}; ///< since it was last told; begun with the first batch

    void report(const ProgressState& state)
    {
        if (!progress || (clock.isValid() && clock.elapsed() < progressMilliseconds))
            return;
        clock.start();
        answer(receiver, progress, state);
    }
};

/// Marks or removals, a batch at a time. Lives until the last batch is done.
template <class Change> struct Batches : std::enable_shared_from_this<Batches<Change>>
{
    Archive* archive = nullptr; ///< which drains before it goes
    Change todo;
    Change back;
    size_t next = 0;
    BatchWatch watch;

    void step(Result<WriteSession*> session)
    {
        if (!session)
            return end(session.error());
        if (watch.cancel.isCancelled())
            return end(Error{ErrorKind::Cancelled, {}, {}});
        const size_t from = next;
        next = std::min(next + BackgroundWriter::articlesPerBatch, todo.articles.size());
        auto undone = lasting(**session, partOf(todo, from, next, *archive->columns()->snapshot()));
        if (!undone)
            return end(undone.error());
        add(back, std::get<Change>(*undone));
        if (next >= todo.articles.size())
            return end({});
        watch.report({static_cast<qint64>(next), static_cast<qint64>(todo.articles.size())});
        archive->enqueue(
            [self = this->shared_from_this()](Result<WriteSession*> again) { self->step(again); });
    }
    void end(std::optional<Error> error)
    {
        answer(watch.receiver, watch.done, AppliedChange{PersonalChange(std::move(back)), std::move(error)});
    }
};

template <class Change> void applyInBatches(Archive* archive, Change todo, Change back, BatchWatch watch)
{
    auto batches = std::make_shared<Batches<Change>>();
    batches->archive = archive;
    batches->todo = std::move(todo);
    batches->back = std::move(back);
    batches->watch = std::move(watch);
    archive->enqueue([batches](Result<WriteSession*> session) {
        batches->todo = asStored(std::move(batches->todo)); // a million take a while
        batches->step(session);
    });
}

} // namespace

void BackgroundWriter::apply(const PersonalChange& change, QObject* context,
                             std::function<void(const AppliedChange&)> done, const Progress& progress,
                             const CancelToken& cancel) const
{
    const QPointer<QObject> receiver(context);
    if (const auto* marks = std::get_if<MarkChange>(&change))
        return applyInBatches(m_archive.get(), *marks,
                              MarkChange{marks->kind, marks->name.simplified(), !marks->set, {}, {}},
                              {receiver, std::move(done), progress, cancel});
    if (const auto* removal = std::get_if<RemovalChange>(&change))
        return applyInBatches(m_archive.get(), *removal, RemovalChange{{}, !removal->removed},
                              {receiver, std::move(done), progress, cancel});
    m_archive->enqueue([change, receiver, done = std::move(done)](Result<WriteSession*> session) {
        auto back = session ? lasting(**session, change) : Result<PersonalChange>(session.failure());
        AppliedChange applied;
        if (back)
            applied.back = std::move(*back);
        else
            applied.error = back.error();
        answer(receiver, done, std::move(applied));
    });
}

void BackgroundWriter::undoRun(RunId run, const CancelToken& cancel, QObject* context,
                               const Progress& progress, std::function<void(Result<UndoneRun>)> done) const
{
    const QPointer<QObject> receiver(context);
    m_archive->enqueue(
        [run, cancel, receiver, progress, done = std::move(done)](Result<WriteSession*> session) {
            auto clock = std::make_shared<QElapsedTimer>();
            const auto report = [receiver, progress, clock](const ProgressState& state) {
                if (clock->isValid() && clock->elapsed() < progressMilliseconds)
                    return;
                clock->start();
                answer(receiver, progress, state);
            };
            answer(receiver, done,
                   session ? (*session)->undoRun(run, cancel, report) : Result<UndoneRun>(session.failure()));
        });
}

} // namespace warraq
