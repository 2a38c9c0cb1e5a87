#include "formats/epubreader.h"

#include "core/itemcolumns.h"
#include "core/limits.h"
#include "formats/charset.h"
#include "formats/xmlpiece.h"

#include <QDir>
#include <QRegularExpression>
#include <QUrl>

namespace warraq {

namespace {

QString localName(const xmlNode* node)
{
    return QString::fromUtf8(reinterpret_cast<const char*>(node->name)).section(u':', -1).toLower();
}

/// Every element below, parents before children. Depth is libxml2's own limit.
void forEachElement(const xmlNode* parent, const std::function<void(const xmlNode*)>& each)
{
    for (const xmlNode* child = parent ? parent->children : nullptr; child; child = child->next) {
        if (!xml::isElement(child))
            continue;
        each(child);
        forEachElement(child, each);
    }
}

/// An address within the book -> the entry's name.
QString entryOf(const QString& folder, const QString& href)
{
    const QString plain = QUrl::fromPercentEncoding(href.section(u'#', 0, 0).toUtf8());
    if (plain.isEmpty())
        return {};
    const QString path = QDir::cleanPath(folder.isEmpty() ? plain : folder + u'/' + plain);
    return path.startsWith(QLatin1String("../")) ? QString() : path;
}

QString folderOf(const QString& entry)
{
    return entry.contains(u'/') ? entry.section(u'/', 0, -2) : QString();
}

/// Document types and instructions are for the parser alone, and none of theirs is let near it.
QString withoutProlog(const QString& text)
{
    static const QRegularExpression prolog(
        QStringLiteral("^\\s*(?:<\\?.*?\\?>\\s*|<!--.*?-->\\s*|<!DOCTYPE[^\\[>]*(?:\\[.*?\\]\\s*)?>\\s*)+"),
        QRegularExpression::DotMatchesEverythingOption | QRegularExpression::CaseInsensitiveOption);
    const auto match = prolog.match(text);
    return match.hasMatch() ? text.mid(match.capturedEnd()) : text;
}

} // namespace

class EpubReader::Pictures : public PageResources
{
public:
    explicit Pictures(ZipFile zip) : m_zip(std::move(zip)) {}

