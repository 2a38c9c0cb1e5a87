#include "ui/reader/originalpage.h"

#include "ui/text/sentence.h"

#include <QHash>
#include <QRegularExpression>
#include <QUrl>

namespace warraq {

namespace {

/// More than this of a source is not shown: a page of that size is not read.
constexpr qsizetype shownCharacters = 400'000;

QString withoutEntities(QString text)
{
    return text.replace(QLatin1String("&amp;"), QLatin1String("&"));
}

/// The archive's name for each picture, by what the page may call it.
QHash<QString, QString> picturesOf(const Article& article)
{
    QHash<QString, QString> pictures;
    const QUrl page(article.content.url);
    for (const auto& image : article.content.images) {
        if (image.asset.isEmpty() || image.source.isEmpty())
            continue;
        const QString kept = QStringLiteral("warraq-asset:") + image.asset;
        pictures.insert(image.source, kept);
        pictures.insert(page.resolved(QUrl(image.source)).toString(), kept);
    }
    return pictures;
}

/// Pictures get the archive's addresses; what would be preferred to them goes.
QString withKeptPictures(const QString& html, const Article& article)
{
    static const QRegularExpression form(
        QStringLiteral(
            "\\b(srcset|imagesrcset|data-src|data-lazy-src|src|poster)(\\s*=\\s*)(\"([^\"]*)\"|'([^']*)')"),
        QRegularExpression::CaseInsensitiveOption);
    const auto pictures = picturesOf(article);
    QString made;
    qsizetype at = 0;
    auto matches = form.globalMatch(html);
    while (matches.hasNext()) {
        const auto match = matches.next();
        made += QStringView(html).mid(at, match.capturedStart() - at);
        at = match.capturedEnd();
        const QString name = match.captured(1).toLower();
        if (name.endsWith(QLatin1String("srcset")))
            continue;
        const QString named = match.captured(4).isNull() ? match.captured(5) : match.captured(4);
        const QString kept = pictures.value(withoutEntities(named));
        if (kept.isEmpty())
            made += match.capturedView();
        else
            made += QStringLiteral("src=\"%1\"").arg(kept);
    }
    made += QStringView(html).mid(at);
    return made;
}

QString classOf(const FieldSpan& span)
{
    return span.role == FieldSpan::Role::Dropped ? QStringLiteral("dropped")
                                                 : QStringLiteral("field f-") + toString(span.field);
}

} // namespace

QString sourceDocument(const SourceView& view, const QString& file, const PageOptions& options)
{
    QString html =
        QStringLiteral(
            "<article class=\"source-view\"><p class=\"byline\"><bdi>%1</bdi></p><pre dir=\"auto\">")
            .arg(file.toHtmlEscaped());
    const qsizetype shown = std::min(view.text.size(), shownCharacters);
    qsizetype at = 0;
    for (const auto& span : view.spans) {
        if (span.start >= shown)
            break;
        appendHtmlEscaped(html, QStringView(view.text).mid(at, span.start - at));
        const bool named = span.role == FieldSpan::Role::Field && span.field != Field::Text;
        html += QStringLiteral("<span class=\"%1\">").arg(classOf(span));
        if (named) // the colour is not all that tells
            html += QStringLiteral("<i class=\"name\">%1</i>").arg(nameOf(span.field).toHtmlEscaped());
        at = std::min(span.end, shown);
        appendHtmlEscaped(html, QStringView(view.text).mid(span.start, at - span.start));
        html += QStringLiteral("</span>");
    }
    appendHtmlEscaped(html, QStringView(view.text).mid(at, shown - at));
    if (shown < view.text.size())
        html += u'…';
    html += QStringLiteral("</pre></article>");
    return pageDocument(file, html, options);
}

QString sealedDocument(const QString& html, const Article& article)
{
    static const QRegularExpression doctype(QStringLiteral("^\\s*<!doctype[^>]*>"),
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression base(QStringLiteral("<base\\b[^>]*>"),
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression refresh(
        QStringLiteral("<meta\\b[^>]*http-equiv\\s*=\\s*[\"']?refresh[^>]*>"),
        QRegularExpression::CaseInsensitiveOption);
    QString page = withKeptPictures(html, article);
    const bool standard = doctype.match(page).hasMatch();
    page.remove(doctype).remove(base).remove(refresh);
    // First of all, so that nothing of the page comes before it.
    const QString seal = QStringLiteral(
        "<meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        "img-src warraq-asset: data:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'\">"
        "<meta name=\"referrer\" content=\"no-referrer\">");
    return (standard ? QStringLiteral("<!doctype html>") : QString()) + seal + page;
}

} // namespace warraq
