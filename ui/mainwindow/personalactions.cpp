#include "ui/mainwindow/personalactions.h"

#include "archive/collectionorder.h"
#include "archive/writesession.h"
#include "search/valuerenaming.h"
#include "ui/filters/namedialog.h"
#include "ui/importwizard/background.h"
#include "ui/mainwindow/deedtext.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/marking/correctdialog.h"
#include "ui/marking/groupdialog.h"
#include "ui/marking/notedialog.h"
#include "ui/models/articlelistmodel.h"
#include "ui/reader/comparedialog.h"
#include "ui/settings/notice.h"
#include "ui/state/searchresult.h"

#include <QMenu>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace warraq {

namespace {

/// Asks before something that Enter alone must not do; gives the answer that does it.
QPushButton* ask(QWidget* window, const QString& sentence, const QString& explanation, const QString& yes)
{
    auto* question = new Notice(Notice::Kind::Question, window->windowTitle(), sentence, window);
    question->setExplanation(explanation);
    question->addAnswer(PersonalActions::tr("Cancel"));
    auto* answer = question->addAnswer(yes);
    question->open();
    return answer;
}

/// \p names: those of the facet, as they were.
QString renamedTyping(const QString& typed, Facet facet, const QString& from, const QString& to,
                      QStringList names)
{
    names.removeAll(from);
    return withRenamedValue(
        typed, {facet == Facet::Tag ? ValueField::Tag : ValueField::Collection, from, to, names});
}

} // namespace

PersonalActions::PersonalActions(WindowActions* actions, BrowsingState* state, SearchResult* result,
                                 ArticleListModel* model, PersonalEditing* editing, QWidget* window)
    : QObject(window), m_actions(actions), m_state(state), m_result(result), m_model(model),
      m_editing(editing), m_window(window)
{
    m_reading.setSingleShot(true);
    m_reading.setInterval(readingTime);
    connect(&m_reading, &QTimer::timeout, this, &PersonalActions::markOpened);
    connect(m_actions->star, &QAction::triggered, this, &PersonalActions::toggleStar);
    connect(m_actions->markRead, &QAction::triggered, this, &PersonalActions::toggleRead);
    connect(m_actions->tag, &QAction::triggered, this, [this] { openGroups(MarkKind::Tag); });
    connect(m_actions->collect, &QAction::triggered, this, [this] { openGroups(MarkKind::Collection); });
    connect(m_actions->note, &QAction::triggered, this, [this] { writeNote({}); });
    connect(m_actions->compare, &QAction::triggered, this, &PersonalActions::compare);
    connect(m_actions->correct, &QAction::triggered, this, &PersonalActions::correct);
    connect(m_actions->removeArticles, &QAction::triggered, this, &PersonalActions::askToRemove);
    connect(m_editing, &PersonalEditing::runUndone, this,
            [this](const UndoneRun& undone) { askAboutKept(undone); });
    connect(m_actions->undo, &QAction::triggered, m_editing, &PersonalEditing::undo);
    connect(m_actions->redo, &QAction::triggered, m_editing, &PersonalEditing::redo);
    connect(m_actions->collectMenu(), &QMenu::aboutToShow, this, [this] {
        m_actions->collectMenu()->clear();
        fillCollections(m_actions->collectMenu());
    });
    connect(m_editing, &PersonalEditing::changing, this, [this](const PersonalChange& change) {
        if (const auto* marks = std::get_if<MarkChange>(&change))
            m_model->showMark(marks->kind, marks->set, marks->articles);
        if (const auto* removal = std::get_if<RemovalChange>(&change); removal && removal->removed)
            leave(removal->articles);
        m_isChanging |=
            std::holds_alternative<FieldEdit>(change) || std::holds_alternative<CopyChange>(change);
        follow();
    });
    connect(m_editing, &PersonalEditing::changed, this, [this] {
        if (std::exchange(m_isChanging, false))
            Q_EMIT articleChanged();
    });
    connect(m_editing, &PersonalEditing::failed, this, [this] { m_model->forgetMarks(); });
    connect(m_editing, &PersonalEditing::progressed, this, [this](const ProgressState& state) {
        m_isTelling = true;
        Q_EMIT jobChanged(tr("Saving changes"), state.done, state.total);
    });
    connect(m_editing, &PersonalEditing::changed, this, [this] {
        if (std::exchange(m_isTelling, false))
            Q_EMIT jobEnded();
    });
    connect(m_editing, &PersonalEditing::stopped, this, [this](qint64 count) {
        m_model->forgetMarks();
        Q_EMIT said(tr("Stopped: %Ln article(s) changed", nullptr, static_cast<int>(count)));
    });
    connect(m_editing, &PersonalEditing::removed, this, [this](const std::vector<ArticleId>&, qint64 count) {
        Q_EMIT said(tr("%Ln article(s) removed", nullptr, static_cast<int>(count)));
    });
    connect(m_editing, &PersonalEditing::broughtBack, this, &PersonalActions::comeBack);
    connect(m_editing, &PersonalEditing::historyChanged, this, &PersonalActions::follow);
    connect(m_state, &BrowsingState::selectionChanged, this, &PersonalActions::follow);
    connect(m_state, &BrowsingState::currentArticleChanged, this, &PersonalActions::follow);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &PersonalActions::follow);
    follow();
}

