#include "ui/reader/detailspage.h"

#include "core/languagename.h"
#include "ui/text/momenttext.h"
#include "ui/text/sentence.h"

#include <QCoreApplication>
#include <QLocale>

namespace warraq {

namespace {

class DetailsPage
{
    Q_DECLARE_TR_FUNCTIONS(warraq::DetailsPage)

public:
    DetailsPage(const Article& article, const PageOptions& options) : m_article(article), m_options(options)
    {
    }

    QString write()
    {
        m_html =
            QStringLiteral("<article class=\"details\" dir=\"%1\"><h1 dir=\"auto\">%2</h1>")
                .arg(QLocale(m_options.language).textDirection() == Qt::RightToLeft ? QStringLiteral("rtl")
                                                                                    : QStringLiteral("ltr"),
                     (m_article.content.title.isEmpty() ? m_options.words.untitled : m_article.content.title)
                         .toHtmlEscaped());
        heading(tr("Fields"), tr("Field"), tr("Value"), tr("Where it came from"));
        fields();
        end();
        heading(tr("Source"), tr("What"), tr("Value"), QString());
        source();
        end();
        return m_html + QStringLiteral("</article>");
    }

private:
    void heading(const QString& title, const QString& first, const QString& second, const QString& third)
    {
        m_html += QStringLiteral("<h2>%1</h2><table><thead><tr>").arg(title.toHtmlEscaped());
        for (const auto& name : {first, second, third})
            m_html += QStringLiteral("<th scope=\"col\">%1</th>").arg(name.toHtmlEscaped());
        m_html += QStringLiteral("</tr></thead><tbody>");
    }

    void end() { m_html += QStringLiteral("</tbody></table>"); }

    void row(const QString& name, const QString& value, const QString& origin, const char* kind = "")
    {
        m_html +=
            QStringLiteral("<tr><th scope=\"row\">%1</th><td class=\"%2\"><bdi>%3</bdi></td>"
                           "<td class=\"origin\">%4</td></tr>")
                .arg(name.toHtmlEscaped(), QLatin1String(kind),
                     value.toHtmlEscaped().replace(u'\n', QLatin1String("<br>")), origin.toHtmlEscaped());
    }

    void field(Field which, const QString& value)
    {
        if (value.isEmpty())
            return row(nameOf(which), tr("unknown"), tr("not in the source"), "unknown");
        const auto& origins = m_article.content.origins;
        const auto origin = origins.find(which);
        row(nameOf(which), value, origin == origins.end() ? QString() : nameOf(origin->second));
    }

    /// Fields few articles have: told where they are known.
    void known(Field which, const QString& value)
    {
        if (!value.isEmpty())
            field(which, value);
    }

    QString date(const std::optional<PartialDate>& value) const
    {
        return printedDate(value, m_options.language);
    }

    static QString moment(const std::optional<QDateTime>& value)
    {
        return value ? captureText(*value, QLocale()) : QString();
    }

    void fields()
    {
        const auto& content = m_article.content;
        const auto list = [](const QStringList& values) { return values.join(QStringLiteral(", ")); };
        field(Field::Title, content.title);
        known(Field::Subtitle, content.subtitle);
        field(Field::Publication, content.publication);
        field(Field::Published, date(content.published));
        if (const QString bounds = printedBounds(m_article, m_options); !bounds.isEmpty())
            row(tr("Bounds of the date"), bounds,
                m_article.publishedNotBefore ? tr("from listing pages and captures")
                                             : tr("from when it was captured"));
        known(Field::Modified, date(content.modified));
        known(Field::Captured, moment(content.captured));
        field(Field::Authors, list(content.authors));
        known(Field::Agency, content.agency);
        field(Field::Section, content.section);
        known(Field::Genre, content.genre);
        field(Field::Places, list(content.places));
        known(Field::Dateline, content.dateline);
        field(Field::Language, ownLanguageName(content.language));
        field(Field::Url, content.url);
        QStringList identifiers;
        for (auto it = content.identifiers.cbegin(); it != content.identifiers.cend(); ++it)
            identifiers << it.key() + QStringLiteral(": ") + it.value();
        known(Field::Identifiers, identifiers.join(u'\n'));
        QStringList images;
        for (const auto& image : content.images) {
            QStringList parts;
            for (const auto& part : {image.caption, image.credit, image.mediaId}) {
                if (!part.isEmpty())
                    parts << part;
            }
            images << (parts.isEmpty() ? image.source : parts.join(QStringLiteral(" · ")));
        }
        known(Field::Images, images.join(u'\n'));
        field(Field::Text,
              content.text.isEmpty() ? QString() : tr("%Ln word(s)", nullptr, m_article.wordCount));
    }

    void source()
    {
        const auto& from = m_article.provenance;
        const QLocale numbers;
        row(tr("File"), from.file, {}, "file");
        const auto format = sourceFormatFromString(from.format);
        row(tr("Format"), format ? nameOf(*format) : from.format, {});
        if (from.record)
            row(tr("Record"), numbers.toString(*from.record + 1), {});
        row(tr("Position"),
            tr("%1 bytes from byte %2 on").arg(numbers.toString(from.length), numbers.toString(from.offset)),
            {});
        if (!from.sha256.isEmpty())
            row(tr("SHA-256"), from.sha256, {}, "file");
        if (!from.profile.isEmpty())
            row(tr("Profile"), from.profile, {});
        row(tr("Imported"), moment(from.imported), {});
        for (const auto& other : from.alsoIn)
            row(tr("Also in"), other, {}, "file");
        if (m_article.versions > 1)
            row(tr("Versions"), numbers.toString(m_article.versions), {});
    }

    const Article& m_article;
    const PageOptions& m_options;
    QString m_html;
};

} // namespace

QString detailsDocument(const Article& article, const PageOptions& options)
{
    return pageDocument(article.content.title, DetailsPage(article, options).write(), options);
}

} // namespace warraq
