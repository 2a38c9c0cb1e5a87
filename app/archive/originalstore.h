#pragma once

#include "archive/statements.h"

namespace warraq {

/// Lets go of originals when records and versions go. Belongs to the writer thread; within a transaction.
class OriginalStore
{
public:
    explicit OriginalStore(Statements& statements) : m_statements(statements) {}

    /// Removed, unless a record still uses it.
    [[nodiscard]] Result<void> release(qint64 original);
    /// Those whose compression starts from that version's text stand by themselves from now on.
    [[nodiscard]] Result<void> detach(qint64 version);

private:
    Statements& m_statements;
};

} // namespace warraq
