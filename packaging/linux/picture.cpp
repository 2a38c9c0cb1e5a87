// warraq-picture ARCHIVE OUT.png [--query Q] [--choose FACET=VALUE]... [--size WxH] [--select N] [--dark]
// [--lang CODE] Opens the real main window where there is no display, waits until list, sidebar and reader
// show, and saves what they show. For the README's pictures and for packaging/run without a display.

#include "exporting/pdfbook.h"
#include "importing/importjob.h"
#include "ui/articlelist/articlelistpane.h"
#include "ui/articlelist/articlelistview.h"
#include "ui/exportdialog/bookpreview.h"
#include "ui/filters/searchfield.h"
#include "ui/importwizard/importwizard.h"
#include "ui/importwizard/profileeditor.h"
#include "ui/importwizard/progresspage.h"
#include "ui/importwizard/splitbar.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/models/articlelistmodel.h"
#include "ui/reader/readerpane.h"
#include "ui/settings/appearance.h"
#include "ui/settings/language.h"
#include "ui/settings/windowsettings.h"
#include "ui/state/searchresult.h"

#include <QApplication>
#include <QComboBox>
#include <QCommandLineParser>
#include <QDialog>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFileInfo>
#include <QImage>
#include <QKeyEvent>
#include <QLocale>
#include <QLoggingCategory>
#include <QProgressBar>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <map>

using namespace warraq;

