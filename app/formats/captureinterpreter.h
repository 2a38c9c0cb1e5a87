#pragma once

#include "formats/capturedbundle.h"
#include "formats/captureindex.h"
#include "formats/segmentedcaptures.h"

#include <deque>

namespace warraq {

namespace limits {
constexpr qint64 waitingCaptures = 100'000;        ///< repeated captures that wait for their original to come
constexpr qint64 waitingCaptureBytes = 32LL << 20; ///< of these
} // namespace limits

class SiblingCaptures;

/// What becomes of a web archive's records: pages and texts that were answered with status 200, what other
/// documents hold (CapturedBundle), and what repeats them, are records; the rest is counted. Records in
/// segments are put together. Digests are checked, and what does not fit is told. What lacks something that
/// may come later, or is in another file of the import, waits for the end. One thread.
class CaptureInterpreter
{
public:
    /// \p path: where the file lies; empty: in another. \p siblings: null: there are none.
    CaptureInterpreter(QString name, std::shared_ptr<CaptureIndex> index, QString path,
                       std::shared_ptr<SiblingCaptures> siblings)
        : m_name(std::move(name)), m_path(std::move(path)), m_index(std::move(index)),
          m_siblings(std::move(siblings))
    {
    }

    /// \p part and \p format: of the file the record is in. nullopt: counted as other, and nothing to tell;
    /// or it is a document of several, which within() gives.
    [[nodiscard]] std::optional<ReadItem> item(CapturedRecord record, int part, SourceFormat format);
    /// To be asked before the next record: what the last one holds; nullopt: nothing more, or it is
    /// cancelled.
    [[nodiscard]] std::optional<ReadItem> within(const CancelToken& cancel);
    /// Pictures of the page that was given last.
    [[nodiscard]] std::shared_ptr<PageResources> resources() const;
    /// At the end: what waited; nullopt: nothing did, or it is cancelled.
    [[nodiscard]] std::optional<ReadItem> waiting(const CancelToken& cancel);
    /// Something wrong in between, as a record that could not be read.
    [[nodiscard]] ReadItem unreadable(RecordIssue issue);

    [[nodiscard]] qint64 others() const { return m_other; }
    /// Records met so far, of every kind.
    [[nodiscard]] qint64 count() const { return m_count; }

private:
    struct Payload;
    /// A repeated capture whose original has not come.
    struct Waiting
    {
        CapturedRecord record;
        qint64 number = 0;
    };
    /// Of the file a record in segments began in.
    struct Origin
    {
        int part = 0;
        SourceFormat format = SourceFormat::Warc;
    };
    using Whole = SegmentedCaptures::Whole;

    [[nodiscard]] std::optional<ReadItem> madeOf(CapturedRecord record, Origin origin);
    [[nodiscard]] std::optional<ReadItem> segment(CapturedRecord record, Origin origin);
    [[nodiscard]] std::optional<ReadItem> joined(Whole whole);
    [[nodiscard]] std::optional<ReadItem> unfinished(const CancelToken& cancel);
    [[nodiscard]] std::optional<ReadItem> orphans(const CancelToken& cancel);
    [[nodiscard]] std::optional<ReadItem> document(CapturedRecord record, Origin origin);
    [[nodiscard]] std::optional<ReadItem> repeated(CapturedRecord record);
    [[nodiscard]] std::optional<ReadItem> repetition(CapturedRecord record, const CapturedRecord& original);
    [[nodiscard]] bool mayWait(const CapturedRecord& record) const;
    [[nodiscard]] std::optional<ReadItem> notOurs(std::optional<RecordIssue> issue);
    [[nodiscard]] std::optional<ReadItem> tooLarge(const CapturedRecord& record);
    [[nodiscard]] ReadItem failed(RecordIssue issue) const;
    [[nodiscard]] std::optional<ReadItem> recordOf(const CapturedRecord& record, Payload payload);

    QString m_name;
    QString m_path;
    std::shared_ptr<CaptureIndex> m_index;
    std::shared_ptr<SiblingCaptures> m_siblings;
    qint64 m_number = 0; ///< of the record that something is made of
    qint64 m_count = 0;
    qint64 m_other = 0;
    std::deque<Waiting> m_waiting;
    qint64 m_waitingBytes = 0;
    SegmentedCaptures m_segments;
    std::unique_ptr<CapturedBundle> m_bundle; ///< what is being given by within()
    std::map<qint64, Origin> m_origins;       ///< of what is in segments, by number
    QList<QByteArray> m_orphans;              ///< to be told
    bool m_hasOrphans = true;                 ///< it is not known yet
};

} // namespace warraq
