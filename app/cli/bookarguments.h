#pragma once

#include "cli/arguments.h"
#include "exporting/pdfbook.h"

#include <QSet>
#include <QString>

namespace warraq {

/// Options of `warraq export` that say how a PDF is set. Errors: Usage.
[[nodiscard]] QSet<QString> bookFlags();
[[nodiscard]] QSet<QString> bookValues();
[[nodiscard]] Result<void> readBookArguments(const Arguments& arguments, BookOptions& book);

} // namespace warraq
