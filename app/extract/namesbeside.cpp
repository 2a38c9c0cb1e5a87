#include "extract/namesbeside.h"

#include "core/sourcerecord.h"
#include "core/textfold.h"
#include "extract/fieldpatterns.h"
#include "extract/pagedate.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace warraq {

namespace {

constexpr qsizetype longestFacts = 120;
constexpr qsizetype mostFacts = 6;
constexpr qsizetype longestDay = 40;
constexpr qsizetype shortestOfAddress = 3; ///< letters of a name that stand in an address of mail
constexpr qsizetype lastParagraphs = 5;

QRegularExpression expression(const QString& pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption |
                                           QRegularExpression::UseUnicodePropertiesOption);
}

bool isHour(const QString& part)
{
    static const QRegularExpression form = expression(QStringLiteral(
        "^(?:um|kl\\.?|klo|at|às|alle|ore|saat|à|в|о)?\\s?\\d{1,2}[:.h]\\d{2}(?:[:.]\\d{2})?\\s?"
        "(?:uhr|h|hs|[ap]\\.?m\\.?|ص|م|W[IT]{1,2}B|WITA|[A-Z]{2,4}T|GMT|UTC)?$"));
    return form.match(part).hasMatch();
}

bool isCount(const QString& part)
{
    static const QRegularExpression form = expression(
        QStringLiteral("^(?:\\p{L}+\\s?[:：]?\\s?)?\\d{1,4}\\s?(?:min\\p{L}*\\.?(?: (?:read|lesezeit|de "
                       "lectura|de lecture|leestid))?|comments?|kommentare?|commentaires?|"
                       "comentarios?|views?|shares?|دقائق|תגובות)$"));
    return form.match(part).hasMatch();
}

bool isDay(const QString& part, const QString& language)
{
    static const QRegularExpression digit(QStringLiteral("\\d"),
                                          QRegularExpression::UseUnicodePropertiesOption);
    if (part.size() > longestDay || !digit.match(part).hasMatch())
        return false;
    const auto date = pageDate(part, language);
    return date && date->precision() >= DatePrecision::Day;
}

/// What somebody does, as it is printed below a name.
bool isOccupation(const QString& line)
{
    static const QRegularExpression form = expression(QStringLiteral(
        "^[*•]?\\s?(?:(?:a |an |the )?(?:\\p{L}+ "
        "){0,2}(?:writer|journalist|reporter|correspondent|columnist|editor|"
        "critic)\\b|redakteur(?:in)?\\b|journalist(?:in|e)?\\b|korrespondent(?:in)?\\b|periodista\\b|"
        "redactora?\\b|"
        "giornalista\\b|jornalista\\b|журналист|корреспондент|обозреватель|писатель|журналіст|"
        "(?:ال)?(?:كاتبة?|باحثة?|صحاف[يى]ة?|صحف[يى]ة?|أكاديم[يى]ة?|محللة?|إعلام[يى]ة?)(?: |$)|أستاذة? |"
        "نویسنده|روزنامه.?نگار|پژوهشگر|کارشناس|(?:da|de la|de|della) "
        "(?:redação|redacción|rédaction|redazione)\\b|תגובה של|כתבת?[נת]?ו? ל|עיתונאית?)"));
    return line.size() <= longestFacts && form.match(line).hasMatch();
}

/// Names in Chinese letters, which stand in a row: only what confirms them tells that they are names.
bool areHanNames(const QString& line)
{
    static const QRegularExpression form = expression(QStringLiteral(
        "^\\p{Han}{2,5}\\p{Hiragana}{0,4}(?:[、，・ 　]\\p{Han}{2,5}\\p{Hiragana}{0,4}){0,3}$"));
    return line.size() >= 3 && form.match(line).hasMatch();
}

} // namespace

