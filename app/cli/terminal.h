#pragma once

#include "cli/commands.h"
#include "core/cancel.h"
#include "core/result.h"

#include <QByteArray>
#include <QString>

/// The terminal as the sub-commands use it.
namespace warraq::terminal {

void out(const QByteArray& bytes);
void out(const QString& text);
void line(const QString& text = {});
void error(const QString& text); ///< a line on standard error

/// Keeps a remark until the work it is about begins: it may never come to that.
void remarkLater(const QString& text);
void sayRemarks();

/// `warraq: WHAT: WHY` on standard error.
void complain(const QString& what, const QString& why);
void complain(const Error& failure);
/// Why, in words: the part after WHAT.
[[nodiscard]] QString reason(const Error& failure);
/// With `--json` standard output is one document at every status but 2, so a failure is one too.
void failAsJson(const Error& failure);

[[nodiscard]] bool errorIsTerminal();
/// A line that is written over and over; nothing where standard error is no terminal.
void progress(const QString& text);
void clearProgress();

/// Ctrl-C and SIGTERM ask for a stop from now on.
[[nodiscard]] CancelToken stopOnSignals();

} // namespace warraq::terminal
