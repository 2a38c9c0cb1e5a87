#include "exporting/outputfile.h"

namespace warraq {

OutputFile::OutputFile(const QString& path) : m_file(path) {}

Result<void> OutputFile::open()
{
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return failure();
    return {};
}

Result<void> OutputFile::write(QByteArrayView bytes)
{
    if (m_file.write(bytes.data(), bytes.size()) != bytes.size())
        return failure();
    return {};
}

Result<void> OutputFile::close()
{
    if (!m_file.flush())
        return failure();
    m_file.close();
    return {};
}

Unexpected OutputFile::failure() const
{
    const auto kind =
        m_file.error() == QFileDevice::ResourceError || m_file.error() == QFileDevice::WriteError
            ? ErrorKind::DiskFull
            : ErrorKind::Unreadable;
    return unexpected(kind, m_file.fileName(), m_file.errorString());
}

} // namespace warraq
