#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QStringList>

/// The real program, run as a user would.
namespace warraq::test {

struct Outcome
{
    int status = -1;
    QByteArray out;
    QByteArray err;
    [[nodiscard]] QJsonDocument json() const { return QJsonDocument::fromJson(out); }
};

/// Runs `warraq ARGUMENTS...` in \p folder; status -1 when it crashed or took longer than a minute.
[[nodiscard]] Outcome run(const QStringList& arguments, const QString& folder, const QByteArray& input = {});

} // namespace warraq::test
