#include "extract/strayphrases.h"

#include "extract/wordguard.h"

#include <QRegularExpression>

namespace warraq {

namespace {

QRegularExpression folded(const QString& pattern)
{
    QRegularExpression expression(pattern, QRegularExpression::CaseInsensitiveOption |
                                               QRegularExpression::UseUnicodePropertiesOption);
    expression.optimize();
    return expression;
}

/// `Read also` and its sisters; what follows is a link to another story.
QString readAlsoWords()
{
    return QStringLiteral(
        "(?:read|see|watch|listen|also)(?: also| more| next| now| this)?|also read|must read|don.t "
        "miss|recommended"
        "(?: reading)?|related(?: stor(?:y|ies)| articles?| news| coverage| content| links?| posts?| "
        "topics?)?|"
        "more (?:on|from|about) .{2,40}|more stories|you (?:may|might) also (?:like|be interested "
        "in)|further reading|"
        "(?:[àa] )?(?:lire|voir)(?: aussi| également| encore)|sur le même (?:sujet|thème)|"
        "(?:lesen|sehen|hören) sie (?:auch|hier|mehr|dazu)|lies auch|auch interessant|mehr zum thema|zum "
        "thema|"
        "das könnte (?:sie|dich) auch interessieren|passend dazu|weiterlesen|"
        "(?:vea|lea|mire|lee|mira|ve) (?:también|además)|(?:también )?(?:te|le) puede interesar|más "
        "información|"
        "leggi (?:anche|pure)|guarda anche|potrebbe interessarti(?: anche)?|(?:leia|veja|assista) "
        "(?:também|mais)|"
        "lees ook|läs (?:också|mer|även)|læs også|les også|читайте также|смотрите также|по теме|"
        "czytaj (?:też|także|również)|zobacz też|čtěte také|přečtěte si (?:také|i)|ayrıca "
        "bak|[iİ]lg[iİ]l[iİ] "
        "haber(?:ler)?|διαβάστε (?:επίσης|ακόμη|ακόμα|και)|δείτε (?:επίσης|ακόμη|ακόμα|και)|citește "
        "și|citeşte şi|"
        "lue myös|olvassa el|pročitajte (?:i|još)|прочетете (?:още|и)|читайте (?:также|ещё|еще)|читайте "
        "також|"
        "[إا]قرأ (?:أيضاً?|أيضًا|ايضا|المزيد|كذلك)|(?:شاهد|طالع|تابع) (?:أيضاً?|أيضًا|ايضا|المزيد)|للمزيد|لمزيد "
        "من .{2,30}|(?:مواضيع|أخبار) ذات صلة|"
        "(?:بیشتر|همچنین) بخوانید|مطالب مرتبط|[א-ת]{3,5} (?:גם|עוד)|לקריאה נוספת|כתבות נוספות|baca juga|"
        "bunu da okuyun|"
        "推荐阅读|更多阅读|こちらもおすすめ|関連記事|あわせて読みたい|相关(?:阅读|新闻|报道)|延伸阅读|"
        "관련 ?기사|함께 (?:읽기|보면 좋은 기사)|"
        "baca (?:selengkapnya|juga|pula)|simak juga|lihat juga|"
        "(?:یہ بھی|مزید) (?:پڑھیں|پڑھیے|دیکھیں)|"
        "(?:ये|यह|इसे) भी (?:पढ़ें|पढ़ें|देखें)|(?:ये|यह) भी पढ़ें|और पढ़ें|"
        "อ่าน(?:เพิ่มเติม|ต่อ|ข่าวเพิ่มเติม)|ข่าวที่เกี่ยวข้อง|xem thêm|đọc thêm|"
        "ayrıca (?:okuyun|oku)|bunlar da ilginizi çekebilir|bunu da oku|"
        "(?:te|le) recomendamos|lea más|artículos? relacionados?|(?:noticias?|notas?) relacionadas?|"
        "matérias? relacionadas?|notícias? relacionadas?|saiba mais|"
        "(?:à|a) lire (?:aussi|également)|nos articles (?:liés|associés)|"
        "(?:verwandte|weitere|ähnliche) (?:artikel|themen|beiträge|meldungen)|mehr (?:dazu|lesen)|"
        "(?:материалы )?по теме|см\\. также|другие новости|также по теме|"
        "(?:بیشتر بدانید|مطالب مرتبط|اخبار مرتبط|خبرهای مرتبط|همچنین ببینید)|"
        "(?:قد|ربما) (?:يهمك|يعجبك)(?: أيضاً?| أيضًا)?|موضوعات (?:ذات صلة|متعلقة)|"
        "看更多|更多新闻|更多新聞|延伸閱讀|相關(?:新聞|報導|閱讀)|推薦閱讀|【?関連(?:リンク|ニュース)】?|"
        "合わせて読みたい");
}

const QStringList& wordsOfTeasers()
{
    static const QStringList words{
        QStringLiteral("abonn"),          QStringLiteral("reste"),        QStringLiteral("subscri"),
        QStringLiteral("suscri"),         QStringLiteral("assinante"),    QStringLiteral("abbonat"),
        QStringLiteral("подписчик"),      QStringLiteral("会員"),         QStringLiteral("ログイン"),
        QStringLiteral("مشترك"),          QStringLiteral("abone"),        QStringLiteral("מנויים"),
        QStringLiteral("订阅"),           QStringLiteral("付费"),         QStringLiteral("訂閱"),
        QStringLiteral("구독자"),         QStringLiteral("유료"),         QStringLiteral("ctrl"),
        QStringLiteral("to continue"),    QStringLiteral("berlangganan"), QStringLiteral("残り"),
        QStringLiteral("slideshow"),      QStringLiteral("читайте нас"),  QStringLiteral("takip edin"),
        QStringLiteral("haberin devamı"), QStringLiteral("करें"),           QStringLiteral("انضموا"),
        QStringLiteral("טעות"),           QStringLiteral("下一篇"),       QStringLiteral("제보"),
        QStringLiteral("seite drucken"),  QStringLiteral("regístrate"),   QStringLiteral("ein abo"),
        QStringLiteral("log in"),         QStringLiteral("sign in")};
    return words;
}

/// What stands where a text is cut off for those who have not paid, and where faults are to be told.
const GuardedExpression& teaserNotice()
{
    static const GuardedExpression pattern(
        wordsOfTeasers(),
        folded(QStringLiteral(
            "^\\W*(?:il vous reste [\\d.,]+ ?% de cet article à lire|la suite est réservée aux abonnés|"
            "(?:cet |l.)article (?:est )?réservé (?:à nos|aux) abonnés|(?:already|not yet) a subscriber\\b|"
            "(?:please )?(?:subscribe|log in|sign in|register) (?:now )?to (?:continue|keep) reading|"
            "to (?:continue|keep) reading,? (?:please )?(?:subscribe|log in|sign in|register)|"
            "this (?:article|story|content) is (?:only |exclusively )?(?:available )?(?:for|to) (?:our "
            ")?subscribers|"
            "(?:sie haben )?(?:bereits|schon) (?:ein )?(?:abo|abonnent)|"
            "(?:dieser|der) (?:artikel|text|beitrag) ist (?:nur )?für (?:unsere )?abonnent|"
            "(?:contenido|artículo|noticia) (?:exclusivo |exclusiva |solo )?para (?:nuestros )?suscriptores|"
            "(?:conteúdo|matéria) (?:exclusivo |exclusiva )?para assinantes|"
            "(?:contenuto|articolo) riservato agli abbonati|"
            "(?:этот |данный )?(?:материал|текст) доступен (?:только )?(?:по подписке|подписчикам)|"
            "(?:この記事は|続きは|この続きは)?.{0,12}(?:有料|無料)?会員(?:限定|の方|登録)|この記事は.{0,10}"
            "有料|残り\\s?[\\d,，]+\\s?文字|"
            "(?:הכתבה|כתבה זו|התוכן) (?:למנויים|מיועדת למנויים)|"
            "(?:هذا (?:المحتوى|المقال)|المحتوى) (?:متاح |مخصص )?للمشتركين|"
            "bu (?:içerik|haber) (?:sadece )?aboneler|(?:本文|此文|该文章)为?.{0,6}(?:付费|订阅)|"
            "(?:이 기사는 )?(?:유료|구독자).{0,8}(?:전용|회원)|"
            "(?:нашли|заметили) (?:ошибку|опечатку)\\b.{0,80}ctrl|scroll to continue(?: with "
            "content)?\\W*$|"
            "читайте нас (?:в|на) |(?:bizi )?google news.{0,4} (?:üzerinden )?takip edin|"
            "haberin devamı için tıkla|(?:हमें|हमसे) .{0,40}(?:फॉलो|फ़ॉलो|लाइक|सब्सक्राइब) करें|"
            "انضموا إلى (?:نشرتنا|قناتنا)|(?:מצאתם|נפלה) טעות|阅读下一篇|閱讀下一篇|"
            "(?:제보는|제보하기).{0,40}(?:카카오톡|이메일|전화)|seite drucken\\W*$|"
            "regístrate (?:gratis )?para (?:leer|seguir)|slideshow ?\\( ?\\d+ images? ?\\))")));
    return pattern;
}

constexpr qsizetype longestNotice = 220;

} // namespace

bool isReadAlso(const QString& line)
{
    static const QRegularExpression pattern = folded(QStringLiteral("^\\W*(?:%1)\\W*$").arg(readAlsoWords()));
    return pattern.match(line).hasMatch();
}

bool beginsWithReadAlso(const QString& line)
{
    static const QRegularExpression pattern =
        folded(QStringLiteral("^[^\\w]*(?:%1)(?: (?:su|on|auf|sur|en|about))?\\s*(?:[:：|»>\\n-]|\\.{3}|…)")
                   .arg(readAlsoWords()));
    return pattern.match(line).hasMatch();
}

bool isTeaserNotice(const QString& line)
{
    return line.size() <= longestNotice && teaserNotice().isIn(line);
}

} // namespace warraq
