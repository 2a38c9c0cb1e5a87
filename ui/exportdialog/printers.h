#pragma once

#include <QPrinter>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>

namespace warraq {

/// The printers that can be chosen. Values only: what asks the system is systemPrinters().
struct Printers
{
    QStringList names; ///< empty: none is set up
    QString usual;     ///< the one of `names` to begin with; empty: the first
    /// A printer of `names`, ready to be told what to print; never null.
    std::function<std::unique_ptr<QPrinter>(const QString& name)> make;
};

/// Those that the system has. GUI thread.
[[nodiscard]] Printers systemPrinters();

} // namespace warraq
