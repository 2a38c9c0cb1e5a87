#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QFile>
#include <QString>

#include <memory>

namespace warraq {

/// Writes a ZIP archive (APPNOTE.TXT 6.3) as its entries come: of an entry that is written only its line of
/// the directory stays in memory, and none has extra fields, which EPUB (OCF 3.3, 4.2) and OpenDocument
/// forbid the first. More than 65,535 entries, and more than 4 GiB in all, are written in the 64-bit forms;
/// one entry is smaller than 4 GiB. Names are UTF-8. One thread. Errors: Unreadable (cannot be opened),
/// DiskFull, TooLarge.
class ZipWriter
{
public:
    enum class Packing : quint8
    {
        Stored, ///< as it is: what is compressed already
        Deflated,
    };

    explicit ZipWriter(const QString& path);
    ~ZipWriter();
    ZipWriter(const ZipWriter&) = delete;
    ZipWriter& operator=(const ZipWriter&) = delete;

    [[nodiscard]] Result<void> open();
    [[nodiscard]] Result<void> add(const QString& name, const QByteArray& bytes, Packing packing);

    /// An entry in pieces, deflated: begin, write as often as needed, end.
    [[nodiscard]] Result<void> beginEntry(const QString& name, Packing packing = Packing::Deflated);
    [[nodiscard]] Result<void> write(QByteArrayView bytes);
    [[nodiscard]] Result<void> endEntry();

    /// Writes the directory; nothing can be added any more.
    [[nodiscard]] Result<void> finish();

private:
    struct Deflater;
    struct Entry
    {
        QByteArray name;
        Packing packing = Packing::Deflated;
        quint32 crc = 0;
        quint64 packed = 0;
        quint64 bytes = 0;
        quint64 offset = 0;
    };
    [[nodiscard]] Result<void> put(const QByteArray& bytes);
    [[nodiscard]] QByteArray localHeader() const;
    void appendToDirectory();

    QFile m_file;
    std::unique_ptr<Deflater> m_deflater;
    Entry m_entry;
    QByteArray m_directory;
    quint64 m_entries = 0;
    quint16 m_time = 0; ///< of all entries, as DOS counts it
    quint16 m_date = 0;
};

} // namespace warraq
