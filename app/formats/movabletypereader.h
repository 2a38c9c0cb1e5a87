#pragma once

#include "formats/sourcereader.h"
#include "formats/textwindow.h"

namespace warraq {

/// Exports of Movable Type, TypePad and those that write the same (The Movable Type Import / Export Format,
/// movabletype.org): lines of `KEY: value`, then fields of many lines (BODY, EXTENDED BODY, EXCERPT,
/// KEYWORDS, comments, pings), each behind a line of five hyphens; eight end an entry. An entry is a record
/// with columns (core/itemcolumns.h); drafts say so in `status`. Its comments and pings are no records and
/// counted as others. Dates are in no zone. Streaming: memory is that of one entry.
class MovableTypeReader : public SourceReader
{
public:
    explicit MovableTypeReader(ByteSource source);

    [[nodiscard]] Result<std::optional<ReadItem>> next(const CancelToken& cancel) override;
    [[nodiscard]] qint64 bytesRead() const override { return m_window.bytesRead(); }
    [[nodiscard]] qint64 others() const override { return m_others; }

    /// Does a text begin as such an export? \p start: decoded.
    [[nodiscard]] static bool begins(const QString& start);

private:
    [[nodiscard]] ReadItem itemOf(qsizetype end, bool isCut);
    void readEntry(const QString& text, SourceRecord& record);

    ByteSource m_source;
    TextWindow m_window;
    qsizetype m_searched = 0; ///< units of the window
    std::optional<SourceNote> m_note;
    qint64 m_number = 0;
    qint64 m_others = 0;
    bool m_tooLong = false;
    bool m_ended = false;
};

} // namespace warraq
