#pragma once

#include <QAction>
#include <QList>
#include <QObject>
#include <QString>

class QMenu;
class QMenuBar;

namespace warraq {

/// Everything the window can do, with its words, keys and icons, and the menus it stands in. What an action
/// does is said by who connects it. GUI thread.
class WindowActions : public QObject
{
    Q_OBJECT
public:
    explicit WindowActions(QObject* parent);

    void fill(QMenuBar* bar);
    [[nodiscard]] QMenu* recentMenu() const { return m_recent; }
    /// Adds the articles to a collection; filled by who knows them, when it is about to be shown.
    [[nodiscard]] QMenu* collectMenu() const { return m_collect; }
    /// What of all this needs an open archive.
    void setArchiveOpen(bool open);

    /// An action, the name its keys are remembered under, and the menu it stands in.
    struct Named
    {
        QString id;
        QString group;
        QAction* action = nullptr;
    };
    /// All of them, in the order of the menus; the others after them.
    [[nodiscard]] QList<Named> named() const;

    QAction* const newArchive;
    QAction* const import;
    QAction* const open;
    QAction* const openSample;
    QAction* const extractAgain;
    QAction* const exportPdf;
    QAction* const exportForms;
    QAction* const print;
    QAction* const receipts;
    QAction* const close;
    QAction* const quit;

    QAction* const search;
    QAction* const findInArticle;
    QAction* const undo;
    QAction* const redo;
    QAction* const findNext;
    QAction* const findPrevious;
    QAction* const selectAll;
    QAction* const copyTitles;
    QAction* const preferences;

    QAction* const sidebar;
    QAction* const reader;
    QAction* const foldCopies;
    QAction* const largerText;
    QAction* const smallerText;
    QAction* const usualText;
    QAction* const systemColours;
    QAction* const lightColours;
    QAction* const darkColours;
    QAction* const originalPage;
    QAction* const details;
    QAction* const back;
    QAction* const forward;

    QAction* const nextArticle;
    QAction* const previousArticle;
    QAction* const goToTitle;
    QAction* const star;
    QAction* const markRead;
    QAction* const tag;
    QAction* const collect;
    QAction* const note;
    QAction* const compare;
    QAction* const correct;
    QAction* const removeArticles;
    QAction* const pageForward;
    QAction* const pageBack;
    QAction* const copyCitation;
    QAction* const copyBibliography;
    QAction* const exportArticle;

    QAction* const shortcutList;
    QAction* const about;

private:
    QAction* make(const QString& text, const QList<QKeySequence>& keys = {}, const QString& icon = {});

    QMenu* m_recent = nullptr;
    QMenu* m_collect = nullptr;
    QList<QMenu*> m_menus;
};

} // namespace warraq
