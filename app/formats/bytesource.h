#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QList>
#include <QString>

#include <functional>
#include <memory>

namespace warraq {

/// What a reader reads: a file, or an entry of an archive while it is unpacked. Moved into the reader.
struct ByteSource
{
    std::unique_ptr<QIODevice> device; ///< open for reading; sequential when it is an entry
    QString name;                      ///< what records say as their file
    /// The same bytes once more from their start, for formats that must be looked through twice; null where
    /// that is not possible.
    std::function<std::unique_ptr<QIODevice>()> again;
    QString path = {}; ///< where the file lies, for libraries that open it themselves; empty: an entry
    /// What lies beside an entry and names what its posts give numbers of (WordPressNames); null: see `path`.
    std::function<QList<QByteArray>()> nameLists = nullptr;
};

} // namespace warraq
