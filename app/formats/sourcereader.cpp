#include "formats/sourcereader.h"

#include "formats/jsonlreader.h"
#include "formats/onefilereader.h"

#include <QFile>
#include <QFileInfo>

namespace warraq {

Result<std::unique_ptr<SourceReader>> openSource(const QString& path, const QString& name,
                                                 SourceFormat format)
{
    if (!QFileInfo::exists(path))
        return unexpected(ErrorKind::NotFound, name);
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return unexpected(ErrorKind::Unreadable, name, file->errorString());
    if (format == SourceFormat::Unknown) {
        const auto recognition = recognise(file->peek(recognitionBytes), QFileInfo(path).fileName());
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
    case SourceFormat::Unknown:
        break;
    }
    return unexpected(ErrorKind::Unsupported, name);
}

} // namespace warraq
