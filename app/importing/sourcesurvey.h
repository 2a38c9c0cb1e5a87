#pragma once

#include "core/cancel.h"
#include "core/extracted.h"
#include "core/result.h"
#include "extract/extractor.h"
#include "importing/importjob.h"

#include <QString>

#include <functional>
#include <vector>

namespace warraq {

/// What one source (a file or folder the user added) was recognised as, for the wizard's first page.
struct SourceSurvey
{
    QString path;
    bool exists = true;
    bool complete = true; ///< false while, or when, not every file below was counted
    qint64 files = 0;
    qint64 bytes = 0;
    QMap<QString, qint64> filesByFormat; ///< `text` -> 61204; what is not read under `other`
    qint64 records = 0;                  ///< that its files hold
    bool recordsAreGuessed = false;      ///< large files were read in part, and the rest reckoned by bytes
};

/// Walks a source and looks at the files' beginnings. Long; stop by the token. Call off the GUI thread.
[[nodiscard]] SourceSurvey surveySource(const QString& path, const CancelToken& cancel,
                                        const std::function<void(const SourceSurvey&)>& progress = {});

/// A record and what would become of it.
struct PreviewedRecord
{
    SourceRecord source; ///< decoded
    Extraction extraction;
};

/// One record of a file again, decoded, to be looked at: the \p position-th, from 0. Errors: those of opening
/// and reading, NotFound when the file holds fewer. Call off the GUI thread.
[[nodiscard]] Result<SourceRecord> readRecord(const QString& path, qint64 position, const QString& charset,
                                              const CancelToken& cancel);

/// The first \p limit records of the sources, extracted, nothing written. Call off the GUI thread.
[[nodiscard]] Result<std::vector<PreviewedRecord>> previewImport(const ImportOptions& options,
                                                                 const std::vector<Profile>& profiles,
                                                                 int limit, const CancelToken& cancel);

/// What a person can choose for tables: which column holds which field (ImportOptions::extract.columnMap).
struct ColumnChoice
{
    QStringList columns;            ///< of all rows, in the files' order
    QStringList fields;             ///< that can be mapped
    QMap<QString, QString> guessed; ///< field -> column that is taken for it without a choice
};

/// Of the rows among \p records; no columns: there is no table among them.
[[nodiscard]] ColumnChoice columnChoice(const std::vector<PreviewedRecord>& records);

} // namespace warraq
