#include "exporting/exportform.h"

#include <QFileInfo>

#include <algorithm>

namespace warraq {

const std::vector<ExportFormInfo>& exportForms()
{
    const auto form = [](ExportForm value, const char* name, std::initializer_list<const char*> endings,
                         bool eachByItself = false) {
        ExportFormInfo info{value, QString::fromLatin1(name), {}, eachByItself};
        for (const char* ending : endings)
            info.endings << QString::fromLatin1(ending);
        return info;
    };
    static const std::vector<ExportFormInfo> forms{
        form(ExportForm::Pdf, "pdf", {"pdf"}, true),
        form(ExportForm::Html, "html", {"html", "htm"}, true),
        form(ExportForm::Epub, "epub", {"epub"}),
        form(ExportForm::Odt, "odt", {"odt"}, true),
        form(ExportForm::Markdown, "markdown", {"md", "markdown"}, true),
        form(ExportForm::Text, "text", {"txt"}, true),
        form(ExportForm::Ris, "ris", {"ris"}),
        form(ExportForm::Biblatex, "biblatex", {"bib"}),
        form(ExportForm::CslJson, "csl-json", {"json"}),
        form(ExportForm::Csv, "csv", {"csv"}),
        form(ExportForm::Jsonl, "jsonl", {"jsonl", "ndjson"}),
        form(ExportForm::Xlsx, "xlsx", {"xlsx"}),
        form(ExportForm::Warc, "warc", {"warc", "warc.gz"}),
        form(ExportForm::Capsule, "capsule", {"warraq"}),
    };
    return forms;
}

const ExportFormInfo& infoOf(ExportForm form)
{
    return exportForms()[static_cast<size_t>(form)];
}

std::optional<ExportForm> exportFormFromName(const QString& name)
{
    for (const auto& info : exportForms()) {
        if (info.name == name)
            return info.form;
    }
    return std::nullopt;
}

std::optional<ExportForm> exportFormFromPath(const QString& path)
{
    const QString file = QFileInfo(path).fileName().toLower();
    for (const auto& info : exportForms()) {
        for (const auto& ending : info.endings) {
            if (file.endsWith(u'.' + ending))
                return info.form;
        }
    }
    return std::nullopt;
}

} // namespace warraq
