#pragma once

#include "exporting/articlewriter.h"
#include "exporting/exportcolumns.h"

#include <QString>

#include <memory>
#include <vector>

struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;

namespace warraq {

/// A workbook (Office Open XML, ECMA-376) with one sheet: a row of names that stays in view and filters, then
/// a row an article. Texts are written as texts, so that none becomes a formula; dates are dates where their
/// day is known, else texts. A text longer than a cell holds (32,767 characters) is cut and ends in `[…]`. By
/// libxlsxwriter, a row in memory at a time. Errors besides: TooLarge, before anything is written, for more
/// articles than a sheet has rows.
class XlsxWriter : public ArticleWriter
{
public:
    XlsxWriter(const QString& path, std::vector<ExportColumn> columns);
    ~XlsxWriter() override;

    [[nodiscard]] Result<void> begin(const ExportContext& context) override;
    [[nodiscard]] Result<void> add(const Article& article) override;
    [[nodiscard]] Result<void> finish() override;

private:
    struct Closer
    {
        void operator()(lxw_workbook* workbook) const;
    };
    [[nodiscard]] int writeCell(quint16 column, const ExportColumn& kind, const QString& value);

    QString m_path;
    std::vector<ExportColumn> m_columns;
    QByteArray m_folder; ///< where it keeps the sheet until it is whole
    std::unique_ptr<lxw_workbook, Closer> m_workbook;
    lxw_worksheet* m_sheet = nullptr; ///< the workbook's
    lxw_format* m_dayFormat = nullptr;
    quint32 m_row = 0;
};

} // namespace warraq
