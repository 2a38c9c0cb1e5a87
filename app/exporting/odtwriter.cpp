#include "exporting/odtwriter.h"

#include "core/textfold.h"
#include "exporting/portablepicture.h"

#include <QDateTime>
#include <QFile>
#include <QLocale>

#include <algorithm>

namespace warraq {

namespace {

using Packing = ZipWriter::Packing;

QByteArray xml(const QString& text)
{
    return xmlEscaped(text).toUtf8();
}

constexpr double widestPicture = 150; // millimetres: between the margins
constexpr double tallestPicture = 170;

const char* const paragraphStyles[] = {"Body",      "Title",         "Subhead",   "Kicker",
                                       "Subtitle",  "Byline",        "Caption",   "Source",
                                       "Quotation", "Preformatted",  "ListText",  "Figure",
                                       "Contents",  "ContentsGroup", "TableText", "TableHeading"};

QByteArray beginning()
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
           "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
           "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
           "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
           "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "
           "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "
           "xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" "
           "xmlns:xlink=\"http://www.w3.org/1999/xlink\" office:version=\"1.3\">\n<office:automatic-styles>"
           "<style:style style:name=\"NewPage\" style:family=\"paragraph\" "
           "style:parent-style-name=\"Standard\">"
           "<style:paragraph-properties fo:break-before=\"page\"/>"
           "<style:text-properties fo:font-size=\"2pt\"/></style:style>"
           "<style:style style:name=\"Table\" style:family=\"table\">"
           "<style:table-properties fo:margin-bottom=\"3mm\" style:rel-width=\"100%\" "
           "table:align=\"margins\"/>"
           "</style:style><style:style style:name=\"Cell\" style:family=\"table-cell\">"
           "<style:table-cell-properties fo:padding=\"1mm\" fo:border=\"0.3pt solid #bbbbbb\"/></style:style>"
           "<style:style style:name=\"Picture\" style:family=\"graphic\">"
           "<style:graphic-properties style:vertical-pos=\"top\" style:vertical-rel=\"baseline\"/>"
           "</style:style></office:automatic-styles>\n<office:body><office:text>\n";
}

} // namespace

Result<void> OdtWriter::begin(const ExportContext& context)
{
    m_context = context;
    m_words = exportWords(context);
    if (m_context.title.isEmpty())
        m_context.title = context.archiveName.isEmpty() ? m_words.page.untitled : context.archiveName;
    m_waiting.setFileTemplate(m_path + QStringLiteral(".XXXXXX"));
    if (!m_waiting.open())
        return unexpected(ErrorKind::Unreadable, m_path, m_waiting.errorString());
    if (auto opened = m_zip.open(); !opened)
        return opened;
    // ODF 1.3 part 2, 3.3: the first entry, as it is.
    return m_zip.add(QStringLiteral("mimetype"), "application/vnd.oasis.opendocument.text", Packing::Stored);
}

Result<void> OdtWriter::beginGroup(const BookGroup& group)
{
    m_contents += QByteArray("<text:p text:style-name=\"") + (group.rightToLeft ? "R_" : "") +
                  "ContentsGroup\">" + xml(group.title) + "</text:p>\n";
    return {};
}

Result<void> OdtWriter::add(const Article& article)
{
    const auto& content = article.content;
    PageOptions options = exportPage(m_context, m_words);
    options.assetUrl = [](const QString& sha256) { return sha256; };
    const bool rightToLeft = article.isRightToLeft();
    const QByteArray anchor = "a" + QByteArray::number(++m_articles);
    OdtMarkup markup(rightToLeft, anchor, [this](const QString& sha256) { return picture(sha256); });
    visitMarkup(articleElement(article, options), markup);
    if (m_pictureError)
        return Unexpected{*m_pictureError};
    const QByteArray text =
        (m_context.articles == 1 ? "" : "<text:p text:style-name=\"NewPage\"/>\n") + markup.take();
    if (m_waiting.write(text) != text.size())
        return unexpected(ErrorKind::DiskFull, m_waiting.fileName(), m_waiting.errorString());
    m_contents += QByteArray("<text:p text:style-name=\"") + (rightToLeft ? "R_" : "") +
                  "Contents\"><text:a xlink:type=\"simple\" xlink:href=\"#" + anchor + "\">" +
                  xml(content.title.isEmpty() ? m_words.page.untitled : content.title) +
                  "</text:a></text:p>\n";
    return {};
}

OdtMarkup::Picture OdtWriter::picture(const QString& sha256)
{
    if (const auto known = m_pictures.constFind(sha256); known != m_pictures.constEnd())
        return *known;
    auto& picture = m_pictures[sha256];
    const auto asset =
        m_context.asset ? m_context.asset(sha256) : Result<Asset>(unexpected(ErrorKind::NotFound, sha256));
    const auto kept = asset ? portablePicture(*asset) : std::nullopt;
    const auto size = kept ? pictureSize(kept->bytes) : std::nullopt;
    if (!size)
        return picture;
    const QString file = QStringLiteral("Pictures/%1.%2").arg(sha256, kept->ending);
    if (auto added = m_zip.add(file, kept->bytes, Packing::Stored); !added) {
        m_pictureError = added.error();
        return picture;
    }
    m_manifest += "<manifest:file-entry manifest:full-path=\"" + xml(file) + "\" manifest:media-type=\"" +
                  xml(kept->mediaType) + "\"/>\n";
    constexpr double millimetresPerPixel = 25.4 / 96;
    const double width = size->first * millimetresPerPixel;
    const double height = size->second * millimetresPerPixel;
    const double scale = std::min({1.0, widestPicture / width, tallestPicture / height});
    picture = {file, width * scale, height * scale};
    return picture;
}

