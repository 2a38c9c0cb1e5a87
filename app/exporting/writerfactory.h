#pragma once

#include "core/result.h"
#include "exporting/articlewriter.h"
#include "exporting/exportoptions.h"

#include <memory>

namespace warraq {

/// The writer of a form, which writes to \p path: a file, or a folder to be made where `becomesFolder`.
/// The path in \p options says what was asked for. Errors: Usage (the form has no such option, or is PDF,
/// which is printed and not written: see PdfBook).
[[nodiscard]] Result<std::unique_ptr<ArticleWriter>> makeWriter(ExportForm form, const QString& path,
                                                                const ExportOptions& options);

/// The same for one file, whatever the options say about folders.
[[nodiscard]] Result<std::unique_ptr<ArticleWriter>> makeFileWriter(ExportForm form, const QString& path,
                                                                    const ExportOptions& options);

} // namespace warraq
