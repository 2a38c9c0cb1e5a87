#pragma once

#include <QStringList>

namespace warraq {

/// Exit statuses of CONTRACT.md.
enum class ExitStatus : int
{
    Done = 0,
    NothingDone = 1,
    Usage = 2,
    Partly = 3,
};

/// True when \p arguments (the program's name first) ask for the terminal: a sub-command, --help or
/// --version.
[[nodiscard]] bool isTerminalCommand(const QStringList& arguments);

/// Runs the command. Makes its own application object (QCoreApplication, or an offscreen QGuiApplication
/// where it must print). \p argc and \p argv are main's.
[[nodiscard]] int runTerminalCommand(int& argc, char** argv);

} // namespace warraq
