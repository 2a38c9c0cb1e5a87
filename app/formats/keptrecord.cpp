#include "formats/keptrecord.h"

#include "formats/charset.h"
#include "formats/jsoncolumns.h"
#include "formats/sourcereader.h"

#include <algorithm>

namespace warraq {

namespace {

SourceFormat formatOf(const SourceRecord& record, SourceFormat fileFormat)
{
    if (hasColumns(fileFormat) || fileFormat == SourceFormat::Text || fileFormat == SourceFormat::Html)
        return fileFormat;
    if (fileFormat == SourceFormat::Pdf)
        return SourceFormat::Text;
    // Pages of a web archive, a message, a book; or the texts that stand in one.
    const auto head =
        QByteArrayView(record.bytes).first(std::min<qsizetype>(record.bytes.size(), recognitionBytes));
    return recognise(head, {}).format == SourceFormat::Text ? SourceFormat::Text : SourceFormat::Html;
}

} // namespace

Result<void> restoreRecord(SourceRecord& record, SourceFormat fileFormat)
{
    if (record.format == SourceFormat::Unknown)
        record.format = formatOf(record, fileFormat);
    if (record.format != SourceFormat::Jsonl && record.format != SourceFormat::Json) {
        if (hasColumns(record.format) && record.columns.empty())
            return unexpected(ErrorKind::Unsupported, record.file,
                              QStringLiteral("what its columns are called was not kept"));
        return {};
    }
    const bool isUtf8 = record.charset.isEmpty() || record.charset == u"utf-8";
    const QByteArray json =
        isUtf8 ? record.bytes : decodeText(record.bytes, record.charset, record.format).text.toUtf8();
    auto columns = JsonColumns().columnsOf(json);
    if (!columns)
        return columns.failure();
    record.columns = std::move(*columns);
    return {};
}

} // namespace warraq
