#pragma once

#include "exporting/articlewriter.h"
#include "exporting/csvtable.h"

namespace warraq {

/// One table of all articles, see CsvTable.
class CsvWriter : public ArticleWriter
{
public:
    CsvWriter(const QString& path, std::vector<ExportColumn> columns) : m_table(path, std::move(columns)) {}

    [[nodiscard]] Result<void> begin(const ExportContext&) override { return m_table.begin(); }
    [[nodiscard]] Result<void> add(const Article& article) override { return m_table.add(article); }
    [[nodiscard]] Result<void> finish() override { return m_table.finish(); }

private:
    CsvTable m_table;
};

} // namespace warraq