namespace {

constexpr int patience = 60'000; // ms; a million articles on a slow machine
constexpr int look = 25;         // ms between two looks
constexpr int quietLooks = 12;   // as many alike: the page is done

void say(const QString& text)
{
    std::fputs(qPrintable(QStringLiteral("warraq-picture: %1\n").arg(text)), stderr);
}

/// Lets the window work until \p holds, which is asked again and again.
bool until(const std::function<bool()>& holds, int milliseconds = patience)
{
    QElapsedTimer clock;
    clock.start();
    QEventLoop loop;
    while (!holds()) {
        if (clock.elapsed() > milliseconds)
            return false;
        QTimer::singleShot(look, &loop, &QEventLoop::quit);
        loop.exec();
    }
    return true;
}

/// The web engine paints in a process of its own and a little later than it says: a page is there when its
/// picture is more than one colour.
bool isPainted(const QImage& picture)
{
    const QImage image = picture.scaled(200, 200).convertToFormat(QImage::Format_RGB32);
    const QRgb first = image.pixel(image.width() / 2, image.height() - 1);
    int others = 0;
    for (int y = image.height() / 8; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            others += image.pixel(x, y) != first;
    }
    return others > 200;
}

struct Wish
{
    QString archive;
    QString file;
    QString query;
    FacetChoices choices;
    QSize size;
    int select = 0;
    QString show; ///< a dialog instead of the window
    QStringList sources;
};

/// The picture of \p dialog once it rests.
bool takeDialog(QWidget& dialog, const QString& file)
{
    dialog.show();
    QImage last;
    int same = 0;
    until(
        [&] {
            const QImage now = dialog.grab().toImage();
            same = now == last ? same + 1 : 0;
            last = now;
            return same >= quietLooks;
        },
        patience / 10);
    return dialog.grab().save(file);
}

/// One of the window's dialogs, as it stands after what is said.
bool takeShown(MainWindow& window, const Wish& wish)
{
    const QString& name = wish.show;
    const std::map<QString, QString> otherNames{
        {QStringLiteral("export"), QStringLiteral("export-pdf")},
        {QStringLiteral("again"), QStringLiteral("extract-again")},
    };
    const auto other = otherNames.find(name);
    const auto actions = window.actions()->named();
    const auto action = std::find_if(actions.begin(), actions.end(), [&](const WindowActions::Named& one) {
        return one.id == (other == otherNames.end() ? name : other->second);
    });
    if (action != actions.end()) {
        action->action->trigger();
        until([&window] { return window.findChild<QDialog*>() != nullptr; }); // some read an article first
        auto* dialog = window.findChild<QDialog*>();
        if (auto* preview = dialog ? dialog->findChild<BookPreview*>() : nullptr)
            until([preview] { return preview->shownPages() > 0; });
        return dialog && takeDialog(*dialog, wish.file);
    }
    if (name.startsWith(QLatin1String("wizard")) || name == QLatin1String("profile")) {
        const QTemporaryDir folder;
        ImportWizard wizard(nullptr, loadProfiles({}));
        // Where it would be; what is really imported goes into a folder that is thrown away.
        const bool progresses = name.endsWith(QLatin1String("progress"));
        const bool imports = progresses || name.endsWith(QLatin1String("report"));
        const QString place = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        wizard.setArchivePath((imports ? folder.path() : place) + QStringLiteral("/khan-courier.warraq"));
        wizard.addSources(wish.sources);
        wizard.show();
        const int steps = name.endsWith(QLatin1String("sources"))   ? 0
                          : name.endsWith(QLatin1String("options")) ? 2
                          : imports                                 ? 3
                                                                    : 1;
        takeDialog(wizard, wish.file); // until the sources are recognised
        for (int step = 0; step < steps; ++step)
            wizard.next();
        if (progresses) { // as far as it is when there is something to be seen, which is stopped there
            auto* bar = wizard.findChild<ProgressPage*>()->findChild<QProgressBar*>();
            until([&] { return wizard.step() != ImportWizard::Import || bar->value() > bar->maximum() / 4; });
            const bool isSaved = wizard.step() == ImportWizard::Import && wizard.grab().save(wish.file);
            Q_EMIT wizard.findChild<ProgressPage*>()->stopAsked();
            until([&] { return wizard.step() == ImportWizard::Report; });
            if (!isSaved)
                say(QStringLiteral("the import was done too soon to be shown: give it more"));
            return isSaved;
        }
        if (name.endsWith(QLatin1String("split"))) { // the first way that was recognised
            auto* way = wizard.findChild<SplitBar*>()->findChild<QComboBox*>();
            until([way] { return way->count() > 2; });
            way->setCurrentIndex(1);
        }
        if (steps == 3)
            until([&] { return wizard.step() == ImportWizard::Report; });
        if (name != QLatin1String("profile"))
            return takeDialog(wizard, wish.file);
        ImportOptions options;
        options.paths = wish.sources;
        QThreadPool pool;
        ProfileEditor editor(QStringLiteral("khan-courier"), options, pool);
        editor.show();
        until([&] { return !editor.records().empty(); });
        return takeDialog(editor, wish.file);
    }
    return false;
}

int take(MainWindow& window, const Wish& wish)
{
    QString failure;
    bool counted = false;
    ArticleId shown;
    QObject here; // the window outlives this function, and must not write into it then
    QObject::connect(&window, &MainWindow::messageShown, &here, [&](const QString& text) { failure = text; });
    QObject::connect(window.result(), &SearchResult::facetsChanged, &here, [&] { counted = true; });
    QObject::connect(window.result(), &SearchResult::asked, &here, [&] { counted = false; });
    QObject::connect(window.reader(), &ReaderPane::shown, &here, [&](ArticleId id) { shown = id; });

    window.resize(wish.size);
    window.show();
    if (wish.show == QLatin1String("start"))
        return takeDialog(window, wish.file) ? 0 : 1;
    window.openArchive(wish.archive);
    until([&] { return window.archive() || !failure.isEmpty(); });
    if (!failure.isEmpty()) {
        say(failure);
        return 1;
    }
    window.state()->setQuery(ArticleQuery::parse(wish.query, wish.choices));
    const bool answered = until([&] {
        return counted && window.result()->isAnswered() &&
               window.result()->query() == window.state()->query();
    });
    const int row = std::min(wish.select, window.listModel()->rowCount() - 1);
    if (row >= 0) {
        auto* view = window.list()->view();
        view->setCurrentIndex(window.listModel()->index(row));
        until([&] { return window.listModel()->loadedRow(row) != nullptr; });
        until([&] { return shown == window.state()->currentArticle(); });
        // Images are painted after the text that holds them: it is done when nothing changes any more.
        QImage last;
        int same = 0;
        until(
            [&] {
                const QImage now = window.reader()->grab().toImage();
                same = now == last ? same + 1 : 0;
                last = now;
                return same >= quietLooks && isPainted(now);
            },
            patience / 10);
    }
    if (!answered)
        say(QStringLiteral("the archive did not answer in time"));
    if (wish.show == QLatin1String("table")) {
        auto look = window.list()->look();
        look.isTable = true;
        window.list()->setLook(look);
        takeDialog(window, wish.file);
    } else if (wish.show == QLatin1String("original") || wish.show == QLatin1String("details")) {
        shown = {};
        window.reader()->setMode(wish.show == QLatin1String("details") ? ReaderMode::Details
                                                                       : ReaderMode::Original);
        until([&] { return shown.isValid(); });
        takeDialog(window, wish.file);
    } else if (wish.show == QLatin1String("history")) {
        auto* field = window.searchField();
        field->setHistory({QStringLiteral("harbour -opinion"), QStringLiteral("\"customs house\" date:2011"),
                           QStringLiteral("~qasim place:damascus")});
        window.activateWindow();
        field->setFocus();
        QKeyEvent press(QEvent::KeyPress, Qt::Key_Down, Qt::AltModifier);
        QCoreApplication::sendEvent(field, &press);
        takeDialog(window, wish.file);
    } else if (!wish.show.isEmpty()) {
        return takeShown(window, wish) ? 0 : 1;
    }
    // What the last answer changed still has to be laid out.
    for (int turn = 0; turn < 3; ++turn)
        QCoreApplication::processEvents();
    if (!window.grab().save(wish.file)) {
        say(QStringLiteral("%1 could not be written").arg(wish.file));
        return 1;
    }
    return answered ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    // The engine says at length that there is no graphics card: here that is meant.
    QLoggingCategory::setFilterRules(QStringLiteral("qt.webenginecontext.*=false"));
    prepareWebEngine(say);
    registerAssetScheme();
    QCoreApplication::setApplicationName(QStringLiteral("warraq"));
    QApplication application(argc, argv);

    QCommandLineParser parser;
    parser.addHelpOption();
    const auto option = [&parser](const char* name, const char* what, const char* value = "") {
        parser.addOption({QString::fromLatin1(name), QString::fromLatin1(what), QString::fromLatin1(value)});
    };
    parser.addPositionalArgument(QStringLiteral("ARCHIVE"), QStringLiteral("the archive to open"));
    parser.addPositionalArgument(QStringLiteral("OUT.png"), QStringLiteral("the picture to write"));
    option("query", "what to search for", "Q");
    option("choose", "a choice in the sidebar, section=Opinion", "FACET=VALUE");
    option("size", "of the window, 1440x900", "WxH");
    option("select", "the hit to read, from 0; -1: none", "N");
    option("lang", "language of the window", "CODE");
    option("dark", "dark colours");
    option("show",
           "instead of the window: an action that opens a dialog, by the name its keys are kept under "
           "(preferences, export-pdf, compare, tag, receipts, print), profile, wizard-sources, "
           "wizard-preview, wizard-split, wizard-options, wizard-progress, wizard-report; in the window: "
           "start (no "
           "archive), "
           "history (of the search field), table; in the reader: original, details",
           "NAME");
    option("source", "what the wizard imports", "PATH");
    parser.process(application);
    const QStringList places = parser.positionalArguments();
    if (places.size() != 2)
        parser.showHelp(2);

    const QStringList size = parser.value(QStringLiteral("size")).split(u'x');
    Wish wish{places.at(0),
              places.at(1),
              parser.value(QStringLiteral("query")),
              {},
              QSize(1440, 900),
              0,
              parser.value(QStringLiteral("show")),
              parser.values(QStringLiteral("source"))};
    for (const auto& choice : parser.values(QStringLiteral("choose"))) {
        if (const auto facet = facetFromString(choice.section(u'=', 0, 0)))
            wish.choices[*facet].included.append(choice.section(u'=', 1));
    }
    if (size.size() == 2)
        wish.size = QSize(size.at(0).toInt(), size.at(1).toInt());
    if (parser.isSet(QStringLiteral("select")))
        wish.select = parser.value(QStringLiteral("select")).toInt();
    const QLocale locale(parser.isSet(QStringLiteral("lang")) ? parser.value(QStringLiteral("lang"))
                                                              : QStringLiteral("en_GB"));
    QLocale::setDefault(locale);
    applyLanguage(&application, locale);

    // A picture is of the program as it comes, not of somebody's settings.
    const QTemporaryDir folder;
    WindowSettings settings(folder.filePath(QStringLiteral("window.ini")));
    Appearance appearance(&application);
    appearance.setScheme(parser.isSet(QStringLiteral("dark")) ? ColourScheme::Dark : ColourScheme::Light);
    MainWindow window(&settings, &appearance);
    return take(window, wish);
}
