#pragma once

#include "formats/membersource.h"

namespace warraq {

/// What a gzip, Zstandard, xz or bzip2 file holds, all its members one after the other, as one device.
/// Sequential. It ends where damage begins, behind everything that came before it: libarchive's own filters
/// throw away up to 64 KiB there, bzip2's a block, which is all of a small file. Used by one thread.
class MemberDevice : public QIODevice
{
public:
    explicit MemberDevice(std::unique_ptr<MemberSource> members);
    /// Does \p head begin a file that this can read? A `.warc.zst` with a dictionary is none.
    [[nodiscard]] static bool canRead(QByteArrayView head);

    /// Why it ended, if that was too soon.
    [[nodiscard]] const std::optional<RecordIssue>& damage() const { return m_damage; }
    [[nodiscard]] qint64 consumed() const { return m_members->consumed(); } ///< bytes of the packed file
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char* data, qint64 size) override;
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    std::unique_ptr<MemberSource> m_members;
    std::optional<RecordIssue> m_damage;
    bool m_ended = false;
};

} // namespace warraq
