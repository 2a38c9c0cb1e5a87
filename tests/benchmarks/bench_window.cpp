// bench_window ARCHIVE [MORE.jsonl] [--only STEPS] [--traces]
// The real main window on an archive, driven as a person drives it, with a watch on its event loop: how long
// it takes until what was asked for is painted, and how long the window is ever blocked. With MORE.jsonl all
// of it a second time while that is imported into the same archive (which is thereby changed: use a copy).
// --only: typing, filtering, sorting, scrolling, selecting, letters or reading; or marking, which writes (use
// a copy) and is not done otherwise. --traces: also where the window stood when it was blocked.

#include "bench_window_watch.h"
#include "benchmarks/corpuswords.h"
#include "exporting/pdfbook.h"
#include "importing/importjob.h"
#include "ui/articlelist/articlelistpane.h"
#include "ui/articlelist/articlelistview.h"
#include "ui/articlelist/typeahead.h"
#include "ui/filters/datesection.h"
#include "ui/filters/facetlist.h"
#include "ui/filters/facetsection.h"
#include "ui/filters/filtersidebar.h"
#include "ui/filters/histogramwidget.h"
#include "ui/filters/searchfield.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/openarchive.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/mainwindow/windowstatusbar.h"
#include "ui/models/articlelistmodel.h"
#include "ui/models/facetmodel.h"
#include "ui/reader/readerpane.h"
#include "ui/settings/appearance.h"
#include "ui/settings/windowsettings.h"
#include "ui/state/personalediting.h"
#include "ui/state/searchresult.h"

#include <QApplication>
#include <QEventLoop>
#include <QFileInfo>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <cstdio>
#include <utility>

using namespace warraq;

namespace {

constexpr int patience = 60'000; // ms

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

qint64 residentMegabytes()
{
    QFile status(text("/proc/self/status"));
    if (status.open(QIODevice::ReadOnly)) {
        for (const auto& line : status.readAll().split('\n')) {
            if (line.startsWith("VmRSS:"))
                return line.mid(6).trimmed().split(' ').first().toLongLong() / 1024;
        }
    }
    return 0;
}

/// A word of the generated newspaper by rank (0: the commonest) that can be typed on any keyboard.
QString word(int rank)
{
    static const bench::WordList words = bench::WordList::latin(100'000);
    for (;; ++rank) {
        const auto view = words[rank];
        const QString found = QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
        if (std::all_of(view.begin(), view.end(), [](char c) { return c >= 'a' && c <= 'z'; }))
            return found;
    }
}

/// A figure of the table.
struct Figure
{
    QString what;
    double milliseconds = 0;
};

/// Notes when the answer to the last question is on the screen: its rows, and its facets.
class AnswerWatch : public QObject
{
public:
    explicit AnswerWatch(MainWindow& window) : m_window(window)
    {
        auto* result = window.result();
        connect(result, &SearchResult::asked, this, [this] {
            ++m_asked;
            m_answered = m_counted = m_rows = false;
        });
        connect(result, &SearchResult::changed, this, [this, result] {
            m_answered = true;
            if (result->total() == 0)
                later([this] { m_rows = true; }); // there is no card to wait for
        });
        connect(result, &SearchResult::facetsChanged, this, [this] { later([this] { m_counted = true; }); });
        window.list()->view()->viewport()->installEventFilter(this);
    }

    [[nodiscard]] bool rowsAreShown() const { return m_rows; }
    [[nodiscard]] bool facetsAreShown() const { return m_counted; }

    /// Every card within the list's window is loaded.
    [[nodiscard]] bool allLoaded() const
    {
        auto* view = m_window.list()->view();
        auto* model = m_window.listModel();
        const int rows = model->rowCount();
        if (rows == 0)
            return true;
        const QModelIndex top = view->indexAt(QPoint(10, 1));
        const QModelIndex end = view->indexAt(QPoint(10, view->viewport()->height() - 2));
        const int last = end.isValid() ? end.row() : rows - 1;
        for (int row = top.isValid() ? top.row() : 0; row <= last; ++row) {
            if (!model->loadedRow(row))
                return false;
        }
        return true;
    }

    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && m_answered && !m_rows && allLoaded())
            later([this] { m_rows = m_answered; });
        return false;
    }

private:
    /// After what is being done now: the painting, the laying out.
    template <class Work> void later(Work work)
    {
        const int asked = m_asked;
        QMetaObject::invokeMethod(
            this,
            [this, asked, work] {
                if (asked == m_asked)
                    work();
            },
            Qt::QueuedConnection);
    }

