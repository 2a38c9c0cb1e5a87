#pragma once

#include "archive/archivetypes.h"
#include "core/cancel.h"
#include "core/result.h"
#include "extract/extractor.h"

#include <QMainWindow>

#include <functional>
#include <memory>

namespace warraq {

class ActionKeys;
class Appearance;
class Archive;
class ArchiveOpener;
class ArticleListModel;
class ArticleListPane;
class BrowsingState;
class FilterChips;
class FilterSidebar;
class ImportActions;
class OpenArchive;
class PersonalActions;
class PersonalEditing;
class QuietMoment;
class ReaderPane;
class CitingActions;
class ExportActions;
class ReadingActions;
class SearchField;
class SearchResult;
class TitleCopying;
class WindowActions;
class WindowPanes;
class WindowSettings;
class WindowStatusBar;

/// Places the panes, owns the actions and the open archive. What the window is about stands in its
/// BrowsingState. GUI thread.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// \p settings and \p appearance live longer than the window.
    MainWindow(WindowSettings* settings, Appearance* appearance, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Opens in the background; archiveOpened() or a message follows.
    void openArchive(const QString& path);
    void closeArchive();

    [[nodiscard]] BrowsingState* state() const { return m_state; }
    [[nodiscard]] SearchResult* result() const { return m_result; }
    [[nodiscard]] PersonalEditing* editing() const { return m_editing; }
    [[nodiscard]] PersonalActions* personal() const { return m_personal; }
    [[nodiscard]] ImportActions* importing() const { return m_importing; }
    [[nodiscard]] WindowPanes* panes() const { return m_panes; }
    [[nodiscard]] WindowActions* actions() const { return m_actions; }
    [[nodiscard]] SearchField* searchField() const { return m_search; }
    [[nodiscard]] FilterSidebar* sidebar() const;
    [[nodiscard]] FilterChips* chips() const;
    [[nodiscard]] ArticleListPane* list() const { return m_list; }
    [[nodiscard]] ArticleListModel* listModel() const { return m_listModel; }
    [[nodiscard]] ReaderPane* reader() const { return m_reader; }
    [[nodiscard]] ActionKeys* keys() const { return m_keys; }
    [[nodiscard]] WindowStatusBar* foot() const { return m_foot; }
    [[nodiscard]] OpenArchive* archive() const { return m_archive.get(); }

Q_SIGNALS:
    void archiveOpened(const QString& path);
    void archiveClosed();
    void messageShown(const QString& text);
    /// Another language was chosen: the window's words are made anew by whoever made the window.
    void languageChosen();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void connectActions();
    void connectState();
    void connectPersonal();
    void connectImporting();
    void restoreLayout();
    void saveLayout();
    void setArchive(const std::shared_ptr<Archive>& archive);
    void chooseArchive();
    void importedInto(const QString& path);
    void showError(const Error& error);
    void showAbout();
    void fillRecentMenu();
    void updateTitle();
    void updateFoot();
    void updateActions();
    void showPreferences();
    void stepBack();
    void followAppearance();

    WindowSettings* m_settings;
    Appearance* m_appearance;
    BrowsingState* m_state;
    SearchResult* m_result;
    ArticleListModel* m_listModel;
    PersonalEditing* m_editing;
    WindowActions* m_actions;
    PersonalActions* m_personal = nullptr;
    ReadingActions* m_reading = nullptr;
    CitingActions* m_citing = nullptr;
    TitleCopying* m_titles = nullptr;
    ExportActions* m_exporting = nullptr;
    ImportActions* m_importing = nullptr;
    ActionKeys* m_keys = nullptr;
    ArchiveOpener* m_opener;
    QuietMoment* m_quiet;
    CancelToken m_renewing; ///< of articles that an import taken back left to another
    std::unique_ptr<OpenArchive> m_archive;

    WindowPanes* m_panes = nullptr;
    SearchField* m_search = nullptr;
    ArticleListPane* m_list = nullptr;
    ReaderPane* m_reader = nullptr;
    WindowStatusBar* m_foot = nullptr;
};

} // namespace warraq
