#include "ui/reader/originalpage.h"

#include "core/characterreferences.h"
#include "ui/text/sentence.h"

#include <QHash>
#include <QRegularExpression>
#include <QUrl>

namespace warraq {

namespace {

/// More than this of a source is not shown: a page of that size is not read.
constexpr qsizetype shownCharacters = 400'000;

/// The archive's name for each picture, by what the page may call it.
QHash<QString, QString> picturesOf(const Article& article, const std::map<QString, QString>& files)
{
    QHash<QString, QString> pictures;
    const QUrl page(article.content.url);
    for (const auto& [name, asset] : files)
        pictures.insert(name, QStringLiteral("warraq-asset:") + asset);
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
QString withKeptPictures(const QString& html, const QHash<QString, QString>& pictures)
{
    static const QRegularExpression form(
        QStringLiteral(
            "(?<![\\w-])(srcset|imagesrcset|data-src|data-lazy-src|src|poster|background)(\\s*=\\s*)"
            "(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'<>]+))"),
        QRegularExpression::CaseInsensitiveOption);
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
        const QString kept = pictures.value(
            withoutReferences(match.captured(3) + match.captured(4) + match.captured(5)).trimmed());
        if (kept.isEmpty())
            made += match.capturedView();
        else
            made +=
                (name == u"background" ? name : QStringLiteral("src")) + QStringLiteral("=\"%1\"").arg(kept);
    }
    made += QStringView(html).mid(at);
    return made;
}

/// The same for what `link` elements, `style` elements and attributes name.
QString withKeptStyles(const QString& html, const QHash<QString, QString>& files)
{
    if (files.isEmpty())
        return html;
    static const QRegularExpression form(
        QStringLiteral(
            "(?:<link\\b[^>]*?\\bhref\\s*=\\s*|\\burl\\(\\s*|@import\\s+(?!url\\())"
            "(?:\"([^\"<>]*)\"|'([^'<>]*)'|&quot;([^<>]*?)&quot;|&#0?39;([^<>]*?)&#0?39;|([^\\s\"'()<>]+))"),
        QRegularExpression::CaseInsensitiveOption);
    QString made;
    qsizetype at = 0;
    auto matches = form.globalMatch(html);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const int named = match.lastCapturedIndex(); // of the alternatives one has matched
        const QString kept = files.value(withoutReferences(match.captured(named)).trimmed());
        if (kept.isEmpty())
            continue;
        made += QStringView(html).mid(at, match.capturedStart(named) - at);
        made += kept;
        at = match.capturedEnd(named);
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

QString sealedDocument(const QString& html, const Article& article, const std::map<QString, QString>& files)
{
    static const QRegularExpression doctype(QStringLiteral("^\\s*<!doctype[^>]*>"),
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression base(QStringLiteral("<base\\b[^>]*>"),
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression refresh(
        QStringLiteral("<meta\\b[^>]*http-equiv\\s*=\\s*[\"']?refresh[^>]*>"),
        QRegularExpression::CaseInsensitiveOption);
    const auto kept = picturesOf(article, files);
    QString page = withKeptStyles(withKeptPictures(html, kept), kept);
    const bool standard = doctype.match(page).hasMatch();
    page.remove(doctype).remove(base).remove(refresh);
    // First of all, so that nothing of the page comes before it.
    const QString seal = QStringLiteral(
        "<meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        "img-src warraq-asset: data:; style-src warraq-asset: 'unsafe-inline'; font-src warraq-asset: data:; "
        "form-action 'none'; base-uri 'none'\">"
        "<meta name=\"referrer\" content=\"no-referrer\">");
    return (standard ? QStringLiteral("<!doctype html>") : QString()) + seal + page;
}

} // namespace warraq
