#pragma once

#include "core/result.h"
#include "core/sourcerecord.h"

#include <QIODevice>
#include <QString>

#include <memory>

struct archive;
struct archive_entry;

namespace warraq {

class MemberDevice;
class UnpackBudget;

/// An archive or a compressed file, unpacked while it is read: zip, tar, 7z, also within gzip, xz, zstd,
/// bzip2; or one file within one of these (libarchive). Nothing is written to disk. Owned and used by one
/// thread.
class PackedFile
{
public:
    /// Errors: Malformed.
    /// \p budget: null: each entry is judged by itself alone.
    [[nodiscard]] static Result<std::unique_ptr<PackedFile>>
    open(std::unique_ptr<QIODevice> device, std::shared_ptr<UnpackBudget> budget = nullptr);
    /// Does a file begin as one?
    [[nodiscard]] static bool begins(QByteArrayView head);
    ~PackedFile();
    PackedFile(const PackedFile&) = delete;
    PackedFile& operator=(const PackedFile&) = delete;

    struct Entry
    {
        QString
            name; ///< as it stands, `/` between folders; empty: the file is compressed alone and has no name
        bool isFile = false;
        bool isEncrypted = false;
        qint64 bytes = 0;    ///< as it says; 0: it does not
        qint64 header = -1;  ///< where it begins, in an archive that can be opened there; -1: it cannot
        qint64 content = -1; ///< where its bytes stand as they are; -1: they do not
    };
    /// The next entry; false at the end. What was not read of the one before is passed over, which may be a
    /// bomb as well. Errors: Malformed, TooLarge, after which there is nothing more.
    [[nodiscard]] Result<bool> next(Entry& entry);

    /// Bytes of the entry `next` came to; -1: error(). Stops where an entry becomes larger than
    /// limits::containerRatio allows.
    [[nodiscard]] qint64 read(char* data, qint64 size);
    [[nodiscard]] const QString& error() const { return m_error; }
    [[nodiscard]] bool isBomb() const { return m_isBomb; }
    /// What is wrong with the entry, of which some bytes were given: the others are lost, or they are not
    /// those whose checksum the archive says. Behind the last entry: what is wrong with the rest.
    [[nodiscard]] const std::optional<RecordIssue>& damage() const { return m_damage; }
    [[nodiscard]] const std::shared_ptr<UnpackBudget>& budget() const { return m_budget; }
    /// Zeros are a tar without entries, and much else; of a zip its directory says that it is empty.
    [[nodiscard]] bool isTar() const;

    [[nodiscard]] qint64 bytesRead() const; ///< of the packed file

private:
    explicit PackedFile(std::unique_ptr<QIODevice> device);
    [[nodiscard]] bool canJump() const;
    [[nodiscard]] bool passRest();
    [[nodiscard]] bool hasBurst(qint64 more);
    [[nodiscard]] bool fillBlock();
    [[nodiscard]] RecordIssue brokenData() const;
    struct Calls;
    struct Close
    {
        void operator()(archive* reader) const;
    };

    std::unique_ptr<QIODevice> m_device;
    MemberDevice* m_members = nullptr; ///< m_device, where that unpacks
    QByteArray m_chunk;
    qsizetype m_nextChunk = 0; ///< bytes to read next
    std::unique_ptr<archive, Close> m_reader;
    qint64 m_packedBefore = 0;     ///< when the entry began
    qint64 m_unpacked = 0;         ///< of the entry
    const char* m_block = nullptr; ///< libarchive's, until it is asked for the next
    qint64 m_blockBytes = 0;       ///< of it, not given yet
    qint64 m_gap = 0;              ///< zeros before it, which a sparse entry does not hold
    qint64 m_place = 0;            ///< in the entry, behind the block
    std::shared_ptr<UnpackBudget> m_budget;
    bool m_isWithin = false; ///< an entry, not all of which may have been read
    QString m_error;
    std::optional<RecordIssue> m_damage;
    bool m_hasEnded = false; ///< the entry, by an error
    bool m_isBomb = false;
};

/// The entry a PackedFile has come to, as a device. Sequential; ends with the entry.
class PackedEntry : public QIODevice
{
public:
    /// \p file must have an entry, and outlive the device or be shared with it.
    explicit PackedEntry(std::shared_ptr<PackedFile> file);

    /// What it counts against.
    [[nodiscard]] const std::shared_ptr<UnpackBudget>& budget() const { return m_file->budget(); }
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool atEnd() const override { return m_ended && QIODevice::atEnd(); }

protected:
    qint64 readData(char* data, qint64 size) override;
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    std::shared_ptr<PackedFile> m_file;
    bool m_ended = false;
};

} // namespace warraq
