#pragma once

#include "formats/onefilereader.h"

namespace warraq {

/// A post as Medium's export has it ("Download your information", posts/*.html): a page with microformats
/// (h-entry, microformats.org/wiki/h-entry) and `data-field`s. The record has columns (core/itemcolumns.h); a
/// draft, which has no day, says so in `status`. The other pages of the export are pages.
class MediumReader : public SourceReader
{
public:
    explicit MediumReader(ByteSource source) : m_file(std::move(source), SourceFormat::Medium) {}

    [[nodiscard]] Result<std::optional<ReadItem>> next(const CancelToken& cancel) override;
    [[nodiscard]] qint64 bytesRead() const override { return m_file.bytesRead(); }

    /// Does a page begin as such a post? \p start: decoded.
    [[nodiscard]] static bool begins(const QString& start);

private:
    OneFileReader m_file;
};

} // namespace warraq
