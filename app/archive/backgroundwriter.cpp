#include "archive/backgroundwriter.h"

#include "archive/filtercolumns.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QPointer>

#include <algorithm>

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

/// Marks, a batch at a time. Lives until the last batch is done.
struct Marking : std::enable_shared_from_this<Marking>
{
    Archive* archive = nullptr; ///< which drains before it goes
    MarkChange todo;
    MarkChange back;
    size_t next = 0;
    QPointer<QObject> receiver;
    std::function<void(const AppliedChange&)> done;

    void step(Result<WriteSession*> session)
    {
        if (!session)
            return end(session.error());
        const size_t end_ = std::min(next + BackgroundWriter::articlesPerBatch, todo.articles.size());
        MarkChange part{todo.kind, todo.name, todo.set, {}, {}};
        const auto now = archive->columns()->snapshot();
        for (; next < end_; ++next) {
            if (!now->fixed(todo.articles[next].value))
                continue;
            part.articles.push_back(todo.articles[next]);
            if (next < todo.positions.size())
                part.positions.push_back(todo.positions[next]);
        }
        auto undone = lasting(**session, part);
        if (!undone)
            return end(undone.error());
        const auto& marks = std::get<MarkChange>(*undone);
        back.articles.insert(back.articles.end(), marks.articles.begin(), marks.articles.end());
        back.positions.insert(back.positions.end(), marks.positions.begin(), marks.positions.end());
        if (next >= todo.articles.size())
            return end({});
        archive->enqueue([self = shared_from_this()](Result<WriteSession*> again) { self->step(again); });
    }
    void end(std::optional<Error> error)
    {
        answer(receiver, done, AppliedChange{PersonalChange(std::move(back)), std::move(error)});
    }
};

} // namespace

void BackgroundWriter::apply(const PersonalChange& change, QObject* context,
                             std::function<void(const AppliedChange&)> done) const
{
    const QPointer<QObject> receiver(context);
    if (const auto* marks = std::get_if<MarkChange>(&change)) {
        auto marking = std::make_shared<Marking>();
        marking->archive = m_archive.get();
        marking->todo = *marks;
        marking->back = {marks->kind, marks->name.simplified(), !marks->set, {}, {}};
        marking->receiver = receiver;
        marking->done = std::move(done);
        m_archive->enqueue([marking](Result<WriteSession*> session) { marking->step(session); });
        return;
    }
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

void BackgroundWriter::remove(std::vector<ArticleId> ids, QObject* context,
                              std::function<void(Result<qint64>)> done) const
{
    const QPointer<QObject> receiver(context);
    m_archive->enqueue([archive = m_archive.get(), ids = std::move(ids), receiver,
                        done = std::move(done)](Result<WriteSession*> session) {
        const auto removed = [&]() -> Result<qint64> {
            if (!session)
                return session.failure();
            const auto now = archive->columns()->snapshot();
            std::vector<ArticleId> there;
            std::copy_if(ids.begin(), ids.end(), std::back_inserter(there),
                         [&now](ArticleId id) { return now->fixed(id.value) != nullptr; });
            if (auto begun = (*session)->begin(Durability::Lasting); !begun)
                return begun.failure();
            if (auto gone = (*session)->removeArticles(there); !gone) {
                (*session)->rollback();
                return gone.failure();
            }
            if (auto kept = (*session)->commit(); !kept)
                return kept.failure();
            return static_cast<qint64>(there.size());
        };
        answer(receiver, done, removed());
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
