#pragma once

#include "formats/columndates.h"
#include "formats/delimitedtext.h"
#include "formats/sourcereader.h"
#include "formats/textwindow.h"

#include <deque>

namespace warraq {

/// Tables as text: CSV (RFC 4180) and its relatives with tabs, semicolons or bars, in any charset. The first
/// row names the columns, unless it is plainly data. A quote that is never closed costs its own line alone.
class TableReader : public SourceReader
{
public:
    explicit TableReader(ByteSource source);

    [[nodiscard]] Result<std::optional<ReadItem>> next(const CancelToken& cancel) override;
    [[nodiscard]] qint64 bytesRead() const override { return m_window.bytesRead(); }

private:
    struct Row
    {
        QByteArray bytes;
        qint64 offset = 0;
        QStringList fields;
        bool isMended = false; ///< a quote was never closed
        bool tooLong = false;
    };
    [[nodiscard]] Result<std::optional<Row>> nextRow(const CancelToken& cancel);
    /// So many units from the next row on; false: there are no more than there are.
    [[nodiscard]] Result<bool> fillTo(qsizetype units);
    [[nodiscard]] Result<std::optional<Row>> nextFilled(const CancelToken& cancel);
    void readHeader(Row row, const QStringList& next);
    [[nodiscard]] ReadItem itemOf(Row row);

    ByteSource m_source;
    TextWindow m_window;
    qsizetype m_at = 0; ///< where the next row begins in it
    char m_delimiter = ',';
    delimited::Escape m_escape = delimited::Escape::DoubledQuote;
    QStringList m_names;
    ColumnDates m_dates;
    std::deque<Row> m_pending; ///< read with the names
    std::optional<SourceNote> m_note;
    qint64 m_number = 0;
    bool m_headerRead = false;
};

} // namespace warraq
