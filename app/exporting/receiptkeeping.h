#pragma once

#include "archive/receipt.h"
#include "exporting/bookreceipt.h"
#include "exporting/exportform.h"

#include <memory>

namespace warraq {

/// What an archive keeps of an export that became \p path. Pure.
[[nodiscard]] std::shared_ptr<const KeptReceipt>
receiptToKeep(const BookReceipt& receipt, const QString& subtitle, ExportForm form, const QString& path);
/// A line for a shell that finds what was exported again, or what it was chosen from. Pure.
[[nodiscard]] QString commandOf(const KeptReceipt& kept, const QString& archivePath);

} // namespace warraq
