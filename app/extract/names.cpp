#include "core/textfold.h"
#include "extract/fieldpatterns.h"

#include <QHash>
#include <QRegularExpression>

namespace warraq {

namespace {

constexpr qsizetype longestByline = 120;
constexpr qsizetype longestName = 60;
constexpr qsizetype longestCredit = 80;

const QHash<QString, QString>& agencies()
{
    static const QHash<QString, QString> all = [] {
        QHash<QString, QString> table;
        const auto add = [&table](const char16_t* usual, std::initializer_list<const char16_t*> spellings) {
            for (const auto* spelling : spellings)
                table.insert(normalisedForComparison(QString::fromUtf16(spelling)),
                             QString::fromUtf16(usual));
        };
        add(u"Reuters", {u"Reuters", u"Thomson Reuters", u"رويترز", u"REUTERS"});
        add(u"AFP", {u"AFP", u"Agence France-Presse", u"Agence France Presse", u"أ ف ب", u"فرانس برس"});
        add(u"AP", {u"AP", u"Associated Press", u"The Associated Press", u"أسوشيتد برس", u"أ ب"});
        add(u"dpa", {u"dpa", u"Deutsche Presse-Agentur", u"د ب أ"});
        add(u"EPA", {u"EPA", u"European Pressphoto Agency"});
        add(u"EFE", {u"EFE", u"Agencia EFE"});
        add(u"ANSA", {u"ANSA"});
        add(u"Xinhua", {u"Xinhua", u"Xinhua News Agency"});
        add(u"SANA", {u"SANA", u"Syrian Arab News Agency", u"سانا"});
        add(u"SPA", {u"SPA", u"Saudi Press Agency", u"واس"});
        add(u"KUNA", {u"KUNA", u"Kuwait News Agency", u"كونا"});
        add(u"MENA", {u"MENA", u"Middle East News Agency"});
        add(u"WAM", {u"WAM", u"Emirates News Agency", u"وام"});
        add(u"IRNA", {u"IRNA", u"Islamic Republic News Agency"});
        add(u"TASS", {u"TASS", u"ITAR-TASS"});
        add(u"UPI", {u"UPI", u"United Press International"});
        add(u"Bloomberg", {u"Bloomberg", u"Bloomberg News"});
        return table;
    }();
    return all;
}

bool isNoName(const QString& name)
{
    static const QRegularExpression none(
        QStringLiteral(
            "^(admin|administrator|editor|staff|staff writer|staff reporter|web ?master|unknown|anonymous|"
            "none|null|guest|user\\d*|by|n/?a|r[eé]daction|la r[eé]daction|news desk|.*https?://.*|.*@.*)$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression letters(QStringLiteral("\\p{L}{2}"));
    return name.size() > longestName || none.match(name).hasMatch() || !letters.match(name).hasMatch();
}

} // namespace

QString agencyOf(const QString& name)
{
    return agencies().value(normalisedForComparison(name));
}

Byline namesOf(const QString& text)
{
    static const QRegularExpression separator(QStringLiteral(
        "\\s*(?:[;|/"
        "،\\x{1F}\\n]|,(?!\\s*(?:Jr|Sr|PhD|MD)\\b)|\\s(?:and|et|und|y|&)\\s|\\sو(?=\\p{Arabic}{3}))\\s*"));
    static const QRegularExpression prefix(
        QStringLiteral("^(?:by|par|por|von|di|door|بقلم|كتبت?|تقرير)\\s*[:：]?\\s+"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    Byline result;
    for (QString name : text.split(separator, Qt::SkipEmptyParts)) {
        name = name.simplified().remove(prefix);
        while (name.endsWith(u'.') && name.count(u'.') == 1)
            name.chop(1);
        if (name.isEmpty() || isNoName(name))
            continue;
        if (const QString agency = agencyOf(name); !agency.isEmpty())
            result.agency = agency;
        else if (!result.authors.contains(name))
            result.authors << name;
    }
    return result;
}

std::optional<Byline> findByline(const QString& line)
{
    const QString text = line.simplified();
    if (text.size() > longestByline)
        return std::nullopt;
    static const QRegularExpression form(
        QStringLiteral(
            "^(?:By|BY|by|Par|PAR|Por|POR|Von|VON|Di|Written by|Text by|بقلم|كتبت?)\\s*:?\\s+(?<names>.+)$"),
        QRegularExpression::UseUnicodePropertiesOption);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    // What follows the names: a date, a role, an agency after a bar.
    static const QRegularExpression tail(
        QStringLiteral("\\s*(?:[|·•–—]|\\bon \\d|\\bin "
                       "\\p{Lu}|,\\s*(?:correspondent|editor|reporter|staff).*|\\d{1,2}[ /.]).*$"),
        QRegularExpression::UseUnicodePropertiesOption);
    const QString names = match.captured(QStringLiteral("names")).remove(tail);
    // Names begin with capitals (or have none, as in Arabic): "By the sea" is no byline.
    static const QRegularExpression name(QStringLiteral("^[\\p{Lu}\\p{Lo}]"));
    static const QRegularExpression sentence(QStringLiteral("[!?]|\\.\\s+\\p{Lu}\\p{Ll}{3,} \\p{Ll}"));
    if (!name.match(names).hasMatch() || sentence.match(names).hasMatch() || names.count(u' ') > 10)
        return std::nullopt;
    Byline result = namesOf(names);
    if (result.authors.isEmpty() && result.agency.isEmpty())
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

} // namespace warraq
