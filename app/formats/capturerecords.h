#pragma once

#include "core/cancel.h"
#include "formats/recordinput.h"

#include <QByteArray>
#include <QDateTime>

#include <memory>
#include <optional>

namespace warraq {

/// A record of a web archive as its container frames it: nothing is known yet of what it holds.
struct CapturedRecord
{
    enum class Kind : quint8
    {
        Response,     ///< the answer of a server
        Resource,     ///< a document without one
        Conversion,   ///< another form of a document: a WET file's text
        Revisit,      ///< the same as a record elsewhere
        Continuation, ///< what follows of a record that was cut in segments
        Request,
        Other, ///< metadata, warcinfo, and what nobody knows
        Lost,  ///< bytes of which not even that can be said; `issue` is there
    };
    Kind kind = Kind::Lost;
    RecordPlace place;
    QByteArray url; ///< as it stands there, without angle brackets
    std::optional<QDateTime> captured;
    QByteArray contentType; ///< of the block; in ARC of what the answer holds
    QByteArray block;       ///< at most limits::recordBytes; where `tooLarge` its beginning
    qint64 blockBytes = 0;  ///< as the record says
    bool tooLarge = false;
    /// Bytes between the block's end and the next record, where a block seems to be longer than it says.
    QByteArray behind;
    std::optional<RecordIssue> issue;

    QByteArray id;
    QByteArray blockDigest;   ///< `sha1:...`
    QByteArray payloadDigest; ///< of a revisit: of what it repeats
    QByteArray refersTo;      ///< id
    QByteArray refersToUrl;
    std::optional<QDateTime> refersToDate;
    QByteArray truncated;      ///< why the crawler cut it (WARC-Truncated); empty: it did not
    int segment = 0;           ///< from 1; 0: it was not cut
    QByteArray segmentsOf;     ///< of a continuation: id of the first
    qint64 segmentsBytes = -1; ///< of the last: how long all are together; -1: it does not say
};

/// The records of one web archive file in its order, good ones and broken ones. Used by one thread.
class CaptureRecords
{
public:
    virtual ~CaptureRecords() = default;
    /// nullopt at the end, and when cancelled. Errors: Unreadable.
    [[nodiscard]] virtual Result<std::optional<CapturedRecord>> next(const CancelToken& cancel) = 0;
    /// Goes to a record whose place is known; false: that cannot be done here.
    [[nodiscard]] virtual bool goTo(RecordPlace place) = 0;
    [[nodiscard]] virtual qint64 consumed() const = 0;
};

/// By the first bytes: WARC, or ARC where \p format says so. \p device may be sequential.
[[nodiscard]] std::unique_ptr<CaptureRecords> openCaptureRecords(std::unique_ptr<QIODevice> device,
                                                                 SourceFormat format);

} // namespace warraq
