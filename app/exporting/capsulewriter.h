#pragma once

#include "exporting/articlewriter.h"

#include <memory>
#include <vector>

namespace warraq {

class CapsuleArchive;

/// A capsule: an archive with the articles alone, under their numbers, with all that belongs to them (see
/// CapsuleArchive). Needs ExportContext::archivePath.
class CapsuleWriter : public ArticleWriter
{
public:
    explicit CapsuleWriter(const QString& path);
    ~CapsuleWriter() override;

    [[nodiscard]] Result<void> begin(const ExportContext& context) override;
    [[nodiscard]] Result<void> add(const Article& article) override;
    [[nodiscard]] Result<void> finish() override;

private:
    [[nodiscard]] Result<void> copy();

    QString m_path;
    std::unique_ptr<CapsuleArchive> m_capsule;
    CancelToken m_cancel;
    std::vector<ArticleId> m_waiting;
};

} // namespace warraq
