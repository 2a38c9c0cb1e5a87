#pragma once

#include "core/result.h"
#include "core/sourcerecord.h"

#include <QIODevice>

#include <memory>

namespace warraq {

/// The bytes of a web archive, uncompressed, in order: a plain file; gzip (RFC 1952), by record or whole;
/// Zstandard (RFC 8878) with the dictionary of `.warc.zst` ("WARC compression with Zstandard", IIPC 2021); xz
/// or bzip2.
/// Memory does not grow with the file. Behind damage it goes on with the next member that begins like a
/// record. Used by one thread.
class MemberSource
{
public:
    struct Chunk
    {
        enum class Kind : quint8
        {
            Data,
            Damage, ///< what comes next does not join what came before
            End,
        };
        Kind kind = Kind::End;
        qsizetype bytes = 0;
        bool opensMember = false; ///< the first byte is the first of a compressed member
        qint64 place = 0; ///< bytes from the file's start: of the member, in a plain file of the first byte
        IssueKind issue = IssueKind::Malformed; ///< of Damage
        QString detail;
    };

    virtual ~MemberSource() = default;
    /// Up to \p room bytes; never from two members at once. Errors: Unreadable.
    [[nodiscard]] virtual Result<Chunk> read(char* to, qsizetype room) = 0;
    /// Goes to where a member begins (in a plain file: to that byte), as `place` named it. False: cannot.
    [[nodiscard]] virtual bool enter(qint64 place) = 0;
    [[nodiscard]] virtual bool isCompressed() const = 0;
    /// Bytes of the file consumed so far.
    [[nodiscard]] virtual qint64 consumed() const = 0;
    /// Bytes a plain file still has; -1: not known before they are read.
    [[nodiscard]] virtual qint64 remaining() const { return -1; }
};

/// By the first bytes of \p device, which is open for reading; it may be sequential, then `enter` cannot.
[[nodiscard]] std::unique_ptr<MemberSource> openMembers(std::unique_ptr<QIODevice> device);

/// The first bytes of what \p head begins, uncompressed if it is gzip or Zstandard; at most \p bytes. Of what
/// is neither: \p head itself. Of a `.warc.zst` with a dictionary: nothing.
[[nodiscard]] QByteArray uncompressedHead(QByteArrayView head, qsizetype bytes = 1024);

/// Does a file, or a member of one, that begins like this hold records of a web archive? Unknown: no.
[[nodiscard]] SourceFormat webArchiveFormat(QByteArrayView start);

} // namespace warraq
