#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace warraq {

/// The forms an export can have (CONTRACT: `--as`).
enum class ExportForm : quint8
{
    Pdf,
    Html,
    Epub,
    Odt,
    Markdown,
    Text,
    Ris,
    Biblatex,
    CslJson,
    Csv,
    Jsonl,
    Xlsx,
    Warc,
    Capsule,
};

struct ExportFormInfo
{
    ExportForm form = ExportForm::Pdf;
    QString name;              ///< as typed after `--as`
    QStringList endings;       ///< of files, the usual one first: `md`
    bool eachByItself = false; ///< `--one-file-each` makes a folder of them
};

/// All forms, in the order they are offered in.
[[nodiscard]] const std::vector<ExportFormInfo>& exportForms();
[[nodiscard]] const ExportFormInfo& infoOf(ExportForm form);
[[nodiscard]] std::optional<ExportForm> exportFormFromName(const QString& name);
/// By the ending of a file's name; nothing: none has it.
[[nodiscard]] std::optional<ExportForm> exportFormFromPath(const QString& path);

} // namespace warraq
