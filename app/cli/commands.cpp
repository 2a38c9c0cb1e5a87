#include "cli/commands.h"

#include "cli/subcommands.h"
#include "cli/terminal.h"
#include "exporting/pdfbook.h"

#include <QCoreApplication>
#include <QGuiApplication>

#include <memory>
#include <optional>
#include <vector>

namespace warraq {

namespace {

constexpr const char* programHelp =
    R"(warraq [ARCHIVE]                      open the window

warraq import ARCHIVE PATH...         fill an archive
warraq search ARCHIVE [QUERY]         find articles
warraq show   ARCHIVE ID...           read articles
warraq export ARCHIVE --to FILE       make a file of them, PDF or other
warraq info   ARCHIVE                 what is in an archive
warraq check  ARCHIVE                 is it sound

warraq SUBCOMMAND --help              more about one of these
warraq --version
)";

std::vector<Subcommand> subcommands()
{
    return {importSubcommand(), searchSubcommand(), showSubcommand(),
            exportSubcommand(), infoSubcommand(),   checkSubcommand()};
}

std::optional<Subcommand> subcommandNamed(const QString& name)
{
    for (const auto& subcommand : subcommands()) {
        if (name == QLatin1String(subcommand.name))
            return subcommand;
    }
    return std::nullopt;
}

/// Arguments are UTF-8, whatever the locale says: LC_ALL=C must not turn Arabic names into question marks.
QStringList argumentsOf(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromUtf8(argv[i]);
    return arguments;
}

std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv, Needs needs)
{
    if (needs == Needs::Nothing)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // Standard error is for what concerns the user's files; Qt's own remarks about the machine are not.
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext&, const QString& text) {
        if (type == QtCriticalMsg || type == QtFatalMsg)
            terminal::error(text);
    });
    if (needs == Needs::WebEngine)
        prepareWebEngine(&terminal::remarkLater);
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

ExitStatus wrongUsage(const QString& what, const QString& why)
{
    terminal::complain(what, why);
    return ExitStatus::Usage;
}

ExitStatus wrongUsage(const Error& error)
{
    return wrongUsage(error.subject, error.detail);
}

ExitStatus nothingDone(const Error& error, bool json)
{
    terminal::complain(error);
    if (json)
        terminal::failAsJson(error);
    return ExitStatus::NothingDone;
}

bool isTerminalCommand(const QStringList& arguments)
{
    const QString first = arguments.value(1);
    return first == u"--help" || first == u"-h" || first == u"--version" ||
           subcommandNamed(first).has_value() ||
           (first.startsWith(u'-') && first.size() > 1 && !first.startsWith(QLatin1String("-platform"))) ||
           // The window takes one archive; two words are a sub-command mistyped.
           (!first.isEmpty() && arguments.size() > 2 && !arguments[2].startsWith(u'-'));
}

int runTerminalCommand(int& argc, char** argv)
{
    const QStringList given = argumentsOf(argc, argv);
    const QString first = given.value(1);
    if (first == u"--version") {
        terminal::line(QStringLiteral("warraq " WARRAQ_VERSION));
        return static_cast<int>(ExitStatus::Done);
    }
    if (first == u"--help" || first == u"-h") {
        terminal::out(QByteArray(programHelp));
        return static_cast<int>(ExitStatus::Done);
    }
    const auto subcommand = subcommandNamed(first);
    if (!subcommand)
        return static_cast<int>(wrongUsage(first, QStringLiteral("there is no such option or sub-command")));
    const QStringList rest = given.mid(2);
    const qsizetype end = rest.indexOf(QStringLiteral("--"));
    if (rest.mid(0, end < 0 ? -1 : end).contains(QStringLiteral("--help"))) {
        terminal::out(QByteArray(subcommand->help));
        return static_cast<int>(ExitStatus::Done);
    }
    auto arguments = Arguments::parse(rest, subcommand->rules());
    if (!arguments)
        return static_cast<int>(wrongUsage(arguments.error()));
    const auto application =
        makeApplication(argc, argv, subcommand->needs ? subcommand->needs(*arguments) : Needs::Nothing);
    return static_cast<int>(subcommand->run(*arguments));
}

} // namespace warraq