Result<void> OdtWriter::finish()
{
    if (auto written = writeContent(); !written)
        return written;
    if (auto written = writeStyles(); !written)
        return written;
    if (auto added = m_zip.add(QStringLiteral("meta.xml"), meta(), Packing::Deflated); !added)
        return added;
    const QByteArray manifest =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifest:manifest "
        "xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.3\">\n"
        "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\" "
        "manifest:media-type=\"application/vnd.oasis.opendocument.text\"/>\n"
        "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>\n"
        "<manifest:file-entry manifest:full-path=\"styles.xml\" manifest:media-type=\"text/xml\"/>\n"
        "<manifest:file-entry manifest:full-path=\"meta.xml\" manifest:media-type=\"text/xml\"/>\n" +
        m_manifest + "</manifest:manifest>\n";
    if (auto added = m_zip.add(QStringLiteral("META-INF/manifest.xml"), manifest, Packing::Deflated); !added)
        return added;
    return m_zip.finish();
}

Result<void> OdtWriter::writeContent()
{
    if (auto begun = m_zip.beginEntry(QStringLiteral("content.xml")); !begun)
        return begun;
    if (auto written = m_zip.write(beginning() + front()); !written)
        return written;
    if (!m_waiting.flush() || !m_waiting.seek(0))
        return unexpected(ErrorKind::DiskFull, m_waiting.fileName(), m_waiting.errorString());
    constexpr qint64 piece = 1 << 20;
    while (!m_waiting.atEnd()) {
        const QByteArray bytes = m_waiting.read(piece);
        if (bytes.isEmpty())
            return unexpected(ErrorKind::Unreadable, m_waiting.fileName(), m_waiting.errorString());
        if (auto written = m_zip.write(bytes); !written)
            return written;
    }
    if (auto written =
            m_zip.write(QByteArrayView("</office:text></office:body></office:document-content>\n"));
        !written)
        return written;
    return m_zip.endEntry();
}

QByteArray OdtWriter::front() const
{
    if (m_context.articles == 1)
        return {};
    const bool rightToLeft = QLocale(m_context.language).textDirection() == Qt::RightToLeft;
    const auto line = [](bool isRight, const char* style, const QString& text) {
        if (text.isEmpty())
            return QByteArray();
        return QByteArray("<text:p text:style-name=\"") + (isRight ? "R_" : "") + style + "\">" + xml(text) +
               "</text:p>\n";
    };
    return line(isRightToLeft(m_context.title), "Title", m_context.title) +
           line(isRightToLeft(m_context.subtitle), "Subtitle", m_context.subtitle) +
           line(rightToLeft, "Byline", m_words.compiledBy) + line(rightToLeft, "Byline", m_words.articles) +
           "<text:table-of-content text:name=\"Contents\" text:protected=\"false\">"
           "<text:table-of-content-source text:outline-level=\"1\" text:use-index-marks=\"false\">"
           "<text:index-title-template/><text:table-of-content-entry-template text:outline-level=\"1\" "
           "text:style-name=\"Contents\"><text:index-entry-link-start/><text:index-entry-text/>"
           "<text:index-entry-tab-stop style:type=\"right\" style:leader-char=\".\"/>"
           "<text:index-entry-page-number/><text:index-entry-link-end/>"
           "</text:table-of-content-entry-template></text:table-of-content-source>\n<text:index-body>"
           "<text:index-title text:name=\"Contents_Head\">" +
           line(rightToLeft, "Subhead", m_words.contents) + "</text:index-title>\n" + m_contents +
           "</text:index-body></text:table-of-content>\n";
}

Result<void> OdtWriter::writeStyles()
{
    QFile file(QStringLiteral(":/exporting/odt-styles.xml"));
    if (!file.open(QIODevice::ReadOnly))
        return unexpected(ErrorKind::Internal, file.fileName(), file.errorString());
    QByteArray styles = file.readAll();
    QByteArray mirrored;
    for (const QByteArray name : paragraphStyles) {
        const QByteArray level = name == "Title"     ? " style:default-outline-level=\"1\""
                                 : name == "Subhead" ? " style:default-outline-level=\"2\""
                                                     : "";
        mirrored += "<style:style style:name=\"R_" + name + "\" style:family=\"paragraph\" " +
                    "style:parent-style-name=\"" + name + '"' + level +
                    "><style:paragraph-properties style:writing-mode=\"rl-tb\"" +
                    (name == "Figure" ? "" : " fo:text-align=\"start\"") + "/></style:style>\n";
    }
    styles.replace("<!--right-to-left-->", mirrored);
    return m_zip.add(QStringLiteral("styles.xml"), styles, Packing::Deflated);
}

QByteArray OdtWriter::meta() const
{
    QByteArray meta = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-meta "
                      "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
                      "xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" "
                      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.3\"><office:meta>"
                      "<meta:generator>Warraq/" WARRAQ_VERSION "</meta:generator><dc:title>" +
                      xml(m_context.title) + "</dc:title>";
    if (!m_context.subtitle.isEmpty())
        meta += "<dc:description>" + xml(m_context.subtitle) + "</dc:description>";
    if (!m_context.compiledBy.isEmpty())
        meta += "<meta:initial-creator>" + xml(m_context.compiledBy) + "</meta:initial-creator><dc:creator>" +
                xml(m_context.compiledBy) + "</dc:creator>";
    const QByteArray now = toIsoUtc(QDateTime::currentDateTimeUtc()).toLatin1();
    return meta + "<meta:creation-date>" + now + "</meta:creation-date><dc:date>" + now +
           "</dc:date></office:meta></office:document-meta>\n";
}

} // namespace warraq
