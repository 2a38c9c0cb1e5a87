#include "formats/zimreader.h"

#include "core/itemcolumns.h"
#include "core/limits.h"
#include "formats/savedpage.h"
#include "formats/zimdirectory.h"

#include <QFile>
#include <QUrl>

#include <zim/archive.h>
#include <zim/entry.h>
#include <zim/error.h>
#include <zim/item.h>

#include <deque>
#include <exception>

#ifdef Q_OS_LINUX
#include <sys/mman.h>
#endif

namespace warraq {

namespace {

QString fromStd(const std::string& text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QByteArray bytesOfItem(const zim::Item& item)
{
    const zim::Blob blob = item.getData();
    return QByteArray(blob.data(), static_cast<qsizetype>(blob.size()));
}

/// Without the parameters.
QString mediaType(const zim::Item& item)
{
    return fromStd(item.getMimetype()).section(u';', 0, 0).trimmed().toLower();
}

/// Empty where the file says nothing; libzim throws then.
QString metadata(const zim::Archive& archive, ZimDirectory& directory, const char* name)
{
    try {
        const zim::Item item = archive.getMetadataItem(name);
        if (!directory.mayBeRead(item.getIndex()) ||
            static_cast<qint64>(item.getSize()) > limits::recordBytes)
            return {};
        return QString::fromUtf8(bytesOfItem(item)).simplified().left(limits::fieldCharacters);
    } catch (const std::exception&) {
        return {};
    }
}

/// An entry's bytes as a file that is in memory and nowhere else: libzim reads nothing but files.
Result<std::unique_ptr<QFile>> memoryOf(const ByteSource& source)
{
    const auto unpackFirst = [&source](ErrorKind kind) {
        return unexpected(
            kind, source.name,
            QStringLiteral("an offline site of this size is read where it lies on disk by itself: unpack "
                           "the archive first"));
    };
#ifdef Q_OS_LINUX
    const int descriptor = memfd_create("offline site", MFD_CLOEXEC);
    auto memory = std::make_unique<QFile>();
    if (descriptor < 0 ||
        !memory->open(descriptor, QIODevice::ReadWrite | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle))
        return unpackFirst(ErrorKind::Unsupported);
    constexpr qint64 chunk = 1 << 20;
    qint64 bytes = 0;
    for (QByteArray more = source.device->read(chunk); !more.isEmpty(); more = source.device->read(chunk)) {
        bytes += more.size();
        if (bytes > limits::embeddedBytes || memory->write(more) != more.size())
            return unpackFirst(ErrorKind::TooLarge);
    }
    return memory;
#else
    return unpackFirst(ErrorKind::Unsupported);
#endif
}

QUrl entryUrl(const QString& path)
{
    QUrl url;
    url.setScheme(QStringLiteral("entry"));
    url.setPath(u'/' + path);
    return url;
}

} // namespace

/// The file, and how far it is read.
struct ZimReader::Site
{
    Site(zim::Archive opened, std::shared_ptr<ZimDirectory> looked)
        : archive(std::move(opened)), directory(std::move(looked)),
          entries(directory->entriesByCluster(archive.hasNewNamespaceScheme()))
    {
    }

    zim::Archive archive;
    std::shared_ptr<ZimDirectory> directory;
    std::vector<quint32> entries; ///< to be read, in this order
    size_t place = 0;
};

class ZimReader::Pictures : public PageResources
{
public:
    Pictures(const zim::Archive& archive, std::shared_ptr<ZimDirectory> directory)
        : m_archive(archive), m_directory(std::move(directory))
    {
    }

