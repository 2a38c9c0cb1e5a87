#pragma once

#include "cli/arguments.h"
#include "cli/commands.h"

namespace warraq {

/// What a sub-command's work takes beside the files.
enum class Needs : quint8
{
    Nothing,
    Fonts,     ///< it draws pictures, whose texts want a (hidden) screen
    WebEngine, ///< and that too
};

/// A sub-command: its rules, its help, what it does.
struct Subcommand
{
    const char* name;
    ArgumentRules (*rules)();
    const char* help;
    ExitStatus (*run)(const Arguments& arguments);
    /// Of these arguments; null: nothing.
    Needs (*needs)(const Arguments& arguments) = nullptr;
};

[[nodiscard]] Subcommand importSubcommand();
[[nodiscard]] Subcommand searchSubcommand();
[[nodiscard]] Subcommand showSubcommand();
[[nodiscard]] Subcommand exportSubcommand();
[[nodiscard]] Subcommand infoSubcommand();
[[nodiscard]] Subcommand checkSubcommand();

/// Says what is wrong with the arguments; status 2.
[[nodiscard]] ExitStatus wrongUsage(const QString& what, const QString& why);
[[nodiscard]] ExitStatus wrongUsage(const Error& error);
/// Says why nothing could be done, as JSON too where \p json; status 1.
[[nodiscard]] ExitStatus nothingDone(const Error& error, bool json);

} // namespace warraq
