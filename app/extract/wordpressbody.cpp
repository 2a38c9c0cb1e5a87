#include "extract/wordpressbody.h"

#include <QRegularExpression>
#include <QStringList>

namespace warraq {

namespace {

using Option = QRegularExpression;
constexpr auto caseless = Option::CaseInsensitiveOption | Option::DotMatchesEverythingOption;

/// Short codes of WordPress and of the plug-ins that newspapers had: what stands between is text, or is
/// nothing when the code embeds something.
QString withoutShortCodes(QString text)
{
    static const QRegularExpression embedding(
        QStringLiteral(
            "\\[(gallery|playlist|audio|video|youtube|vimeo|dailymotion|embed|soundcloud|slideshow|"
            "contact-form(?:-7)?|wp_rss|polldaddy|poll|googlemaps|archives|tweet|instagram|gist|scribd|"
            "slideshare|vc_[a-z_]*(?:image|video|gallery)[a-z_]*|rev_slider|ad|adsense|jetpack-related-posts)"
            "\\b[^\\]\\[]{0,2000}\\](?:[^\\[]{0,500}\\[/\\1\\])?"),
        Option::CaseInsensitiveOption);
    static const QRegularExpression wrapping(
        QStringLiteral(
            "\\[/?(?:vc_[a-z_]+|et_pb_[a-z_]+|fusion_[a-z_]+|su_[a-z_]+|dropcap|pullquote|quote|highlight|"
            "column|columns|one_half|one_third|two_third|spoiler|toggle|tabs?|box|button|center|lead|"
            "divider|spacer|clear|more|nggallery|singlepic|caption|wp_caption)\\b[^\\]\\[]{0,2000}\\]"),
        Option::CaseInsensitiveOption);
    text.remove(embedding);
    return text.remove(wrapping);
}

/// `[caption width="300" caption="old form"]<img>new form[/caption]`
QString withFigures(const QString& text)
{
    static const QRegularExpression code(
        QStringLiteral("\\[(?:wp_)?caption\\b([^\\]]*)\\](.*?)\\[/(?:wp_)?caption\\]"), caseless);
    static const QRegularExpression old(QStringLiteral("\\bcaption=(?:\"([^\"]*)\"|'([^']*)')"));
    static const QRegularExpression picture(
        QStringLiteral("^\\s*((?:<a\\b[^>]*>\\s*)?<img\\b[^>]*>(?:\\s*</a>)?)(.*)$"), caseless);
    QString out;
    qsizetype at = 0;
    auto codes = code.globalMatch(text);
    while (codes.hasNext()) {
        const auto match = codes.next();
        out += QStringView(text).sliced(at, match.capturedStart() - at);
        at = match.capturedEnd();
        const auto inner = picture.match(match.captured(2));
        const auto attribute = old.match(match.captured(1));
        const QString image = inner.hasMatch() ? inner.captured(1) : match.captured(2);
        QString caption = inner.captured(2).trimmed();
        if (caption.isEmpty())
            caption = attribute.captured(1) + attribute.captured(2);
        out += QStringLiteral("\n\n<figure>%1<figcaption>%2</figcaption></figure>\n\n")
                   .arg(image, caption.replace(u'\n', u' '));
    }
    return out + text.mid(at);
}

/// Pictures alone get the caption of their attachment.
QString withCaptions(const QString& text, const QHash<QString, QString>& captions)
{
    if (captions.isEmpty())
        return text;
    static const QRegularExpression figure(QStringLiteral("<figure\\b.*?</figure>"), caseless);
    static const QRegularExpression image(
        QStringLiteral("(?:<a\\b[^>]*>\\s*)?<img\\b[^>]*\\bwp-image-(\\d+)[^>]*>(?:\\s*</a>)?"), caseless);
    std::vector<std::pair<qsizetype, qsizetype>> figures;
    for (auto it = figure.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        if (match.captured().contains(QLatin1String("<figcaption"), Qt::CaseInsensitive))
            figures.emplace_back(match.capturedStart(), match.capturedEnd());
    }
    QString out;
    qsizetype at = 0;
    for (auto it = image.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const QString caption = captions.value(match.captured(1));
        const bool isCaptioned = std::any_of(figures.begin(), figures.end(), [&](const auto& range) {
            return match.capturedStart() >= range.first && match.capturedStart() < range.second;
        });
        if (caption.isEmpty() || isCaptioned)
            continue;
        out += QStringView(text).sliced(at, match.capturedStart() - at);
        out += QStringLiteral("<figure>%1<figcaption>%2</figcaption></figure>")
                   .arg(match.captured(), caption.toHtmlEscaped());
        at = match.capturedEnd();
    }
    return out + text.mid(at);
}

/// Empty lines part paragraphs and line ends are lines, except within blocks that have their own.
QString withParagraphs(const QString& text)
{
    static const QRegularExpression block(
        QStringLiteral(
            "(</?(?:p|div|h[1-6]|ul|ol|li|dl|dt|dd|table|thead|tbody|tfoot|tr|td|th|blockquote|figure|"
            "figcaption|section|article|aside|header|footer|hr|address|fieldset|form)\\b[^>]*>|"
            "<(pre|script|style)\\b.*?</\\2>)"),
        caseless);
    static const QRegularExpression gap(QStringLiteral("\\n\\s*\\n"));
    const auto paragraphs = [](QStringView loose) {
        QString out;
        for (const auto& part : loose.toString().split(gap)) {
            const QString trimmed = part.trimmed();
            if (!trimmed.isEmpty())
                out += QStringLiteral("<p>") + QString(trimmed).replace(u'\n', QLatin1String("<br>")) +
                       QStringLiteral("</p>");
        }
        return out;
    };
    // A single run of text within a block is that block's.
    const auto between = [&](QStringView loose, bool isAlone) {
        return isAlone && !gap.match(loose.toString()).hasMatch()
                   ? loose.trimmed().toString().replace(u'\n', QLatin1String("<br>"))
                   : paragraphs(loose);
    };
    QString out;
    qsizetype at = 0;
    bool afterOpening = false;
    for (auto it = block.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const bool isClosing = match.capturedView().startsWith(u"</");
        out += between(QStringView(text).sliced(at, match.capturedStart() - at), afterOpening && isClosing);
        out += match.capturedView();
        at = match.capturedEnd();
        afterOpening = !isClosing && match.captured(2).isEmpty();
    }
    return out + between(QStringView(text).sliced(at), false);
}

} // namespace

QString wordPressHtml(const QString& body, const QHash<QString, QString>& captions)
{
    static const QRegularExpression mark(QStringLiteral("<!--(?:more|nextpage|noteaser)\\b.*?-->"), caseless);
    static const QRegularExpression comment(QStringLiteral("<!--.*?-->"), caseless);
    // Posts written in blocks have their paragraphs already.
    const bool hasBlocks = body.contains(QLatin1String("<!-- wp:"));
    QString text = body;
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    text.replace(mark, QStringLiteral("\n\n"));
    text.remove(comment);
    text = withoutShortCodes(withFigures(text));
    if (!hasBlocks)
        text = withParagraphs(text);
    return withCaptions(text, captions);
}

} // namespace warraq
