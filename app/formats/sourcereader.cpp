#include "formats/sourcereader.h"

#include "formats/containerreader.h"
#include "formats/epubreader.h"
#include "formats/feedreader.h"
#include "formats/jsonlreader.h"
#include "formats/jsontablereader.h"
#include "formats/livejournalreader.h"
#include "formats/mediumreader.h"
#include "formats/mhtmlreader.h"
#include "formats/movabletypereader.h"
#include "formats/onefilereader.h"
#include "formats/pdfreader.h"
#include "formats/safarireader.h"
#include "formats/splittextreader.h"
#include "formats/substackreader.h"
#include "formats/tablereader.h"
#include "formats/waczreader.h"
#include "formats/webarchivereader.h"
#include "formats/workbookreader.h"
#include "formats/wxrreader.h"
#include "formats/zimreader.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

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

bool isSubstack(QFile& file)
{
    if (!SubstackReader::mayBe(file.peek(recognitionBytes)))
        return false;
    const auto zip = ZipFile::open(file.fileName());
    return zip && SubstackReader::isOne(*zip);
}

} // namespace

Recognition recogniseFile(QFile& file)
{
    auto recognition = recognise(file.peek(recognitionBytes), QFileInfo(file.fileName()).fileName());
    if (recognition.format == SourceFormat::Container && isWacz(file))
        recognition = {SourceFormat::Wacz, {}};
    else if (recognition.format == SourceFormat::Container && isSubstack(file))
        recognition = {SourceFormat::Substack, {}};
    return recognition;
}

Result<std::unique_ptr<SourceReader>> openSource(const QString& path, const QString& name,
                                                 const ReadOptions& options)
{
    if (!QFileInfo::exists(path))
        return unexpected(ErrorKind::NotFound, name);
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return unexpected(ErrorKind::Unreadable, name, file->errorString());
    if (options.format == SourceFormat::Wacz ||
        (options.format == SourceFormat::Unknown && recogniseFile(*file).format == SourceFormat::Wacz))
        return WaczReader::open(path, name, options.siblings);
    return openBytes({std::move(file), name, reopening(path), path}, options);
}

namespace {

/// A WACZ within another archive, if it can be held in memory; \p source stays what it was where it is none.
std::optional<Result<std::unique_ptr<SourceReader>>> openWaczWithin(const ByteSource& source,
                                                                    const ReadOptions& options)
{
    if (!source.path.isEmpty() || !source.again || !mayBeWacz(source.device->peek(recognitionBytes)))
        return std::nullopt;
    ByteSource once{source.again(), source.name, {}, {}};
    if (!once.device)
        return std::nullopt;
    auto zip = ZipFile::open(once);
    if (!zip || !isWacz(*zip))
        return std::nullopt;
    return WaczReader::open(std::move(*zip), source.name, {}, options.siblings);
}

/// A Substack export, also within another archive if it can be held in memory; \p source stays what it was
/// where it is none.
std::optional<Result<std::unique_ptr<SourceReader>>> openSubstack(const ByteSource& source)
{
    if (!source.again || !SubstackReader::mayBe(source.device->peek(recognitionBytes)))
        return std::nullopt;
    ByteSource once{source.again(), source.name, {}, source.path};
    if (!once.device)
        return std::nullopt;
    auto zip = ZipFile::open(once);
    if (!zip || !SubstackReader::isOne(*zip))
        return std::nullopt;
    return SubstackReader::open(std::move(*zip), source.name);
}

/// A book whose end is missing has no directory: its pages are files like others.
Result<std::unique_ptr<SourceReader>> openBook(ByteSource source, const ReadOptions& options, int depth)
{
    auto zip = ZipFile::open(source);
    if (zip)
        return EpubReader::open(std::move(*zip), source.name);
    if (source.again)
        source.device = source.again();
    const bool isAtStart = source.device && (source.again || source.device->seek(0));
    if (zip.error().kind != ErrorKind::Malformed || !isAtStart)
        return unexpected(zip.error().kind, source.name, zip.error().detail);
    auto pages = ContainerReader::open(std::move(source), options, depth);
    if (pages)
        static_cast<ContainerReader&>(**pages).tell(
            {IssueKind::Malformed,
             QStringLiteral("the book's directory is not there, so its pages are read as files: ") +
                 zip.error().detail});
    return pages;
}

} // namespace