    void addPage(QString entry) { m_entries.push_back(std::move(entry)); }
    QByteArray bytesOf(const QString& address) override
    {
        const QUrl url(address);
        const auto* entry = m_zip.find(url.path().mid(1));
        if (url.scheme() != QLatin1String("entry") || !entry)
            return {};
        return m_zip.readEntry(*entry, limits::assetBytes).value_or(QByteArray());
    }
    QString baseOf(const SourceRecord& record) const override
    {
        const auto number = static_cast<size_t>(record.number.value_or(0));
        if (number >= m_entries.size())
            return {};
        QUrl base;
        base.setScheme(QStringLiteral("entry"));
        base.setPath(u'/' + m_entries[number]);
        return QString::fromLatin1(base.toEncoded());
    }

private:
    ZipFile m_zip;
    std::vector<QString> m_entries;
};

EpubReader::EpubReader(ZipFile zip, QString name)
    : m_zip(std::move(zip)), m_name(std::move(name)), m_resources(std::make_shared<Pictures>(m_zip))
{
}

std::shared_ptr<PageResources> EpubReader::resources() const
{
    return m_resources;
}

bool EpubReader::begins(QByteArrayView head)
{
    constexpr qsizetype nameOffset = 30; // of the first entry (APPNOTE.TXT 4.3.7)
    if (!ZipFile::begins(head) || head.size() < nameOffset)
        return false;
    const QByteArrayView first = head.sliced(nameOffset);
    // Between the name and what it holds some writers put fields of theirs, which OCF forbids.
    const qsizetype type =
        first.first(std::min<qsizetype>(first.size(), 128)).indexOf("application/epub+zip");
    return (first.startsWith("mimetype") && type >= 0) ||
           (first.startsWith("META-INF/") && head.indexOf("META-INF/container.xml") >= 0);
}

Result<std::unique_ptr<SourceReader>> EpubReader::open(ZipFile zip, const QString& name)
{
    std::unique_ptr<EpubReader> reader(new EpubReader(std::move(zip), name));
    if (auto read = reader->readPackage(); !read)
        return read.failure();
    return std::unique_ptr<SourceReader>(std::move(reader));
}

QString EpubReader::textOf(const QString& name) const
{
    const auto* entry = m_zip.find(name);
    if (!entry)
        return {};
    const auto bytes = m_zip.readEntry(*entry, limits::packageDataBytes);
    return bytes ? withoutProlog(decodeText(*bytes, {}, SourceFormat::Html).text) : QString();
}

Result<void> EpubReader::readPackage()
{
    const XmlPiece container(textOf(QStringLiteral("META-INF/container.xml")), {});
    QString entry;
    forEachElement(container.root(), [&entry](const xmlNode* node) {
        if (entry.isEmpty() && localName(node) == u"rootfile")
            entry = entryOf({}, xml::attribute(node, "full-path"));
    });
    const QString text = textOf(entry);
    const XmlPiece package(text, {});
    if (text.isEmpty() || !package.root())
        return unexpected(ErrorKind::Malformed, m_name, QStringLiteral("the book has no package"));
    readMetadata(text);
    readProtection();

    const QString folder = folderOf(entry);
    struct Listed
    {
        QString entry;
        QString type;
        bool isContents = false;
    };
    QHash<QString, Listed> manifest;
    std::vector<std::pair<QString, bool>> spine;
    QString contents;
    QString ncx;
    forEachElement(package.root(), [&](const xmlNode* node) {
        const QString name = localName(node);
        if (name == u"item") {
            Listed listed{entryOf(folder, xml::attribute(node, "href")), xml::attribute(node, "media-type"),
                          xml::attribute(node, "properties").split(u' ').contains(QLatin1String("nav"))};
            if (listed.isContents)
                contents = listed.entry;
            if (listed.type == u"application/x-dtbncx+xml")
                ncx = listed.entry;
            manifest.insert(xml::attribute(node, "id"), listed);
        } else if (name == u"itemref") {
            spine.emplace_back(xml::attribute(node, "idref"), xml::attribute(node, "linear") != u"no");
        }
    });
    if (spine.size() > static_cast<size_t>(limits::bookPages))
        return unexpected(ErrorKind::TooLarge, m_name, QStringLiteral("%1 pages").arg(spine.size()));
    readContents(ncx.isEmpty() ? contents : ncx, folderOf(ncx.isEmpty() ? contents : ncx));
    for (const auto& [id, isLinear] : spine) {
        const Listed listed = manifest.value(id);
        m_pages.push_back({listed.entry.isEmpty() ? id : listed.entry, listed.isContents});
        m_resources->addPage(m_pages.back().entry);
    }
    m_others = std::max<qint64>(0, manifest.size() - static_cast<qint64>(m_pages.size()));
    return {};
}

void EpubReader::readMetadata(const QString& text)
{
    const XmlPiece package(text, {});
    bool isDated = false;
    forEachElement(package.root(), [&](const xmlNode* node) {
        const QString name = localName(node);
        const bool isAbout = node->parent && (localName(node->parent) == u"metadata" ||
                                              localName(node->parent) == u"dc-metadata");
        const QString value = xml::text(node).simplified().left(limits::fieldCharacters);
        if (!isAbout || value.isEmpty())
            return;
        if (name == u"title") {
            // Programs that make books of newspapers put the day there.
            static const QRegularExpression day(QStringLiteral("\\s*[\\[(][^\\])]*\\d{4}[^\\])]*[\\])]$"));
            m_book.emplace_back(QString::fromLatin1(item::publication), QString(value).remove(day));
        } else if (name == u"creator" && !value.startsWith(QLatin1String("calibre"), Qt::CaseInsensitive)) {
            m_book.emplace_back(QString::fromLatin1(item::author), value);
        } else if (name == u"language") {
            m_book.emplace_back(QString::fromLatin1(item::language), value);
        } else if (name == u"date" && !isDated &&
                   (xml::attribute(node, "event").isEmpty() ||
                    xml::attribute(node, "event") == u"publication")) {
            isDated = true;
            m_book.emplace_back(QString::fromLatin1(item::published), value);
        }
    });
}

/// OCF 3.5.2: which entries are encrypted. Obfuscated fonts are listed there too and are no pages.
void EpubReader::readProtection()
{
    const XmlPiece encryption(textOf(QStringLiteral("META-INF/encryption.xml")), {});
    forEachElement(encryption.root(), [this](const xmlNode* node) {
        if (localName(node) == u"cipherreference")
            m_protected.insert(entryOf({}, xml::attribute(node, "URI")));
    });
}

/// NCX's navigation points, or the links of EPUB 3's contents page.
void EpubReader::readContents(const QString& entry, const QString& folder)
{
    const XmlPiece tree(textOf(entry), {});
    forEachElement(tree.root(), [&](const xmlNode* node) {
        QString title;
        QString target;
        if (localName(node) == u"navpoint") {
            xml::forEachChild(node, [&](const xmlNode* child) {
                if (localName(child) == u"navlabel" && title.isEmpty())
                    title = xml::text(child);
                else if (localName(child) == u"content" && target.isEmpty())
                    target = xml::attribute(child, "src");
            });
        } else if (localName(node) == u"a") {
            title = xml::text(node);
            target = xml::attribute(node, "href");
        }
        const QString page = entryOf(folder, target);
        if (!page.isEmpty() && !title.isEmpty() && !m_titles.contains(page))
            m_titles.insert(page, title.simplified().left(limits::titleCharacters));
    });
}

ReadItem EpubReader::pageItem(const Page& page, qint64 number)
{
    const auto* entry = m_zip.find(page.entry);
    if (!entry)
        return UnreadableRecord{
            number, IssueKind::Malformed,
            QStringLiteral("the book lists a page that is not in it: %1").arg(page.entry.left(200))};
    if (m_protected.contains(page.entry))
        return UnreadableRecord{number, IssueKind::Encrypted,
                                QStringLiteral("the page is protected: %1").arg(page.entry)};
    auto bytes = m_zip.readEntry(*entry, limits::recordBytes);
    if (!bytes)
        return UnreadableRecord{
            number, bytes.error().kind == ErrorKind::TooLarge ? IssueKind::TooLarge : IssueKind::Malformed,
            bytes.error().detail};
    m_bytes += bytes->size();
    SourceRecord record;
    record.file = m_name;
    record.format = SourceFormat::Html;
    record.number = number;
    record.bytes = std::move(*bytes);
    record.title = m_titles.value(page.entry);
    record.columns = m_book;
    if (page.isContents)
        record.skip = SkipReason::Menu;
    return record;
}

Result<std::optional<ReadItem>> EpubReader::next(const CancelToken& cancel)
{
    if (cancel.isCancelled() || m_next == m_pages.size())
        return std::optional<ReadItem>();
    const auto number = static_cast<qint64>(m_next);
    return std::optional<ReadItem>(pageItem(m_pages[m_next++], number));
}

} // namespace warraq
