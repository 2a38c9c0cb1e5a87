#include "exporting/textwriter.h"

#include "exporting/exportwords.h"

namespace warraq {

namespace {

constexpr int ruleWidth = 72;

QString printedText(const ArticleContent& content)
{
    QStringList parts{content.title.simplified(), content.subtitle.simplified(), content.text.trimmed()};
    parts.removeAll(QString());
    return parts.join(QStringLiteral("\n\n")) + u'\n';
}

/// Who, when and where, as far as known; a line each.
QString particulars(const Article& article)
{
    const auto& content = article.content;
    QStringList lines;
    const auto line = [&lines](const char* name, const QString& value) {
        if (!value.isEmpty())
            lines << QLatin1String(name) + QStringLiteral(": ") + value.simplified();
    };
    line("By", content.authors.join(QStringLiteral(", ")));
    line("Agency", content.agency);
    line("Published", content.published ? content.published->toIso() : QString());
    line("Publication", content.publication);
    line("Section", content.section);
    line("Dateline", content.dateline);
    line("Address", content.url);
    line("Source", article.provenance.file);
    line("Article", QString::number(article.id.value));
    return lines.join(u'\n');
}

QString captions(const ArticleContent& content)
{
    QString text;
    for (const auto& image : content.images) {
        QStringList parts{image.caption.simplified(), image.credit.simplified()};
        parts.removeAll(QString());
        if (!parts.isEmpty())
            text += QStringLiteral("\nImage: ") + parts.join(QStringLiteral(" — ")) + u'\n';
    }
    return text;
}

} // namespace

Result<void> TextWriter::begin(const ExportContext& context)
{
    m_context = context;
    if (auto opened = m_file.open(); !opened || m_use == Use::Corpus)
        return opened;
    QStringList head{context.title, context.subtitle, context.compiledBy};
    head.removeAll(QString());
    m_first = head.isEmpty();
    return m_file.write(head.isEmpty() ? QByteArray() : (head.join(u'\n') + u'\n').toUtf8());
}

Result<void> TextWriter::add(const Article& article)
{
    const auto& content = article.content;
    if (m_use == Use::Corpus)
        return m_file.write(printedText(content).toUtf8());
    QString text;
    if (!m_first)
        text += u'\n' + QString(ruleWidth, u'-') + QStringLiteral("\n\n");
    m_first = false;
    QStringList head{content.title.simplified(), content.subtitle.simplified(), particulars(article)};
    head.removeAll(QString());
    text += head.join(u'\n') + QStringLiteral("\n\n") + content.text.trimmed() + u'\n' + captions(content) +
            QStringLiteral("\nCite as: ") + citedText(m_context, article).simplified() + u'\n';
    return m_file.write(text.toUtf8());
}

Result<void> TextWriter::finish()
{
    return m_file.close();
}

} // namespace warraq