    /// Only the last ones are asked for: what is under way between reading and storing.
    void addPage(qint64 number, const QString& path)
    {
        constexpr size_t most = 16'384;
        m_pages.emplace_back(number, path);
        if (m_pages.size() > most)
            m_pages.pop_front();
    }
    QByteArray bytesOf(const QString& address) override
    {
        const QUrl url(address);
        if (url.scheme() != QLatin1String("entry"))
            return {};
        try {
            const auto item = m_archive.getEntryByPath(url.path().mid(1).toStdString()).getItem(true);
            const bool isFit = m_directory->mayBeRead(item.getIndex()) &&
                               static_cast<qint64>(item.getSize()) <= limits::assetBytes;
            return isFit ? bytesOfItem(item) : QByteArray();
        } catch (const std::exception&) {
            return {};
        }
    }
    QString baseOf(const SourceRecord& record) const override
    {
        const qint64 first = m_pages.empty() ? 0 : m_pages.front().first;
        const qint64 at = record.number.value_or(0) - first;
        if (at < 0 || at >= static_cast<qint64>(m_pages.size()))
            return {};
        return QString::fromLatin1(entryUrl(m_pages[static_cast<size_t>(at)].second).toEncoded());
    }

private:
    zim::Archive m_archive;
    std::shared_ptr<ZimDirectory> m_directory;
    std::deque<std::pair<qint64, QString>> m_pages; ///< numbers follow each other
};

ZimReader::ZimReader(std::unique_ptr<Site> site, QString name)
    : m_site(std::move(site)), m_pictures(std::make_shared<Pictures>(m_site->archive, m_site->directory)),
      m_name(std::move(name))
{
    const auto add = [this](const char* column, const QString& value) {
        if (!value.isEmpty())
            m_columns.emplace_back(QString::fromLatin1(column), value);
    };
    add(item::publication, metadata(m_site->archive, *m_site->directory, "Title"));
    add(item::language, metadata(m_site->archive, *m_site->directory, "Language"));
}

ZimReader::~ZimReader() = default;

bool ZimReader::begins(QByteArrayView head)
{
    return head.startsWith("ZIM\x04");
}

Result<std::unique_ptr<SourceReader>> ZimReader::open(const ByteSource& source)
{
    const auto unsound = [&source] {
        return unexpected(ErrorKind::Malformed, source.name,
                          QStringLiteral("its directory is not as the format has it"));
    };
    try {
        if (!source.path.isEmpty()) {
            auto file = std::make_unique<QFile>(source.path);
            if (!file->open(QIODevice::ReadOnly))
                return unexpected(ErrorKind::Unreadable, source.name, file->errorString());
            auto directory = std::make_shared<ZimDirectory>(std::move(file));
            if (!directory->isSound())
                return unsound();
            return std::unique_ptr<SourceReader>(new ZimReader(
                std::make_unique<Site>(zim::Archive(QFile::encodeName(source.path).toStdString()),
                                       std::move(directory)),
                source.name));
        }
        auto memory = memoryOf(source);
        if (!memory)
            return memory.failure();
        const int handle = (*memory)->handle();
        auto directory = std::make_shared<ZimDirectory>(std::move(*memory));
        if (!directory->isSound())
            return unsound();
        return std::unique_ptr<SourceReader>(
            new ZimReader(std::make_unique<Site>(zim::Archive(handle), std::move(directory)), source.name));
    } catch (const std::exception& problem) {
        return unexpected(ErrorKind::Malformed, source.name, QString::fromUtf8(problem.what()));
    }
}

qint64 ZimReader::bytesRead() const
{
    const auto all = static_cast<qint64>(m_site->archive.getAllEntryCount());
    const auto bytes = static_cast<qint64>(m_site->archive.getFilesize());
    return all > 0 ? static_cast<qint64>(static_cast<double>(bytes) * static_cast<double>(m_done) /
                                         static_cast<double>(all))
                   : bytes;
}

std::shared_ptr<PageResources> ZimReader::resources() const
{
    return m_pictures;
}

/// What stands at the place the reading has come to; nullopt: something that is no record.
std::optional<ReadItem> ZimReader::itemHere()
{
    const zim::Entry entry = m_site->archive.getEntryByPath(m_site->entries[m_site->place]);
    if (entry.isRedirect()) {
        ++m_others;
        return std::nullopt;
    }
    const zim::Item item = entry.getItem(false);
    const QString type = mediaType(item);
    if (type != QLatin1String("text/html") && type != QLatin1String("application/xhtml+xml")) {
        ++m_others;
        return std::nullopt;
    }
    const qint64 number = m_number++;
    const QString path = fromStd(item.getPath());
    m_pictures->addPage(number, path);
    if (!m_site->directory->mayBeRead(item.getIndex()))
        return UnreadableRecord{
            number, IssueKind::TooLarge,
            QStringLiteral("%1: what it lies in unpacks to too much").arg(path.left(200))};
    if (static_cast<qint64>(item.getSize()) > limits::recordBytes)
        return UnreadableRecord{number, IssueKind::TooLarge,
                                QStringLiteral("%1: %2 bytes").arg(path.left(200)).arg(item.getSize())};
    SourceRecord record;
    record.file = m_name;
    record.format = SourceFormat::Html;
    record.number = number;
    record.bytes = bytesOfItem(item);
    record.title = fromStd(item.getTitle()).simplified().left(limits::titleCharacters);
    if (record.title == path)
        record.title.clear();
    // Old files put pages below `A/`.
    const bool isOld = !m_site->archive.hasNewNamespaceScheme() && path.startsWith(QLatin1String("A/"));
    record.url = mirroredAddress((isOld ? path.mid(2) : path) +
                                 (path.endsWith(u'/') ? QStringLiteral("index.html") : QString()));
    record.columns = m_columns;
    return record;
}

/// `text/html=12;image/png=3`: how many the file says there are.
void ZimReader::checkCount()
{
    const QString counter = metadata(m_site->archive, *m_site->directory, "Counter");
    qint64 said = -1;
    for (const auto& part : counter.split(u';', Qt::SkipEmptyParts)) {
        if (part.section(u'=', 0, 0).trimmed() == u"text/html")
            said = part.section(u'=', 1).toLongLong();
    }
    if (said >= 0 && said != m_number)
        m_note = SourceNote{
            0, IssueKind::WrongCount,
            QStringLiteral("pages that the file says it has: %1; found: %2").arg(said).arg(m_number)};
}

Result<std::optional<ReadItem>> ZimReader::next(const CancelToken& cancel)
{
    while (!cancel.isCancelled() && !m_ended) {
        const qint64 number = m_number;
        try {
            if (m_site->place == m_site->entries.size()) {
                m_ended = true;
                checkCount();
                break;
            }
            auto item = itemHere();
            ++m_site->place;
            ++m_done;
            if (item)
                return std::optional<ReadItem>(std::move(*item));
        } catch (const std::exception& problem) {
            // One page, or a part of the file that holds many: each is told, reading goes on.
            ++m_site->place;
            ++m_done;
            if (m_number == number)
                m_pictures->addPage(m_number++, {});
            return std::optional<ReadItem>(
                UnreadableRecord{number, IssueKind::Malformed, QString::fromUtf8(problem.what())});
        }
    }
    if (m_note)
        return std::optional<ReadItem>(*std::exchange(m_note, std::nullopt));
    return std::optional<ReadItem>();
}

} // namespace warraq
