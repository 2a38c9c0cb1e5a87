#pragma once

#include "formats/jsonarticles.h"
#include "formats/jsoncolumns.h"
#include "formats/jsoncolumntable.h"
#include "formats/jsonpieces.h"
#include "formats/sourcereader.h"
#include "formats/wordpressnames.h"

namespace warraq {

/// JSON (RFC 8259) that holds many records: an array of objects, or an object that holds one; JSON Feed
/// (jsonfeed.org, 1 and 1.1); posts of the WordPress REST API (wp/v2); JSON-LD, JSON:API and Ghost's export
/// (formats/jsonarticles.h). Each object is a record; so is each
/// list of values and each row of columns (all that pandas writes of a table), which become objects. Which of
/// these it is shows in the text itself. A count that the object gives of its array is checked where it can
/// only mean the file. As Jsonl: objects one after the other, in a charset that JsonlReader does not know.
class JsonTableReader : public SourceReader
{
public:
    /// \p named: columns that a person gave fields; an article that has one of them is a row.
    JsonTableReader(ByteSource source, SourceFormat format, QStringList named = {});

    [[nodiscard]] Result<std::optional<ReadItem>> next(const CancelToken& cancel) override;
    [[nodiscard]] qint64 bytesRead() const override { return m_pieces.window().bytesRead(); }

private:
    [[nodiscard]] std::optional<ReadItem> itemOf(const JsonPieces::Piece& piece);
    [[nodiscard]] ReadItem recordOf(SourceRecord record, const QByteArray& json);
    [[nodiscard]] Result<std::optional<ReadItem>> nextOfColumns(const CancelToken& cancel);
    [[nodiscard]] bool takesForNames(const QByteArray& row);
    [[nodiscard]] Result<std::optional<ReadItem>> end();
    /// False: not an item of one of these, but a row.
    [[nodiscard]] bool readItem(const QByteArray& json, SourceRecord& record);
    [[nodiscard]] bool isNamed(const JsonColumns::Columns& columns) const;
    [[nodiscard]] bool readArticle(const QByteArray& json, SourceRecord& record);
    [[nodiscard]] std::optional<ReadItem> atEnd();
    [[nodiscard]] QString member(const char* name) const;

    ByteSource m_source;
    SourceFormat m_format;
    QStringList m_named;
    JsonPieces m_pieces;
    JsonColumns m_parser;
    std::optional<WordPressNames> m_names;    ///< once a post wants them
    std::optional<ExportNames> m_exportNames; ///< likewise
    CancelToken m_cancel;
    std::unique_ptr<JsonColumnTable> m_table; ///< of columns
    std::optional<QStringList> m_rowNames;    ///< of rows, once the first was met
    qint64 m_number = 0;
    bool m_ended = false;
};

} // namespace warraq
