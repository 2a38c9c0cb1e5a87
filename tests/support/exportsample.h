#pragma once

#include "core/article.h"
#include "exporting/articlewriter.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QImage>
#include <QProcess>
#include <QStandardPaths>

#include <map>

namespace warraq::test {

/// Articles as exports meet them: pictures, lists, tables, Arabic, characters that XML does not know, nothing
/// at all; and the pictures they speak of. Needs QtGui.
class ExportSample
{
public:
    ExportSample()
    {
        m_jpeg = keep(picture("JPEG"), QStringLiteral("image/jpeg"));
        m_drawing = keep("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>"
                         "<script>alert(1)</script><rect width='9' height='9' fill='red'/></svg>",
                         QStringLiteral("image/svg+xml"));
        m_articles = {english(), arabic(), bare(), awkward()};
    }

    [[nodiscard]] const std::vector<Article>& articles() const { return m_articles; }
    [[nodiscard]] ExportContext context() const
    {
        ExportContext context;
        context.title = QStringLiteral("Harbours & <Canals>");
        context.subtitle = QStringLiteral("What was written of them");
        context.compiledBy = QStringLiteral("Nadia Haddad");
        context.archiveName = QStringLiteral("courier.warraq");
        context.articles = static_cast<qint64>(m_articles.size());
        context.asset = [this](const QString& hash) -> Result<Asset> {
            const auto found = m_assets.find(hash);
            if (found == m_assets.end())
                return unexpected(ErrorKind::NotFound, hash);
            return found->second;
        };
        return context;
    }
    [[nodiscard]] const QByteArray& jpeg() const { return m_assets.at(m_jpeg).bytes; }
    [[nodiscard]] const QString& jpegHash() const { return m_jpeg; }

    /// Writes all of them; the error's detail, or nothing.
    [[nodiscard]] QString write(ArticleWriter& writer) const
    {
        const auto told = [](const Error& error) {
            return QStringLiteral("%1: %2 (%3)").arg(error.subject, error.detail).arg(int(error.kind));
        };
        if (auto begun = writer.begin(context()); !begun)
            return told(begun.error());
        for (const auto& article : m_articles) {
            if (auto added = writer.add(article); !added)
                return told(added.error());
        }
        if (auto finished = writer.finish(); !finished)
            return told(finished.error());
        return {};
    }

private:
    static QByteArray picture(const char* form)
    {
        QImage image(40, 30, QImage::Format_RGB32);
        image.fill(0x2266AA);
        QBuffer buffer;
        image.save(&buffer, form);
        return buffer.data();
    }
    QString keep(const QByteArray& bytes, const QString& type)
    {
        const QString hash =
            QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        m_assets[hash] = {bytes, type};
        return hash;
    }
    static Article numbered(qint64 id)
    {
        Article article;
        article.id = {id};
        article.provenance.file = QStringLiteral("in/paper.jsonl");
        article.provenance.format = QStringLiteral("jsonl");
        article.provenance.record = id;
        article.provenance.sha256 = QString(64, u'a');
        article.provenance.imported = QDateTime(QDate(2026, 1, 2), QTime(3, 4), Qt::UTC);
        return article;
    }
    Article english() const
    {
        Article article = numbered(7);
        auto& content = article.content;
        content.title = QStringLiteral("Harbour “reopens” & trade <returns>");
        content.subtitle = QStringLiteral("After ten years");
        content.authors = {QStringLiteral("Nadia Haddad"), QStringLiteral("Omar Said")};
        content.section = QStringLiteral("Features");
        content.publication = QStringLiteral("Khan Courier");
        content.published = PartialDate::fromDate(QDate(2017, 10, 18));
        content.places = {QStringLiteral("London")};
        content.dateline = QStringLiteral("London");
        content.language = QStringLiteral("en");
        content.url = QStringLiteral("https://courier.example/a?b=1&c=2");
        content.images = {{QStringLiteral("55"), QStringLiteral("The quay"), QStringLiteral("Reuters"),
                           QStringLiteral("quay.jpg"), m_jpeg},
                          {{}, QStringLiteral("A drawing"), {}, {}, m_drawing},
                          {{}, QStringLiteral("Not kept"), {}, {}, QString(64, u'0')}};
        content.html = QStringLiteral(
            "<h2>First</h2><p>A <em>quay</em> &amp; a <a href=\"https://x.example/a "
            "b?c=&lt;d&gt;\">link</a>, "
            "<a href=\"http://\">none</a>.<br>Second line.</p>"
            "<figure><img src=\"quay.jpg\" alt=\"The quay\"><figcaption>The quay</figcaption></figure>"
            "<ul><li>one</li><li>two</li></ul><ol><li>first</li></ol><dl><dd>meaning</dd><dt>term</dt></dl>"
            "<blockquote><p>Said he.</p></blockquote>"
            "<table><tr><th>Year</th><th colspan=\"2\">Ships</th></tr><tr><td>2016</td><td>12</td><td>13</td>"
            "</tr></table><pre>a  b\n  c</pre>");
        content.text = QStringLiteral("First\n\nA quay & a link, none.\nSecond line.\n\none\ntwo");
        article.wordCount = 9;
        article.tags = {QStringLiteral("sea")};
        article.starred = true;
        return article;
    }
    static Article arabic()
    {
        Article article = numbered(3);
        auto& content = article.content;
        content.title = QStringLiteral("الميناء يعود إلى العمل");
        content.published = PartialDate::fromYearMonth(2016, 5);
        content.language = QStringLiteral("ar");
        content.publication = QStringLiteral("البريد");
        content.html = QStringLiteral("<p>عاد الميناء إلى العمل.</p><p>قال <strong>المدير</strong> ذلك.</p>");
        content.text = QStringLiteral("عاد الميناء إلى العمل.\n\nقال المدير ذلك.");
        return article;
    }
    static Article bare()
    {
        Article article = numbered(12);
        article.content.html = QStringLiteral("<p>Only words.</p>");
        article.content.text = QStringLiteral("Only words.");
        return article;
    }
    static Article awkward()
    {
        Article article = numbered(5);
        auto& content = article.content;
        content.title = QStringLiteral("=1+1 ]]> \u0001\u000B\uFFFF and ") + QChar(0xD800);
        content.language = QStringLiteral("not a language");
        content.section = QStringLiteral("{{style}} %1");
        content.html = QStringLiteral("<p>Open <b>bold <i>both</b> still</i><p>\u0002next & so &nbsp;<foo>on"
                                      "</foo></p><script>no()</script></div>");
        content.text = QStringLiteral("Open bold both still\n\nnext & so on");
        return article;
    }

    std::map<QString, Asset> m_assets;
    QString m_jpeg;
    QString m_drawing;
    std::vector<Article> m_articles;
};

struct Ran
{
    int status = -1;
    QByteArray output;
    QByteArray errors;
};

inline Ran runProgram(const QString& program, const QStringList& arguments, const QByteArray& input = {})
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(120000))
        return {-1, {}, process.errorString().toUtf8()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

[[nodiscard]] inline bool hasProgram(const QString& name)
{
    return !QStandardPaths::findExecutable(name).isEmpty();
}

} // namespace warraq::test
