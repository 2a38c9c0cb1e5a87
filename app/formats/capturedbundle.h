#pragma once

#include "formats/sourcereader.h"

namespace warraq {

namespace limits {
constexpr qsizetype teasersOfFeed = 10'000; ///< that one feed of a web archive may list
} // namespace limits

/// A document of a web archive that is no page and holds texts all the same: a feed (formats/feedreader.h),
/// JSON (posts of a WordPress site, JSON Feed, JSON-LD and JSON:API; see formats/jsontablereader.h), a
/// WordPress export, a book, a PDF. What has a whole text is a record, with the capture's time; its address
/// is what it says itself, and a PDF's the capture's. What only teases (formats/itemteaser.h) is none: the
/// document's own record comes last and lists it, as a listing page does. A document that is one article
/// itself has no record beside that. JSON of any other kind is skipped as `not-text`. One thread.
class CapturedBundle
{
public:
    /// What the capture says; its bytes are the document. `format` is set by open().
    /// null: nothing that this knows.
    [[nodiscard]] static std::unique_ptr<CapturedBundle> open(SourceRecord capture);

    /// nullopt: the end, or it is cancelled.
    [[nodiscard]] std::optional<ReadItem> next(const CancelToken& cancel);
    /// Pictures of a book's pages; null: others have theirs elsewhere.
    [[nodiscard]] std::shared_ptr<PageResources> resources() const;

private:
    CapturedBundle(SourceRecord capture, SourceFormat format);
    void openReader();
    [[nodiscard]] std::optional<ReadItem> made(ReadItem item);
    [[nodiscard]] std::optional<ReadItem> madeOf(SourceRecord record);
    [[nodiscard]] std::optional<ReadItem> failed(const Error& error);
    [[nodiscard]] std::optional<ReadItem> ownRecord();
    [[nodiscard]] bool isSilent() const;

    SourceRecord m_capture;
    SourceFormat m_format;
    std::unique_ptr<SourceReader> m_reader;
    std::optional<Error> m_error; ///< that it was opened with
    QStringList m_teasers;
    SourceFormat m_itemFormat = SourceFormat::Unknown;
    bool m_isWhole = false; ///< it is one article itself
    bool m_ended = false;
};

} // namespace warraq
