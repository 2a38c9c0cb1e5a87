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

namespace {

/// So long a file of many records is read to see how many it holds; then the rest is reckoned.
constexpr qint64 countMilliseconds = 1500;

struct Count
{
    qint64 records = 0;
    bool isGuessed = false;
};

Count recordsIn(const PlannedFile& file, SourceFormat format, const CancelToken& cancel)
{
    if (format == SourceFormat::Text || format == SourceFormat::Html)
        return {1, false};
    auto reader = openSource(file.path, file.name);
    if (!reader)
        return {};
    Count count;
    QElapsedTimer clock;
    clock.start();
    while (!cancel.isCancelled()) {
        const auto item = (*reader)->next(cancel);
        if (!item || !*item)
            return count;
        if (!std::holds_alternative<SourceNote>(**item))
            ++count.records;
        if (clock.hasExpired(countMilliseconds)) {
            const qint64 read = std::max<qint64>(1, (*reader)->bytesRead());
            count.records = static_cast<qint64>(static_cast<double>(count.records) *
                                                static_cast<double>(file.bytes) / static_cast<double>(read));
            count.isGuessed = true;
            return count;
        }
    }
    return count;
}

} // namespace

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
                    file.close();
                    if (format != SourceFormat::Unknown) {
                        kind = toString(format);
                        const Count count = recordsIn(planned, format, cancel);
                        survey.records += count.records;
                        survey.recordsAreGuessed = survey.recordsAreGuessed || count.isGuessed;
                    }
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

Result<SourceRecord> readRecord(const QString& path, qint64 position, const QString& charset,
                                const CancelToken& cancel)
{
    auto reader = openSource(path, path);
    if (!reader)
        return reader.failure();
    for (qint64 number = 0; !cancel.isCancelled();) {
        auto item = (*reader)->next(cancel);
        if (!item)
            return item.failure();
        if (!*item)
            return unexpected(ErrorKind::NotFound, path);
        if (std::holds_alternative<SourceNote>(**item))
            continue;
        auto* record = std::get_if<SourceRecord>(&**item);
        const qint64 now =
            record ? record->number.value_or(number) : std::get<UnreadableRecord>(**item).number;
        number = now + 1;
        if (now < position)
            continue;
        if (!record)
            return unexpected(ErrorKind::Malformed, path, std::get<UnreadableRecord>(**item).detail);
        if (!charset.isEmpty())
            record->declaredCharset = charset;
        decodeRecord(*record);
        return std::move(*record);
    }
    return unexpected(ErrorKind::Cancelled, path);
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
                auto reader = openSource(file.path, file.name,
                                         {options.format, options.split, nullptr,
                                          QStringList(options.extract.columnMap.values())});
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
                            if (!options.charset.isEmpty())
                                previewed.source.declaredCharset = options.charset;
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
