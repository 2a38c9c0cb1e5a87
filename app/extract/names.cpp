#include "extract/fieldpatterns.h"
#include "extract/knownnames.h"

#include <QRegularExpression>
#include <QSet>

#include <utility>

namespace warraq {

namespace {

constexpr qsizetype longestByline = 120;
constexpr qsizetype longestName = 60;
constexpr qsizetype longestCredit = 80;

/// What stands in a field for names and is none.
bool isNoName(const QString& name)
{
    static const QRegularExpression none(
        QStringLiteral(
            "^(?:admin\\w*|administrator|web ?master|unknown|anonymous|anonymus|none|null|undefined|"
            "guest|root|user\\d*|by|n/?a|gast|invité|.*https?://.*|.*@.*|"
            "view all|see all|read more|more|follow(?: "
            "(?:author|us|me))?|share|shares|print|e-?mail|comments?|bio|"
            "alle beiträge|mehr|contact|"
            "(?:publiziert|veröffentlicht|geschrieben|erstellt|gepostet|published|posted|written|updated|"
            "publié|publicado|escrito)(?: (?:am|von|on|by|le|el|por))?)$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression letters(QStringLiteral("\\p{L}{2}|\\p{Han}|\\p{Hangul}"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    return name.size() > longestName || none.match(name).hasMatch() || !letters.match(name).hasMatch();
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
            "contributors?|bureau|press "
            "?office|pressestelle|presse(?:abteilung)?|e\\.\\s?v\\.?|gmbh|inc|ltd|llc|"
            "corp|s\\.?p\\.?a\\.?|verlag|stiftung|foundation|university|ministry|ministerium)\\.?$|"
            "^(?:editors?|staff|redaktion|team|r[eé]daction|agencies) |^(?:التحرير|هيئة "
            "التحرير|وكالات|.*編集部.*|"
            "編集部|编辑部)$|^\\p{Lu}{1,3}$|^\\p{Ll}{1,3}$"),
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
        "Correspondent|Contributor|Contributing Writer|Senior Editor|Redakteur(?:in)?)$"));
    name.remove(before);
    return name.remove(behind).trimmed();
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
                       "(?:and|et|und|y) )?|\\s(?:and|et|und|y|e|&|with)\\s|\\sو(?=\\p{Arabic}{3}))\\s*"),
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression prefix(
        QStringLiteral(
            "^(?:(?:by|par|por|von|di|door|af|av|autor(?:in|en)?|auteurs?|autore|authors?|text|texto|testo|"
            "reporter|redacción|with|and)\\s*[:：]?\\s+|(?:بقلم|كتبت?|تقرير|إعداد)\\s*[:：]?\\s*|"
            "(?:文|著者|作者|執筆|取材・文|記者|记者|編集|编辑|責任編集|翻訳者?)\\s*[:：●＝=◎／/]?\\s*)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression addresses(QStringLiteral("https?://[^\\s;,]+"));
    Byline result;
    bool isFirst = true;
    for (QString name : QString(text).remove(addresses).split(separator, Qt::SkipEmptyParts)) {
        name = name.simplified();
        static const QRegularExpression ornaments(
            QStringLiteral("^[\\s•·*|《〈\"“–—-]+|[\\s•·*|》〉\"”:：–—(-]+$"));
        name = withoutOffice(name.remove(prefix).remove(ornaments));
        while (name.endsWith(u'.') && name.count(u'.') == 1)
            name.chop(1);
        if (name.isEmpty() || isNoName(name) || (!std::exchange(isFirst, false) && isOffice(name)))
            continue;
        if (const QString agency = agencyOf(name); !agency.isEmpty())
            result.agency = result.agency.isEmpty() ? agency : result.agency;
        else if (isDesk(name))
            result.desks << name;
        else if (!result.authors.contains(name))
            result.authors << name;
    }
    result.desks.removeDuplicates();
    return result;
}

std::optional<Byline> findByline(const QString& line)
{
    const QString text = line.simplified();
    if (text.size() > longestByline)
        return std::nullopt;
    static const QRegularExpression form(
        QStringLiteral(
            "^(?:By|BY|by|Par|PAR|Por|POR|Von|VON|Di|Door|Written by|Text by|Words by|Text "
            "von|Texte de|Texto de|Testo di|Reporting "
            "by|Story by|Text und "
            "Fotos?:|(?:Ein )?(?:Gastbeitrag|Beitrag|Artikel|Interview|Kommentar) "
            "von|Aut(?:h?or(?:in|en|e|es)?|eur)\\s*:|"
            "بقلم|كتبت?|מאת|(?:حوار|حاوره|حاورته|حاورها|أجرى الحوار|أجرت الحوار|إعداد|نویسنده)\\s*:"
            "(?=(?:\\s*\\S+){1,4}$)|文●|文：|著者：|作者[:：])\\s*:?\\s*(?<=[\\s:：●])(?<names>.+)$"),
        QRegularExpression::UseUnicodePropertiesOption);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    // What follows the names: a date, a role, an agency after a bar.
    static const QRegularExpression tail(
        QStringLiteral(
            "\\s*(?:[|·•–—]|\\bon "
            "(?:\\d|\\p{Lu})|\\b(?:Illustration|Foto|Photo|Bild|Grafik|Picture|Graphic)\\p{L}*\\b|\\bin "
            "\\p{Lu}|,\\s*(?:correspondent|editor|reporter|staff).*|\\d{1,2}[ /.]).*$"),
        QRegularExpression::UseUnicodePropertiesOption);
    const QString names = match.captured(QStringLiteral("names")).remove(tail);
    // Names begin with capitals (or have none, as in Arabic): "By the sea" is no byline.
    static const QRegularExpression name(QStringLiteral("^[\\p{Lu}\\p{Lo}]"));
    static const QRegularExpression sentence(QStringLiteral("[!?]|\\.\\s+\\p{Lu}\\p{Ll}{3,} \\p{Ll}"));
    if (!name.match(names).hasMatch() || sentence.match(names).hasMatch() || names.count(u' ') > 10)
        return std::nullopt;
    Byline result = namesOf(names);
    if (result.authors.isEmpty() && result.agency.isEmpty() && result.desks.isEmpty())
        return std::nullopt;
    return result;
}

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
            usual += word.left(1) + word.mid(1).toLower();
        if (at < place.size())
            usual += place[at];
        from = at + 1;
    }
    return usual;
}

} // namespace warraq
