#pragma once

#include "exporting/articlewriter.h"
#include "exporting/exportform.h"
#include "exporting/outputfile.h"

namespace warraq {

/// Articles for reference managers, in the forms of citing/references.h: RIS, BibLaTeX, or a JSON array of
/// CSL items.
class ReferenceWriter : public ArticleWriter
{
public:
    ReferenceWriter(ExportForm form, const QString& path) : m_form(form), m_file(path) {}

    [[nodiscard]] Result<void> begin(const ExportContext& context) override;
    [[nodiscard]] Result<void> add(const Article& article) override;
    [[nodiscard]] Result<void> finish() override;

private:
    ExportForm m_form;
    OutputFile m_file;
    QString m_archiveName;
    bool m_first = true;
};

} // namespace warraq
