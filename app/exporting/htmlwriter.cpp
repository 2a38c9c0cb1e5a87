#include "exporting/htmlwriter.h"

#include "exporting/markup.h"
#include "exporting/portablepicture.h"

#include <QDir>
#include <QLocale>

namespace warraq {

namespace {

QByteArray resource(const QString& name)
{
    QFile file(QStringLiteral(":/exporting/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray xml(const QString& text)
{
    return xmlEscaped(text).toUtf8();
}

QByteArray pageName(qint64 number)
{
    return QByteArray::number(number).rightJustified(6, '0') + ".html";
}

Unexpected notWritten(const QFile& file)
{
    return unexpected(ErrorKind::DiskFull, file.fileName(), file.errorString());
}

} // namespace

Result<void> HtmlWriter::begin(const ExportContext& context)
{
    m_context = context;
    m_words = exportWords(context);
    if (m_context.title.isEmpty())
        m_context.title = context.archiveName.isEmpty() ? m_words.page.untitled : context.archiveName;
    m_style = resource(QStringLiteral("book.css")) + resource(QStringLiteral("page.css"));
    if (m_shape == Shape::Folder) {
        if (!QDir().mkpath(m_path) || !QDir(m_path).mkpath(QStringLiteral("articles")))
            return unexpected(ErrorKind::Unreadable, m_path, QStringLiteral("the folder cannot be made"));
        return {};
    }
    m_waiting.setFileTemplate(m_path + QStringLiteral(".XXXXXX"));
    if (!m_waiting.open())
        return unexpected(ErrorKind::Unreadable, m_path, m_waiting.errorString());
    return {};
}

Result<void> HtmlWriter::beginGroup(const BookGroup& group)
{
    m_contents.beginGroup(group.title, group.rightToLeft);
    return {};
}

Result<void> HtmlWriter::add(const Article& article)
{
    const auto& content = article.content;
    PageOptions options = exportPage(m_context, m_words);
    options.assetUrl = [this](const QString& sha256) { return picture(sha256); };
    const QString title = content.title.isEmpty() ? m_words.page.untitled : content.title;
    const bool rightToLeft = article.isRightToLeft();
    QByteArray body = toXhtml(articleElement(article, options));
    if (m_pictureError)
        return Unexpected{*m_pictureError};
    const QByteArray number = QByteArray::number(++m_articles);
    const int year = content.published ? content.published->year() : 0;
    if (m_shape == Shape::Folder) {
        m_contents.add(title, year, rightToLeft, "articles/" + pageName(m_articles));
        const QByteArray back =
            "<p class=\"back\"><a href=\"../index.html\">" + xml(m_words.contents) + "</a></p>";
        return writeFile(m_path + QStringLiteral("/articles/") + QString::fromLatin1(pageName(m_articles)),
                         head(title, content.language, rightToLeft) + "<main>" + body + "</main>" + back +
                             "</body></html>\n");
    }
    m_contents.add(title, year, rightToLeft, "#a" + number);
    body.insert(8, " id=\"a" + number + '"'); // behind "<article"
    body += '\n';
    if (m_waiting.write(body) != body.size())
        return notWritten(m_waiting);
    return {};
}

Result<void> HtmlWriter::finish()
{
    const bool rightToLeft = QLocale(m_context.language).textDirection() == Qt::RightToLeft;
    const QByteArray beginning = head(m_context.title, m_context.language, rightToLeft) + front();
    if (m_shape == Shape::Folder)
        return writeFile(m_path + QStringLiteral("/index.html"), beginning + "</body></html>\n");
    QFile file(m_path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return unexpected(ErrorKind::Unreadable, m_path, file.errorString());
    if (!m_waiting.flush() || !m_waiting.seek(0))
        return notWritten(m_waiting);
    const auto put = [&file](const QByteArray& bytes) { return file.write(bytes) == bytes.size(); };
    if (!put(beginning + "<main>\n"))
        return notWritten(file);
    constexpr qint64 piece = 1 << 20;
    while (!m_waiting.atEnd()) {
        const QByteArray bytes = m_waiting.read(piece);
        if (bytes.isEmpty())
            return unexpected(ErrorKind::Unreadable, m_waiting.fileName(), m_waiting.errorString());
        if (!put(bytes))
            return notWritten(file);
    }
    if (!put("</main></body></html>\n") || !file.flush())
        return notWritten(file);
    return {};
}

QString HtmlWriter::picture(const QString& sha256)
{
    const auto load = [&]() -> std::optional<PortablePicture> {
        if (!m_context.asset)
            return std::nullopt;
        const auto asset = m_context.asset(sha256);
        return asset ? webPicture(*asset) : std::nullopt;
    };
    if (m_shape == Shape::OneFile) {
        const auto kept = load();
        return kept ? QStringLiteral("data:%1;base64,%2")
                          .arg(kept->mediaType, QString::fromLatin1(kept->bytes.toBase64()))
                    : QString();
    }
    if (const auto known = m_pictures.constFind(sha256); known != m_pictures.constEnd())
        return *known;
    QString& address = m_pictures[sha256];
    const auto kept = load();
    if (!kept)
        return address;
    const QString file = QStringLiteral("images/%1.%2").arg(sha256, kept->ending);
    QDir(m_path).mkpath(QStringLiteral("images"));
    if (auto written = writeFile(m_path + u'/' + file, kept->bytes); !written)
        m_pictureError = written.error();
    address = QStringLiteral("../") + file;
    return address;
}

QByteArray HtmlWriter::head(const QString& title, const QString& language, bool rightToLeft) const
{
    const QString tag = languageTag(language);
    // A page that lies on a disk is of no origin that 'self' would mean.
    const char* pictures = m_shape == Shape::OneFile ? "data:" : "'self' file:";
    return "<!DOCTYPE html>\n<html" + (tag.isEmpty() ? QByteArray() : " lang=\"" + xml(tag) + '"') +
           " dir=\"" + (rightToLeft ? "rtl" : "ltr") +
           "\"><head><meta charset=\"utf-8\"/>"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src " +
           pictures +
           "; style-src 'unsafe-inline'\"/><meta name=\"referrer\" content=\"no-referrer\"/>"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/><title>" +
           xml(title) + "</title><style>" + m_style + "</style></head><body>\n";
}

QByteArray HtmlWriter::front() const
{
    QByteArray html = "<header><h1 dir=\"auto\">" + xml(m_context.title) + "</h1>";
    const auto line = [&html](const char* kind, const QString& text) {
        if (!text.isEmpty())
            html += QByteArray("<p class=\"") + kind + "\" dir=\"auto\">" + xml(text) + "</p>";
    };
    line("subtitle", m_context.subtitle);
    line("compiled", m_words.compiledBy);
    line("compiled", m_words.articles);
    return html + "</header>\n<nav><h2>" + xml(m_words.contents) + "</h2>" +
           m_contents.xhtml(m_words.noDate) + "</nav>\n";
}

Result<void> HtmlWriter::writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return unexpected(ErrorKind::Unreadable, path, file.errorString());
    if (file.write(bytes) != bytes.size() || !file.flush())
        return notWritten(file);
    return {};
}

} // namespace warraq
