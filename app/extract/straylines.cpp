#include "extract/straylines.h"

#include "extract/fieldpatterns.h"
#include "extract/strayphrases.h"
#include "extract/wordguard.h"

#include <QRegularExpression>

namespace warraq {

namespace {

constexpr qsizetype longestAsking = 400; ///< characters of a paragraph that asks for a subscription
constexpr qsizetype longestLabelled = 220;
constexpr qsizetype longestCredit = 160;
constexpr qsizetype longestCaption = 200; ///< of a picture that has none in its own element

QRegularExpression folded(const QString& pattern)
{
    QRegularExpression expression(pattern, QRegularExpression::CaseInsensitiveOption |
                                               QRegularExpression::UseUnicodePropertiesOption);
    expression.optimize();
    return expression;
}

const QStringList& wordsOfAsking()
{
    static const QStringList words{
        QStringLiteral("sign up"),   QStringLiteral("signing up"),     QStringLiteral("subscribe"),
        QStringLiteral("register"),  QStringLiteral("newsletter"),     QStringLiteral("inscrivez"),
        QStringLiteral("abonnez"),   QStringLiteral("suscrib"),        QStringLiteral("suscríb"),
        QStringLiteral("iscriviti"), QStringLiteral("inscreva-se"),    QStringLiteral("download "),
        QStringLiteral("app store"), QStringLiteral("google play"),    QStringLiteral(" us on "),
        QStringLiteral("اشترك"),     QStringLiteral("تابعو"),          QStringLiteral("הירשמו"),
        QStringLiteral("הצטרפו"),    QStringLiteral("خبرنامه"),        QStringLiteral("bültenimize "),
        QStringLiteral("二维码"),    QStringLiteral("メールマガジン"), QStringLiteral("подпис"),
        QStringLiteral("síguenos"),  QStringLiteral("siga-nos"),       QStringLiteral("seguici"),
        QStringLiteral("suivez"),    QStringLiteral("whatsapp"),       QStringLiteral("e-mail address")};
    return words;
}

const GuardedExpression& asking()
{
    static const GuardedExpression pattern(
        wordsOfAsking(),
        folded(QStringLiteral(
            "\\b(?:sign(?:ing)? "
            "up|subscribe|register)\\b[^.]{0,120}\\b(?:newsletters?|inbox|e-?mails?|daily|updates|podcast)"
            "\\b|\\bnewsletters?\\b[^.]{0,100}\\b(?:sign "
            "up|subscribe|here|delivered|anmelden|abonnieren|bestellen|"
            "inscrivez|abonnez|suscr[ií]b)|\\b(?:inscrivez|abonnez)[- ]vous\\b.{0,100}\\bnewsletter|"
            "\\b(?:abonnieren|bestellen) sie .{0,80}\\bnewsletter|\\bsuscr[ií]b(?:ase|ete|irse)\\b.{0,100}"
            "\\b(?:bolet[ií]n|newsletter|canal)|\\b(?:iscriviti|inscreva-se)\\b.{0,80}\\b(?:newsletter|canal)"
            "|"
            "\\bdownload (?:our|the) (?:free )?.{0,40}\\bapp\\b|\\bapp\\b.{0,60}\\b(?:app store|google "
            "play)\\b|"
            "\\b(?:like|follow|find) us on (?:facebook|twitter|instagram)|اشترك "
            "(?:في|الآن).{0,60}(?:النشرة|القناة)|"
            "تابعوا?نا على|اشترك(?:وا)? في (?:نشرتنا|قناتنا|خدمة)|\\babonnez-vous à (?:notre|la) "
            "(?:lettre|infolettre|"
            "newsletter)|\\b(?:newsletter|newsletters) (?:abonnieren|bestellen)|(?:הירשמו|הצטרפו) "
            "ל(?:ניוזלטר|עדכונים)|"
            "подпис(?:ывайтесь|аться|ывайся) на .{0,40}(?:канал|рассылк|telegram|телеграм|новост)|"
            "^\\W*(?:síguenos|siga-nos|seguici|suivez-nous) (?:en|no|na|su|sur) "
            "(?:facebook|twitter|x|instagram|telegram|whatsapp|google|youtube)\\b|"
            "^\\W*clique aqui (?:para|e) .{0,60}whatsapp|"
            "خبرنامه.{0,30}(?:عضو|مشترک) شوید|bültenimize "
            "abone|扫描?(?:下方)?二维码|メールマガジン(?:に|を)?登録")));
    return pattern;
}

/// Lines that are no text, whole.
const QRegularExpression& strayWhole()
{
    static const QRegularExpression pattern = folded(QStringLiteral(
        "^\\W*(?:(?:kommentare (?:geschlossen|deaktiviert)|comments (?:are )?(?:closed|off|disabled)|les "
        "commentaires "
        "sont fermés|comentarios "
        "cerrados|kommentarfeed.*)|\\S+@\\S+\\.\\w{2,24}|(?:https?://)?(?:www\\.)?(?:twitter|"
        "facebook|instagram|x)\\.com/\\S+|(?:on )?twitter:? ?@\\w+|@\\w{3,}|"
        "(?:bild|bilder|foto|video|galerie) (?:anzeigen|öffnen|vergrößern|ansehen|starten)|view "
        "(?:all|gallery|photos)"
        "(?: \\(\\d+\\))?|click (?:here )?to (?:enlarge|expand|subscribe).{0,20}|zum vergrößern klicken|"
        "posted by .{2,60} on \\w+, \\w+ \\d{1,2}, \\d{4}|view this post on instagram|"
        "(?:get|download) .{2,40} by clicking here|tap here to .{2,60}|"
        "(?:(?:story|article) )?continues? (?:below|after) .{0,12}(?:sponsor|advert|message).{0,12}|"
        "la suite (?:de l.article )?après cette (?:publicité|pub)|(?:der )?artikel (?:geht|wird) nach der "
        "(?:anzeige|"
        "werbung) weiter.{0,14}|continúa (?:leyendo )?(?:después|tras) (?:de )?la publicidad|"
        "continua dopo la pubblicità|continua depois da publicidade|"
        "leave a (?:reply|comment)(?: .{0,30}cancel reply)?|your e-?mail address will not be "
        "published.{0,60}|"
        "(?:print this (?:page|article|story)|close (?:this )?window)(?:\\W+(?:print this "
        "(?:page|article|story)|close "
        "(?:this )?window))*|"
        "(?:ⓒ|©|저작권자).{0,60}무단.{0,30}|"
        "(?:【纠错】|【糾錯】|\\s)*【?(?:责任编辑|責任編輯)\\s*[:：]\\s*\\S.{0,11}|"
        "datenschutz|cookie[- ]?(?:einstellungen|settings)|"
        "(?:you (?:may|might) also like|text "
        "size|disclaimer|iklan|advertisement|anzeige|voltar|tags?)\\s*[:：]?|"
        "انتهای پیام\\s*/?|(?:(?:pewarta|editor|penulis) ?: ?.{2,40}\\n){0,3}copyright ?(?:©|\\(c\\)).{2,60}|"
        "(?:printed|retrieved|copied) from:? (?:https?://|www\\.)\\S+.{0,40}|(?:source )?url:? https?://\\S+|"
        "(?:page|seite|página|pagina|sayfa|صفحة|الصفحة) ?\\d+ ?(?:of|von|sur|de|di|/|من) "
        "?\\d+[\\s:|»«‹›<>\\d]*|"
        "(?:partager?|partagez)(?: (?:cet|l.)\\s?article| sur .{3,40})?|(?:artikel|beitrag) "
        "(?:teilen|drucken)|"
        "comparti(?:r|lhar)(?: (?:esta|en|este|no) .{3,30})?|condividi(?: (?:su|questo) "
        ".{3,30})?|分享(?:到|至).{0,20}|"
        "シェアする|שתפו(?: .{2,20})?|به اشتراک بگذارید|شارك (?:الخبر|المقال|الموضوع|هذا .{3,12})|"
        "(?:责任编辑|責任編輯|(?:原)?标题|编辑|編輯)[:：]\\s*\\S.{1,12})\\W*$"));
    return pattern;
}

/// A link to where the page is listed.
const QRegularExpression& wayBack()
{
    static const QRegularExpression pattern =
        folded(QStringLiteral("^\\W*(?:(?:go )?back to|return to|kembali ke|zurück zu[rm]?|retour "
                              "(?:à|au)|volver a|torna a|terug naar|"
                              "voltar (?:para|à|ao)) .{2,40}$"));
    return pattern;
}

const QStringList& wordsOfLaw()
{
    static const QStringList words{QStringLiteral("all rights reserved"),
                                   QStringLiteral("may not be "),
                                   QStringLiteral("is subject to copyright"),
                                   QStringLiteral("alle rechte vorbehalten"),
                                   QStringLiteral("tous droits réservés"),
                                   QStringLiteral("todos los derechos reservados"),
                                   QStringLiteral("tutti i diritti riservati"),
                                   QStringLiteral("riproduzione riservata"),
                                   QStringLiteral("citation: "),
                                   QStringLiteral("جميع الحقوق محفوظة"),
                                   QStringLiteral("الآراء الواردة "),
                                   QStringLiteral("التعليقات"),
                                   QStringLiteral("مشاركات")};
    return words;
}

const GuardedExpression& legal()
{
    static const GuardedExpression pattern(
        wordsOfLaw(),
        folded(QStringLiteral(
            "all rights reserved|may not be (?:published|reproduced|broadcast|rewritten)|is subject to "
            "copyright|"
            "alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|"
            "tutti i diritti riservati|^\\W*riproduzione riservata\\W*$|^citation: .{10,300} retrieved |جميع "
            "الحقوق محفوظة|الآراء الواردة "
            ".{0,60}لا تعبر|"
            "(?:التعليقات|مشاركاتك?م?)\\b.{0,160}(?:سياسة الخصوصية|شروط (?:الاستخدام|استخدام))")));
    return pattern;
}

/// Characters of a block's text that stand in links.
qsizetype linkedCharacters(const HtmlBlock& block)
{
    if (block.linked > 0)
        return block.linked;
    static const QRegularExpression link(QStringLiteral("<a [^>]*>(.*?)</a>"),
                                         QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression tag(QStringLiteral("<[^>]*>|\\s"));
    qsizetype characters = 0;
    auto all = link.globalMatch(block.html);
    while (all.hasNext())
        characters += all.next().captured(1).remove(tag).size();
    return characters;
}

bool holdsLink(const HtmlBlock& block)
{
    return block.linked > 0 || block.html.contains(QLatin1String("<a "));
}

bool isLinks(const HtmlBlock& block, int tenths)
{
    static const QRegularExpression blank(QStringLiteral("\\s"));
    return holdsLink(block) &&
           linkedCharacters(block) * 10 >= QString(block.text).remove(blank).size() * tenths;
}

/// A whole paragraph that is one link in capitals announces another story.
bool isShoutedLink(const HtmlBlock& block)
{
    if (block.kind != HtmlBlock::Kind::Paragraph || block.text.size() < 20 ||
        block.text.size() > longestLabelled)
        return false;
    return block.text == block.text.toUpper() && block.text != block.text.toLower() && isLinks(block, 9);
}

/// A list of keywords, as the last lines of a page have it.
const QRegularExpression& keywords()
{
    static const QRegularExpression pattern = folded(QStringLiteral(
        "^\\W*(?:tags?|tagged(?: with| as)?|topics|filed under|schlag(?:wörter|worte)|stichwörter|mots[- "
        "]clés|"
        "palabras clave|etiquetas|parole chiave|palavras-chave|etiketler|метки|теги|tagi|الوسوم|وسوم|كلمات "
        "(?:مفتاحية|دلالية)|برچسب‌?ها|תגיות|תגים|标签|标籤|关键词|"
        "タグ)"
        "\\s*"
        "["
        ":"
        "：]"
        "."
        "{"
        "2,"
        "250}"
        "$"));
    return pattern;
}

constexpr size_t lastLines = 4; ///< among which keywords stand

class StrayLines
{
public:
    StrayLines(std::vector<HtmlBlock>& blocks, std::vector<ArticleImage>& images)
        : m_blocks(blocks), m_images(images)
    {
    }

    void drop()
    {
        std::vector<HtmlBlock> kept;
        kept.reserve(m_blocks.size());
        bool isBehindLabel = false;
        for (auto& block : m_blocks) {
            if (block.kind == HtmlBlock::Kind::Figure) {
                kept.push_back(std::move(block));
                ++m_figures;
                continue;
            }
            const bool isLabel = block.text.size() <= 60 && isReadAlso(block.text) &&
                                 (isLinks(block, 8) || isFollowedByLinks(block) || isLeftAlone(block));
            if (isLabel) {
                isBehindLabel = true;
                continue;
            }
            isBehindLabel = isBehindLabel && isLinks(block, 7);
            const bool isLast = static_cast<size_t>(&block - m_blocks.data()) + lastLines >= m_blocks.size();
            if (isBehindLabel || isStray(block) || (isLast && keywords().match(block.text).hasMatch()) ||
                isCredit(block, kept))
                continue;
            if (takeCaption(block, kept))
                continue;
            kept.push_back(std::move(block));
        }
        m_blocks = std::move(kept);
    }

private:
    /// `Read also:`, whose links were taken away as the list they are.
    [[nodiscard]] bool isLeftAlone(const HtmlBlock& block) const
    {
        const size_t next = static_cast<size_t>(&block - m_blocks.data()) + 1;
        return (block.text.endsWith(u':') || block.text.endsWith(u'：')) && next < m_blocks.size() &&
               m_blocks[next].kind == HtmlBlock::Kind::Paragraph;
    }

    [[nodiscard]] bool isFollowedByLinks(const HtmlBlock& block) const
    {
        const size_t next = static_cast<size_t>(&block - m_blocks.data()) + 1;
        return next >= m_blocks.size() || isLinks(m_blocks[next], 7);
    }

    static bool isStray(const HtmlBlock& block)
    {
        const QString& text = block.text;
        if (text.size() > longestAsking)
            return false;
        if (text.size() <= 120 && strayWhole().match(text).hasMatch())
            return true;
        if (block.kind == HtmlBlock::Kind::Paragraph && isTeaserNotice(text))
            return true;
        if (beginsWithReadAlso(text) &&
            (isLinks(block, 4) || (text.size() <= longestLabelled && !text.contains(QLatin1String(". ")) &&
                                   (text.contains(u':') || text.contains(u'：')) && holdsLink(block))))
            return true;
        if (block.kind == HtmlBlock::Kind::Other)
            return false;
        if (text.size() <= 60 && holdsLink(block) && wayBack().match(text).hasMatch() && isLinks(block, 6))
            return true;
        if (isShoutedLink(block))
            return true;
        static const WordGuard words(wordsOfAsking() + wordsOfLaw());
        return words.isIn(text) && (asking().isIn(text) || legal().isIn(text));
    }

    /// A line right below a picture without a caption that ends with who took it: `…。新华社记者 NAME 摄`,
    /// `… Photo: NAME`.
    bool takeCaption(const HtmlBlock& block, std::vector<HtmlBlock>& kept)
    {
        const bool isBelow = !kept.empty() && kept.back().kind == HtmlBlock::Kind::Figure &&
                             !kept.back().html.contains(QLatin1String("<figcaption>"));
        if (!isBelow || m_figures == 0 || m_figures > m_images.size() ||
            block.kind != HtmlBlock::Kind::Paragraph || block.text.size() > longestCaption)
            return false;
        static const QRegularExpression taken(
            QStringLiteral(
                "^(?<caption>(?:.*?[。）)”’\\s])?)(?<credit>(?:\\p{Han}{2,8}(?:记者|記者|通讯员)[\\s]*|"
                "(?:记者|記者|通讯员)[\\s]*)?[\\p{Han}·]{2,5}(?:[、\\s][\\p{Han}·]{2,4}){0,2}\\s*"
                "(?:(?<!拍)[摄攝]影?|撮影|供图|供圖))[\\s。]*$"),
            QRegularExpression::UseUnicodePropertiesOption);
        static const QRegularExpression labelled = folded(QStringLiteral(
            "(?:photos?|fotos?|photograph|credit|crédit(?: photo)?|bild|صورة|تصوير|عدسة|عکس|צילום|写真|사진|"
            "фото)\\s*(?:by|[:：=＝/／])\\s*[^:：]{2,60}$"));
        CreditedCaption parted;
        if (const auto match = taken.match(block.text); match.hasMatch())
            parted = {match.captured(QStringLiteral("caption")).trimmed(),
                      match.captured(QStringLiteral("credit")).trimmed()};
        else if (labelled.match(block.text).hasMatch())
            parted = splitCredit(block.text);
        if (parted.credit.isEmpty())
            return false;
        auto& image = m_images[m_figures - 1];
        image.caption = parted.caption;
        image.credit = parted.credit;
        kept.back().html.replace(QStringLiteral("</figure>"),
                                 QStringLiteral("<figcaption>%1%2<cite>%3</cite></figcaption></figure>")
                                     .arg(image.caption.toHtmlEscaped(),
                                          image.caption.isEmpty() ? QString() : QStringLiteral(" "),
                                          image.credit.toHtmlEscaped()));
        return true;
    }

    /// `© NAME`, `Photo: NAME` in a line of its own, the figure before it or at the story's end.
    bool isCredit(const HtmlBlock& block, std::vector<HtmlBlock>& kept)
    {
        static const QRegularExpression form = folded(QStringLiteral(
            "^\\W{0,3}(?:©|\\(c\\) (?=\\p{L})|(?:photos?|images?|pictures?)(?: by| credits?)?\\s*[:：]|"
            "crédits? "
            "(?:photos?|images?)\\s*[:：]|fotos?(?:credits?)?\\s*[:：]|bild(?:er|quelle|nachweis)?\\s*[:：]|"
            "titelbild\\s*[:：]|(?:الصورة|صورة|تصوير)\\s*[:：])\\s*\\S"));
        // `NAME/AP`, `Reuters` right below a picture
        static const QRegularExpression signature(
            QStringLiteral(
                "^\\(?(?:\\p{Lu}[\\p{L}.’'-]+(?: \\p{Lu}[\\p{L}.’'-]+){0,3}\\s?[/,|]\\s?)?(?<agency>[\\p{L} "
                "-]{2,30})\\)?$"),
            QRegularExpression::UseUnicodePropertiesOption);
        if (block.kind != HtmlBlock::Kind::Paragraph || block.text.size() > longestCredit || m_images.empty())
            return false;
        const bool isBelow = !kept.empty() && kept.back().kind == HtmlBlock::Kind::Figure;
        const auto signedBy = isBelow ? signature.match(block.text) : QRegularExpressionMatch();
        const bool isAgency =
            signedBy.hasMatch() && !agencyOf(signedBy.captured(QStringLiteral("agency"))).isEmpty();
        if (!isAgency && !form.match(block.text).hasMatch())
            return false;
        const bool isLast = &block == &m_blocks.back();
        if (!isBelow && !isLast)
            return false;
        auto& image = m_images[isBelow ? std::min(m_figures, m_images.size()) - 1 : 0];
        if (!image.credit.isEmpty())
            return true;
        static const QRegularExpression label =
            folded(QStringLiteral("^\\W*(?:[\\p{L} ]{3,16}[:：]|©|\\(c\\))\\s*"));
        image.credit = QString(block.text).remove(label).simplified();
        if (isBelow && !kept.back().html.contains(QLatin1String("<figcaption>")))
            kept.back().html.replace(QStringLiteral("</figure>"),
                                     QStringLiteral("<figcaption><cite>%1</cite></figcaption></figure>")
                                         .arg(image.credit.toHtmlEscaped()));
        return true;
    }

    std::vector<HtmlBlock>& m_blocks;
    std::vector<ArticleImage>& m_images;
    size_t m_figures = 0; ///< seen so far
};

} // namespace

void dropStrayLines(std::vector<HtmlBlock>& blocks, std::vector<ArticleImage>& images)
{
    StrayLines(blocks, images).drop();
}

} // namespace warraq
