#pragma once

#include "archive/archiveservice.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <optional>
#include <vector>

class QMenu;
class QWidget;

namespace warraq {

class ArticleListModel;
class BrowsingState;
class PersonalEditing;
class SearchResult;
class WindowActions;
struct UndoneRun;

/// The window's actions on articles: which articles are meant, what each action does with them, and what is
/// asked before. What is meant is the selection, else the article that is read. GUI thread.
class PersonalActions : public QObject
{
    Q_OBJECT
public:
    /// How long an article lies open before it counts as read, in milliseconds.
    static constexpr int readingTime = 1500;

    PersonalActions(WindowActions* actions, BrowsingState* state, SearchResult* result,
                    ArticleListModel* model, PersonalEditing* editing, QWidget* window);

    void setArchive(ArchiveService* service); ///< null: none is open
    void setReadingTime(int milliseconds) { m_reading.setInterval(milliseconds); }
    /// The reader shows the article.
    void opened(ArticleId id);
    void collect(const QString& collection);
    void tag(const QString& name);
    void writeNote(const ArticleNote& note);
    /// The current article's versions and near copies, side by side.
    void compare();
    /// Asks what the current article is to say of itself.
    void correct();
    /// Asks for another name of a tag or collection, and before two become one. Saved searches and the
    /// present question ask for the new name then; undone, the searches are as they were.
    void askToRename(Facet facet, const QString& name);
    /// Asks, then takes the import back.
    void askToUndoRun(RunId run);
    /// The same of extracting again.
    void askToUndoExtraction(RunId run);
    /// An import was taken back, and articles stay because a person worked on them: asks what is to become of
    /// them.
    void askAboutKept(const UndoneRun& undone);
    void stop(); ///< what is written or taken back by then stays so
    /// Adds what can be done with the articles meant.
    void fill(QMenu* menu);

Q_SIGNALS:
    void said(const QString& text); ///< what a job came to
    void articleChanged();          ///< what is read says something else now
    void jobChanged(const QString& text, qint64 done, qint64 total);
    void jobEnded();
    void failed(const warraq::Error& error);

private:
    [[nodiscard]] std::vector<ArticleId> meant() const;
    void withTexts(const std::function<void(ArticleId, std::vector<ComparedText>)>& use);
    void withSummary(const std::vector<ArticleId>& ids, const std::function<void(const MarkSummary&)>& use);
    void toggleStar();
    void toggleRead();
    void openGroups(MarkKind kind);
    void askToRemove();
    void leave(const std::vector<ArticleId>& ids);
    void comeBack(const std::vector<ArticleId>& ids, const std::vector<ArticleId>& lost);
    void rename(Facet facet, const QString& from, const QString& to);
    [[nodiscard]] std::optional<std::vector<SavedSearch>> renamedSearches(Facet facet, const QString& from,
                                                                          const QString& to) const;
    void askForTheNewName(Facet facet, const QString& from, const QString& to);
    void askAboutKept(RunId run, const std::vector<ArticleId>& kept, const QStringList& titles);
    void undoRun(RunId run, const QString& told);
    void markOpened();
    void follow();
    void fillCollections(QMenu* menu);

    WindowActions* m_actions;
    BrowsingState* m_state;
    SearchResult* m_result;
    ArticleListModel* m_model;
    PersonalEditing* m_editing;
    QWidget* m_window;
    QPointer<ArchiveService> m_service;
    QTimer m_reading;
    ArticleId m_opened;
    ArticleId m_readWhenRemoved; ///< what was removed while it was read
    bool m_isChanging = false;   ///< something that the reader shows is being written
    CancelToken m_undoing;
    bool m_isTelling = false; ///< how far something is
};

} // namespace warraq