bool isInAddressOfMail(const QString& name, const QStringList& lines)
{
    static const QRegularExpression mail(QStringLiteral("(?<local>[\\w.+-]{3,40})@[\\w-]+\\.[\\w.-]+"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    const QStringList words = normalisedForComparison(name).split(u' ', Qt::SkipEmptyParts);
    return std::any_of(lines.begin(), lines.end(), [&words](const QString& line) {
        if (!line.contains(u'@'))
            return false;
        const QString local = normalisedForComparison(mail.match(line).captured(QStringLiteral("local")));
        return std::any_of(words.begin(), words.end(), [&local](const QString& word) {
            return word.size() >= shortestOfAddress && local.contains(word);
        });
    });
}

namespace {

/// `NAME is the author of …`, `NAME` alone: among the last paragraphs.
bool isSaidAtEnd(const QString& name, const QStringList& last)
{
    static const QRegularExpression is =
        expression(QStringLiteral("^,? ?(?:is|ist|est|es|è|é|är|er|on|jest|is een|является|—|–)\\s"));
    static const QRegularExpression signs(QStringLiteral("^[\\s*•—–(（【\\[-]+|[\\s.)）】\\]]+$"));
    return std::any_of(last.begin(), last.end(), [&name](const QString& paragraph) {
        // `NAME, «The Paper».`
        constexpr qsizetype longestOfPaper = 40;
        if (paragraph.startsWith(name))
            return paragraph.size() == name.size() ||
                   (paragraph.at(name.size()) == u',' && paragraph.size() <= name.size() + longestOfPaper) ||
                   is.match(paragraph.mid(name.size())).hasMatch();
        const QString line = paragraph.section(u'\n', -1);
        return line.size() <= longestFacts && QString(line).remove(signs) == name;
    });
}

/// `…（NAME）` as the last words of one of them
bool isBracketedAtEnd(const QString& name, const QStringList& last)
{
    const QStringList forms{QStringLiteral("（%1）").arg(name), QStringLiteral("(%1)").arg(name),
                            QStringLiteral("【%1】").arg(name)};
    return std::any_of(last.begin(), last.end(), [&forms](const QString& paragraph) {
        return std::any_of(forms.begin(), forms.end(),
                           [&paragraph](const QString& form) { return paragraph.endsWith(form); });
    });
}

} // namespace

QString nameAmongFacts(const QString& line, const QString& language,
                       const std::function<bool(const QString&)>& isSite)
{
    static const QRegularExpression between(QStringLiteral("\\s*[|•·]\\s*|\\s+[-–—/ـ]\\s+"));
    static const QRegularExpression small(QStringLiteral("^(?:de|od|от|von|by|par|por|di|da|door|av|af) "));
    static const QRegularExpression labelled =
        expression(QStringLiteral("^\\p{L}[\\p{L} ]{2,15}\\s?[:：] .{2,40}$"));
    if (line.size() > longestFacts)
        return {};
    // `12-04-2018 09:30 NAME`
    static const QRegularExpression open(
        QStringLiteral("^([\\d./-]{8,10},? \\d{1,2}[:.]\\d{2}) "
                       "(?!(?:[AaPp]\\.?[Mm]|Uhr|GMT|UTC|[CEWMP][ES]?T)\\b)(\\p{L}[\\p{L}\\p{M} .’'-]+)$"),
        QRegularExpression::UseUnicodePropertiesOption);
    if (const auto match = open.match(line); match.hasMatch())
        return isDay(match.captured(1), language) && arePersons(match.captured(2)) ? match.captured(2)
                                                                                   : QString();
    const QStringList parts = line.split(between, Qt::SkipEmptyParts);
    if (parts.size() < 2 || parts.size() > mostFacts)
        return {};
    QString name;
    bool hasDay = false;
    bool hasHour = false;
    bool hasSite = false;
    bool isSaid = false;
    bool hasOther = false;
    for (const auto& given : parts) {
        const QString part = given.trimmed();
        if (isHour(part))
            hasHour = true;
        else if (isDay(part, language))
            hasDay = true;
        else if (isSite(part))
            hasSite = true;
        else if (name.isEmpty() && arePersons(part))
            name = part;
        else if (const QString behind = QString(part).remove(small);
                 !isSaid && behind != part && arePersons(behind)) {
            name = behind;
            isSaid = true;
        } else if (const auto byline = findByline(part); byline && !isSaid && !byline->authors.isEmpty()) {
            name = byline->authors.join(listSeparator);
            isSaid = true;
        } else if (labelled.match(part).hasMatch())
            hasOther = true;
        else if (!isCount(part))
            return {};
    }
    if (isSaid)
        return hasDay ? name : QString();
    return !hasOther && (hasSite || (hasDay && hasHour)) ? name : QString();
}

QStringList joinedFacts(const QStringList& lines)
{
    static const QString signs = QStringLiteral("|•·–—-");
    QStringList joined;
    bool goesOn = false;
    for (const auto& line : lines) {
        if (!joined.isEmpty() && !line.isEmpty() && (goesOn || signs.contains(line.front())))
            joined.last() += u' ' + line;
        else
            joined << line;
        goesOn = !line.isEmpty() && signs.contains(line.back());
    }
    return joined;
}

QString confirmedName(const QStringList& lines, const QString& title, const QString& text)
{
    QStringList last;
    QString confirmed;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString& line = lines[i];
        const bool areHan = areHanNames(line);
        if ((!areHan && !arePersons(line)) || title.contains(line.section(u' ', -1)))
            continue;
        if (last.isEmpty()) {
            last = text.split(QStringLiteral("\n\n"), Qt::SkipEmptyParts);
            last = last.mid(std::max<qsizetype>(1, last.size() - lastParagraphs));
        }
        const bool isSaidAgain =
            isBracketedAtEnd(line, last) || (!areHan && isSaidAtEnd(line, last)) ||
            (!areHan &&
             (isInAddressOfMail(line, lines) || (i + 1 < lines.size() && isOccupation(lines[i + 1])) ||
              (!last.isEmpty() && last.back().startsWith(u'*') && isOccupation(last.back()))));
        if (!isSaidAgain || line == confirmed)
            continue;
        if (!confirmed.isEmpty())
            return {};
        confirmed = line;
    }
    return confirmed;
}

} // namespace warraq
