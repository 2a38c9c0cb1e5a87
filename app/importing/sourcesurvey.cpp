#include "importing/sourcesurvey.h"

#include "extract/itemextractor.h"
#include "formats/charset.h"
#include "formats/sourcereader.h"
#include "importing/sourceplan.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QSet>

namespace warraq {

SourceSurvey surveySource(const QString& path, const CancelToken& cancel,
                          const std::function<void(const SourceSurvey&)>& progress)
{
    constexpr qint64 reportMilliseconds = 100;
    SourceSurvey survey;
    survey.path = path;
    survey.exists = QFileInfo::exists(path);
    QElapsedTimer clock;
    clock.start();
    SourcePlan({path}, {})
        .walk(
            cancel,
            [&](const PlannedFile& planned) {
                ++survey.files;
                survey.bytes += planned.bytes;
                QFile file(planned.path);
                QString kind = QStringLiteral("other");
                if (!isPageResource(planned) && file.open(QIODevice::ReadOnly)) {
                    const auto format = recogniseFile(file).format;
                    if (format != SourceFormat::Unknown)
                        kind = toString(format);
                }
                ++survey.filesByFormat[kind];
                if (progress && clock.hasExpired(reportMilliseconds)) {
                    clock.restart();
                    survey.complete = false;
                    progress(survey);
                }
                return true;
            },
            [](const UnreadablePlace&) {});
    survey.complete = !cancel.isCancelled();
    return survey;
}

Result<std::vector<PreviewedRecord>> previewImport(const ImportOptions& options,
                                                   const std::vector<Profile>& profiles, int limit,
                                                   const CancelToken& cancel)
{
    auto extractor = Extractor::create(profiles, options.extract);
    if (!extractor)
        return extractor.failure();
    std::vector<PreviewedRecord> records;
    const auto enough = [&] { return static_cast<int>(records.size()) >= limit || cancel.isCancelled(); };
    SourcePlan(options.paths, {})
        .walk(
            cancel,
            [&](const PlannedFile& file) {
                if (isPageResource(file))
                    return true;
                auto reader = openSource(file.path, file.name, {options.format, options.split});
                while (reader && !enough()) {
                    auto item = (*reader)->next(cancel);
                    if (!item || !*item)
                        break;
                    PreviewedRecord previewed;
                    if (auto* record = std::get_if<SourceRecord>(&**item)) {
                        previewed.source = std::move(*record);
                        if (previewed.source.skip) {
                            previewed.extraction = SkippedPage{*previewed.source.skip, {}, {}};
                        } else {
                            decodeRecord(previewed.source);
                            previewed.extraction = extractor->extract(previewed.source);
                        }
                    } else if (const auto* broken = std::get_if<UnreadableRecord>(&**item)) {
                        previewed.source.file = broken->file.isEmpty() ? file.name : broken->file;
                        if (broken->kind == IssueKind::Unsupported)
                            previewed.extraction = SkippedPage{SkipReason::NotText, {}, {}};
                        else
                            previewed.extraction = FailedRecord{broken->kind, broken->detail};
                    } else {
                        continue;
                    }
                    records.push_back(std::move(previewed));
                }
                return !enough();
            },
            [](const UnreadablePlace&) {});
    return records;
}

ColumnChoice columnChoice(const std::vector<PreviewedRecord>& records)
{
    ColumnChoice choice;
    QSet<QString> known;
    for (const auto& record : records) {
        if (!hasColumns(record.source.format) || isItem(record.source.format))
            continue;
        for (const auto& [name, value] : record.source.columns) {
            if (!known.contains(name)) {
                known.insert(name);
                choice.columns << name;
            }
        }
    }
    choice.fields = mappableFields();
    choice.guessed = guessColumns(choice.columns);
    return choice;
}

} // namespace warraq
