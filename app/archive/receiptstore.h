#pragma once

#include "archive/connection.h"
#include "archive/receipt.h"
#include "core/cancel.h"

#include <span>

namespace warraq {

/// The receipts of exports as rows. Belongs to its connection's thread.
class ReceiptStore
{
public:
    explicit ReceiptStore(Connection& connection) : m_connection(connection) {}

    /// Within a transaction. Gives its number, which is the one it has, if it had one before.
    [[nodiscard]] Result<qint64> keep(const KeptReceipt& kept);
    /// Within a transaction. Gives what was kept. Errors: NotFound.
    [[nodiscard]] Result<KeptReceipt> takeOut(qint64 number);

    /// The newest first.
    [[nodiscard]] Result<std::vector<Receipt>> list();
    /// Errors: NotFound, Malformed (the archive is damaged).
    [[nodiscard]] Result<KeptReceipt> one(qint64 number);
    /// Those of \p kept that say something else since, in its order. Costs as much as was imported and
    /// corrected since. Errors: Cancelled.
    [[nodiscard]] Result<std::vector<ChangedSince>> changedSince(const KeptReceipt& kept,
                                                                 const CancelToken& cancel);

private:
    Connection& m_connection;
};

/// What an export's articles are beside \p living, those in the archive now, and \p found, those its query
/// finds now. Pure.
[[nodiscard]] ReceiptChanges compared(const KeptReceipt& kept, std::span<const ArticleId> living,
                                      std::span<const ArticleId> found, std::vector<ChangedSince> changed);

} // namespace warraq
