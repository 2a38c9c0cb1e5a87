#pragma once

#include "formats/captureindex.h"
#include "formats/entryfiles.h"

#include <QStringList>

#include <vector>

namespace warraq {

/// The web archives of one import to each other: a crawl is written to many files, and what repeats a capture
/// or goes on with a record may be in another one (ISO 28500:2017, 6.7 and 7). They are read through once,
/// file by file, when something is first missed, and only places are remembered (CaptureIndex). Those in
/// archives (zip, tar, WACZ ...), also in each other, are found as well. One thread.
class SiblingCaptures
{
public:
    /// \p paths: gives all files of the import; it is asked once.
    explicit SiblingCaptures(std::function<QStringList()> paths);
    ~SiblingCaptures();

    /// As of CaptureIndex, in files other than \p path, which may be empty.
    [[nodiscard]] std::optional<CapturedRecord> originalOf(const CapturedRecord& revisit, const QString& path,
                                                           const CancelToken& cancel);
    [[nodiscard]] std::optional<CapturedRecord>
    continuationOf(const QByteArray& id, int segment, const QString& path, const CancelToken& cancel);
    [[nodiscard]] bool hasRecord(const QByteArray& id, const QString& path, const CancelToken& cancel);

private:
    struct File
    {
        QString path;
        bool isRead = false;
    };
    struct Part;
    [[nodiscard]] bool readNext(const QString& except, const CancelToken& cancel);
    void readThrough(const QString& path, const CancelToken& cancel);
    /// \p depth: archives round it.
    void walkThrough(std::unique_ptr<QIODevice> device, const EntryFiles::Reopen& again, const QString& path,
                     int depth, const std::shared_ptr<UnpackBudget>& budget, const CancelToken& cancel);
    /// \p device: the part's bytes, from their start.
    void readThrough(Part part, std::unique_ptr<QIODevice> device, const CancelToken& cancel);
    template <class Look> auto lookFor(const QString& except, const CancelToken& cancel, Look look);

    std::function<QStringList()> m_paths;
    std::vector<File> m_files;
    bool m_isListed = false;
    std::vector<Part> m_parts;
    CaptureIndex m_index;
};

} // namespace warraq
