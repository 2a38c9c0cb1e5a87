#pragma once

#include "archive/receipt.h"
#include "core/result.h"

#include <QString>

namespace warraq {

class JsonWriter;
class ReadSession;

/// As an object (`info --json`).
void writeReceipt(JsonWriter& json, const Receipt& receipt);
/// In a line: when, what and how much of it.
[[nodiscard]] QString lineOf(const Receipt& receipt);
/// Prints the receipt, the line that finds its articles again, and what has changed since. Errors: NotFound,
/// Cancelled, those of the archive.
[[nodiscard]] Result<void> tellReceipt(ReadSession& session, const QString& archivePath, qint64 number,
                                       bool json);

} // namespace warraq