    MainWindow& m_window;
    int m_asked = 0;
    bool m_answered = false;
    bool m_counted = false;
    bool m_rows = false;
};

/// Does what a person does, step by step.
class Person
{
public:
    Person(MainWindow& window, EventLoopWatch& watch) : m_window(window), m_watch(watch), m_answer(window) {}

    [[nodiscard]] const std::vector<Figure>& figures() const { return m_figures; }

    /// Lets the window work until \p holds.
    template <class Holds> bool until(Holds holds, int milliseconds = patience)
    {
        QElapsedTimer clock;
        clock.start();
        QEventLoop loop;
        QTimer look;
        look.setTimerType(Qt::PreciseTimer);
        QObject::connect(&look, &QTimer::timeout, &loop, [&] {
            if (holds() || clock.elapsed() > milliseconds)
                loop.quit();
        });
        look.start(1);
        if (!holds())
            loop.exec();
        return holds();
    }
    void pause(int milliseconds)
    {
        QEventLoop loop;
        QTimer::singleShot(milliseconds, Qt::PreciseTimer, &loop, &QEventLoop::quit);
        loop.exec();
    }
    void step(const char* name) { m_watch.begin(m_prefix + text(name)); }
    void note(const QString& what, double milliseconds)
    {
        m_figures.push_back({m_prefix + what, milliseconds});
    }
    void setPrefix(const QString& prefix) { m_prefix = prefix; }

    /// From now until the rows and the facets of the question are shown.
    void measureAnswer(const QString& what)
    {
        QElapsedTimer clock;
        clock.start();
        measureAnswer(what, clock);
    }
    void measureAnswer(const QString& what, const QElapsedTimer& clock)
    {
        double rows = -1;
        double facets = -1;
        until([&] {
            if (rows < 0 && m_answer.rowsAreShown())
                rows = static_cast<double>(clock.nsecsElapsed()) / 1e6;
            if (facets < 0 && m_answer.facetsAreShown())
                facets = static_cast<double>(clock.nsecsElapsed()) / 1e6;
            return rows >= 0 && facets >= 0;
        });
        note(what + text(": rows"), rows);
        note(what + text(": facets"), facets);
    }
    void settle()
    {
        until([this] { return m_answer.rowsAreShown() && m_answer.facetsAreShown(); });
    }

    bool open(const QString& archive)
    {
        QElapsedTimer clock;
        clock.start();
        step("open");
        m_window.show();
        m_window.openArchive(archive);
        if (!until([this] { return m_window.archive() != nullptr; }))
            return false;
        note(text("open: the file"), static_cast<double>(clock.nsecsElapsed()) / 1e6);
        double rows = -1;
        until([&] {
            if (rows < 0 && m_answer.rowsAreShown())
                rows = static_cast<double>(clock.nsecsElapsed()) / 1e6;
            return rows >= 0 && m_answer.facetsAreShown();
        });
        note(text("open: rows"), rows);
        note(text("open: facets"), static_cast<double>(clock.nsecsElapsed()) / 1e6);
        m_memory = residentMegabytes();
        step("idle after opening (the web engine starts)");
        pause(3000);
        m_memoryWarm = residentMegabytes();
        return true;
    }
    [[nodiscard]] qint64 memory() const { return m_memory; }
    [[nodiscard]] qint64 memoryWarm() const { return m_memoryWarm; }

    void type(const QString& query, bool keepsTyping = false)
    {
        auto* field = m_window.searchField();
        field->setFocus();
        int gap = 60;
        for (const QChar c : query) {
            QTest::keyClick(field, c.toLatin1());
            if (c != query.back())
                pause(gap = gap == 60 ? 80 : gap == 80 ? 100 : 60);
        }
        QElapsedTimer clock;
        clock.start();
        // The field waits a moment for the next letter; that counts.
        until([&] { return m_window.state()->query().typed() == field->text(); });
        if (!keepsTyping)
            measureAnswer(text("“%1” after the last key").arg(query), clock);
    }
    void clearField()
    {
        auto* field = m_window.searchField();
        field->setFocus();
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(field, Qt::Key_Delete);
        until([&] { return m_window.state()->query().typed().isEmpty(); });
    }

