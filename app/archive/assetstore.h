#pragma once

#include "archive/archivetypes.h"
#include "archive/statements.h"

namespace warraq {

/// Images and other files, each kept once, by the hash of its bytes. Belongs to the writer thread; within a
/// transaction.
class AssetStore
{
public:
    explicit AssetStore(Statements& statements) : m_statements(statements) {}

    /// Its hash, hex.
    [[nodiscard]] Result<QString> store(const NewAsset& asset);
    /// Those no image names any more go.
    [[nodiscard]] Result<void> release(const QStringList& hashes);

private:
    Statements& m_statements;
};

} // namespace warraq
