#include "formats/mhtmlreader.h"

#include "core/limits.h"
#include "formats/mimescan.h"
#include "formats/rangedevice.h"

#include <QHash>
#include <QLocale>
#include <QRegularExpression>
#include <QUrl>

namespace warraq {

namespace {

/// RFC 2557, 8.2: `<x@y>` is meant by `cid:x@y`.
QString withoutBrackets(const QByteArray& id)
{
    QByteArray plain = id.trimmed();
    if (plain.startsWith('<') && plain.endsWith('>'))
        plain = plain.mid(1, plain.size() - 2);
    return QString::fromUtf8(plain);
}

bool isHtml(const QByteArray& type)
{
    return type == "text/html" || type == "application/xhtml+xml";
}

/// RFC 5322, 3.3, as far as browsers write it.
std::optional<QDateTime> dateOf(const QByteArray& value)
{
    const QDateTime date = QDateTime::fromString(QString::fromLatin1(value).simplified(), Qt::RFC2822Date);
    if (date.isValid())
        return date.toUTC();
    // Browsers got the weekday wrong now and then, and Qt wants it right.
    const QDateTime other =
        QDateTime::fromString(QString::fromLatin1(value).section(u',', -1).simplified(), Qt::RFC2822Date);
    return other.isValid() ? std::optional(other.toUTC()) : std::nullopt;
}

QString addressOf(const HeaderFields& header)
{
    const QString address = headerText(header.value("content-location"));
    static const QRegularExpression web(QStringLiteral("^(https?|ftp)://"),
                                        QRegularExpression::CaseInsensitiveOption);
    return web.match(address).hasMatch() ? address : QString();
}

} // namespace

/// Where the parts lie, and not the parts: an import has many pages under way at once.
class MhtmlReader::Parts : public PageResources
{
public:
    explicit Parts(std::function<std::unique_ptr<QIODevice>()> again) : m_again(std::move(again)) {}

    void add(const MimePart& part, const QUrl& base)
    {
        if (const QByteArray id = part.header.value("content-id"); !id.isEmpty())
            m_parts.insert(QStringLiteral("cid:") + withoutBrackets(id), part);
        const QUrl location(headerText(part.header.value("content-location")));
        if (location.isValid() && !location.isEmpty())
            m_parts.insert(QString::fromLatin1(base.resolved(location).toEncoded()), part);
    }
    QByteArray bytesOf(const QString& address) override
    {
        const auto found = m_parts.constFind(address);
        if (found == m_parts.constEnd() || !m_again || found->length > 2 * limits::assetBytes)
            return {};
        const auto device = m_again();
        if (!device)
            return {};
        if (device->isSequential())
            m_reread += found->offset;
        if (m_reread > limits::captureRereadBytes) {
            m_isSpent = true;
            return {};
        }
        if (!goForward(*device, found->offset))
            return {};
        MimePart part = *found;
        part.offset = 0;
        return decodedPart(part, device->read(part.length));
    }
    bool isSpent() const override { return m_isSpent; }

private:
    std::function<std::unique_ptr<QIODevice>()> m_again;
    QHash<QString, MimePart> m_parts;
    bool m_isSpent = false;
    qint64 m_reread = 0; ///< of an entry of an archive, to come to a part
};

MhtmlReader::MhtmlReader(ByteSource source)
    : m_device(std::move(source.device)), m_name(std::move(source.name)),
      m_resources(std::make_shared<Parts>(std::move(source.again)))
{
}

std::shared_ptr<PageResources> MhtmlReader::resources() const
{
    return m_resources;
}

bool MhtmlReader::begins(QByteArrayView head)
{
    // A mail program keeps it with a line of its own before it, and an editor may leave a mark or empty
    // lines.
    if (head.startsWith("\xEF\xBB\xBF"))
        head = head.sliced(3);
    while (head.startsWith('\r') || head.startsWith('\n'))
        head = head.sliced(1);
    if (head.startsWith("From "))
        head = head.sliced(head.indexOf('\n') + 1);
    static const QRegularExpression field(QStringLiteral("^[A-Za-z][A-Za-z0-9-]*:[ \\t]"));
    const HeaderEnd end = findHeaderEnd(head);
    const QByteArrayView lines = end.lines < 0 ? head : head.first(end.lines);
    if (!field.match(QString::fromLatin1(lines.first(std::min<qsizetype>(lines.size(), 100)))).hasMatch())
        return false;
    const HeaderFields header(lines);
    const QByteArray type = mediaTypeOf(header.value("content-type"));
    if (header.value("mime-version").isEmpty())
        return false;
    if (type == "multipart/related" || (isHtml(type) && !header.value("content-location").isEmpty()))
        return true;
    // A message that was sent: a newsletter, an article somebody mailed.
    const bool isLetter = !header.value("from").isEmpty() && !header.value("date").isEmpty();
    if (isLetter && (type == "multipart/alternative" || type == "multipart/mixed"))
        return true;
    return isLetter && isHtml(type) &&
           (!header.value("received").isEmpty() || !header.value("message-id").isEmpty() ||
            !header.value("return-path").isEmpty());
}

Result<std::optional<ReadItem>> MhtmlReader::next(const CancelToken& cancel)
{
    if (m_note)
        return std::optional<ReadItem>(*std::exchange(m_note, std::nullopt));
    if (m_done || cancel.isCancelled())
        return std::optional<ReadItem>();
    m_done = true;
    MimeScan scan(*m_device);
    const auto isRead = scan.run(cancel);
    if (!isRead)
        return unexpected(isRead.error().kind, m_name, isRead.error().detail);
    if (!*isRead)
        return std::optional<ReadItem>();
    m_bytes = scan.bytesRead();
    const MimeMessage& message = scan.message();
    if (scan.page().part < 0)
        return unexpected(ErrorKind::Malformed, m_name,
                          message.problem.isEmpty() ? QStringLiteral("no page is in the message")
                                                    : message.problem);
    const MimePart* page = &message.parts[static_cast<size_t>(scan.page().part)];
    SourceRecord record;
    record.file = m_name;
    record.format = SourceFormat::Html;
    MimePart kept = *page;
    kept.offset = 0;
    kept.length = scan.page().encoded.size();
    record.bytes = decodedPart(kept, scan.page().encoded);
    if (scan.page().isTooLarge || record.bytes.size() > limits::recordBytes)
        return unexpected(ErrorKind::TooLarge, m_name,
                          QStringLiteral("a page of %1 bytes; one article has at most %2")
                              .arg(page->length)
                              .arg(limits::recordBytes));
    record.offset = page->offset;
    record.url = addressOf(page->header);
    if (record.url.isEmpty())
        record.url = headerText(message.header.value("snapshot-content-location"));
    record.declaredCharset = QString::fromLatin1(parameterOf(page->header.value("content-type"), "charset"));
    record.captured = dateOf(message.header.value("date"));
    record.title = headerText(message.header.value("subject"));
    const QUrl base(record.url);
    for (const auto& part : message.parts) {
        if (&part == page)
            continue;
        ++m_others;
        m_resources->add(part, base);
    }
    if (!message.problem.isEmpty())
        m_note = SourceNote{0, IssueKind::Malformed, message.problem};
    return std::optional<ReadItem>(std::move(record));
}

} // namespace warraq
