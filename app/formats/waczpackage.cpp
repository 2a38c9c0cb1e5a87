#include "formats/waczpackage.h"

#include "core/limits.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace warraq {

namespace {

constexpr qsizetype mostPages = 500'000;
constexpr int titleCharacters = limits::titleCharacters;

QByteArray hexOf(const QJsonObject& resource)
{
    // 1.1: "hash": "sha256:..."; 1.0: "stats": {"hash": ...}, "hashing": "sha256".
    const QString hash = resource.value(QStringLiteral("hash")).toString();
    if (hash.startsWith(QLatin1String("sha256:"), Qt::CaseInsensitive))
        return hash.mid(7).toLatin1().toLower();
    if (resource.value(QStringLiteral("hashing")).toString() == QLatin1String("sha256"))
        return resource.value(QStringLiteral("stats"))
            .toObject()
            .value(QStringLiteral("hash"))
            .toString()
            .toLatin1()
            .toLower();
    return {};
}

/// Without what makes no other page.
QString addressOf(const QString& url)
{
    QUrl address(url);
    if (address.path().isEmpty())
        address.setPath(QStringLiteral("/"));
    return address.toString(QUrl::RemoveFragment | QUrl::NormalizePathSegments);
}

IssueKind issueOf(ErrorKind kind)
{
    return kind == ErrorKind::TooLarge      ? IssueKind::TooLarge
           : kind == ErrorKind::Unsupported ? IssueKind::Unsupported
                                            : IssueKind::Malformed;
}

} // namespace

WaczPackage WaczPackage::read(const ZipFile& zip)
{
    WaczPackage package;
    package.readDescription(zip);
    for (const auto& entry : zip.entries()) {
        if (entry.name.startsWith(QLatin1String("pages/")) && entry.name.endsWith(QLatin1String(".jsonl")))
            package.readPages(zip, entry);
    }
    return package;
}

void WaczPackage::readDescription(const ZipFile& zip)
{
    const auto* entry = zip.find(QStringLiteral("datapackage.json"));
    if (!entry)
        return;
    const auto bytes = zip.readEntry(*entry, limits::packageDataBytes);
    if (!bytes) {
        m_issues.push_back(
            {issueOf(bytes.error().kind), entry->name + QStringLiteral(": ") + bytes.error().detail});
        return;
    }
    QJsonParseError problem;
    const QJsonObject description = QJsonDocument::fromJson(*bytes, &problem).object();
    if (problem.error != QJsonParseError::NoError)
        m_issues.push_back(
            {IssueKind::Malformed, entry->name + QStringLiteral(": ") + problem.errorString()});
    for (const auto& value : description.value(QStringLiteral("resources")).toArray()) {
        const QJsonObject resource = value.toObject();
        const QString path = resource.value(QStringLiteral("path")).toString();
        if (!zip.find(path)) {
            m_issues.push_back({IssueKind::WrongCount,
                                QStringLiteral("a file of the description is missing: ") + path.left(200)});
            continue;
        }
        if (const QByteArray hex = hexOf(resource); !hex.isEmpty())
            m_digests.insert(path, hex);
    }
    const auto* seal = zip.find(QStringLiteral("datapackage-digest.json"));
    if (!seal)
        return;
    const auto sealBytes = zip.readEntry(*seal, limits::packageDataBytes);
    if (!sealBytes)
        return;
    const QByteArray hex = hexOf(QJsonDocument::fromJson(*sealBytes).object());
    if (!hex.isEmpty() && sha256(*bytes).toHex() != hex)
        m_issues.push_back({IssueKind::HashMismatch,
                            QStringLiteral("datapackage.json is not the one whose digest the archive says")});
}

void WaczPackage::readPages(const ZipFile& zip, const ZipFile::Entry& entry)
{
    const auto bytes = zip.readEntry(entry, limits::packageDataBytes);
    if (!bytes) {
        m_issues.push_back(
            {issueOf(bytes.error().kind), entry.name + QStringLiteral(": ") + bytes.error().detail});
        return;
    }
    const QByteArray hex = sha256Of(entry.name);
    if (!hex.isEmpty() && sha256(*bytes).toHex() != hex)
        m_issues.push_back({IssueKind::HashMismatch,
                            entry.name + QStringLiteral(" is not the one whose digest the archive says")});
    for (qsizetype at = 0; at < bytes->size() && m_pages.size() < mostPages;) {
        const qsizetype end = bytes->indexOf('\n', at) < 0 ? bytes->size() : bytes->indexOf('\n', at);
        const QJsonObject line = QJsonDocument::fromJson(bytes->mid(at, end - at)).object();
        at = end + 1;
        const QString url = line.value(QStringLiteral("url")).toString();
        if (url.isEmpty())
            continue;
        Page page;
        page.title = line.value(QStringLiteral("title")).toString().left(titleCharacters).trimmed();
        const QDateTime moment =
            QDateTime::fromString(line.value(QStringLiteral("ts")).toString(), Qt::ISODateWithMs);
        if (moment.isValid() && moment.timeSpec() != Qt::LocalTime)
            page.captured = moment.toUTC();
        // Crawlers list a page that had no title of its own under its address.
        if (page.title == url)
            page.title.clear();
        m_pages.insert(addressOf(url), page);
    }
}

WaczPackage::Page* WaczPackage::page(const QString& url)
{
    const auto found = m_pages.isEmpty() ? m_pages.end() : m_pages.find(addressOf(url));
    return found == m_pages.end() ? nullptr : &*found;
}

} // namespace warraq
