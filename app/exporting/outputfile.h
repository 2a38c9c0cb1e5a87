#pragma once

#include "core/result.h"

#include <QByteArrayView>
#include <QFile>

namespace warraq {

/// A file that is written from its beginning to its end. Errors of all calls: DiskFull, Unreadable.
class OutputFile
{
public:
    explicit OutputFile(const QString& path);

    /// Makes it, or empties it.
    [[nodiscard]] Result<void> open();
    [[nodiscard]] Result<void> write(QByteArrayView bytes);
    [[nodiscard]] Result<void> close();

private:
    [[nodiscard]] Unexpected failure() const;

    QFile m_file;
};

} // namespace warraq
