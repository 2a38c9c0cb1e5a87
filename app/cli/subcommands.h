#pragma once

#include "cli/arguments.h"
#include "cli/commands.h"

namespace warraq {

/// A sub-command: its rules, its help, what it does.
struct Subcommand
{
    const char* name;
    ArgumentRules (*rules)();
    const char* help;
    ExitStatus (*run)(const Arguments& arguments);
    /// Whether these arguments need the web engine, and with it a (hidden) screen; null: never.
    bool (*prints)(const Arguments& arguments) = nullptr;
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
