#pragma once

#include "formats/packedfile.h"
#include "formats/sourcereader.h"
#include "formats/xmlpiece.h"
#include "formats/xmlpieces.h"

#include <QSet>

namespace warraq {

/// Workbooks (Office Open XML, ECMA-376 part 1, 18: SpreadsheetML): every sheet is a table whose first row
/// names the columns; dates are recognised by their format. Texts that cells share are kept in memory up to
/// limits::workbookTextBytes; rows are streamed. The file is opened twice. Charts and formulas are left out:
/// of a formula its last value counts.
class WorkbookReader : public SourceReader
{
public:
    explicit WorkbookReader(ByteSource source);

    [[nodiscard]] Result<std::optional<ReadItem>> next(const CancelToken& cancel) override;
    [[nodiscard]] qint64 bytesRead() const override { return m_packed ? m_packed->bytesRead() : 0; }

private:
    [[nodiscard]] Result<void> readParts(const CancelToken& cancel);
    [[nodiscard]] Result<void> readSharedTexts(PackedEntry& part, const CancelToken& cancel);
    void readStyles(const QByteArray& part);
    [[nodiscard]] Result<bool> nextSheet();
    [[nodiscard]] std::optional<ReadItem> itemOf(const XmlPieces::Piece& piece);
    [[nodiscard]] QStringList cellsOf(const xmlNode* row) const;
    [[nodiscard]] QString valueOf(const xmlNode* cell) const;
    [[nodiscard]] QString dateOf(double serial) const;

    ByteSource m_source;
    std::shared_ptr<PackedFile> m_packed;
    std::unique_ptr<PackedEntry> m_part;
    std::unique_ptr<XmlPieces> m_rows;
    std::optional<XmlContext> m_context; ///< of the sheet
    std::vector<QString> m_shared;
    QSet<int> m_dateStyles;
    bool m_since1904 = false;
    QStringList m_names;      ///< of the sheet's columns
    QStringList m_firstRow;   ///< of the sheet, that says anything
    qint64 m_rowsOfSheet = 0; ///< such
    qint64 m_number = 0;
    bool m_prepared = false;
};

} // namespace warraq