    void typing()
    {
        step("type, letter by letter");
        // Rare, the commonest, two common ones, a phrase, a beginning, and one that nobody wrote.
        const QString phrase = u'"' + word(1) + u' ' + word(2) + u'"';
        for (const auto& query : {word(20'000), word(0), word(0) + u' ' + word(30), phrase,
                                  word(300).left(2) + u'*', QStringLiteral("qqqxyz")}) {
            type(query);
            pause(150);
            clearField();
            settle();
        }
        step("type fast, change one's mind");
        for (int i = 0; i < 6; ++i) {
            type(word(0) + u' ' + word(5) + u' ' + word(50), true);
            clearField();
        }
        settle();
    }

    void clickFacet(Facet facet, int row, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        auto* section = m_window.sidebar()->section(facet);
        auto* list = section->list();
        if (!section->isVisible() || list->model()->rowCount() <= row)
            return;
        QTest::mouseClick(list->viewport(), Qt::LeftButton, modifiers,
                          list->visualRect(list->model()->index(row, 0)).center());
    }

    void filtering()
    {
        step("choose and exclude values");
        for (const Facet facet : {Facet::Section, Facet::Place, Facet::Author}) {
            clickFacet(facet, 0);
            measureAnswer(text("choose a value of %1").arg(toString(facet)));
            clickFacet(facet, 1, Qt::AltModifier);
            measureAnswer(text("exclude a value of %1").arg(toString(facet)));
            m_window.state()->clearChoices();
            settle();
        }
        step("drag over the histogram");
        auto* histogram = m_window.sidebar()->dates()->histogram();
        const int bars = static_cast<int>(histogram->histogram().bars().size());
        if (bars > 4) {
            QTest::mousePress(histogram, Qt::LeftButton, {}, histogram->barArea(bars / 4).center());
            for (int bar = bars / 4; bar <= bars / 2; ++bar) {
                QTest::mouseMove(histogram, histogram->barArea(bar).center());
                pause(15);
            }
            QTest::mouseRelease(histogram, Qt::LeftButton, {}, histogram->barArea(bars / 2).center());
            measureAnswer(text("a range of dates"));
            m_window.state()->clearChoices();
            settle();
        }
    }

    void sorting()
    {
        step("change the order");
        for (const auto& [order, name] :
             {std::pair{SortOrder::Oldest, "oldest"}, std::pair{SortOrder::Newest, "newest"},
              std::pair{SortOrder::Oldest, "oldest again"}, std::pair{SortOrder::Relevance, "relevance"}}) {
            m_window.state()->setOrder(order);
            measureAnswer(text("sort all by %1").arg(text(name)));
        }
        m_window.state()->setTyped(word(0));
        settle();
        for (const auto& [order, name] :
             {std::pair{SortOrder::Oldest, "oldest"}, std::pair{SortOrder::Relevance, "relevance"}}) {
            m_window.state()->setOrder(order);
            measureAnswer(text("sort the hits of the commonest word by %1").arg(text(name)));
        }
        m_window.state()->setTyped({});
        settle();
    }

    void scrolling()
    {
        auto* view = m_window.list()->view();
        auto* bar = view->verticalScrollBar();
        view->setFocus();
        step("scroll page by page");
        bar->setValue(0);
        for (int page = 0; page < 120; ++page) {
            bar->setValue(bar->value() + bar->pageStep());
            pause(16);
        }
        until([this] { return m_answer.allLoaded(); });
        step("drag the scroll bar end to end");
        double sum = 0;
        double worst = 0;
        constexpr int stops = 40;
        for (int stop = 0; stop <= stops; ++stop) {
            for (int part = 0; part < 5; ++part) {
                bar->setValue(static_cast<int>(static_cast<double>(bar->maximum()) * (stop * 5 + part) /
                                               (stops * 5 + 5)));
                pause(16);
            }
            QElapsedTimer clock;
            clock.start();
            until([this] { return m_answer.allLoaded(); });
            const double took = static_cast<double>(clock.nsecsElapsed()) / 1e6;
            sum += took;
            worst = std::max(worst, took);
        }
        note(text("cards filled after a drag stops, mean"), sum / (stops + 1));
        note(text("cards filled after a drag stops, worst"), worst);
        step("Home and End");
        for (int i = 0; i < 3; ++i) {
            for (const auto key : {Qt::Key_End, Qt::Key_Home}) {
                QTest::keyClick(view, key);
                until([this] { return m_answer.allLoaded(); });
                pause(50);
            }
        }
    }

    void selecting()
    {
        auto* view = m_window.list()->view();
        step("select all, count, sort, lift");
        view->setFocus();
        QElapsedTimer clock;
        clock.start();
        QTest::keyClick(view, Qt::Key_A, Qt::ControlModifier);
        note(text("Ctrl+A until “%1”").arg(m_window.foot()->selectedText()),
             static_cast<double>(clock.nsecsElapsed()) / 1e6);
        pause(50);
        m_window.state()->setOrder(SortOrder::Oldest);
        settle();
        pause(50);
        m_window.state()->setOrder(SortOrder::Relevance);
        settle();
        QTest::keyClick(view, Qt::Key_Home);
        pause(50);
        step("select a third with Shift, sort");
        auto* bar = view->verticalScrollBar();
        bar->setValue(bar->maximum() / 3);
        pause(30);
        clock.restart();
        QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::ShiftModifier, QPoint(120, 200));
        note(text("Shift+click until “%1”").arg(m_window.foot()->selectedText()),
             static_cast<double>(clock.nsecsElapsed()) / 1e6);
        m_window.state()->setOrder(SortOrder::Oldest);
        settle();
        note(text("after another order: “%1”").arg(m_window.foot()->selectedText()), 0);
        m_window.state()->setOrder(SortOrder::Relevance);
        settle();
        QTest::keyClick(view, Qt::Key_Home);
        settle();
    }

