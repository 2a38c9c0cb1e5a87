#include "cli/terminal.h"

#include "core/jsonwriter.h"

#include <QStringList>

#include <csignal>
#include <cstdio>
#include <ctime>
#include <optional>
#include <utility>

#include <unistd.h>

namespace warraq::terminal {

namespace {

// A signal handler can reach nothing but what is global; the token's flag is a lock-free atomic.
std::optional<CancelToken> signalled;
QStringList remarks;

volatile std::sig_atomic_t firstSignal = 0; // seconds

/// Who asks again after a while wants it at once; the same wish may arrive twice (a shell tells the whole
/// group).
void onSignal(int signal)
{
    constexpr int patience = 2;
    const auto now = static_cast<std::sig_atomic_t>(std::time(nullptr));
    if (signalled)
        signalled->cancel();
    if (firstSignal == 0) {
        firstSignal = now;
    } else if (now - firstSignal >= patience) {
        std::signal(signal, SIG_DFL);
        std::raise(signal);
    }
}

void write(FILE* stream, const QByteArray& bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
    std::fflush(stream);
}

} // namespace

void out(const QByteArray& bytes)
{
    write(stdout, bytes);
}

void out(const QString& text)
{
    out(text.toUtf8());
}

void line(const QString& text)
{
    out(text.toUtf8() + '\n');
}

void error(const QString& text)
{
    write(stderr, text.toUtf8() + '\n');
}

void remarkLater(const QString& text)
{
    remarks << text;
}

void sayRemarks()
{
    for (const auto& remark : std::exchange(remarks, {}))
        error(QStringLiteral("warraq: ") + remark);
}

void complain(const QString& what, const QString& why)
{
    error(QStringLiteral("warraq: %1: %2").arg(what, why));
}

void complain(const Error& failure)
{
    complain(failure.subject, reason(failure));
}

QString reason(const Error& failure)
{
    const auto with = [&failure](const QString& text) {
        return failure.detail.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, failure.detail);
    };
    switch (failure.kind) {
    case ErrorKind::NotFound:
        return failure.detail.isEmpty() ? QStringLiteral("there is no such file or folder") : failure.detail;
    case ErrorKind::Unreadable:
        return with(QStringLiteral("cannot be read or written"));
    case ErrorKind::NotAnArchive:
        return with(QStringLiteral("is not a Warraq archive"));
    case ErrorKind::NewerArchive:
        return with(QStringLiteral("was made by a newer version of Warraq"));
    case ErrorKind::ReadOnly:
        return with(QStringLiteral("can only be read: nothing may be written there"));
    case ErrorKind::Busy:
        return QStringLiteral("another program is writing to it");
    case ErrorKind::DiskFull:
        return with(QStringLiteral("there is no room left on the disk"));
    case ErrorKind::Exists:
        return failure.detail.isEmpty() ? QStringLiteral("exists already; --overwrite replaces it")
                                        : failure.detail;
    case ErrorKind::Malformed:
        return with(QStringLiteral("is damaged"));
    case ErrorKind::Unsupported:
        return with(QStringLiteral("is of a kind that is not read"));
    case ErrorKind::TooLarge:
        return with(QStringLiteral("is too large"));
    case ErrorKind::Cancelled:
        return QStringLiteral("stopped");
    case ErrorKind::Usage:
        return with(QStringLiteral("cannot be used here"));
    case ErrorKind::Internal:
        return with(QStringLiteral("something went wrong inside Warraq"));
    }
    return {};
}

void failAsJson(const Error& failure)
{
    JsonWriter json;
    json.beginObject()
        .key("error")
        .string(QStringLiteral("%1: %2").arg(failure.subject, reason(failure)))
        .endObject();
    out(json.bytes() + '\n');
}

bool errorIsTerminal()
{
    return isatty(STDERR_FILENO) == 1;
}

void progress(const QString& text)
{
    if (errorIsTerminal())
        write(stderr, "\r\x1b[K" + text.toUtf8());
}

void clearProgress()
{
    if (errorIsTerminal())
        write(stderr, "\r\x1b[K");
}

CancelToken stopOnSignals()
{
    if (!signalled) {
        signalled.emplace();
        std::signal(SIGINT, &onSignal);
        std::signal(SIGTERM, &onSignal);
    }
    return *signalled;
}

} // namespace warraq::terminal
