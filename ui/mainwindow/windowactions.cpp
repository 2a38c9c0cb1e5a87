#include "ui/mainwindow/windowactions.h"

#include "ui/settings/appearance.h"

#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

namespace warraq {

WindowActions::WindowActions(QObject* parent)
    : QObject(parent), newArchive(make(tr("&New archive…"), {QKeySequence::New})),
      import(make(tr("&Import…"), {Qt::CTRL | Qt::Key_I}, QStringLiteral("import"))),
      open(make(tr("&Open archive…"), {QKeySequence::Open}, QStringLiteral("open"))),
      openSample(make(tr("Open the &sample"), {}, QStringLiteral("sample"))),
      extractAgain(make(tr("Extract a&gain…"))),
      exportPdf(make(tr("&Export PDF…"), {Qt::CTRL | Qt::Key_E}, QStringLiteral("export-pdf"))),
      exportForms(make(tr("Export in another &form…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_E})),
      print(make(tr("&Print…"), {QKeySequence::Print})), receipts(make(tr("Recei&pts of exports…"))),
      close(make(tr("&Close archive"), {Qt::CTRL | Qt::Key_W})),
      quit(make(tr("&Quit"), {Qt::CTRL | Qt::Key_Q})),
      search(make(tr("&Search"), {Qt::CTRL | Qt::Key_K, Qt::Key_Slash}, QStringLiteral("search"))),
      findInArticle(make(tr("&Find in article"), {QKeySequence::Find})),
      undo(make(tr("&Undo"), {Qt::CTRL | Qt::Key_Z}, QStringLiteral("undo"))),
      redo(make(tr("&Redo"), {Qt::CTRL | Qt::SHIFT | Qt::Key_Z})),
      findNext(make(tr("Find ne&xt, or next hit"), {Qt::Key_F3})),
      findPrevious(make(tr("Find pre&vious, or previous hit"), {Qt::SHIFT | Qt::Key_F3})),
      selectAll(make(tr("Select &all articles"), {QKeySequence::SelectAll})),
      copyTitles(make(tr("Copy &titles of the selected articles"))),
      preferences(make(tr("&Preferences…"), {Qt::CTRL | Qt::Key_Comma})),
      sidebar(make(tr("&Sidebar"), {Qt::Key_F9}, QStringLiteral("sidebar"))),
      reader(make(tr("&Reader"), {Qt::CTRL | Qt::ALT | Qt::Key_R}, QStringLiteral("reader"))),
      foldCopies(make(tr("&Fold near copies"))),
      largerText(make(tr("&Larger text"), {QKeySequence::ZoomIn, Qt::CTRL | Qt::Key_Equal})),
      smallerText(make(tr("S&maller text"), {QKeySequence::ZoomOut})),
      usualText(make(tr("&Usual text size"), {Qt::CTRL | Qt::Key_0})),
      systemColours(make(tr("As the &system"))), lightColours(make(tr("&Light"))),
      darkColours(make(tr("&Dark"))), originalPage(make(tr("&Original page"), {Qt::Key_V})),
      details(make(tr("&Details"), {Qt::Key_I})),
      back(make(tr("&Back"), {Qt::ALT | Qt::Key_Left}, QStringLiteral("back"))),
      forward(make(tr("&Forward"), {Qt::ALT | Qt::Key_Right}, QStringLiteral("forward"))),
      nextArticle(make(tr("&Next article"), {Qt::Key_J})),
      previousArticle(make(tr("&Previous article"), {Qt::Key_K})),
      goToTitle(make(tr("&Go to the title that begins with…"), {Qt::Key_Apostrophe})),
      star(make(tr("&Star"), {Qt::Key_S}, QStringLiteral("star"))),
      markRead(make(tr("&Read", "the article has been read"), {Qt::Key_M})),
      tag(make(tr("&Tags…"), {Qt::Key_T}, QStringLiteral("tag"))),
      collect(make(tr("&Collections…"), {}, QStringLiteral("collection"))),
      note(make(tr("&Note…"), {Qt::Key_N}, QStringLiteral("note"))),
      compare(make(tr("Com&pare versions and near copies…"))), correct(make(tr("C&orrect…"))),
      removeArticles(make(tr("Re&move from the archive…"), {QKeySequence::Delete}, QStringLiteral("remove"))),
      pageForward(make(tr("A page &on, then the next unread article"), {Qt::Key_Space})),
      pageBack(make(tr("A page &back"), {Qt::SHIFT | Qt::Key_Space})),
      copyCitation(make(tr("Copy &citation"), {Qt::CTRL | Qt::SHIFT | Qt::Key_A})),
      copyBibliography(
          make(tr("Copy &bibliography of the selected articles"), {Qt::CTRL | Qt::SHIFT | Qt::Key_C})),
      exportArticle(make(tr("&Export this article as PDF…"))),
      shortcutList(make(tr("&Keyboard shortcuts"), {QKeySequence(QStringLiteral("?")), Qt::Key_F1})),
      about(make(tr("&About Warraq")))
{
    for (auto* action : {star, markRead, sidebar, reader, foldCopies, originalPage, details, systemColours,
                         lightColours, darkColours})
        action->setCheckable(true);
    auto* colours = new QActionGroup(this);
    for (auto* action : {systemColours, lightColours, darkColours})
        colours->addAction(action);
    // In the reader the same keys select the article's text.
    selectAll->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    // Elsewhere the bar presses buttons and ticks boxes.
    for (auto* action : {pageForward, pageBack})
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    preferences->setMenuRole(QAction::PreferencesRole);
    foldCopies->setToolTip(
        tr("One row for all near copies of a story; what is folded is exported with it, and not selected"));
    import->setIconText(tr("Import…"));
    exportPdf->setIconText(tr("Export PDF…"));
    extractAgain->setToolTip(tr("Read the kept originals again, with today's extractor"));
    import->setToolTip(tr("Import files, folders and exports into the archive"));
    exportPdf->setToolTip(tr("One PDF of the selected articles, or of all that were found"));
    print->setToolTip(tr("The selected articles, or the one that is read, on paper"));
    collect->setIconText(tr("Collect"));
    collect->setToolTip(tr("Put the selected articles into collections"));
    note->setIconText(tr("Note"));
    note->setToolTip(tr("Write a note beside the article"));
    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);
    setArchiveOpen(false);
    back->setEnabled(false);
    forward->setEnabled(false);
}

QAction* WindowActions::make(const QString& text, const QList<QKeySequence>& keys, const QString& icon)
{
    auto* action = new QAction(text, this);
    action->setShortcuts(keys);
    if (!icon.isEmpty())
        action->setIcon(lineIcon(icon));
    action->setIconVisibleInMenu(false);
    return action;
}

void WindowActions::fill(QMenuBar* bar)
{
    auto* archive = bar->addMenu(tr("&Archive"));
    archive->addActions({newArchive, import, extractAgain});
    archive->addSeparator();
    archive->addAction(open);
    m_recent = archive->addMenu(tr("&Recent archives"));
    archive->addAction(openSample);
    archive->addSeparator();
    archive->addActions({exportPdf, exportForms, receipts});
    archive->addSeparator();
    archive->addAction(print);
    archive->addSeparator();
    archive->addActions({close, quit});

    auto* edit = bar->addMenu(tr("&Edit"));
    edit->addActions({undo, redo});
    edit->addSeparator();
    edit->addActions({search, findInArticle, findNext, findPrevious});
    edit->addSeparator();
    edit->addActions({selectAll, copyTitles});
    edit->addSeparator();
    edit->addAction(preferences);

    auto* view = bar->addMenu(tr("&View"));
    view->addActions({back, forward});
    view->addSeparator();
    view->addActions({sidebar, reader});
    view->addSeparator();
    view->addAction(foldCopies);
    view->addSeparator();
    view->addActions({originalPage, details});
    view->addSeparator();
    view->addActions({largerText, smallerText, usualText});
    view->addSeparator();
    view->addMenu(tr("&Colours"))->addActions({systemColours, lightColours, darkColours});

    auto* article = bar->addMenu(tr("A&rticle"));
    article->addActions({nextArticle, previousArticle, goToTitle});
    article->addSeparator();
    article->addActions({pageForward, pageBack});
    article->addSeparator();
    article->addActions({star, markRead, tag});
    m_collect = article->addMenu(tr("Add to &collection"));
    article->addActions({note, correct});
    article->addSeparator();
    article->addAction(compare);
    article->addSeparator();
    article->addActions({copyCitation, copyBibliography, exportArticle});
    article->addSeparator();
    article->addAction(removeArticles);

    bar->addMenu(tr("&Help"))->addActions({shortcutList, about});
    for (const auto* top : bar->actions()) {
        m_menus.append(top->menu());
        for (const auto* below : top->menu()->actions()) {
            if (below->menu())
                m_menus.append(below->menu());
        }
    }
}

void WindowActions::setArchiveOpen(bool open)
{
    for (auto* action : {exportPdf,   exportForms,   print,     receipts,     extractAgain, close,
                         search,      findInArticle, findNext,  findPrevious, originalPage, details,
                         pageForward, pageBack,      selectAll, copyTitles,   nextArticle,  previousArticle,
                         goToTitle,   exportArticle, sidebar,   reader,       foldCopies})
        action->setEnabled(open);
}

QList<WindowActions::Named> WindowActions::named() const
{
    const QList<std::pair<const char*, QAction*>> names{
        {"new-archive", newArchive},
        {"import", import},
        {"open", open},
        {"open-sample", openSample},
        {"extract-again", extractAgain},
        {"export-pdf", exportPdf},
        {"export-forms", exportForms},
        {"print", print},
        {"receipts", receipts},
        {"close", close},
        {"quit", quit},
        {"search", search},
        {"find-in-article", findInArticle},
        {"find-next", findNext},
        {"find-previous", findPrevious},
        {"undo", undo},
        {"redo", redo},
        {"select-all", selectAll},
        {"copy-titles", copyTitles},
        {"preferences", preferences},
        {"sidebar", sidebar},
        {"reader", reader},
        {"fold-copies", foldCopies},
        {"original-page", originalPage},
        {"details", details},
        {"larger-text", largerText},
        {"smaller-text", smallerText},
        {"usual-text", usualText},
        {"system-colours", systemColours},
        {"light-colours", lightColours},
        {"dark-colours", darkColours},
        {"back", back},
        {"forward", forward},
        {"next-article", nextArticle},
        {"previous-article", previousArticle},
        {"go-to-title", goToTitle},
        {"star", star},
        {"read", markRead},
        {"tag", tag},
        {"collect", collect},
        {"note", note},
        {"correct", correct},
        {"compare", compare},
        {"remove", removeArticles},
        {"page-forward", pageForward},
        {"page-back", pageBack},
        {"copy-citation", copyCitation},
        {"copy-bibliography", copyBibliography},
        {"export-article", exportArticle},
        {"shortcuts", shortcutList},
        {"about", about},
    };
    const auto idOf = [&](QAction* action) {
        for (const auto& [id, named] : names) {
            if (named == action)
                return QString::fromLatin1(id);
        }
        return action->objectName().isEmpty() ? action->text() : action->objectName();
    };
    QList<Named> list;
    QList<QAction*> done;
    for (const auto* menu : m_menus) {
        for (auto* action : menu->actions()) {
            if (action->parent() != this || done.contains(action))
                continue;
            list.append({idOf(action), menu->title().remove(u'&'), action});
            done.append(action);
        }
    }
    for (auto* action : findChildren<QAction*>(QString(), Qt::FindDirectChildrenOnly)) {
        if (!done.contains(action))
            list.append({idOf(action), tr("Other"), action});
    }
    return list;
}

} // namespace warraq
