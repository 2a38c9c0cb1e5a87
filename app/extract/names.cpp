#include "extract/fieldpatterns.h"
#include "extract/knownnames.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <utility>

namespace warraq {

namespace {

constexpr qsizetype longestName = 60;
constexpr qsizetype longestCredit = 80;

/// What stands in a field for names and is none.
bool isNoName(const QString& name)
{
    static const QRegularExpression none(
        QStringLiteral(
            "^(?:admin\\w*|administrator|unknown|anonymous|anonymus|none|null|undefined|"
            "guest|root|user\\d*|joomla.*|wordpress|drupal|typo3.*|.*\\bcontent management\\b.*|super ?user|"
            "by|n/?a|gast|invité|.*https?://.*|.*@.*|"
            "tüm yazıları|view all|see all|read more|more|follow(?: "
            "(?:author|us|me))?|share|shares|print|e-?mail|comments?|bio|"
            "alle beiträge|mehr|contact|"
            "(?:publiziert|veröffentlicht|geschrieben|erstellt|gepostet|published|posted|written|updated|"
            "publié|publicado|escrito)(?: (?:am|von|on|by|le|el|por))?)$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression letters(
        QStringLiteral("\\p{L}{2}|\\p{Han}|\\p{Hangul}|^\\p{Lu}\\.\\s?\\p{Lu}\\.?$"),
        QRegularExpression::UseUnicodePropertiesOption);
    return name.size() > longestName || none.match(name).hasMatch() || !letters.match(name).hasMatch();
}

/// Some pages have markup in what should be a name.
QString withoutMarkup(QString text)
{
    static const QRegularExpression tag(QStringLiteral("</?[a-zA-Z][^<>]*>?"));
    return text.contains(u'<') ? text.replace(tag, QStringLiteral(" ")) : text;
}

/// `Photograph by NAME`, `Photos: NAME`, `Reuters files`
bool takesPictures(const QString& name)
{
    static const QRegularExpression form(
        QStringLiteral("^(?:photo\\w*|pictures?|images?|video|illustrations?|graphics?|foto\\w*|bild(?:er)?|"
                       "grafik|تصوير|صورة|צילום|عکس)\\b(?:\\s*(?:by|von|de|par|di)\\b|\\s*[:：])"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return form.match(name).hasMatch();
}

/// What somebody does, behind the name: `Senior Health Editor`, `AP National Political Writer`.
bool isRole(const QString& name)
{
    static const QRegularExpression form(
        QStringLiteral(
            "(?:^|\\s)(?:writer|editor(?:-at-large| at large|-in-chief| in "
            "chief)?|reporter|correspondent|columnist|"
            "critic|contributor|journalist|analyst|producer|bureau chief|staff|fellow|professor|director|"
            "chefredakteur(?:in)?|redakteur(?:in)?|korrespondent(?:in)?|journaliste|correspondante?|"
            "envoyée? spéciale?|grand reporter|corresponsal|enviad[oa] "
            "especial|periodista|redactora?|inviat[oa]|"
            "corrispondente|giornalista|jornalista|repórter|muhabiri?|gazeteci)$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return form.match(name).hasMatch();
}

/// `NAME, London`, `NAME, de Londres`: where it was written.
bool isPlaceBehind(const QString& name)
{
    // Of a whole part no family's name is written so: `de la Cruz, Ana` is another field's form.
    static const QRegularExpression from(
        QStringLiteral("^(?:de|da|do|desde|from|in|en|em|à|aus|uit) \\p{Lu}\\p{L}+$"),
        QRegularExpression::UseUnicodePropertiesOption);
    return from.match(name).hasMatch() || (name.count(u' ') < 2 && KnownNames::builtIn().isPlace(name));
}

/// Takes the agency off the end of `NAME Associated Press`, `Reuters Staff`; names are left, or nothing.
QString takeAgencyBehind(QString& name)
{
    static const QRegularExpression staff(
        QStringLiteral("\\s(?:staff|reporters?|news agency|newswire|team)$"),
        QRegularExpression::CaseInsensitiveOption);
    const QString bare = QString(name).remove(staff);
    if (bare != name) {
        if (const QString agency = agencyOf(bare); !agency.isEmpty()) {
            name.clear();
            return agency;
        }
    }
    const QStringList words = name.split(u' ');
    for (qsizetype count = std::min<qsizetype>(3, words.size() - 2); count > 0; --count) {
        const QString last = words.mid(words.size() - count).join(u' ');
        const QString agency = agencyOf(last);
        // One word may be a name: only capitals beside other letters are an agency's.
        const bool isSure =
            count > 1 || (last.size() > 1 && last == last.toUpper() && name != name.toUpper());
        if (!agency.isEmpty() && isSure) {
            name = words.mid(0, words.size() - count).join(u' ');
            return agency;
        }
    }
    return {};
}

/// `NAMENAME`, as a link beside a link gives it, is one; Arabic and Hebrew write "and" to the word behind it,
/// which is taken for it only where two words or more stand on both sides.
QStringList persons(const QString& part)
{
    if (part.size() > 8 && part.size() % 2 == 0 && part.contains(u' ') &&
        part.left(part.size() / 2) == part.mid(part.size() / 2))
        return {part.left(part.size() / 2)};
    static const QRegularExpression conjunction(
        QStringLiteral("\\s[وו](?=[\\p{Arabic}\\p{Hebrew}]{2,} [\\p{Arabic}\\p{Hebrew}]{2})"),
        QRegularExpression::UseUnicodePropertiesOption);
    // Names that begin with the letter themselves
    static const QSet<QString> names{
        QStringLiteral("وليد"), QStringLiteral("وائل"), QStringLiteral("وسام"),   QStringLiteral("وسيم"),
        QStringLiteral("وفاء"), QStringLiteral("وفيق"), QStringLiteral("وجيه"),   QStringLiteral("وجدي"),
        QStringLiteral("وحيد"), QStringLiteral("وهبة"), QStringLiteral("وهيب"),   QStringLiteral("وداد"),
        QStringLiteral("ورد"),  QStringLiteral("وردة"), QStringLiteral("وصفي"),   QStringLiteral("وضاح"),
        QStringLiteral("ولاء"), QStringLiteral("ولي"),  QStringLiteral("ויקטור"), QStringLiteral("ורד")};
    // `NAME ورويترز`: an agency may be one word.
    const qsizetype last =
        std::max(part.lastIndexOf(QStringLiteral(" و")), part.lastIndexOf(QStringLiteral(" ו")));
    if (last > 0 && !agencyOf(part.mid(last + 2)).isEmpty())
        return persons(part.left(last)) << part.mid(last + 2);
    QStringList all;
    qsizetype from = 0;
    for (auto matches = conjunction.globalMatch(part); matches.hasNext();) {
        const auto match = matches.next();
        const QString word = part.mid(match.capturedStart() + 1).section(u' ', 0, 0);
        if (names.contains(word) ||
            !QStringView(part).sliced(from, match.capturedStart() - from).contains(u' '))
            continue;
        all << part.mid(from, match.capturedStart() - from);
        from = match.capturedEnd();
    }
    return all << part.mid(from);
}

/// A newsroom or an office, or letters that stand for a name.
bool isDesk(const QString& name)
{
    static const QRegularExpression desk(
        QStringLiteral(
            "(?:^|[\\s-])(?:editors?|editorial(?: (?:team|staff|board))?|staff(?: (?:writers?|reporters?))?|"
            "newsroom|(?:news|web|online|national|world|sports?|city|foreign|digital)[ "
            "-]?desk|desk|team|reporters?|"
            "redaktion\\w*|.*redaktion|nachrichtenagenturen|agenturen|agencies|wire (?:services?|reports?)|"
            "r[eé]daction|la r[eé]daction|redacci[oó]n|redazione|reda[cç][aã]o|redactie|redacción "
            "\\w+|redakcja|"
            "contributors?|bureau|web ?master|press "
            "?office|pressestelle|presse(?:abteilung)?|e\\.\\s?v\\.?|gmbh|inc|ltd|llc|"
            "corp|s\\.?p\\.?a\\.?|verlag|stiftung|foundation|university|ministry|ministerium)\\.?$|"
            "^(?:editors?|staff|redaktion|team|r[eé]daction|agencies) |^our (?:own|foreign|special|\\w+ )?.*"
            "(?:correspondents?|staff|reporters?)$|^(?:التحرير|هيئة "
            "التحرير|أسرة التحرير|وكالات|مراسلنا|סוכנויות(?: "
            "הידיעות)?|מערכת.*|خبرگزاری‌ها|.*編集部.*|"
            "編集部|编辑部|本报讯|综合报道)$|^\\p{Lu}{1,3}$|^\\p{Ll}{1,3}$|^(?:\\p{Lu}\\.\\s?){2,3}$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return desk.match(name).hasMatch();
}

/// `NAME, head of the port`: small words that no name has.
bool isOffice(const QString& name)
{
    static const QRegularExpression smallWord(
        QStringLiteral(
            "\\s(?!(?:de|del|della|der|den|di|da|das|do|dos|du|des|van|von|vom|zu|zum|zur|ter|ten|te|la|le|"
            "las|los|el|al|bin|ibn|ben|bint|abu|e|y|i|dit|af|av|d|l|m|st)\\b)\\p{Ll}+(?=\\s)"),
        QRegularExpression::UseUnicodePropertiesOption);
    return smallWord.match(name).hasMatch();
}

/// A name without the office that stands before or behind it.
QString withoutOffice(QString name)
{
    static const QRegularExpression before(
        QStringLiteral(
            "^(?:[\\p{L}\\d-]+-)?(?:Experte|Expertin|Redakteur(?:in)?|Autor(?:in)?|Korrespondent(?:in)?|"
            "Reporter(?:in)?|Gastautor(?:in)?|Correspondent|Staff Writer|Staff Reporter|Journalist)\\s*[:：]?"
            "\\s+(?=\\p{Lu})"),
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression behind(QStringLiteral(
        "\\s*[(\\[](?:[^()]{2,40})[)\\]]?$|\\s+(?:Staff Writer|Staff Reporter|Senior Reporter|Reporter|"
        "Correspondent|Contributor|Contributing Writer|Senior Editor|Redakteur(?:in)?|Journalist(?:in)?|"
        "Muhabir|Redaktör|Wartawan)$"));
    // `NAME in London and NAME in Paris`
    static const QRegularExpression place(
        QStringLiteral(
            "^(\\p{Lu}[\\p{L}.’'-]*(?: [\\p{L}.’'-]+)+?) (?:in|at|from|à|aus|em|en) \\p{Lu}[\\p{L} ’'-]+$"),
        QRegularExpression::UseUnicodePropertiesOption);
    // `김민수 기자`: what somebody does stands behind a Korean name.
    static const QRegularExpression korean(
        QStringLiteral("^(\\p{Hangul}{2,5})\\s*(?:기자|특파원|인턴기자|선임기자|전문기자|논설위원|편집위원|"
                       "칼럼니스트|앵커|PD)$"));
    // `NAME كاتبة وروائية`
    static const QRegularExpression arabic(
        QStringLiteral("^([\\p{Arabic}]+(?: "
                       "[\\p{Arabic}]+){1,2}?)\\s+(?:كاتبة?|باحثة?|صحاف[يى]ة?|صحف[يى]ة?|أكاديم[يى]ة?|محللة?|"
                       "إعلام[يى]ة?|روائ[يى]ة?|مراسلة?)(?: .*)?$"),
        QRegularExpression::UseUnicodePropertiesOption);
    if (!name.isEmpty() && name.front().script() == QChar::Script_Arabic)
        name.replace(arabic, QStringLiteral("\\1"));
    name.remove(before);
    name = name.remove(behind)
               .replace(place, QStringLiteral("\\1"))
               .replace(korean, QStringLiteral("\\1"))
               .trimmed();
    // `NAME NAME for The Paper`
    static const QRegularExpression employer(
        QStringLiteral("\\s(?:for|pour|für)\\s(?:the |The |die |den |das |le |la )?\\p{Lu}.{2,40}$"),
        QRegularExpression::UseUnicodePropertiesOption);
    const auto match = employer.match(name);
    return match.hasMatch() && name.left(match.capturedStart()).contains(u' ')
               ? name.left(match.capturedStart())
               : name;
}

} // namespace

QString agencyOf(const QString& name)
{
    return KnownNames::builtIn().agency(name);
}

Byline namesOf(const QString& text)
{
    static const QRegularExpression separator(
        QStringLiteral("\\s*(?:[;|/／、،\\x{1F}\\n]|,(?!\\s*(?:Jr|Sr|PhD|Ph\\.D|MD|M\\.D|MA|RN)\\b)(?: "
                       "(?:and|et|und|y) "
                       ")?|\\s(?:and|et|und|y|e|&|with|و|sowie|och|og|ve|и|oraz|και|dan|en(?=\\s\\p{Lu}\\S*"
                       "\\s\\S))\\s)\\s*"),
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression prefix(
        QStringLiteral(
            "^(?:(?:text|words|story|report(?:ing)?|analysis|review|opinion|written|commentary|interview|"
            "essay|recipe|"
            "column|posted|published) by "
            "(?=\\p{L})|(?:by|par|por|von|di|door|af|av|autor(?:in|en)?|auteurs?|autore|authors?|text|texto|"
            "testo|"
            "reporter|redacción|with|and|avec|mit|con|com|skrevet av|skrevet af|γράφ(?:ει|ουν) "
            "(?:ο|η|οι)|piše|пише)"
            "\\s*[:：]?\\s+|"
            "(?:بقلم|كتبت?|تقرير|إعداد)\\s*[:：]?\\s*|"
            "(?:文|著者|作者|執筆|聞き手|取材・文|記者|记者|編集|编辑|責任編集|翻訳者?)\\s*[:：●＝=◎／/"
            "・]?\\s*)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression addresses(QStringLiteral(
        "https?://[^\\s;,]+|[(\\[<]?\\b[\\w.+-]+@[\\w-]+\\.[\\w.-]+[)\\]>]?|(?<=\\s)[(\\[]?@\\w+[)\\]]?"));
    Byline result;
    bool isFirst = true;
    QStringList parts;
    // `NAME (Orrin, special envoy) and NAME`, `NAME (Orrin, special envoy)`: what is in brackets parts no
    // names.
    static const QRegularExpression aside(QStringLiteral("\\s*\\([^()]*[,;][^()]*\\)"));
    for (const auto& part :
         withoutMarkup(text).remove(addresses).remove(aside).split(separator, Qt::SkipEmptyParts))
        parts += persons(part.simplified());
    // Who took the pictures wrote nothing, and whoever stands behind them neither.
    static const QRegularExpression kept(QStringLiteral("\\s(?:files?|file photo|handout)$"),
                                         QRegularExpression::CaseInsensitiveOption);
    if (!parts.isEmpty() && (takesPictures(parts.first()) || kept.match(parts.last()).hasMatch()))
        return result;
    for (QString name : std::as_const(parts)) {
        static const QRegularExpression ornaments(
            QStringLiteral("^[\\s•·*|《〈\"“–—-]+|[\\s•·*|》〉\"”:：–—(-]+$"));
        if (takesPictures(name))
            break;
        name = name.remove(prefix).remove(ornaments);
        const bool isBehind = !std::exchange(isFirst, false);
        if (isBehind && !result.authors.isEmpty() && isRole(name)) {
            // `NAME, AP National Writer`
            const QString agency = agencyOf(name.section(u' ', 0, 0));
            result.agency = result.agency.isEmpty() ? agency : result.agency;
            continue;
        }
        static const QRegularExpression ours(QStringLiteral("^our\\s"),
                                             QRegularExpression::CaseInsensitiveOption);
        if (ours.match(name).hasMatch() && isDesk(name)) {
            result.desks << name; // `Our Own Correspondent`
            continue;
        }
        // `NAME (dpa)`, `NAME (avec AFP)`
        static const QRegularExpression small(QStringLiteral("^(?:avec|with|mit|con|com) "));
        static const QRegularExpression bracket(QStringLiteral("\\(([^()]{2,30})\\)$"));
        if (const auto match = bracket.match(name); match.hasMatch() && result.agency.isEmpty())
            result.agency = agencyOf(match.captured(1).remove(small));
        name = withoutOffice(name);
        while (name.endsWith(u'.') && name.count(u'.') == 1)
            name.chop(1);
        if (name.isEmpty() || isNoName(name) || (isBehind && isOffice(name)) ||
            (isBehind && (!result.authors.isEmpty() || !result.agency.isEmpty()) && isPlaceBehind(name) &&
             agencyOf(name).isEmpty()))
            continue;
        if (const QString agency = agencyOf(name); !agency.isEmpty()) {
            result.agency = result.agency.isEmpty() ? agency : result.agency;
            continue;
        }
        if (const QString agency = takeAgencyBehind(name); !agency.isEmpty()) {
            result.agency = result.agency.isEmpty() ? agency : result.agency;
            if (name.isEmpty())
                continue;
        }
        if (isDesk(name))
            result.desks << name;
        else if (!result.authors.contains(name))
            result.authors << name;
    }
    result.desks.removeDuplicates();
    return result;
}

namespace {

/// `(צילום: NAME)`, `(عکس: ایرنا)`, `（摄影：NAME）`, `(共同)`, `（新华社发）`: in brackets at the end, with
/// a label or an agency.
std::optional<CreditedCaption> creditInBrackets(const QString& text)
{
    static const QRegularExpression form(
        QStringLiteral("\\s*[(（\\[【]([^()（）\\[\\]【】]{2,60})[)）\\]】][.。]?$"));
    static const QRegularExpression label(
        QStringLiteral("^(?:צילום|תצלום|عکس|تصوير|صورة|写真|撮影|摄影|攝影|图片?|圖片?|照片|摄|攝)\\s*[:：・="
                       "＝/／]\\s*(?=\\S)"));
    static const QRegularExpression made(QStringLiteral("(?:发|發|摄|攝|供图|提供|撮影)$"));
    const bool endsSo =
        text.size() > 4 &&
        QStringLiteral(")）]】").contains(QStringLiteral(".。").contains(text.back()) ? text[text.size() - 2]
                                                                                      : text.back());
    const auto match = endsSo ? form.match(text) : QRegularExpressionMatch();
    if (!match.hasMatch() || match.capturedStart() < 2)
        return std::nullopt;
    const QString within = match.captured(1).trimmed();
    const bool isLabelled = label.match(within).hasMatch();
    if (!isLabelled && agencyOf(within).isEmpty() && agencyOf(QString(within).remove(made)).isEmpty())
        return std::nullopt;
    return CreditedCaption{text.left(match.capturedStart()).trimmed(), QString(within).remove(label)};
}

/// `… | צילום: NAME`, `… — فوٹو: NAME`, `…、NAME撮影`, `…[NAME 제공]`, `… ANTARA FOTO/NAME`.
std::optional<CreditedCaption> creditInOtherScripts(const QString& text)
{
    static const QRegularExpression forms[] = {
        QRegularExpression(
            QStringLiteral(
                "(?:^|[\\s.,|/（(—–。،؛-])(?:צילום|תצלום|عکس|فوٹو|عدسة|写真|사진|Фото)\\s*[:：=＝/／]\\s*"
                "(?<credit>[^:：]{2,60}?)[)）]?\\.?$"),
            QRegularExpression::UseUnicodePropertiesOption),
        QRegularExpression(QStringLiteral("[、＝=。](?<credit>[^\\s、＝=。，,()（）]{2,12})撮影$"),
                           QRegularExpression::UseUnicodePropertiesOption),
        QRegularExpression(QStringLiteral("\\s?\\[(?<credit>[^\\[\\]]{2,30}?) 제공[^\\[\\]]{0,40}\\]$")),
        QRegularExpression(QStringLiteral("(?:^|[\\s.])(?<credit>ANTARA(?: FOTO)?\\s?/[^()]{2,70})$")),
    };
    // Most captions have none of these signs.
    static const QRegularExpression sign(
        QStringLiteral("צילום|תצלום|عکس|فوٹو|عدسة|写真|사진|Фото|撮影$|제공|ANTARA"));
    if (!sign.match(text).hasMatch())
        return std::nullopt;
    for (const auto& form : forms) {
        if (const auto match = form.match(text); match.hasMatch()) {
            static const QRegularExpression ends(QStringLiteral("[\\s|—–,،、-]+$"));
            return CreditedCaption{text.left(match.capturedStart()).remove(ends),
                                   match.captured(QStringLiteral("credit")).trimmed()};
        }
    }
    return std::nullopt;
}

} // namespace

CreditedCaption splitCredit(const QString& caption)
{
    static const QRegularExpression forms[] = {
        // (Reuters/NAME), (AP Photo/NAME, File), (Courtesy of ...), (Photo: NAME)
        QRegularExpression(QStringLiteral("\\s*[(\\[](?<credit>(?:[^()\\[\\]]*/"
                                          "[^()\\[\\]]*|(?:Photo|Image|Picture|Credit|Courtesy|Foto)\\b"
                                          "[^()\\[\\]]*|(?:Reuters|AFP|AP|EPA|Getty(?: "
                                          "Images)?|SANA|SPA|Handout|رويترز)))[)\\]]\\.?\\s*$"),
                           QRegularExpression::CaseInsensitiveOption |
                               QRegularExpression::UseUnicodePropertiesOption),
        QRegularExpression(QStringLiteral("(?:^|[\\s.,])via\\s+(?<credit>\\p{Lu}[^.,;]{1,60})\\.?\\s*$"),
                           QRegularExpression::UseUnicodePropertiesOption),
        QRegularExpression(
            QStringLiteral("(?:^|[\\s.])(?<credit>(?:REUTERS|AFP PHOTO|AFP Photo|AP PHOTO|AP Photo|EPA|Getty "
                           "Images|Reuters|AFP)\\s*/.{1,70})$"),
            QRegularExpression::UseUnicodePropertiesOption),
        QRegularExpression(
            QStringLiteral(
                "(?:^|[\\s.,|(])(?:Photo(?:graph)?(?: by| credit)?|Photo(?:graphie)? de|Crédit(?: "
                "photo)?|Credit|Foto|Image(?: "
                "credit)?|Picture|©|صورة|تصوير)\\s*[:：©/]?\\s*[:：]\\s*(?<credit>[^:]{2,80}?)\\)?\\.?\\s*$"),
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption),
        QRegularExpression(QStringLiteral("\\s*[©]\\s*(?<credit>[^©]{2,60})$")),
    };
    const QString text = caption.simplified();
    if (const auto bracketed = creditInBrackets(text))
        return *bracketed;
    if (const auto labelled = creditInOtherScripts(text))
        return *labelled;
    for (const auto& form : forms) {
        const auto match = form.match(text);
        if (!match.hasMatch())
            continue;
        static const QRegularExpression label(
            QStringLiteral("^(?:Photo(?:graph)?(?: by| credit)?|Image|Picture|Credit|Courtesy of|Foto|Photo "
                           "courtesy of)\\s*:\\s*"),
            QRegularExpression::CaseInsensitiveOption);
        QString credit = match.captured(QStringLiteral("credit")).trimmed().remove(label);
        if (credit.size() > longestCredit)
            continue;
        return {text.left(match.capturedStart(0)).trimmed(), credit};
    }
    return {text, {}};
}

namespace {

/// Of a Turkish `İ` the small letter is `i`, without a second point above it.
QString inSmallLetters(const QString& text)
{
    return text.toLower().remove(QChar(0x0307));
}

} // namespace

QString inUsualCase(const QString& place)
{
    constexpr qsizetype longestAbbreviation = 3; // UAE
    static const QSet<QString> small{QStringLiteral("OF"),  QStringLiteral("DE"),  QStringLiteral("LA"),
                                     QStringLiteral("THE"), QStringLiteral("AND"), QStringLiteral("SUR")};
    if (place != place.toUpper() || place == place.toLower() || place.contains(u'.'))
        return place;
    QString usual;
    qsizetype from = 0;
    for (qsizetype at = 0; at <= place.size(); ++at) {
        if (at < place.size() && place[at].isLetterOrNumber())
            continue;
        const QString word = place.mid(from, at - from);
        if (from > 0 && small.contains(word))
            usual += word.toLower();
        else if (word.size() <= longestAbbreviation && word.size() == place.size())
            usual += word;
        else
            usual += word.left(1) + inSmallLetters(word.mid(1));
        if (at < place.size())
            usual += place[at];
        from = at + 1;
    }
    return usual;
}

} // namespace warraq
