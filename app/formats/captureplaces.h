#pragma once

#include <QHash>
#include <QtGlobal>

#include <memory>
#include <optional>
#include <vector>

class QTemporaryFile;

namespace warraq {

/// Where a capture begins.
struct CapturePlace
{
    qint64 member = 0; ///< see RecordPlace
    quint32 inner = 0;
    quint16 part = 0; ///< of a source of several files
    bool arc = false;
};

/// Places by keys of 64 bits that are spread evenly. In memory are the last few tens of thousands, and of
/// others not two bytes a key: they stand sorted in runs of a temporary file, and a Bloom filter of each run
/// (B. H. Bloom, 1970) says nearly always whether a key is to be looked for in it. So a web archive of any
/// number of records takes the same memory. Where there is no room for the file, two million stay in memory.
/// One thread.
class CapturePlaces
{
public:
    using Key = quint64;

    CapturePlaces();
    ~CapturePlaces();

    /// Takes the place of what the key had. Nothing is taken behind the two millionth where no file can be
    /// had.
    void insert(Key key, const CapturePlace& place);
    [[nodiscard]] std::optional<CapturePlace> find(Key key) const;
    [[nodiscard]] bool contains(Key key) const { return find(key).has_value(); }
    /// How many were taken, those in one another's place as well.
    [[nodiscard]] qint64 count() const { return m_count; }

private:
    struct Entry
    {
        Key key;
        CapturePlace place;
    };
    struct Run
    {
        qint64 offset = 0; ///< in the file
        qint64 entries = 0;
        std::vector<Key> firsts;     ///< of each block
        std::vector<quint64> filter; ///< bits
        [[nodiscard]] bool mayHave(Key key) const;
        void note(Key key);
    };
    [[nodiscard]] bool spill();
    [[nodiscard]] std::optional<CapturePlace> findIn(const Run& run, Key key) const;

    QHash<Key, CapturePlace> m_latest;
    std::vector<Run> m_runs;
    std::unique_ptr<QTemporaryFile> m_file;
    qint64 m_count = 0;
    bool m_isInFile = true; ///< what there is no room for in memory
    bool m_isFull = false;
};

} // namespace warraq
