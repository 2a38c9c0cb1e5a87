#pragma once

#include "formats/capturerecords.h"

#include <map>

namespace warraq {

namespace limits {
constexpr qint64 segmentStashBytes = 128LL << 20; ///< of records in segments whose rest has not come yet
} // namespace limits

/// Puts records together that were cut in segments (ISO 28500:2017, 7): the first is a record like others
/// that says it is number 1, what follows are continuations, in any order. Memory: at most
/// limits::segmentStashBytes. One thread.
class SegmentedCaptures
{
public:
    /// The whole, in parts or complete.
    struct Whole
    {
        CapturedRecord record; ///< the first segment's, with the bytes of all that follow each other
        qint64 number = 0;     ///< of the first segment among the file's records
        bool isComplete = false;
        int next = 1; ///< the segment that is missing, where it is not complete
    };

    /// The first segment. \p number: among the file's records. One that ends the record as well comes back at
    /// once.
    [[nodiscard]] std::optional<Whole> begin(CapturedRecord first, qint64 number);
    /// A continuation. What became complete by it; the rest waits for more.
    [[nodiscard]] std::optional<Whole> goOn(CapturedRecord segment);
    /// What there is no room for any more, first to come first; to be asked until it says nullopt.
    [[nodiscard]] std::optional<Whole> takeOverflow();
    struct Missing
    {
        QByteArray id; ///< of the record
        int segment = 0;
    };
    /// At the file's end: what the first record that is not complete lacks; nullopt: all are.
    [[nodiscard]] std::optional<Missing> missing() const;
    /// That record as it is.
    [[nodiscard]] std::optional<Whole> takeUnfinished(const QByteArray& id);
    /// Ids of records of which continuations came and no beginning, each once, after all that began was
    /// taken.
    [[nodiscard]] QList<QByteArray> takeOrphans();

private:
    struct Parts
    {
        CapturedRecord first;
        qint64 number = -1; ///< -1: it has not come
        std::map<int, CapturedRecord> later;
        qint64 last = -1; ///< number of the last segment; -1: it has not come
        qint64 bytes = 0;
        qint64 age = 0;
    };
    void hold(Parts& parts, CapturedRecord& segment);
    [[nodiscard]] std::optional<Whole> completed(const QByteArray& id);
    [[nodiscard]] Whole take(std::map<QByteArray, Parts>::iterator which);
    [[nodiscard]] static Whole join(Parts parts);

    std::map<QByteArray, Parts> m_parts; ///< by the first one's id
    qint64 m_bytes = 0;
    qint64 m_age = 0;
};

} // namespace warraq