void PersonalActions::setArchive(ArchiveService* service)
{
    m_service = service;
    m_reading.stop();
    m_opened = m_readWhenRemoved = {};
    m_editing->setArchive(service);
}

std::vector<ArticleId> PersonalActions::meant() const
{
    if (!m_state->selection().empty())
        return m_state->selection().among(*m_result->ids());
    const ArticleId read = m_state->currentArticle();
    return read.isValid() ? std::vector{read} : std::vector<ArticleId>();
}

void PersonalActions::withSummary(const std::vector<ArticleId>& ids,
                                  const std::function<void(const MarkSummary&)>& use)
{
    // What is shown is known, and newer than what is written.
    MarkSummary shown;
    for (const ArticleId id : ids) {
        const ArticleRow* row = ids.size() <= ArticleListModel::keptRows ? m_model->loadedRow(id) : nullptr;
        if (!row || row->id != id) {
            if (m_service)
                m_service->summarise(ids, this, use);
            return;
        }
        ++shown.articles;
        shown.starred += m_model->isStarred(*row);
        shown.read += m_model->isRead(*row);
    }
    use(shown);
}

void PersonalActions::toggleStar()
{
    const auto ids = meant();
    withSummary(ids, [this, ids](const MarkSummary& now) {
        m_editing->mark(MarkKind::Starred, now.starred < now.articles, ids);
    });
}

void PersonalActions::toggleRead()
{
    m_reading.stop();
    const auto ids = meant();
    withSummary(ids, [this, ids](const MarkSummary& now) {
        m_editing->mark(MarkKind::Read, now.read < now.articles, ids);
    });
}

