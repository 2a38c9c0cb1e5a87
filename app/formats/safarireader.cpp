#include "formats/safarireader.h"

#include "core/limits.h"
#include "formats/binaryplist.h"

#include <QHash>

namespace warraq {

namespace {

constexpr int deepestFrame = 8;
constexpr qsizetype mostFiles = 100'000;

} // namespace

class SafariReader::Files : public PageResources
{
public:
    explicit Files(BinaryPlist list) : m_list(std::move(list)) { gather(m_list.root(), 0); }

    QByteArray bytesOf(const QString& address) override
    {
        const auto found = m_places.constFind(address);
        return found == m_places.constEnd() ? QByteArray() : m_list.data(*found).toByteArray();
    }
    [[nodiscard]] const BinaryPlist& list() const { return m_list; }
    [[nodiscard]] qsizetype count() const { return m_count; }
    [[nodiscard]] QString text(BinaryPlist::Object resource, QStringView key) const
    {
        const auto value = m_list.value(resource, key);
        return value ? m_list.string(*value) : QString();
    }

private:
    void add(BinaryPlist::Object resource)
    {
        ++m_count;
        const QString address = text(resource, u"WebResourceURL");
        const auto data = m_list.value(resource, u"WebResourceData");
        if (!address.isEmpty() && data && !m_places.contains(address))
            m_places.insert(address, *data);
    }
    /// Frames are archives of their own.
    void gather(BinaryPlist::Object archive, int depth)
    {
        if (const auto list = m_list.value(archive, u"WebSubresources")) {
            for (const auto resource : m_list.elements(*list)) {
                if (m_count >= mostFiles)
                    return;
                add(resource);
            }
        }
        const auto frames = m_list.value(archive, u"WebSubframeArchives");
        if (!frames || depth >= deepestFrame)
            return;
        for (const auto frame : m_list.elements(*frames)) {
            if (m_count >= mostFiles)
                return;
            if (const auto page = m_list.value(frame, u"WebMainResource"))
                add(*page);
            else
                ++m_count;
            gather(frame, depth + 1);
        }
    }

    BinaryPlist m_list;
    QHash<QString, BinaryPlist::Object> m_places; ///< of `data`, by address
    qsizetype m_count = 0;
};

bool SafariReader::begins(QByteArrayView head)
{
    // A dictionary's keys are written before its values.
    return BinaryPlist::begins(head) && head.indexOf("WebMainResource") >= 0;
}

std::shared_ptr<PageResources> SafariReader::resources() const
{
    return m_files;
}

Result<std::optional<ReadItem>> SafariReader::next(const CancelToken& cancel)
{
    if (m_done || cancel.isCancelled())
        return std::optional<ReadItem>();
    m_done = true;
    QByteArray bytes;
    constexpr qint64 chunk = 1 << 20;
    for (QByteArray more = m_source.device->read(chunk); !more.isEmpty() && !cancel.isCancelled();
         more = m_source.device->read(chunk)) {
        bytes += more;
        if (bytes.size() > limits::embeddedBytes)
            return unexpected(ErrorKind::TooLarge, m_source.name,
                              QStringLiteral("more than %1 bytes").arg(limits::embeddedBytes));
    }
    if (cancel.isCancelled())
        return std::optional<ReadItem>();
    m_bytes = bytes.size();
    auto list = BinaryPlist::open(std::move(bytes));
    if (!list)
        return unexpected(ErrorKind::Malformed, m_source.name,
                          QStringLiteral("the property list cannot be read"));
    m_files = std::make_shared<Files>(std::move(*list));
    m_others = m_files->count();
    const BinaryPlist& read = m_files->list();
    const auto page = read.value(read.root(), u"WebMainResource");
    const auto data = page ? read.value(*page, u"WebResourceData") : std::nullopt;
    const QString type = page ? m_files->text(*page, u"WebResourceMIMEType").toLower() : QString();
    const bool isText =
        type.startsWith(QLatin1String("text/")) || type.endsWith(QLatin1String("xml")) || type.isEmpty();
    if (!data || !isText)
        return std::optional<ReadItem>(
            UnreadableRecord{0, IssueKind::Unsupported, QStringLiteral("no page is in the property list")});
    const QByteArrayView content = read.data(*data);
    if (content.size() > limits::recordBytes)
        return unexpected(ErrorKind::TooLarge, m_source.name,
                          QStringLiteral("a page of %1 bytes; one article has at most %2")
                              .arg(content.size())
                              .arg(limits::recordBytes));
    SourceRecord record;
    record.file = m_source.name;
    record.format = type == u"text/plain" ? SourceFormat::Text : SourceFormat::Html;
    record.bytes = content.toByteArray();
    record.url = m_files->text(*page, u"WebResourceURL");
    if (!record.url.startsWith(QLatin1String("http")))
        record.url.clear(); // a file of the one who saved it
    record.declaredCharset = m_files->text(*page, u"WebResourceTextEncodingName");
    return std::optional<ReadItem>(std::move(record));
}

} // namespace warraq