Result<std::unique_ptr<SourceReader>> openBytes(ByteSource source, const ReadOptions& options, int depth)
{
    SourceFormat format = options.format;
    if (format == SourceFormat::Unknown || depth == 0) {
        const QByteArray head = source.device->peek(recognitionBytes);
        const auto seen = recognise(head, QFileInfo(source.name).fileName());
        // What is said of the files is said of those in an archive too; web archives are compressed
        // themselves.
        const bool isCompressed = head.startsWith("\x1f\x8b") || head.startsWith("\x28\xb5\x2f\xfd");
        const bool isWebArchive = format == SourceFormat::Warc || format == SourceFormat::Arc;
        if (format == SourceFormat::Unknown ||
            (seen.format == SourceFormat::Container && !(isWebArchive && isCompressed)))
            format = seen.format;
        if (format == SourceFormat::Unknown)
            return unexpected(ErrorKind::Unsupported, source.name, seen.detail);
    }
    using Reader = std::unique_ptr<SourceReader>;
    switch (format) {
    case SourceFormat::Text:
        if (!options.split.isEmpty())
            return SplitTextReader::open(std::move(source), options.split);
        [[fallthrough]];
    case SourceFormat::Html:
        return Reader(std::make_unique<OneFileReader>(std::move(source), format));
    case SourceFormat::Jsonl:
        // Lines of two bytes a character are found by the reader that knows charsets.
        if (const QByteArray head = source.device->peek(4);
            head.startsWith("\xff\xfe") || head.startsWith("\xfe\xff") || head.contains('\0'))
            return Reader(std::make_unique<JsonTableReader>(std::move(source), format));
        return Reader(std::make_unique<JsonlReader>(std::move(source)));
    case SourceFormat::Warc:
    case SourceFormat::Arc:
        return Reader(std::make_unique<WebArchiveReader>(std::move(source), format, options.siblings));
    case SourceFormat::Json:
    case SourceFormat::JsonFeed:
    case SourceFormat::WpJson:
    case SourceFormat::JsonLd:
    case SourceFormat::JsonApi:
    case SourceFormat::Ghost:
        return Reader(std::make_unique<JsonTableReader>(std::move(source), format, options.columns));
    case SourceFormat::Csv:
        return Reader(std::make_unique<TableReader>(std::move(source)));
    case SourceFormat::Feed:
        return Reader(std::make_unique<FeedReader>(std::move(source)));
    case SourceFormat::Wxr:
        return Reader(std::make_unique<WxrReader>(std::move(source)));
    case SourceFormat::Wacz:
    case SourceFormat::Substack:
    case SourceFormat::Container:
        if (auto wacz = openWaczWithin(source, options)) // else its web archives are found within
            return std::move(*wacz);
        if (auto posts = openSubstack(source))
            return std::move(*posts);
        return ContainerReader::open(std::move(source), options, depth);
    case SourceFormat::Xlsx:
        return Reader(std::make_unique<WorkbookReader>(std::move(source)));
    case SourceFormat::Mhtml:
        return Reader(std::make_unique<MhtmlReader>(std::move(source)));
    case SourceFormat::Epub:
        return openBook(std::move(source), options, depth);
    case SourceFormat::Pdf:
        return Reader(std::make_unique<PdfReader>(std::move(source)));
    case SourceFormat::Zim:
        return ZimReader::open(source);
    case SourceFormat::MovableType:
        return Reader(std::make_unique<MovableTypeReader>(std::move(source)));
    case SourceFormat::LiveJournal:
        return Reader(std::make_unique<LiveJournalReader>(std::move(source)));
    case SourceFormat::Medium:
        return Reader(std::make_unique<MediumReader>(std::move(source)));
    case SourceFormat::SafariArchive:
        return Reader(std::make_unique<SafariReader>(std::move(source)));
    case SourceFormat::Unknown:
        break;
    }
    return unexpected(ErrorKind::Unsupported, source.name);
}

} // namespace warraq