    void reading()
    {
        auto* view = m_window.list()->view();
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Home);
        pause(700);
        step("step through articles");
        double sum = 0;
        double worst = 0;
        constexpr int articles = 25;
        for (int i = 0; i < articles; ++i) {
            ArticleId shown;
            const auto watch = QObject::connect(m_window.reader(), &ReaderPane::shown, m_window.reader(),
                                                [&](ArticleId id) { shown = id; });
            QElapsedTimer clock;
            clock.start();
            QTest::keyClick(view, Qt::Key_J);
            until([&] { return shown == m_window.state()->currentArticle(); }, 5000);
            const double took = static_cast<double>(clock.nsecsElapsed()) / 1e6;
            sum += took;
            worst = std::max(worst, took);
            QObject::disconnect(watch);
            pause(40);
        }
        note(text("an article shown, mean"), sum / articles);
        note(text("an article shown, worst"), worst);
        step("hold the key down");
        for (int i = 0; i < 60; ++i) {
            QTest::keyClick(view, Qt::Key_J);
            pause(30);
        }
        pause(300);
    }

    /// Letters in the list, where all titles of the archive are looked through.
    void letters()
    {
        auto* view = m_window.list()->view();
        auto* typing = view->findChild<TypeAhead*>();
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Home);
        pause(700);
        step("letters in the list");
        // One that many titles begin with, one that few do, and one that none does.
        for (const auto& start : {text("d"), text("the"), text("qqqxyz")}) {
            QTest::keyClick(view, Qt::Key_Apostrophe);
            for (const QChar letter : start) {
                const int before = m_answers;
                QElapsedTimer clock;
                const auto watch =
                    QObject::connect(typing, &TypeAhead::answered, typing, [this] { ++m_answers; });
                clock.start();
                QTest::keyClick(view, letter.toLatin1());
                until([&] { return m_answers > before; });
                QObject::disconnect(watch);
                note(text("title that begins with “%1”").arg(typing->text()),
                     static_cast<double>(clock.nsecsElapsed()) / 1e6);
            }
            QTest::keyClick(view, Qt::Key_Escape);
        }
    }

    /// A star for every article, and taken back: until the last is written.
    void marking()
    {
        auto* view = m_window.list()->view();
        auto* editing = m_window.findChild<PersonalEditing*>();
        view->setFocus();
        QTest::keyClick(view, Qt::Key_A, Qt::ControlModifier);
        for (const auto& [name, action] : {std::pair{"stars of all", m_window.actions()->star},
                                           std::pair{"taken back", m_window.actions()->undo}}) {
            step(name);
            bool isWritten = false;
            const auto watch = QObject::connect(editing, &PersonalEditing::changed, editing,
                                                [&isWritten] { isWritten = true; });
            QElapsedTimer clock;
            clock.start();
            action->trigger();
            while (!isWritten)
                pause(20);
            QObject::disconnect(watch);
            note(text("%1, written").arg(text(name)), static_cast<double>(clock.nsecsElapsed()) / 1e6);
        }
        settle();
    }

    /// \p only: one kind of steps; empty: all that write nothing.
    void everything(const QString& only = {})
    {
        const std::pair<const char*, void (Person::*)()> steps[] = {
            {"typing", &Person::typing},       {"filtering", &Person::filtering},
            {"sorting", &Person::sorting},     {"scrolling", &Person::scrolling},
            {"selecting", &Person::selecting}, {"letters", &Person::letters},
            {"reading", &Person::reading},
        };
        for (const auto& [name, take] : steps) {
            if (only.isEmpty() || only == text(name))
                (this->*take)();
        }
        if (only == QLatin1String("marking"))
            marking();
        step("after");
    }

