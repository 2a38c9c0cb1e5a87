#include "exporting/markdownwriter.h"

#include "citing/cslitem.h"
#include "exporting/exportwords.h"
#include "exporting/markdowntext.h"
#include "render/highlighter.h"

namespace warraq {

namespace {

void add(QString& yaml, const char* key, const QString& value)
{
    if (!value.isEmpty())
        yaml += QLatin1String(key) + QStringLiteral(": ") + yamlQuoted(value) + u'\n';
}

void add(QString& yaml, const char* key, const QStringList& values)
{
    if (values.isEmpty())
        return;
    yaml += QLatin1String(key) + QStringLiteral(":\n");
    for (const auto& value : values)
        yaml += QStringLiteral("  - ") + yamlQuoted(value) + u'\n';
}

QString iso(const std::optional<PartialDate>& date)
{
    return date ? date->toIso() : QString();
}

void addImages(QString& yaml, const ArticleContent& content)
{
    QString list;
    for (const auto& image : content.images) {
        QString entry;
        add(entry, "caption", image.caption.simplified());
        add(entry, "credit", image.credit.simplified());
        add(entry, "media_id", image.mediaId);
        if (entry.isEmpty())
            continue;
        entry.chop(1);
        list += QStringLiteral("  - ") + entry.replace(u'\n', QStringLiteral("\n    ")) + u'\n';
    }
    if (!list.isEmpty())
        yaml += QStringLiteral("images:\n") + list;
}

QString bodyOf(const ArticleContent& content, const Highlighter& marks)
{
    QString html = content.html;
    if (html.isEmpty()) {
        // Without markup the paragraphs are those of the text.
        for (const auto& paragraph : content.text.split(QStringLiteral("\n\n"), Qt::SkipEmptyParts))
            html += QStringLiteral("<p>") + paragraph.toHtmlEscaped() + QStringLiteral("</p>");
    }
    return markdownFromHtml(marks.inHtml(html));
}

/// A person's notes as quotations, behind the text.
QString notesOf(const Article& article)
{
    QString text;
    for (const auto& note : article.notes) {
        QStringList lines;
        for (const auto& line : note.text.trimmed().split(u'\n'))
            lines << (QStringLiteral("> ") + markdownEscaped(line.simplified())).trimmed();
        text += QStringLiteral("\n> **Note**\n>\n") + lines.join(u'\n') + u'\n';
    }
    return text;
}

QString heading(const char* sign, const QString& title)
{
    return QLatin1String(sign) + markdownEscaped(title.simplified()) + QStringLiteral("\n\n");
}

/// The same as a list below the headline.
QString particulars(const Article& article, const QString& cited)
{
    const auto& content = article.content;
    QString list;
    const auto line = [&list](const char* name, const QString& value) {
        if (!value.isEmpty())
            list += QStringLiteral("- ") + QLatin1String(name) + QStringLiteral(": ") +
                    markdownEscaped(value.simplified()) + u'\n';
    };
    line("By", content.authors.join(QStringLiteral(", ")));
    line("Agency", content.agency);
    line("Published", iso(content.published));
    line("Publication", content.publication);
    line("Section", content.section);
    line("Dateline", content.dateline);
    line("Address", content.url);
    line("Tags", article.tags.join(QStringLiteral(", ")));
    line("Record", citationKey(article.id));
    line("Cite as", cited);
    return list.isEmpty() ? QString() : list + u'\n';
}

QString captions(const ArticleContent& content)
{
    QString text;
    for (const auto& image : content.images) {
        QStringList parts{image.caption.simplified(), image.credit.simplified()};
        parts.removeAll(QString());
        if (!parts.isEmpty())
            text += u'*' + markdownEscaped(parts.join(QStringLiteral(" — "))) + QStringLiteral("*\n\n");
    }
    return text;
}

/// Headline, standfirst, captions that the body does not have, body.
QString printed(const Article& article, const char* sign, const QString& below, const ExportContext& context)
{
    const auto& content = article.content;
    QString text = heading(sign, content.title.isEmpty() ? citationKey(article.id) : content.title);
    if (!content.subtitle.isEmpty())
        text +=
            QStringLiteral("**") + markdownEscaped(content.subtitle.simplified()) + QStringLiteral("**\n\n");
    text += below;
    if (!content.html.contains(QLatin1String("<figcaption")))
        text += captions(content);
    const QString body = bodyOf(content, Highlighter(context.highlight));
    if (!body.isEmpty())
        text += body + u'\n';
    return context.notes ? text + notesOf(article) : text;
}

} // namespace

QString articleFrontMatter(const Article& article, const QString& cited)
{
    const auto& content = article.content;
    QString yaml = QStringLiteral("---\n");
    add(yaml, "title", content.title);
    add(yaml, "subtitle", content.subtitle);
    add(yaml, "author", content.authors);
    add(yaml, "agency", content.agency);
    add(yaml, "date", iso(content.published));
    if (!content.published) {
        add(yaml, "published_not_before", iso(article.publishedNotBefore));
        add(yaml, "published_not_after", iso(article.publishedNotAfter));
    }
    add(yaml, "modified", iso(content.modified));
    add(yaml, "publication", content.publication);
    add(yaml, "section", content.section);
    add(yaml, "genre", content.genre);
    add(yaml, "dateline", content.dateline);
    add(yaml, "places", content.places);
    add(yaml, "lang", content.language);
    add(yaml, "url", content.url);
    add(yaml, "tags", article.tags);
    add(yaml, "collections", article.collections);
    addImages(yaml, content);
    add(yaml, "source", article.provenance.file);
    add(yaml, "record", citationKey(article.id));
    add(yaml, "cite_as", cited);
    return yaml + QStringLiteral("---\n\n");
}

Result<void> MarkdownWriter::begin(const ExportContext& context)
{
    m_context = context;
    if (auto opened = m_file.open(); !opened || m_holds == Holds::OneArticle)
        return opened;
    QString yaml = QStringLiteral("---\n");
    warraq::add(yaml, "title", context.title);
    warraq::add(yaml, "subtitle", context.subtitle);
    warraq::add(yaml, "author", context.compiledBy);
    warraq::add(yaml, "lang", context.language);
    warraq::add(yaml, "archive", context.archiveName);
    yaml += QStringLiteral("articles: %1\n---\n\n").arg(context.articles);
    if (!context.title.isEmpty())
        yaml += heading("# ", context.title);
    return m_file.write(yaml.toUtf8());
}

Result<void> MarkdownWriter::beginGroup(const BookGroup& group)
{
    return m_holds == Holds::OneArticle ? Result<void>() : m_file.write(heading("## ", group.title).toUtf8());
}

Result<void> MarkdownWriter::add(const Article& article)
{
    const QString cited = citedText(m_context, article);
    if (m_holds == Holds::OneArticle)
        return m_file.write(
            (articleFrontMatter(article, cited) + printed(article, "# ", {}, m_context)).toUtf8());
    return m_file.write(
        (printed(article, m_context.grouped ? "### " : "## ", particulars(article, cited), m_context) + u'\n')
            .toUtf8());
}

Result<void> MarkdownWriter::finish()
{
    return m_file.close();
}

} // namespace warraq