void PersonalActions::openGroups(MarkKind kind)
{
    const auto ids = meant();
    if (ids.empty() || !m_service || !m_editing->isWritable())
        return;
    m_service->summarise(ids, this, [this, kind, ids](const MarkSummary& summary) {
        auto* dialog =
            new GroupDialog(kind, ids, kind == MarkKind::Tag ? m_result->tags() : m_result->collections(),
                            summary, m_editing, m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

void PersonalActions::collect(const QString& collection)
{
    m_editing->mark(MarkKind::Collection, true, meant(), collection);
}

void PersonalActions::tag(const QString& name)
{
    m_editing->mark(MarkKind::Tag, true, meant(), name);
}

void PersonalActions::writeNote(const ArticleNote& note)
{
    const ArticleId id = m_state->currentArticle();
    if (!id.isValid() || !m_editing->isWritable())
        return;
    const ArticleRow* row = m_model->loadedRow(id);
    auto* dialog = new NoteDialog(id, row ? row->title : QString(), note, m_editing, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void PersonalActions::withTexts(const std::function<void(ArticleId, std::vector<ComparedText>)>& use)
{
    const ArticleId id = m_state->currentArticle();
    if (!m_service || !id.isValid())
        return;
    m_service->fetchComparable(id, this, [this, id, use](const Result<std::vector<ComparedText>>& texts) {
        if (texts && id == m_state->currentArticle())
            use(id, *texts);
    });
}

void PersonalActions::compare()
{
    withTexts([this](ArticleId id, std::vector<ComparedText> texts) {
        if (texts.size() < 2)
            return Q_EMIT said(tr("The article has one version and no near copies"));
        auto* dialog = new CompareDialog(id, std::move(texts), m_editing, m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

void PersonalActions::correct()
{
    if (!m_editing->isWritable())
        return;
    withTexts([this](ArticleId id, const std::vector<ComparedText>& texts) {
        const auto shown = std::find_if(texts.begin(), texts.end(), [id](const ComparedText& text) {
            return text.article == id && text.isShown;
        });
        if (shown == texts.end())
            return;
        auto* dialog = new CorrectDialog(id, shown->content, m_editing, m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

void PersonalActions::askToRemove()
{
    const auto ids = meant();
    if (ids.empty() || !m_editing->isWritable())
        return;
    auto* answer =
        ask(m_window, tr("Remove %Ln article(s) from the archive?", nullptr, static_cast<int>(ids.size())),
            tr("Texts, kept originals, tags and notes go with them. This can be undone until the archive is "
               "closed; after that, importing the same files again brings the articles back, without what "
               "you put on them."),
            tr("Remove"));
    connect(answer, &QPushButton::clicked, this, [this, ids] { m_editing->remove(ids); });
}

/// They are about to be removed: none of them stays in the list or is read on.
void PersonalActions::leave(const std::vector<ArticleId>& ids)
{
    const ArticleSelection gone(ids);
    m_result->forget(ids);
    if (!gone.contains(m_state->currentArticle()))
        return;
    m_readWhenRemoved = m_state->currentArticle();
    // What follows in the list is read next; at its end, what stood before.
    const auto& list = m_model->ids();
    const auto here = std::find(list.begin(), list.end(), m_state->currentArticle());
    const auto stays = [&gone](ArticleId id) { return !gone.contains(id); };
    ArticleId next;
    if (const auto after = std::find_if(here, list.end(), stays); after != list.end())
        next = *after;
    else if (const auto before = std::find_if(std::make_reverse_iterator(here), list.rend(), stays);
             before != list.rend())
        next = *before;
    m_state->setCurrentArticle(next);
}

void PersonalActions::comeBack(const std::vector<ArticleId>& ids, const std::vector<ArticleId>& lost)
{
    m_result->remember(ids);
    if (std::find(ids.begin(), ids.end(), m_readWhenRemoved) != ids.end())
        m_state->setCurrentArticle(std::exchange(m_readWhenRemoved, {}));
    if (!lost.empty())
        Q_EMIT said(tr("%Ln article(s) cannot come back: the imports that brought them were undone", nullptr,
                       static_cast<int>(lost.size())));
    else
        Q_EMIT said(tr("%Ln article(s) back in the archive", nullptr, static_cast<int>(ids.size())));
}

void PersonalActions::askToRename(Facet facet, const QString& name)
{
    if (!m_editing->isWritable())
        return;
    const bool isTag = facet == Facet::Tag;
    auto* dialog = new NameDialog(
        isTag ? tr("Rename the tag") : tr("Rename the collection"),
        tr("All articles that have it have it under the new name, and saved searches ask for that one."),
        name, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NameDialog::named, this, [this, facet, isTag, name](const QString& to) {
        if (to == name)
            return;
        if (!(isTag ? m_result->tags() : m_result->collections()).contains(to))
            return rename(facet, name, to);
        auto* answer =
            ask(m_window,
                isTag ? tr("There is a tag “%1” already. Make the two one?").arg(to)
                      : tr("There is a collection “%1” already. Make the two one?").arg(to),
                tr("Everything under “%1” comes under “%2” then. This can be undone.").arg(name, to),
                tr("Make them one"));
        connect(answer, &QPushButton::clicked, this, [this, facet, name, to] { rename(facet, name, to); });
    });
    dialog->open();
}

void PersonalActions::rename(Facet facet, const QString& from, const QString& to)
{
    if (!m_service)
        return;
    const bool isTag = facet == Facet::Tag;
    const MarkKind kind = isTag ? MarkKind::Tag : MarkKind::Collection;
    runInBackground(
        *QThreadPool::globalInstance(), m_service.data(),
        [archive = m_service->archive(), kind, facet, from]() -> Result<std::vector<ArticleId>> {
            if (kind == MarkKind::Collection)
                return articlesInCollection(*archive, from);
            const auto reader = archive->openReader();
            if (!reader)
                return reader.failure();
            auto found = (*reader)->search(ArticleQuery::parse({}, {{facet, {{from}, {}}}}),
                                           SortOrder::Oldest, CancelToken());
            if (!found)
                return found.failure();
            return std::move(found->ids);
        },
        [this, kind, facet, from, to](const Result<std::vector<ArticleId>>& articles) {
            if (!articles) {
                Q_EMIT failed(articles.error());
                return;
            }
            m_editing->rename(kind, from, to, *articles, renamedSearches(facet, from, to));
            askForTheNewName(facet, from, to);
        });
}

std::optional<std::vector<SavedSearch>> PersonalActions::renamedSearches(Facet facet, const QString& from,
                                                                         const QString& to) const
{
    auto searches = m_result->savedSearches();
    for (auto& search : searches)
        search.query = renamedTyping(search.query, facet, from, to,
                                     facet == Facet::Tag ? m_result->tags() : m_result->collections());
    return searches == m_result->savedSearches() ? std::nullopt : std::optional(std::move(searches));
}

/// Whoever asks for the old name would find nothing.
void PersonalActions::askForTheNewName(Facet facet, const QString& from, const QString& to)
{
    const ArticleQuery& asked = m_state->query();
    FacetChoices choices = asked.choices();
    if (const auto choice = choices.find(facet); choice != choices.end()) {
        for (auto* names : {&choice->second.included, &choice->second.excluded}) {
            std::replace(names->begin(), names->end(), from, to);
            names->removeDuplicates();
        }
    }
    const QString typed = renamedTyping(asked.typed(), facet, from, to,
                                        facet == Facet::Tag ? m_result->tags() : m_result->collections());
    if (typed != asked.typed() || choices != asked.choices())
        m_state->setQuery(ArticleQuery::parse(typed, choices));
}

void PersonalActions::askToUndoRun(RunId run)
{
    if (!m_editing->isWritable())
        return;
    auto* answer =
        ask(m_window, tr("Undo import %1?").arg(QLocale().toString(run.value)),
            tr("The articles that only this import brought are taken out of the archive again; "
               "those you starred, "
               "tagged, collected, noted or corrected are asked about afterwards. Importing the same files "
               "again brings everything back."),
            tr("Undo the import"));
    connect(answer, &QPushButton::clicked, this,
            [this, run] { undoRun(run, tr("Undoing import %1").arg(QLocale().toString(run.value))); });
}

void PersonalActions::askToUndoExtraction(RunId run)
{
    if (!m_editing->isWritable())
        return;
    auto* answer =
        ask(m_window, tr("Take back what extracting again changed?"),
            tr("Fields and texts are as they were before it. Articles that it added are taken out again; "
               "those you worked on are asked about afterwards."),
            tr("Take it back"));
    connect(answer, &QPushButton::clicked, this,
            [this, run] { undoRun(run, tr("Taking back what was extracted again")); });
}

void PersonalActions::undoRun(RunId run, const QString& told)
{
    Q_EMIT jobChanged(told, 0, 0);
    m_state->setCurrentArticle({}); // it may be among those that go
    m_undoing = CancelToken();
    m_editing->undoRun(run, m_undoing, [this, told](const ProgressState& state) {
        Q_EMIT jobChanged(told, state.done, state.total);
    });
}

void PersonalActions::askAboutKept(const UndoneRun& undone)
{
    constexpr size_t mostNamed = 5;
    if (undone.kept.empty() || undone.stopped || !m_service)
        return;
    std::vector<ArticleId> named(undone.kept.begin(),
                                 undone.kept.begin() +
                                     static_cast<std::ptrdiff_t>(std::min(mostNamed, undone.kept.size())));
    runInBackground(
        *QThreadPool::globalInstance(), m_service.data(),
        [archive = m_service->archive(), named]() -> Result<QStringList> {
            const auto reader = archive->openReader();
            return reader ? (*reader)->titles(named, CancelToken()) : Result<QStringList>(reader.failure());
        },
        [this, run = undone.run, kept = undone.kept](const Result<QStringList>& titles) {
            askAboutKept(run, kept, titles ? *titles : QStringList());
        });
}

void PersonalActions::askAboutKept(RunId run, const std::vector<ArticleId>& kept, const QStringList& titles)
{
    constexpr qsizetype longest = 70; // characters of a title
    QStringList lines;
    for (const auto& title : titles) {
        const QString told = title.isEmpty() ? tr("Untitled") : title;
        lines << (told.size() > longest ? told.left(longest) + QChar(0x2026) : told);
    }
    if (kept.size() > static_cast<size_t>(titles.size()))
        lines << QString(QChar(0x2026));
    auto* question = new Notice(Notice::Kind::Question, m_window->windowTitle(),
                                tr("%Ln article(s) of the import stay because you worked on them", nullptr,
                                   static_cast<int>(kept.size())),
                                m_window);
    question->setExplanation(
        tr("All else of it is taken back. These you starred, tagged, collected, noted or "
           "corrected. Removed, they come back by Undo until the archive is closed.") +
        QStringLiteral("\n\n") + lines.join(u'\n'));
    question->addAnswer(tr("Keep them"));
    connect(question->addAnswer(tr("Show them")), &QPushButton::clicked, this, [this, run] {
        m_state->setQuery(ArticleQuery::parse({}, {{Facet::Import, {{QString::number(run.value)}, {}}}}));
    });
    connect(question->addAnswer(tr("Remove them too")), &QPushButton::clicked, this,
            [this, kept] { m_editing->remove(kept); });
    question->open();
}

void PersonalActions::stop()
{
    m_undoing.cancel();
    m_editing->stop();
}

void PersonalActions::fillCollections(QMenu* menu)
{
    for (const auto& name : m_result->collections())
        menu->addAction(QString(name).replace(u'&', QLatin1String("&&")), this,
                        [this, name] { collect(name); });
    if (!menu->isEmpty())
        menu->addSeparator();
    menu->addAction(m_actions->collect);
}

void PersonalActions::fill(QMenu* menu)
{
    if (!m_editing->isWritable())
        return;
    menu->addActions({m_actions->star, m_actions->markRead, m_actions->tag});
    auto* collections = menu->addMenu(m_actions->collectMenu()->title());
    fillCollections(collections);
    menu->addActions({m_actions->note, m_actions->correct, m_actions->compare});
    menu->addSeparator();
    menu->addAction(m_actions->removeArticles);
    menu->addSeparator();
}

void PersonalActions::opened(ArticleId id)
{
    if (id == m_opened)
        return; // the same page, made anew
    m_opened = id;
    m_reading.start();
}

void PersonalActions::markOpened()
{
    const ArticleId id = m_state->currentArticle();
    if (id != m_opened || !m_editing->isWritable())
        return;
    const ArticleRow* row = m_model->loadedRow(id);
    if (!row || !m_model->isRead(*row))
        m_editing->markReadQuietly(id);
}

void PersonalActions::follow()
{
    const bool canWrite = m_editing->isWritable();
    const bool isMeant = !m_state->selection().empty() || m_state->currentArticle().isValid();
    for (auto* action : {m_actions->star, m_actions->markRead, m_actions->tag, m_actions->collect,
                         m_actions->removeArticles})
        action->setEnabled(canWrite && isMeant);
    for (auto* action : {m_actions->note, m_actions->correct})
        action->setEnabled(canWrite && m_state->currentArticle().isValid());
    m_actions->compare->setEnabled(m_state->currentArticle().isValid());
    m_actions->extractAgain->setEnabled(canWrite);
    m_actions->collectMenu()->menuAction()->setEnabled(canWrite && isMeant);
    const ArticleRow* row = m_model->loadedRow(m_state->currentArticle());
    m_actions->star->setChecked(row && m_model->isStarred(*row));
    m_actions->markRead->setChecked(row && m_model->isRead(*row));
    const auto undo = m_editing->nextUndo();
    const auto redo = m_editing->nextRedo();
    m_actions->undo->setEnabled(canWrite && undo);
    m_actions->redo->setEnabled(canWrite && redo);
    m_actions->undo->setText(undo ? undoText(*undo) : tr("&Undo"));
    m_actions->redo->setText(redo ? redoText(*redo) : tr("&Redo"));
}

} // namespace warraq