private:
    MainWindow& m_window;
    EventLoopWatch& m_watch;
    AnswerWatch m_answer;
    QString m_prefix;
    std::vector<Figure> m_figures;
    qint64 m_memory = 0;
    qint64 m_memoryWarm = 0;
    int m_answers = 0; // to letters in the list
};

void print(const EventLoopWatch& watch, const Person& person)
{
    std::printf("\n| what | ms |\n|---|---:|\n");
    for (const auto& figure : person.figures())
        std::printf("| %s | %.1f |\n", qPrintable(figure.what), figure.milliseconds);
    std::printf("\n| step | heartbeats | longest stall, ms | of it at work | > 16 ms | > 50 | > 100 |\n"
                "|---|---:|---:|---:|---:|---:|---:|\n");
    for (const auto& step : watch.steps())
        std::printf("| %s | %lld | %.1f | %.1f | %lld | %lld | %lld |\n", qPrintable(step.name),
                    static_cast<long long>(step.beats), step.longest, step.worked,
                    static_cast<long long>(step.over[0]), static_cast<long long>(step.over[1]),
                    static_cast<long long>(step.over[2]));
    for (const auto& step : watch.steps()) {
        for (const auto& [milliseconds, frames] : step.traces)
            std::printf("\n%s: %.1f ms in\n    %s\n", qPrintable(step.name), milliseconds,
                        qPrintable(frames.join(text("\n    "))));
    }
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    prepareWebEngine({});
    registerAssetScheme();
    QCoreApplication::setApplicationName(text("warraq"));
    QApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QStringList arguments = QCoreApplication::arguments().mid(1);
    const bool traces = arguments.removeAll(text("--traces")) > 0;
    QString only;
    if (const auto at = arguments.indexOf(text("--only")); at >= 0 && at + 1 < arguments.size()) {
        only = arguments.takeAt(at + 1);
        arguments.removeAt(at);
    }
    if (arguments.isEmpty()) {
        std::fprintf(stderr, "usage: bench_window ARCHIVE [MORE.jsonl] [--only STEPS] [--traces]\n");
        return 2;
    }
    Q_UNUSED(word(0)); // the list is made here, not in a step
    const qint64 bare = residentMegabytes();
    const QTemporaryDir folder;
    WindowSettings settings(folder.filePath(text("window.ini")));
    Appearance appearance(&application);
    appearance.setScheme(ColourScheme::Light);
    EventLoopWatch watch(traces ? EventLoopWatch::Traces::Yes : EventLoopWatch::Traces::No);
    QElapsedTimer clock;
    clock.start();
    MainWindow window(&settings, &appearance);
    Person person(window, watch);
    person.note(text("the window made"), static_cast<double>(clock.nsecsElapsed()) / 1e6);
    if (!person.open(arguments.first())) {
        std::fprintf(stderr, "the archive could not be opened\n");
        return 1;
    }
    person.everything(only);
    if (arguments.size() > 1) {
        CancelToken cancel;
        std::atomic_bool done{false};
        RecordCounts counts;
        double seconds = 0;
        std::thread import([&, archive = window.archive()->archive(), path = arguments.at(1)] {
            ImportOptions options;
            options.paths = {QFileInfo(path).absoluteFilePath()};
            auto report = ImportJob(archive, loadProfiles({}), options).run(cancel, {});
            if (report) {
                counts = report->counts;
                seconds = report->seconds;
            }
            done = true;
        });
        person.setPrefix(text("import: "));
        person.step("wait");
        person.pause(1500);
        int rounds = 0;
        while (!done && rounds < 3) {
            ++rounds;
            person.everything(only);
        }
        person.step("the list as it grows");
        person.until([&] { return done.load(); });
        import.join();
        person.step("after the import");
        person.pause(2500);
        std::printf("imported meanwhile: %lld articles in %.1f s; the list knows %lld\n",
                    static_cast<long long>(counts.added), seconds,
                    static_cast<long long>(window.result()->articlesInArchive()));
    }
    watch.stop();
    std::printf("resident: %lld MB before the window, %lld MB with the archive open, %lld MB with the reader "
                "ready, %lld MB at the end\n",
                static_cast<long long>(bare), static_cast<long long>(person.memory()),
                static_cast<long long>(person.memoryWarm()), static_cast<long long>(residentMegabytes()));
    print(watch, person);
    return 0;
}
