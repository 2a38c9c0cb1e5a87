#include "render/articlepage.h"

#include "core/directioncontrols.h"
#include "render/highlighter.h"
#include "render/printparts.h"

#include <QFile>
#include <QLocale>
#include <QRegularExpression>

namespace warraq {

namespace {

QString resource(const QString& name)
{
    QFile file(QStringLiteral(":/reader/") + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString themeName(PageTheme theme)
{
    switch (theme) {
    case PageTheme::Light:
        return QStringLiteral("light");
    case PageTheme::Sepia:
        return QStringLiteral("sepia");
    case PageTheme::Dark:
        return QStringLiteral("dark");
    }
    return {};
}

/// Builds one article's element from its parts.
class ElementWriter
{
public:
    ElementWriter(const Article& article, const PageOptions& options)
        : m_article(article), m_content(article.content), m_options(options), m_marks(options.highlight)
    {
    }

    QString write()
    {
        const bool rtl = m_article.isRightToLeft();
        QString html = QStringLiteral("<article dir=\"%1\"%2 class=\"%3\">")
                           .arg(rtl ? QStringLiteral("rtl") : QStringLiteral("ltr"),
                                m_content.language.isEmpty()
                                    ? QString()
                                    : QStringLiteral(" lang=\"%1\"").arg(m_content.language.toHtmlEscaped()),
                                rtl ? QStringLiteral("rtl") : QStringLiteral("ltr"));
        html += kicker() + headline() + byline() + leadFigures();
        const bool print = m_options.medium == PageMedium::Print;
        if (print)
            html += notesBeside(m_article, m_options);
        html += body();
        if (print)
            html += notesBehind(m_article, m_options) + sourceLine(m_article, m_options);
        return html + QStringLiteral("</article>");
    }

private:
    QString marked(const QString& text, TextPart part) const { return m_marks.inText(text, part); }

    QString kicker() const
    {
        return m_content.section.isEmpty()
                   ? QString()
                   : QStringLiteral("<p class=\"kicker\">%1</p>").arg(m_content.section.toHtmlEscaped());
    }

    QString headline() const
    {
        QString html = m_content.title.isEmpty()
                           ? QStringLiteral("<h1 class=\"untitled\">%1</h1>")
                                 .arg(m_options.words.untitled.toHtmlEscaped())
                           : QStringLiteral("<h1 dir=\"auto\"%1>").arg(headlineClass()) +
                                 marked(m_content.title, TextPart::Title) + QStringLiteral("</h1>");
        if (!m_content.subtitle.isEmpty())
            html += QStringLiteral("<p class=\"subtitle\" dir=\"auto\">%1</p>")
                        .arg(marked(m_content.subtitle, TextPart::Other));
        return html;
    }

    /// Headlines of lists and databases may be whole paragraphs: on paper those are set smaller.
    QString headlineClass() const
    {
        constexpr qsizetype longHeadline = 120;
        constexpr qsizetype longestHeadline = 220;
        if (m_options.medium != PageMedium::Print || m_content.title.size() <= longHeadline)
            return {};
        return m_content.title.size() > longestHeadline ? QStringLiteral(" class=\"longest\"")
                                                        : QStringLiteral(" class=\"long\"");
    }

    QString byline() const
    {
        QStringList parts;
        // A dot belongs to what stands behind it, so that a line can leave it away where it begins. Isolated:
        // scripts mix here.
        const auto add = [&parts](const QString& text) {
            if (text.isEmpty())
                return;
            const QString dot = parts.isEmpty() ? QString() : QStringLiteral("<span class=\"dot\">·</span>");
            parts << QStringLiteral("<span class=\"part\">%1<bdi>%2</bdi></span>")
                         .arg(dot, text.toHtmlEscaped());
        };
        add(m_content.authors.join(QStringLiteral(", ")));
        add(m_content.agency);
        add(m_content.publication);
        const QString date = printedDate(m_content.published, m_options.language);
        add(date.isEmpty() ? undated() : date);
        if (m_options.medium == PageMedium::Screen)
            add(date.isEmpty() ? printedBounds(m_article, m_options) : QString());
        add(m_content.dateline.isEmpty() ? m_content.places.join(QStringLiteral(", ")) : m_content.dateline);
        if (m_options.medium == PageMedium::Screen) {
            constexpr int wordsAMinute = 220;
            const int minutes = std::max(1, (m_article.wordCount + wordsAMinute / 2) / wordsAMinute);
            add(QString(m_options.words.minutes)
                    .replace(QStringLiteral("%n"), QLocale(m_options.language).toString(minutes)));
        }
        return QStringLiteral("<p class=\"byline\"><span class=\"parts\">%1</span></p>")
            .arg(parts.join(QString()));
    }

    /// On paper with what is known all the same; the reader pane's details have it.
    QString undated() const
    {
        const QString bounds =
            m_options.medium == PageMedium::Print ? printedBounds(m_article, m_options) : QString();
        return bounds.isEmpty() ? m_options.words.unknownDate
                                : m_options.words.unknownDate + QStringLiteral(" (") + bounds + u')';
    }

    QString address(const QString& asset) const
    {
        return m_options.assetUrl ? m_options.assetUrl(asset) : QStringLiteral("warraq-asset:") + asset;
    }

    /// The picture itself, or a calm frame that says that it is not kept; on paper nothing instead.
    QString picture(const ArticleImage& image) const
    {
        if (!image.asset.isEmpty()) {
            const QString source = address(image.asset);
            if (!source.isEmpty())
                return QStringLiteral("<img src=\"%1\" alt=\"%2\">")
                    .arg(source.toHtmlEscaped(), image.caption.toHtmlEscaped());
        }
        return m_options.medium == PageMedium::Print ? QString()
                                                     : QStringLiteral("<div class=\"missing\">%1</div>")
                                                           .arg(m_options.words.imageNotKept.toHtmlEscaped());
    }

    QString caption(const ArticleImage& image) const
    {
        QString text = marked(image.caption, TextPart::Caption);
        if (!image.credit.isEmpty())
            text += QStringLiteral("%1<cite>%2</cite>")
                        .arg(text.isEmpty() ? QString() : QStringLiteral(" — "),
                             (m_options.words.photo + QStringLiteral(": ") + image.credit).toHtmlEscaped());
        return text.isEmpty() ? QString()
                              : QStringLiteral("<figcaption dir=\"auto\">%1</figcaption>").arg(text);
    }

    QString figure(const ArticleImage& image) const
    {
        const QString inside = picture(image) + caption(image);
        return inside.isEmpty() ? QString() : QStringLiteral("<figure>%1</figure>").arg(inside);
    }

    /// Images the body does not hold itself stand below the byline.
    QString leadFigures() const
    {
        QString html;
        for (const auto& image : m_content.images) {
            const bool inBody =
                !image.source.isEmpty() &&
                m_content.html.contains(QStringLiteral("src=\"") + image.source.toHtmlEscaped() + u'"');
            if (!inBody)
                html += figure(image);
        }
        return html;
    }

    /// The body's figures are written anew, from what is known of them.
    QString body() const
    {
        static const QRegularExpression form(
            QStringLiteral("<figure>\\s*<img src=\"([^\"]*)\"[^>]*>.*?</figure>"),
            QRegularExpression::DotMatchesEverythingOption);
        QString html;
        qsizetype at = 0;
        auto matches = form.globalMatch(m_content.html);
        while (matches.hasNext()) {
            const auto match = matches.next();
            html += m_marks.inHtml(m_content.html.mid(at, match.capturedStart() - at));
            for (const auto& image : m_content.images) {
                if (image.source.toHtmlEscaped() == match.captured(1)) {
                    html += figure(image);
                    break;
                }
            }
            at = match.capturedEnd();
        }
        html += m_marks.inHtml(m_content.html.mid(at));
        return QStringLiteral("<div class=\"body\">%1</div>").arg(html);
    }

    const Article& m_article;
    const ArticleContent& m_content;
    const PageOptions& m_options;
    Highlighter m_marks;
};

} // namespace

QString articleElement(const Article& article, const PageOptions& options)
{
    Article shown = article;
    dropDirectionControls(shown.content);
    return ElementWriter(shown, options).write();
}

QString printedBounds(const Article& article, const PageOptions& options)
{
    if (article.content.published)
        return {};
    const QString first = printedDate(article.publishedNotBefore, options.language);
    const QString last = printedDate(article.publishedNotAfter, options.language);
    if (!first.isEmpty() && !last.isEmpty())
        return options.words.between.arg(first, last);
    if (!last.isEmpty())
        return options.words.notAfter.arg(last);
    return first.isEmpty() ? QString() : options.words.notBefore.arg(first);
}

QString articleDocument(const Article& article, const PageOptions& options)
{
    return pageDocument(article.content.title, articleElement(article, options), options);
}

QString pageDocument(const QString& title, const QString& body, const PageOptions& options)
{
    QString page = resource(QStringLiteral("page.html"));
    const QString style = resource(options.medium == PageMedium::Print ? QStringLiteral("print.css")
                                                                       : QStringLiteral("screen.css"));
    page.replace(QStringLiteral("{{language}}"), options.language.toHtmlEscaped());
    page.replace(QStringLiteral("{{theme}}"),
                 themeName(options.theme) +
                     (options.face == PageFace::Sans ? QStringLiteral(" sans") : QString()));
    page.replace(QStringLiteral("{{percent}}"), QString::number(options.textPercent));
    page.replace(QStringLiteral("{{title}}"), title.toHtmlEscaped());
    page.replace(QStringLiteral("{{style}}"), style);
    // Last, so that an article that speaks of {{style}} stays as it is.
    page.replace(QStringLiteral("{{article}}"), body);
    return page;
}

QString printedDate(const std::optional<PartialDate>& date, const QString& language)
{
    if (!date)
        return {};
    QLocale locale(language);
    locale.setNumberOptions(QLocale::OmitGroupSeparator); // a year is not 2,017
    const QString year = locale.toString(date->year());
    switch (date->precision()) {
    case DatePrecision::Year:
        return year;
    case DatePrecision::Month:
        return locale.standaloneMonthName(date->month()) + u' ' + year;
    case DatePrecision::Day:
    case DatePrecision::Time:
        return locale.toString(date->day()) + u' ' + locale.monthName(date->month()) + u' ' + year;
    }
    return {};
}

} // namespace warraq
