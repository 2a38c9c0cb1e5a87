#pragma once

#include "archive/archiveservice.h"

#include <memory>

namespace warraq {

/// The archive the window has open: the file's handle and the service that answers for it. Letting it go
/// closes the file in the background, since the last handle tidies the file up. GUI thread.
class OpenArchive
{
public:
    explicit OpenArchive(std::shared_ptr<Archive> archive);
    ~OpenArchive();
    OpenArchive(const OpenArchive&) = delete;
    OpenArchive& operator=(const OpenArchive&) = delete;

    [[nodiscard]] const std::shared_ptr<Archive>& archive() const { return m_archive; }
    [[nodiscard]] ArchiveService* service() const { return m_service.get(); }
    [[nodiscard]] QString path() const { return m_archive->path(); }
    [[nodiscard]] QString name() const; ///< the file's own name

private:
    std::shared_ptr<Archive> m_archive;
    std::unique_ptr<ArchiveService> m_service;
};

} // namespace warraq
