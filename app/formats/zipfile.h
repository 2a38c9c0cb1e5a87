#pragma once

#include "core/digest.h"
#include "core/result.h"
#include "formats/bytesource.h"

#include <QHash>
#include <QIODevice>
#include <QString>

#include <memory>
#include <vector>

struct zip;
struct zip_file;

namespace warraq {

/// The entries of a ZIP archive (APPNOTE.TXT 6.3, with its 64-bit forms), by libzip. Nothing is unpacked to
/// disk, so that a name cannot lead anywhere. Copies share the open file; used by one thread.
class ZipFile
{
public:
    struct Entry
    {
        quint64 index = 0;
        QString name;
        qint64 bytes = 0; ///< unpacked, as it says
        bool stored = false;
    };

    /// Errors: Unreadable, Malformed, TooLarge (limits::zipEntries).
    [[nodiscard]] static Result<ZipFile> open(const QString& path);
    /// Where it lies on disk, else its bytes are held in memory, at most limits::embeddedBytes.
    [[nodiscard]] static Result<ZipFile> open(const ByteSource& source);
    [[nodiscard]] static bool begins(QByteArrayView bytes);

    [[nodiscard]] const std::vector<Entry>& entries() const { return *m_entries; }
    [[nodiscard]] const Entry* find(const QString& name) const;
    /// An entry's name as it stands there, in whatever charset.
    [[nodiscard]] QByteArray rawName(const Entry& entry) const;
    /// Opened for reading; what is stored as it is can be read in any order. \p digest gets what is read,
    /// from the start on, as long as nobody seeks. Errors: Unsupported, Malformed (also a password:
    /// Unsupported).
    [[nodiscard]] Result<std::unique_ptr<QIODevice>>
    openEntry(const Entry& entry, std::shared_ptr<RunningDigest> digest = nullptr) const;
    /// All bytes of a small entry. Errors: as above; TooLarge.
    [[nodiscard]] Result<QByteArray> readEntry(const Entry& entry, qint64 limit) const;

private:
    ZipFile() = default;
    void readEntries();

    QString m_path;
    std::shared_ptr<zip> m_zip;
    std::shared_ptr<std::vector<Entry>> m_entries;
    std::shared_ptr<QHash<QString, size_t>> m_places; ///< the first of each name
};

/// A name that leads out of the folder an archive would be unpacked into.
[[nodiscard]] bool leadsOutside(const QString& entryName);

} // namespace warraq
