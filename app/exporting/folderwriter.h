#pragma once

#include "exporting/articlefilename.h"
#include "exporting/articlewriter.h"
#include "exporting/exportoptions.h"

#include <memory>

namespace warraq {

class CsvTable;

/// A folder with a file an article, named by ArticleFileNames. Plain texts have `metadata.csv` beside them,
/// a row a file in the order of the selection, its name first.
class FolderWriter : public ArticleWriter
{
public:
    FolderWriter(ExportForm form, const QString& folder, ExportOptions options);
    ~FolderWriter() override;

    [[nodiscard]] Result<void> begin(const ExportContext& context) override;
    [[nodiscard]] Result<void> add(const Article& article) override;
    [[nodiscard]] Result<void> finish() override;

private:
    ExportForm m_form;
    QString m_folder;
    ExportOptions m_options;
    ExportContext m_context;
    ArticleFileNames m_names;
    std::unique_ptr<CsvTable> m_table;
};

} // namespace warraq
