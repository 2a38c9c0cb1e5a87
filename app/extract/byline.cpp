#include "extract/fieldpatterns.h"
#include "extract/knownnames.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace warraq {

namespace {

constexpr qsizetype longestByline = 120;
constexpr qsizetype longestSigned = 60; ///< a line of a place or an agency and a name
constexpr qsizetype mostBlanks = 10;    ///< within names; more is a sentence

QRegularExpression expression(const QString& pattern)
{
    return QRegularExpression(pattern, QRegularExpression::UseUnicodePropertiesOption);
}

/// One to three persons of two to four words each, as Latin, Cyrillic and Greek letters write them.
const QString& personsPattern()
{
    static const QString person =
        QStringLiteral("\\p{Lu}[\\p{L}\\p{M}.’'-]*(?: (?:de|la|von|van|der|den|del|di|da|dos|bin|ibn|al|el|"
                       "\\p{Lu}[\\p{L}\\p{M}.’'-]*)){1,3}");
    static const QString persons =
        person + QStringLiteral("(?:(?:, | and | & | und | et | y )") + person + QStringLiteral("){0,2}");
    return persons;
}

/// Words that say that what follows are names. A colon may follow those of the first list and must follow
/// those of the others, since they begin sentences and headlines as well.
const std::array<QRegularExpression, 4>& leads()
{
    static const QString behind = QStringLiteral(")\\s*[:：]?\\s*(?<=[\\s:：●])(?<names>.+)$");
    static const QString labelled = QStringLiteral(")\\s*[:：]\\s*(?<names>.+)$");
    static const std::array<QRegularExpression, 4> forms{
        expression(
            QStringLiteral(
                "^(?:Von (?:unserer|unserem|unseren) \\p{L}*[Kk]orrespondent(?:in|en)?(?: (?:in|aus) "
                "\\p{Lu}\\p{L}+)?|By|BY|by|Par|PAR|Por|POR|Von|VON|Di|Door|(?:(?:An? "
                ")?(?:Written|Text|Words|Reporting|"
                "Story|Report|Analysis|Review|Opinion|Commentary|Comment|Column|Essay|Interview|Feature|"
                "Dispatch|Perspective|Compiled|Posted|Published|Recipe) (?:by|BY))|Text von|Texte de|Texto "
                "de|Testo di|A cura di|Escrito por|Propos recueillis par|Recueilli par|Interview réalisée "
                "par|Correspondance particulière,|Entretien réalisé par|De "
                "(?:notre|nos) "
                "(?:envoyée?s? spéciale?s?|correspondante?s?)(?: (?:à|au|aux|en) [^,:]{2,30})?,?"
                "|Text und Fotos?:|(?:Eine? "
                ")?(?:Gastbeitrag|Gastkommentar|Nachruf|Protokoll|Beitrag|Artikel|Interview|"
                "Kommentar|Analyse|Reportage|Essay|Glosse|Kolumne|Bericht|Rezension|Porträt) von|"
                "(?:Av|AV|Af|AF)(?= \\p{Lu}\\S* [^ıİğĞşŞ]*$)|Skrevet (?:av|af)|Skriven av|Tekst av|Écrit "
                "par|Ecrit par|Rédigé par|Geschreven "
                "door|"
                "Scris de|(?:Oleh|Penulis)(?= \\p{Lu}\\S* \\p{Lu})|Van on(?:ze|s) (?:\\p{L}+ "
                "){0,2}(?:verslag(?:gever|geefster)|correspondente?|redacteur|redactrice|medewerk(?:er|ster))"
                "(?: in \\p{Lu}\\p{L}+)?|"
                "(?:Publicado|Postado|Enviado) por|Publié par|Pubblicato da|(?:Das "
                "(?:Interview|Gespräch)|Die "
                "Fragen|Interview) (?:führten?|stellten?)|(?:Rozmawiał[ai]?|Беседовал[аи]?|Розмовляла?)"
                "(?= \\p{Lu})|(?:Του|Της|Των|Από (?:τον|την))(?= \\p{Lu}\\S* \\p{Lu}\\S*$)|Γράφ(?:ει|ουν) "
                "(?:ο|η|οι|Ο|Η)|Napisał[aoy]?|Aus "
                "\\p{Lu}[\\p{L} -]{2,30}? "
                "bericht(?:et|en)|"
                "Aut(?:h?or(?:in|en|e|es)?|eur)\\s*:|بقلم|كتبت?|מאת|به\\s?قلم|文●") +
            behind),
        expression(
            QStringLiteral(
                "^(?:Words|Av|AV|Af|AF|Texte?|Texto|Testo|Tekst|Reporter|Writer|Yazan|Yazar|Haber|Автор|"
                "Текст|"
                "Autor|Forfatter|Skribent|Penulis|Jurnalis|Írta|Szerző|Piše|Пише|Автори?|Teksti|"
                "Teksts|Tekstas|Pewarta|Wartawan|लेखक|लेखिका|संवाददाता|Röportaj|Söyleşi|Muhabir|autor(?:ka)?|"
                "oprac\\.?|Opracowanie|"
                "Rozmawiał[ai]?|Корреспондент|Авторка|Журналіст(?:ка)?|Кореспондент|Συντάκτης|Συντάκτρια|"
                "Κείμενο|Redactora?|Journalist|Journaliste|Napsal[ai]?") +
            labelled),
        expression(QStringLiteral(
            "^(?:(?:حوار|حاوره|حاورته|حاورها|أجرى الحوار|أجرت الحوار|تحقيق|تقرير|تغطية|متابعة|"
            "أعد[هّ]?ه?|مراسلنا|المحرر|الكاتب|نویسنده|نوشته|نگارنده|گزارش(?: از)?|گزارشگر|خبرنگار|"
            "مصاحبه از|یادداشت "
            "از|تحریر|رپورٹ|كتبت?|כתבה?|כתבת|כותבת?|כתבנו|כתבתנו)\\s*[:：–-]|إعداد\\s*[:：–-]?|"
            "نوشته[\\x{654}‌]?ی?)\\s*(?<names>(?:[\\p{Arabic}\\p{Hebrew}.‌'’\"״׳-]+(?:\\s|:?$))"
            "{"
            "2,"
            "7}"
            ")"
            "$")),
        expression(QStringLiteral(
            "^[（(\\[【]?(?:(?:来源|來源)[:：]\\s*(?<source>\\S{2,20})\\s+)?(?:(?:作者|本报记者|本刊记者|"
            "特约记者|记者|記者|撰文|"
            "采写|"
            "撰稿人?|執筆者?|著者|取材・文|取材|構成・文|構成|ライター|筆者|文)(?:\\s*[:：/"
            "／＝=●・丨]\\s*|\\s+)|"
            "(?:本报|本刊|特约)?(?:记者|記者)(?!会|會)(?=\\p{Han}{2,4}(?:[\\s　、）)】\\]]|$)))"
            "(?<names>[\\p{Han}\\p{Hiragana}\\p{Katakana}ー·・\\p{Lu}][＝=／/"
            "：\\p{Han}\\p{Hiragana}\\p{Katakana}"
            "ー·・"
            "\\p{L} 　、,，&]{0,29}?)(?:\\s+(?:来源|來源)[:：]\\s*(?<behind>\\S{2,20}))?"
            "(?:\\s+(?:责任编辑|責任編輯|编辑|編輯)[:：]\\s*\\S{2,10})?\\s*[）)\\]】]?$"))};
    return forms;
}

/// Parts a byline's names from what stands behind them: a date, a role, an address, who took the pictures.
QString withoutTail(QString names)
{
    static const QRegularExpression tail = expression(QStringLiteral(
        "\\s*(?:[|·•–—]|\\s@\\w|\\bat (?:\\d|\\p{Lu}\\p{L}+ +\\d)|[(\\[<]?\\S+@\\S|\\bon (?:\\d|\\p{Lu})|"
        "\\b(?:Illustration|Kuva|Zdjęci|Фото|Φωτογραφ|Foto|Photo|Bild|Grafik|Picture|Graphic|Image|Video)\\p{"
        "L}*\\b|"
        "\\b(?:from|à|aus) \\p{Lu}|\\bin \\p{Lu}(?!.*(?:,| and | und | et ) ?\\p{Lu}\\S* "
        "\\p{Lu})|,\\s*(?:correspondent|editor|reporter|staff).*|"
        "\\d{1,2}[ /.]).*$"));
    static const QRegularExpression ends(QStringLiteral("[\\s.,;:：]+$"));
    names.remove(tail);
    // `Mara Haddad Jr.` keeps its point, and so do initials.
    static const QRegularExpression initials = expression(QStringLiteral("^(?:\\p{Lu}\\.\\s?){2,3}$"));
    const bool keepsPoint =
        names.endsWith(u'.') && (names.count(u'.') == 1 || initials.match(names).hasMatch());
    return keepsPoint ? names : names.remove(ends);
}

bool isEmpty(const Byline& byline)
{
    return byline.authors.isEmpty() && byline.agency.isEmpty() && byline.desks.isEmpty();
}

std::optional<Byline> afterLead(const QString& line)
{
    // `新华社记者 NAME`
    static const QRegularExpression agencys = expression(QStringLiteral("^(\\p{Han}{2,8}?)(?=记者|記者)"));
    const bool isHan = !line.isEmpty() && line.front().script() == QChar::Script_Han;
    const auto before = isHan ? agencys.match(line) : QRegularExpressionMatch();
    const QString agency = before.hasMatch() ? agencyOf(before.captured(1)) : QString();
    // `海港日报记者 NAME`: the paper's own
    static const QRegularExpression paper(
        QStringLiteral("(?:报|報|网|網|社|台|臺|刊|新闻|新聞|周刊|通讯|通訊)$"));
    const bool isOwn = before.hasMatch() && paper.match(before.captured(1)).hasMatch();
    const QString text = agency.isEmpty() && !isOwn ? line : line.mid(before.capturedLength());
    for (const auto& form : leads()) {
        const auto match = form.match(text);
        if (!match.hasMatch())
            continue;
        QString names = withoutTail(match.captured(QStringLiteral("names")));
        if (names.startsWith(QLatin1String("the "), Qt::CaseInsensitive) && !agencyOf(names.mid(4)).isEmpty())
            names.remove(0, 4);
        // Names begin with capitals (or have none, as in Arabic): "By the sea" is no byline.
        static const QRegularExpression name(QStringLiteral("^[\\p{Lu}\\p{Lo}]"));
        static const QRegularExpression sentence(QStringLiteral("[!?؟]|\\.\\s+\\p{Lu}\\p{Ll}{3,} \\p{Ll}"));
        if (!name.match(names).hasMatch() || sentence.match(names).hasMatch() ||
            names.count(u' ') > mostBlanks)
            continue;
        if (&form == &leads().back()) { // Han names stand beside each other
            static const QRegularExpression pictures(
                QStringLiteral("[\\s　、]*(?:写真|撮影|イラスト|摄影|攝影|图片|圖片)\\s*[:：・/／＝=●].*$"));
            names.remove(pictures);
            static const QRegularExpression gap(
                QStringLiteral("(?<=\\p{Han})[\\s　]+(?=\\p{Han}{2,4}(?:\\s|$))"));
            names.replace(gap, QStringLiteral("、"));
        }
        Byline result = namesOf(names);
        if (&form == &leads().back()) {
            result.agency = result.agency.isEmpty() ? agency : result.agency;
            for (const auto& place : {QStringLiteral("source"), QStringLiteral("behind")}) {
                if (result.agency.isEmpty())
                    result.agency = agencyOf(match.captured(place));
            }
        }
        // Arabic, Hebrew and Persian words have no capitals that would tell names: few words are.
        const bool isLong = &form == &leads()[2] &&
                            std::any_of(result.authors.begin(), result.authors.end(),
                                        [](const QString& author) { return author.count(u' ') >= 4; });
        return isEmpty(result) || isLong ? std::nullopt : std::optional(result);
    }
    return std::nullopt;
}

/// `From NAME in PLACE`, `NAME, Special to The Paper`, `NAME / AFP`, `NAME (avec AFP)`, `nh/dpa`
std::optional<Byline> besideProof(const QString& text)
{
    static const QRegularExpression from = expression(
        QStringLiteral("^From (?<names>%1)(?: in |, )\\p{Lu}[\\p{L} ’'-]{2,30}$").arg(personsPattern()));
    static const QRegularExpression special = expression(
        QStringLiteral(
            "^(?<names>%1)\\s*[,|–—-]\\s*(?:(?:Special|SPECIAL|special) (?:to|TO) .{3,40}|(?:Staff|"
            "Contributing|STAFF) (?:Writer|Reporter|WRITER|REPORTER)|(?:Für|für|For|for) (?:den|die|"
            "das|the|The) .{3,40})$")
            .arg(personsPattern()));
    // Without blanks, `NAME NAME/AP` is who took a picture.
    static const QRegularExpression agency = expression(
        QStringLiteral("^(?:(?<names>%1)(?:,| [/|(–—-])\\s*(?:(?:avec|mit|with|con|und|and) )?|\\p{Ll}{2,4}/|"
                       "(?:Source|Quelle|Fuente|Fonte|Kaynak|Źródło|Zdroj|Bron|Källa|Kilde|Lähde|Sumber|Πηγή|"
                       "Джерело|Источник|المصدر|منبع|מקור|出典|来源|來源|출처)\\s*[:：]\\s*)"
                       "(?<agency>[\\p{L}\\p{M}. ’'-]{2,40})\\)?$")
            .arg(personsPattern()));
    static const QRegularExpression yazdi =
        expression(QStringLiteral("^(?<names>%1) (?:yazdı|bildiriyor)$").arg(personsPattern()));
    // `김민수 기자`, with the address of mail behind it or not
    static const QRegularExpression korean = expression(QStringLiteral(
        "^(?<names>\\p{Hangul}{2,4}) "
        "?(?:기자|특파원|선임기자|전문기자|논설위원)(?:\\s*[=(]?\\s*[\\w.+-]+@[\\w.-]+\\)?)?$"));
    // `NAME / نویسنده و روزنامه‌نگار`: what somebody does, behind a sign
    static const QRegularExpression arabic = expression(QStringLiteral(
        "^(?<names>[\\p{Arabic}‌]{2,}(?: "
        "[\\p{Arabic}‌]{2,}){1,3})\\s*[/،,|–—*-]\\s*(?:(?:كاتبة?|باحثة?|صحاف[يى]ة?|"
        "صحف[يى]ة?|محللة?)(?: [\\p{Arabic} "
        "]{2,30})?|(?:نویسنده|روزنامه‌?نگار|پژوهشگر|کارشناس|تحلیلگر)"
        "[\\p{Arabic}‌ ]{0,40})$"));
    // `記者林佳蓉／台北報導` behind the day and the paper
    static const QRegularExpression reports =
        expression(QStringLiteral("(?:^|\\s)(?:記者|记者)\\s?(?<names>\\p{Han}{2,4}(?:[、\\s]\\p{Han}{2,4}){"
                                  "0,3})\\s?[／/]\\s?\\p{Han}{0,6}(?:報導|報道|报道)$"));
    static const QRegularExpression hebrew =
        expression(QStringLiteral("^(?<names>[\\p{Hebrew}\"'’׳״-]{2,}(?: "
                                  "[\\p{Hebrew}\"'’׳״-]{2,}){1,2}),\\s*(?:כתבת?|כתבנו|עיתונאית?|פרשנית?|"
                                  "עורכת?|סופרת?)(?: .{2,40})?$"));
    static const QRegularExpression occupied = expression(
        QStringLiteral(
            "^(?<names>%1),\\s*(?:\\p{L}+ "
            "){0,2}(?:[Cc]orrespondent|[Rr]eporter(?:in)?|[Jj]ournalist(?:in|e)?|"
            "[Rr]edakteur(?:in)?|[Pp]eriodista|[Rr]edactora?|[Gg]iornalista|[Jj]ornalista|[Rr]epórter|"
            "журналист(?:ка)?|корреспондент|обозреватель)$")
            .arg(personsPattern()));
    // `□ 周建国`
    static const QRegularExpression marked =
        expression(QStringLiteral("^□\\s?(?<names>\\p{Han}{2,4}(?:[、\\s]\\p{Han}{2,4}){0,2})$"));
    // By how it begins, since each form costs more than the look at it.
    std::array<const QRegularExpression*, 5> forms{};
    switch (text.front().script()) {
    case QChar::Script_Arabic:
        forms = {&arabic};
        break;
    case QChar::Script_Hebrew:
        forms = {&hebrew};
        break;
    case QChar::Script_Hangul:
        forms = {&korean};
        break;
    default:
        forms = {&from, &special, &yazdi, text.contains(u',') ? &occupied : nullptr,
                 text.front() == u'□' ? &marked : (text.contains(u'者') ? &reports : nullptr)};
    }
    for (const auto* form : forms) {
        if (!form)
            continue;
        if (const auto match = form->match(text); match.hasMatch()) {
            Byline result = namesOf(match.captured(QStringLiteral("names")));
            return isEmpty(result) ? std::nullopt : std::optional(result);
        }
    }
    static const QRegularExpression arabicAgency = expression(
        QStringLiteral("^(?<names>[\\p{Arabic}]{2,}(?: "
                       "[\\p{Arabic}]{2,}){1,3})\\s*[(/]\\s*(?<agency>[\\p{Arabic} .]{2,30})\\)?$"));
    auto match = text.size() <= longestSigned ? agency.match(text) : QRegularExpressionMatch();
    if (!match.hasMatch() && text.size() <= longestSigned && text.front().script() == QChar::Script_Arabic)
        match = arabicAgency.match(text);
    if (!match.hasMatch() || agencyOf(match.captured(QStringLiteral("agency"))).isEmpty())
        return std::nullopt;
    const QString names = match.captured(QStringLiteral("names"));
    if (KnownNames::builtIn().isPlace(names)) // `New York (AFP)` opens a report
        return std::nullopt;
    Byline result = namesOf(names);
    result.agency = agencyOf(match.captured(QStringLiteral("agency")));
    return result;
}

/// `Redacción / EFE`, `News desk with Reuters`: an agency beside a newsroom, and nobody else.
std::optional<Byline> agencyBesideDesk(const QString& text)
{
    // What most lines are is told by their last words.
    static const QRegularExpression last =
        expression(QStringLiteral("(?:[/|–—-]|\\s(?:with|and|con|mit|avec|com)\\s)\\s*([^/|–—-]{2,40})$"));
    static const QString signs = QStringLiteral("/|–—-");
    const bool mayBe = text.size() <= longestSigned &&
                       (std::any_of(text.begin(), text.end(), [](QChar c) { return signs.contains(c); }) ||
                        text.contains(QLatin1String(" with ")) || text.contains(QLatin1String(" and ")) ||
                        text.contains(QLatin1String(" con ")) || text.contains(QLatin1String(" com ")) ||
                        text.contains(QLatin1String(" mit ")) || text.contains(QLatin1String(" avec ")));
    const auto match = mayBe ? last.match(text) : QRegularExpressionMatch();
    if (!match.hasMatch() || agencyOf(match.captured(1).trimmed()).isEmpty())
        return std::nullopt;
    Byline result = namesOf(text);
    const bool isBoth = !result.agency.isEmpty() && !result.desks.isEmpty() && result.authors.isEmpty();
    return isBoth ? std::optional(result) : std::nullopt;
}

/// `Photographs by NAME, words by NAME`: what stands behind who took the pictures.
QString withoutPictures(const QString& text)
{
    static const QRegularExpression form(
        QStringLiteral(
            "^(?:Photo(?:graph)?s?|Photography|Pictures?|Images?|Illustrations?|Fotos?|Bilder)\\b"
            "(?: (?:and \\w+ )?(?:by|von|de|par|di|av|af)\\b|\\s*[:：])[^,;/|•·]{3,60}?(?:\\s*[,;/|•·]\\s*|"
            "\\s)(?:and |und |et |y )?(?=(?:words|text|story|report|reporting|texte|texto|testo|tekst)"
            "(?: (?:by|von|de|par|di|av|af)\\b|\\s*[:：]))"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QString begins = QStringLiteral("PpIiFfBb");
    const auto match =
        !text.isEmpty() && begins.contains(text.front()) ? form.match(text) : QRegularExpressionMatch();
    if (!match.hasMatch())
        return text;
    const QString rest = text.mid(match.capturedEnd());
    return rest.left(1).toUpper() + rest.mid(1);
}

/// `دمشق - (أ ف ب)`, `BEIRUT (Reuters) –` on a line of its own
std::optional<Byline> agencyBehindPlace(const QString& text)
{
    static const QRegularExpression form = expression(QStringLiteral(
        "^(?<place>[\\p{L}\\p{M} ’'.-]{2,30}?)\\s*(?:[,،:：/(–—-]|\\sـ)\\s*[(]?(?<agency>[\\p{L}\\p{M}. "
        "-]{2,40}?(?:/[\\p{Ll}]{2,4})?)\\)?\\s*[–—:-]?$"));
    const auto match = text.size() <= longestSigned ? form.match(text) : QRegularExpressionMatch();
    if (!match.hasMatch())
        return std::nullopt;
    Byline result;
    // `dpa/lno`: a service of the agency
    result.agency = agencyOf(match.captured(QStringLiteral("agency")).section(u'/', 0, 0));
    result.place = match.captured(QStringLiteral("place"));
    const bool isBoth = !result.agency.isEmpty() && KnownNames::builtIn().isPlace(result.place);
    return isBoth ? std::optional(result) : std::nullopt;
}

/// Arabic and Persian words that say of whom or of what kind: no name.
bool namesNoPerson(const QString& text)
{
    static const QRegularExpression form = expression(QStringLiteral(
        "(?:^|\\s)(?:في|من|على|عن|إلى|الى|مع|بعد|قبل|ضد|بين|بلا|أو|ثم|از|به|با|در|کے|کی|کا|میں|سے)\\s|^ال|"
        "^\\S+ة \\S+ة$|\\sال\\S+ة$"));
    return form.match(text).hasMatch();
}

/// `حلب: ريما الدباغ` on a line of its own: where from and who; `د. ريما الدباغ`. In Latin letters it is a
/// headline as often.
std::optional<Byline> behindPlace(const QString& text)
{
    static const QRegularExpression form = expression(QStringLiteral(
        "^(?<place>[\\p{Arabic} ]{2,30}?)\\s*(?:[-–—ـ]\\s*[«\"]?[\\p{Arabic} ]{2,20}[»\"]?\\s*)?"
        "(?:[:：]|\\s[-–—ـ]|[-–—](?=\\s))\\s*(?<names>[\\p{Arabic}]{2,}(?: "
        "[\\p{Arabic}]{2,}){1,3}(?:(?:، ?| )و[\\p{Arabic}]{2,}(?: [\\p{Arabic}]{2,}){1,3})?)\\s*[:：]?$"));
    static const QRegularExpression doctor = expression(
        QStringLiteral("^(?:أ\\.\\s?)?[دأم]\\s?[./]\\s?[\\p{Arabic}]{2,}(?: [\\p{Arabic}]{2,}){1,3}$"));
    if (doctor.match(text).hasMatch() && !namesNoPerson(text))
        return namesOf(text);
    const auto match = text.size() <= longestSigned ? form.match(text) : QRegularExpressionMatch();
    if (!match.hasMatch())
        return std::nullopt;
    const QString place = match.captured(QStringLiteral("place"));
    const QString name = match.captured(QStringLiteral("names"));
    if (namesNoPerson(name) || !KnownNames::builtIn().isPlace(place) || KnownNames::builtIn().isPlace(name))
        return std::nullopt;
    Byline result = namesOf(name);
    if (isEmpty(result))
        return std::nullopt;
    result.place = place;
    return result;
}

} // namespace

bool arePersons(const QString& text)
{
    static const QRegularExpression latin = expression(QStringLiteral("^%1$").arg(personsPattern()));
    static const QRegularExpression arabic = expression(QStringLiteral(
        "^(?:[\\p{Arabic}‌]{2,}(?: [\\p{Arabic}‌]{2,}){1,3}|[\\p{Hebrew}\"'’׳״-]{2,}(?: "
        "[\\p{Hebrew}\"'’׳״-]{2,}){1,2})$"));
    // Sections and the words of a site's own lines
    static const QRegularExpression other = expression(QStringLiteral(
        "(?i)(?:^| )(?:news|world|politics?|sports?|business|opinions?|culture|local|national|international|"
        "regional|home|real estate|middle east|politik|wirtschaft|kultur|panorama|nachrichten|noticias|"
        "actualités?|monde|cultura|deportes|economía|economia|esportes|mundo|gündem|spor|ekonomi|dünya|haber|"
        "berita|olahraga|nieuws|nyheter|nyheder|uutiset|wiadomości|новости|новини|политика|спорт|"
        "published|updated|comments?|share|print|read|more|min|blog|press|release|staff|team|online|today|"
        "times|daily|post|web(?:site)?|magazine|review|gazette|journal|street|university|institute|office)(?:"
        " |$)"));
    if (text.size() < 4 || text.size() > longestSigned || other.match(text).hasMatch())
        return false;
    const bool isArabic = arabic.match(text).hasMatch();
    if (isArabic ? namesNoPerson(text) : !latin.match(text).hasMatch())
        return false;
    const Byline names = namesOf(text);
    const auto isPlace = [](const QString& name) { return KnownNames::builtIn().isPlace(name); };
    return !names.authors.isEmpty() && names.agency.isEmpty() && names.desks.isEmpty() &&
           std::none_of(names.authors.begin(), names.authors.end(), isPlace);
}

std::optional<Byline> findByline(const QString& line)
{
    static const QRegularExpression bars(QStringLiteral("^[|•·\\s]+|[|•·\\s]+$"));
    QString text = line.simplified();
    if (text.startsWith(u'|') || text.endsWith(u'|') || text.startsWith(u'•') || text.startsWith(u'·'))
        text.remove(bars);
    text = withoutPictures(text);
    if (text.size() < 4 || text.size() > longestByline)
        return std::nullopt;
    for (const auto& read : {afterLead, besideProof, agencyBesideDesk, agencyBehindPlace, behindPlace}) {
        if (auto byline = read(text))
            return byline;
    }
    return std::nullopt;
}

std::optional<Byline> findSignature(const QString& text)
{
    static const QRegularExpression dashed =
        expression(QStringLiteral("^[—–-]{1,2}\\s?(?<names>%1)\\.?$").arg(personsPattern()));
    static const QRegularExpression reporting = expression(
        QStringLiteral("(?:^|[(\\[]|[.!?”\"]\\s)(?:Reporting|Writing|Reported|Written|Compiled) by "
                       "(?<names>\\p{Lu}[^;()\\[\\]]{3,160}?)\\s*(?:;[^()\\[\\]]{0,200})?[)\\]]?\\.?$"));
    // Behind a full stop or alone: `the Palestinian Authority (PA)` is explained, not signed.
    static const QRegularExpression bracket = expression(QStringLiteral(
        "(?:^|[.!?…۔؟。”“»\"]\\s?)[(\\[]©?\\s?(?<signs>[\\p{L}\\p{M}][^()\\[\\]]{1,40})[)\\]]\\.?$"));
    const QString line = text.simplified();
    if (const auto match = line.size() <= longestSigned ? dashed.match(line) : QRegularExpressionMatch();
        match.hasMatch()) {
        Byline result = namesOf(match.captured(QStringLiteral("names")));
        const bool isPlace = KnownNames::builtIn().isPlace(match.captured(QStringLiteral("names")));
        return isPlace || result.authors.isEmpty() ? std::nullopt : std::optional(result);
    }
    const QString end = line.right(longestByline * 4);
    if (const auto match = reporting.match(end); match.hasMatch()) {
        Byline result = namesOf(match.captured(QStringLiteral("names")));
        return isEmpty(result) ? std::nullopt : std::optional(result);
    }
    // `【NAME】`, as Japanese papers sign
    static const QRegularExpression han =
        expression(QStringLiteral("(?:^|[。」）])(?:[（(]\\p{Han}{1,4}[部局]・|【)(?<names>(?!関連|写真|"
                                  "終わり|おわり|続く|つづく|了】|完】)\\p{Han}{3,5}"
                                  "(?:、\\p{Han}{3,5}){0,3})[】）)]$"));
    if (const auto match =
            (line.endsWith(u'】') || line.endsWith(u'）')) ? han.match(end) : QRegularExpressionMatch();
        match.hasMatch()) {
        Byline result = namesOf(match.captured(QStringLiteral("names")));
        return isEmpty(result) ? std::nullopt : std::optional(result);
    }
    // `kre/dpa` behind the last full stop, `/ritzau/` or `TT` on a line of its own
    static const QRegularExpression initials(
        QStringLiteral("(?:^|[.!?…”“»\"]\\s)(?:\\p{L}{2,4}/){1,3}(?<signs>\\p{L}[\\p{L}-]{1,11})\\.?$"),
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression alone(
        QStringLiteral("^[/(\\[©–—\\s-]*(?<signs>\\p{L}[\\p{L} .-]{1,30}?)[/)\\]\\s]*$"),
        QRegularExpression::UseUnicodePropertiesOption);
    // `© 2012 APA/AP`, `© dpa-infocom, dpa:180412-99-1/2`
    static const QRegularExpression owner(
        QStringLiteral("^©\\s?(?:(?:19|20)\\d{2}\\s)?(?<signs>\\p{L}{2,12})(?:-infocom)?(?:[,/ ].{0,40})?$"),
        QRegularExpression::UseUnicodePropertiesOption);
    auto match = bracket.match(end);
    if (!match.hasMatch() && line.startsWith(u'©') && line.size() <= longestSigned)
        match = owner.match(line);
    if (!match.hasMatch())
        match = initials.match(end);
    if (!match.hasMatch() && line.size() <= longestSigned)
        match = alone.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    Byline result;
    for (const auto& sign :
         match.captured(QStringLiteral("signs")).split(QRegularExpression(QStringLiteral("[/,،、|]")))) {
        if (result.agency.isEmpty())
            result.agency = agencyOf(sign.trimmed());
    }
    return isEmpty(result) ? std::nullopt : std::optional(result);
}

std::optional<Byline> findOpeningReporter(const QString& text)
{
    constexpr qsizetype longestOpening = 60;
    static const QRegularExpression form = expression(
        QStringLiteral("^(?:[〔（(\\[【]\\p{Han}{0,8}(?:记者|記者)\\s*(?<names>\\p{Han}{2,4}(?:[、\\s]\\p{"
                       "Han}{2,4}){0,3})\\s*[／/]"
                       "\\s*\\p{Han}{0,6}(?:综合|綜合)?(?:报道|報導|報道|电|電|专访|專訪)[〕）)\\]】]|\\p{"
                       "Han}{1,8}讯\\s*[（(]\\p{Han}{0,8}"
                       "(?:记者|通讯员)\\s*(?<others>\\p{Han}{2,4}(?:[、\\s]\\p{Han}{2,4}){0,3})[）)])"));
    // `中新社海港2月3日电 (记者 NAME)`, `【北浜共同】`, `(부산=연합뉴스) NAME 기자 =`
    static const std::array<QRegularExpression, 3> wires{
        expression(QStringLiteral(
            "^(?<agency>\\p{Han}{2,5}社)(?<place>\\p{Han}{2,8}?)\\d{1,2}月\\d{1,2}日[电電](?:\\s*[（(]\\p{"
            "Han}{0,8}"
            "(?:记者|記者)\\s*(?<names>\\p{Han}{2,4}(?:[、\\s]\\p{Han}{2,4}){0,3})\\s*[）)])?")),
        expression(QStringLiteral("^[【［](?<place>[\\p{Han}\\p{Katakana}ー]{2,10}?)[=＝・]?"
                                  "(?<agency>共同|時事|ロイター|AFP|AP)(?<names>)(?:通信)?[】］]")),
        expression(QStringLiteral("^\\((?<place>\\p{Hangul}{2,6})=(?<agency>\\p{Hangul}{2,6})\\)\\s*(?:(?<"
                                  "names>\\p{Hangul}{2,4}(?:[·,]"
                                  "\\s?\\p{Hangul}{2,4}){0,3})\\s*(?:기자|특파원)\\s*=)?"))};
    static const QString beginnings = QStringLiteral("〔（([【［");
    const QString start = text.left(longestOpening).simplified();
    if (start.isEmpty() ||
        (start.front().script() != QChar::Script_Han && !beginnings.contains(start.front())))
        return std::nullopt;
    if (const auto match = form.match(start); match.hasMatch()) {
        QString names = match.captured(QStringLiteral("names")) + match.captured(QStringLiteral("others"));
        Byline result = namesOf(names.replace(u' ', u'、'));
        return isEmpty(result) ? std::nullopt : std::optional(result);
    }
    for (const auto& wire : wires) {
        const auto match = wire.match(start);
        const QString agency =
            match.hasMatch() ? agencyOf(match.captured(QStringLiteral("agency"))) : QString();
        if (agency.isEmpty())
            continue;
        QString names = match.captured(QStringLiteral("names"));
        Byline result = names.isEmpty() ? Byline() : namesOf(names.replace(u' ', u'、').replace(u'·', u'、'));
        result.agency = agency;
        result.place = match.captured(QStringLiteral("place"));
        return result;
    }
    return std::nullopt;
}

} // namespace warraq
