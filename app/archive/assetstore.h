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
    /// The same where the hash is known: bytes that are there already are not looked at.
    [[nodiscard]] Result<void> store(const NewAsset& asset, const QString& hash);
    /// Those no image names any more go.
    [[nodiscard]] Result<void> release(const QStringList& hashes);

private:
    Statements& m_statements;
};

} // namespace warraq
