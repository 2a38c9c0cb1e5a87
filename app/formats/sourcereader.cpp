#include "formats/sourcereader.h"

#include "formats/jsonlreader.h"
#include "formats/onefilereader.h"
#include "formats/waczreader.h"
#include "formats/webarchivereader.h"

#include <QFile>
#include <QFileInfo>

namespace warraq {

namespace {

std::function<std::unique_ptr<QIODevice>()> reopening(const QString& path)
{
    return [path]() -> std::unique_ptr<QIODevice> {
        auto file = std::make_unique<QFile>(path);
        if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            return nullptr;
        return file;
    };
}

} // namespace

Recognition recogniseFile(QFile& file)
{
    auto recognition = recognise(file.peek(recognitionBytes), QFileInfo(file.fileName()).fileName());
    if (recognition.format == SourceFormat::Unknown && isWacz(file))
        recognition = {SourceFormat::Wacz, {}};
    return recognition;
}

Result<std::unique_ptr<SourceReader>> openSource(const QString& path, const QString& name,
                                                 SourceFormat format)
{
    if (!QFileInfo::exists(path))
        return unexpected(ErrorKind::NotFound, name);
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return unexpected(ErrorKind::Unreadable, name, file->errorString());
    if (format == SourceFormat::Unknown) {
        const auto recognition = recogniseFile(*file);
        if (recognition.format == SourceFormat::Unknown)
            return unexpected(ErrorKind::Unsupported, name, recognition.detail);
        format = recognition.format;
    }
    switch (format) {
    case SourceFormat::Text:
    case SourceFormat::Html:
        return std::unique_ptr<SourceReader>(std::make_unique<OneFileReader>(std::move(file), name, format));
    case SourceFormat::Jsonl:
        return std::unique_ptr<SourceReader>(std::make_unique<JsonlReader>(std::move(file), name));
    case SourceFormat::Warc:
    case SourceFormat::Arc:
        return std::unique_ptr<SourceReader>(
            std::make_unique<WebArchiveReader>(std::move(file), name, format, reopening(path)));
    case SourceFormat::Wacz:
        return WaczReader::open(path, name);
    case SourceFormat::Unknown:
        break;
    }
    return unexpected(ErrorKind::Unsupported, name);
}

} // namespace warraq
