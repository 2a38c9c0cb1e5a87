#include "ui/mainwindow/readingactions.h"

#include "importing/importjob.h"
#include "importing/sourceview.h"
#include "ui/articlelist/articlelistpane.h"
#include "ui/articlelist/articlelistview.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/reader/readerpane.h"
#include "ui/settings/windowsettings.h"

#include <QAction>

namespace warraq {

ReadingActions::ReadingActions(WindowActions* actions, ArticleListPane* list, ReaderPane* reader,
                               WindowSettings* settings, QObject* parent)
    : QObject(parent), m_actions(actions), m_list(list), m_reader(reader), m_settings(settings)
{
    for (QWidget* pane : {static_cast<QWidget*>(m_list->view()), static_cast<QWidget*>(m_reader)})
        pane->addActions({m_actions->pageForward, m_actions->pageBack});
    const auto does = [this](QAction* action, auto work) {
        connect(action, &QAction::triggered, this, work);
    };
    does(m_actions->nextArticle, [this] { m_list->view()->readNext(); });
    does(m_actions->previousArticle, [this] { m_list->view()->readPrevious(); });
    does(m_actions->goToTitle, [this] { m_list->view()->typeAhead(); });
    does(m_actions->pageForward, [this] { turnPage(1); });
    does(m_actions->pageBack, [this] { turnPage(-1); });
    does(m_actions->findInArticle, [this] { m_reader->showFindBar(); });
    does(m_actions->findNext, [this] { m_reader->findNext(); });
    does(m_actions->findPrevious, [this] { m_reader->findPrevious(); });
    const auto mode = [this, does](QAction* action, ReaderMode wanted) {
        does(action, [this, wanted](bool on) { m_reader->setMode(on ? wanted : ReaderMode::Article); });
        connect(m_reader, &ReaderPane::modeChanged, action,
                [action, wanted](ReaderMode now) { action->setChecked(now == wanted); });
    };
    mode(m_actions->originalPage, ReaderMode::Original);
    mode(m_actions->details, ReaderMode::Details);
    m_reader->setOriginalReader([](const Original& original, const Article& article) {
        return readOriginal(original, article, loadProfiles(userProfiles()));
    });
    connectText();
}

void ReadingActions::connectText()
{
    connect(m_actions->largerText, &QAction::triggered, this,
            [this] { changeText(m_reader->textPercent() + 10); });
    connect(m_actions->smallerText, &QAction::triggered, this,
            [this] { changeText(m_reader->textPercent() - 10); });
    connect(m_actions->usualText, &QAction::triggered, this, [this] { changeText(100); });
    connect(m_reader, &ReaderPane::textPercentChosen, this,
            [this](int percent) { m_settings->setTextPercent(percent); });
    connect(m_reader, &ReaderPane::faceChosen, this,
            [this](PageFace face) { m_settings->setReaderSans(face == PageFace::Sans); });
    connect(m_reader, &ReaderPane::themeChosen, this, [this](PageTheme theme) {
        const char* const names[] = {"light", "sepia", "dark"};
        m_settings->setReaderPaper(QString::fromLatin1(names[static_cast<int>(theme)]));
    });
}

void ReadingActions::changeText(int percent)
{
    m_reader->setTextPercent(percent);
    m_settings->setTextPercent(m_reader->textPercent());
}

void ReadingActions::turnPage(int direction)
{
    m_reader->turnPage(direction, [this, direction](bool moved) {
        if (!moved && direction > 0)
            m_list->view()->readNextUnread();
    });
}

} // namespace warraq
