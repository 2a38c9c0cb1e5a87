#pragma once

#include "core/extracted.h"

#include <QMap>

namespace warraq {

/// A row of named values -> an article. \p columnMap: field -> column, over the guessed ones. Any thread.
[[nodiscard]] Extraction extractRow(const SourceRecord& record, const QMap<QString, QString>& columnMap);

} // namespace warraq
