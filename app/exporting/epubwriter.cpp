#include "exporting/epubwriter.h"

#include "exporting/markup.h"
#include "exporting/portablepicture.h"

#include <QDateTime>
#include <QFile>
#include <QLocale>
#include <QUuid>

#include <algorithm>

namespace warraq {

namespace {

using Packing = ZipWriter::Packing;

QByteArray xml(const QString& text)
{
    return xmlEscaped(text).toUtf8();
}

QByteArray articleFile(size_t index)
{
    return "articles/a" + QByteArray::number(static_cast<qulonglong>(index + 1)).rightJustified(6, '0') +
           ".xhtml";
}

QByteArray textDirection(bool rightToLeft)
{
    return rightToLeft ? "rtl" : "ltr";
}

} // namespace

Result<void> EpubWriter::begin(const ExportContext& context)
{
    m_context = context;
    m_words = exportWords(context);
    if (m_context.title.isEmpty())
        m_context.title = context.archiveName.isEmpty() ? m_words.page.untitled : context.archiveName;
    m_identity.addData((m_context.title + u'\n' + context.archiveName + u'\n').toUtf8());
    if (auto opened = m_zip.open(); !opened)
        return opened;
    // OCF 3.3, 4.2: the first entry, as it is.
    if (auto added = m_zip.add(QStringLiteral("mimetype"), "application/epub+zip", Packing::Stored); !added)
        return added;
    const QByteArray container =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles>"
        "<rootfile full-path=\"EPUB/package.opf\" media-type=\"application/oebps-package+xml\"/>"
        "</rootfiles></container>\n";
    if (auto added = m_zip.add(QStringLiteral("META-INF/container.xml"), container, Packing::Deflated);
        !added)
        return added;
    QFile style(QStringLiteral(":/exporting/book.css"));
    if (!style.open(QIODevice::ReadOnly))
        return unexpected(ErrorKind::Internal, style.fileName(), style.errorString());
    if (auto added = m_zip.add(QStringLiteral("EPUB/book.css"), style.readAll(), Packing::Deflated); !added)
        return added;
    return m_zip.add(QStringLiteral("EPUB/title.xhtml"), titlePage(), Packing::Deflated);
}

Result<void> EpubWriter::beginGroup(const BookGroup& group)
{
    m_contents.beginGroup(group.title, group.rightToLeft);
    return {};
}

Result<void> EpubWriter::add(const Article& article)
{
    const auto& content = article.content;
    PageOptions options = exportPage(m_context, m_words);
    options.assetUrl = [this](const QString& sha256) { return picture(sha256); };
    const QString title = content.title.isEmpty() ? m_words.page.untitled : content.title;
    const QByteArray body = toXhtml(articleElement(article, options));
    if (m_pictureError)
        return Unexpected{*m_pictureError};
    const bool rightToLeft = article.isRightToLeft();
    const QString language = languageTag(content.language);
    const QString name = QStringLiteral("EPUB/") + QString::fromLatin1(articleFile(m_articles));
    if (auto added = m_zip.add(name, page(title, language, rightToLeft, body, "../"), Packing::Deflated);
        !added)
        return added;
    m_contents.add(title, content.published ? content.published->year() : 0, rightToLeft,
                   articleFile(m_articles));
    ++m_articles;
    m_rightToLeft += rightToLeft;
    if (!language.isEmpty())
        ++m_languages[language];
    m_identity.addData(QByteArray::number(article.id.value) + '\n');
    return {};
}

Result<void> EpubWriter::finish()
{
    if (auto added = m_zip.add(QStringLiteral("EPUB/nav.xhtml"), navigation(), Packing::Deflated); !added)
        return added;
    if (auto added = m_zip.add(QStringLiteral("EPUB/package.opf"), package(), Packing::Deflated); !added)
        return added;
    return m_zip.finish();
}

QString EpubWriter::picture(const QString& sha256)
{
    if (const auto known = m_pictures.constFind(sha256); known != m_pictures.constEnd())
        return *known;
    QString& address = m_pictures[sha256];
    const auto asset =
        m_context.asset ? m_context.asset(sha256) : Result<Asset>(unexpected(ErrorKind::NotFound, sha256));
    const auto kept = asset ? portablePicture(*asset) : std::nullopt;
    if (!kept)
        return address;
    const QString file = QStringLiteral("images/%1.%2").arg(sha256, kept->ending);
    // Compressed already.
    if (auto added = m_zip.add(QStringLiteral("EPUB/") + file, kept->bytes, Packing::Stored); !added) {
        m_pictureError = added.error();
        return address;
    }
    m_pictureItems += "<item id=\"i" + QByteArray::number(m_pictures.size()) + "\" href=\"" + xml(file) +
                      "\" media-type=\"" + xml(kept->mediaType) + "\"/>\n";
    address = QStringLiteral("../") + file;
    return address;
}

QByteArray EpubWriter::page(const QString& title, const QString& language, bool rightToLeft,
                            const QByteArray& body, const char* styleFolder) const
{
    QByteArray html = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n"
                      "<html xmlns=\"http://www.w3.org/1999/xhtml\" "
                      "xmlns:epub=\"http://www.idpf.org/2007/ops\"";
    if (!language.isEmpty())
        html += " lang=\"" + xml(language) + "\" xml:lang=\"" + xml(language) + '"';
    html += " dir=\"" + textDirection(rightToLeft) + "\"><head><title>" + xml(title) +
            "</title><link rel=\"stylesheet\" type=\"text/css\" href=\"" + styleFolder +
            "book.css\"/></head><body>" + body + "</body></html>\n";
    return html;
}

QByteArray EpubWriter::titlePage() const
{
    QByteArray body = "<section class=\"cover\"><h1 dir=\"auto\">" + xml(m_context.title) + "</h1>";
    const auto line = [&body](const char* kind, const QString& text) {
        if (!text.isEmpty())
            body += QByteArray("<p class=\"") + kind + "\" dir=\"auto\">" + xml(text) + "</p>";
    };
    line("subtitle", m_context.subtitle);
    line("byline", m_words.compiledBy);
    line("byline", m_words.articles);
    const bool rightToLeft = QLocale(m_context.language).textDirection() == Qt::RightToLeft;
    return page(m_context.title, languageTag(m_context.language), rightToLeft, body + "</section>", "");
}

QByteArray EpubWriter::navigation() const
{
    // A list without an item is none.
    const QByteArray list = m_contents.isEmpty()
                                ? "<ol><li><a href=\"title.xhtml\">" + xml(m_context.title) + "</a></li></ol>"
                                : m_contents.xhtml(m_words.noDate);
    const bool rightToLeft = QLocale(m_context.language).textDirection() == Qt::RightToLeft;
    return page(m_context.title, languageTag(m_context.language), rightToLeft,
                "<nav epub:type=\"toc\" id=\"toc\"><h2>" + xml(m_words.contents) + "</h2>" + list + "</nav>",
                "");
}

QByteArray EpubWriter::package() const
{
    QList<QString> languages = m_languages.keys();
    std::sort(languages.begin(), languages.end(), [this](const QString& a, const QString& b) {
        return std::pair(-m_languages[a], a) < std::pair(-m_languages[b], b);
    });
    if (languages.isEmpty()) {
        const QString own = languageTag(m_context.language);
        languages << (own.isEmpty() ? QStringLiteral("und") : own);
    }
    static const QUuid kind(QStringLiteral("{5a0a4a3e-6f5c-5a5f-9d0c-2b1a7d3b9b10}"));
    const QByteArray identifier =
        QUuid::createUuidV5(kind, m_identity.result()).toByteArray(QUuid::WithoutBraces);
    const bool rightToLeft = m_rightToLeft * 2 > static_cast<qint64>(m_articles);

    QByteArray opf = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                     "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" "
                     "unique-identifier=\"id\" prefix=\"schema: http://schema.org/\" xml:lang=\"" +
                     xml(languages.first()) +
                     "\">\n<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n"
                     "<dc:identifier id=\"id\">urn:uuid:" +
                     identifier + "</dc:identifier>\n<dc:title id=\"title\">" + xml(m_context.title) +
                     "</dc:title>\n";
    opf += "<meta refines=\"#title\" property=\"title-type\">main</meta>\n";
    if (!m_context.subtitle.isEmpty())
        opf += "<dc:description>" + xml(m_context.subtitle) + "</dc:description>\n";
    if (!m_context.compiledBy.isEmpty())
        opf += "<dc:creator id=\"compiler\">" + xml(m_context.compiledBy) +
               "</dc:creator>\n<meta refines=\"#compiler\" property=\"role\" scheme=\"marc:relators\">com"
               "</meta>\n";
    if (!m_context.archiveName.isEmpty())
        opf += "<dc:source>" + xml(m_context.archiveName) + "</dc:source>\n";
    for (const auto& language : languages)
        opf += "<dc:language>" + xml(language) + "</dc:language>\n";
    opf += "<meta property=\"dcterms:modified\">" + toIsoUtc(QDateTime::currentDateTimeUtc()).toLatin1() +
           "</meta>\n<meta property=\"schema:accessMode\">textual</meta>\n"
           "<meta property=\"schema:accessibilityFeature\">tableOfContents</meta>\n</metadata>\n<manifest>\n"
           "<item id=\"nav\" href=\"nav.xhtml\" media-type=\"application/xhtml+xml\" properties=\"nav\"/>\n"
           "<item id=\"style\" href=\"book.css\" media-type=\"text/css\"/>\n"
           "<item id=\"cover\" href=\"title.xhtml\" media-type=\"application/xhtml+xml\"/>\n";
    QByteArray spine;
    for (size_t i = 0; i < m_articles; ++i) {
        const QByteArray id = 'a' + QByteArray::number(static_cast<qulonglong>(i + 1));
        opf += "<item id=\"" + id + "\" href=\"" + articleFile(i) +
               "\" media-type=\"application/xhtml+xml\"/>\n";
        spine += "<itemref idref=\"" + id + "\"/>\n";
    }
    return opf + m_pictureItems + "</manifest>\n<spine page-progression-direction=\"" +
           textDirection(rightToLeft) + "\">\n<itemref idref=\"cover\"/>\n<itemref idref=\"nav\"/>\n" +
           spine + "</spine>\n</package>\n";
}

} // namespace warraq
