#include "core/textfold.h"
#include "extract/fieldpatterns.h"
#include "extract/knownnames.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace warraq {

namespace {

constexpr qsizetype longestDateline = 120;

const QString& placePattern()
{
    // One to four words: `Beirut`, `Port Said`, `Ain al-Hilweh`, `Sana’a`, `New York`, `D.C.`
    static const QString pattern = QStringLiteral(
        "\\p{Lu}[\\p{L}\\p{M}’'ʿʾ.-]*(?:[ "
        "-](?:(?:al|el|er|ez|es|ed|ech|as|ash|ar|an|ad|at|az|de|la|le|du|sur|of|the|am)[ -])?\\p{Lu}"
        "[\\p{L}\\p{M}’'ʿʾ.-]*){0,3}");
    return pattern;
}

const QString& arabicPlacePattern()
{
    static const QString pattern = QStringLiteral(
        "[\\x{0621}-\\x{065F}\\x{0670}-\\x{06D3}]{2,}(?: [\\x{0621}-\\x{065F}\\x{0670}-\\x{06D3}]{2,}){0,2}");
    return pattern;
}

/// Words that begin a sentence and name no place.
bool isNoPlace(const QString& name)
{
    static const QSet<QString> words{
        QStringLiteral("the"),      QStringLiteral("a"),       QStringLiteral("an"),
        QStringLiteral("in"),       QStringLiteral("on"),      QStringLiteral("it"),
        QStringLiteral("he"),       QStringLiteral("she"),     QStringLiteral("they"),
        QStringLiteral("we"),       QStringLiteral("i"),       QStringLiteral("yes"),
        QStringLiteral("no"),       QStringLiteral("but"),     QStringLiteral("and"),
        QStringLiteral("this"),     QStringLiteral("that"),    QStringLiteral("what"),
        QStringLiteral("q"),        QStringLiteral("when"),    QStringLiteral("if"),
        QStringLiteral("opinion"),  QStringLiteral("note"),    QStringLiteral("update"),
        QStringLiteral("photo"),    QStringLiteral("video"),   QStringLiteral("by"),
        QStringLiteral("monday"),   QStringLiteral("tuesday"), QStringLiteral("wednesday"),
        QStringLiteral("thursday"), QStringLiteral("friday"),  QStringLiteral("saturday"),
        QStringLiteral("sunday"),   QStringLiteral("file"),    QStringLiteral("analysis")};
    const QString first = foldText(name).section(u' ', 0, 0);
    return words.contains(first) || foldText(name).contains(QStringLiteral("asharq"));
}

bool isOwnName(const QString& part, const QStringList& ownNames)
{
    const QString folded = normalisedForComparison(part);
    for (const auto& name : ownNames) {
        if (folded == normalisedForComparison(name))
            return true;
    }
    return false;
}

/// `القاهرة وبيروت` are two places. Many words begin with that letter themselves: it is taken for "and" only
/// where what follows it is known as a place.
QStringList joinedPlaces(const QString& part)
{
    static const QString conjunction = QStringLiteral(" و");
    QStringList places;
    qsizetype start = 0;
    for (qsizetype at = part.indexOf(conjunction); at > 0; at = part.indexOf(conjunction, at + 1)) {
        const QString rest = part.mid(at + 2).trimmed();
        const qsizetype next = rest.indexOf(conjunction);
        const QString following = next < 0 ? rest : rest.left(next);
        if (!KnownNames::builtIn().isPlace(following))
            continue;
        places << part.mid(start, at - start).trimmed();
        start = at + 2;
    }
    places << part.mid(start).trimmed();
    return places;
}

std::optional<Dateline> made(const QRegularExpressionMatch& match, const QStringList& ownNames)
{
    static const QRegularExpression separator(QStringLiteral("\\s*(?:,|،|/|;| and )\\s*"));
    Dateline result;
    QStringList named;
    for (const auto& part : match.captured(QStringLiteral("places")).split(separator, Qt::SkipEmptyParts))
        named += joinedPlaces(part);
    for (const auto& place : std::as_const(named)) {
        if (isOwnName(place, ownNames))
            continue;
        if (isNoPlace(place))
            return std::nullopt;
        if (const QString agency = agencyOf(place); !agency.isEmpty()) {
            result.agency = agency;
            continue;
        }
        result.places << place;
    }
    // `(12/5)` is a day.
    static const QRegularExpression digit(QStringLiteral("\\d"));
    if (const QString agency = match.captured(QStringLiteral("agency")); !agency.isEmpty()) {
        if (const QString known = agencyOf(agency); !known.isEmpty())
            result.agency = known;
        else if (!digit.match(agency).hasMatch())
            result.agency = agency.trimmed();
    }
    result.dateline =
        result.places.join(match.captured(QStringLiteral("places")).contains(u'،') ? QStringLiteral("، ")
                                                                                   : QStringLiteral(", "));
    result.length = match.capturedEnd(0);
    if (result.places.isEmpty() && result.agency.isEmpty())
        return std::nullopt;
    return result;
}

/// `Cairo, Asharq Al-Awsat-With`: the newspaper's name may be followed by its dash without a blank.
std::optional<Dateline> withOwnName(const QString& start, const QStringList& ownNames)
{
    for (const auto& name : ownNames) {
        // Most texts do not name the paper, and to make an expression costs more than to look.
        static const QRegularExpression parts(QStringLiteral("[ -]"));
        if (normalisedForComparison(name).isEmpty()) // unknown: `Al-Qaeda` would be the place "Al"
            continue;
        if (!start.contains(name.section(parts, 0, 0)))
            continue;
        QString own = QRegularExpression::escape(name);
        own.replace(QStringLiteral("\\-"), QStringLiteral("[ -]"))
            .replace(QStringLiteral("\\ "), QStringLiteral("[ -]+"));
        const QRegularExpression form(
            QStringLiteral("^\\s*(?<places>(?:%1|%2)(?:\\s*[,،/"
                           "]\\s*(?:%1|%2)){0,3}?)\\s*[,،:]?\\s*[«\"“]?%3[»\"”]?\\s*[-–—:]+\\s*")
                .arg(placePattern(), arabicPlacePattern(), own),
            QRegularExpression::UseUnicodePropertiesOption);
        const auto match = form.match(start);
        if (!match.hasMatch())
            continue;
        if (auto dateline = made(match, ownNames))
            return dateline;
    }
    return std::nullopt;
}

} // namespace

std::optional<Dateline> findDateline(const QString& paragraph, const QStringList& ownNames)
{
    const QString start = paragraph.left(longestDateline);
    static const QString signs = QStringLiteral("-–—:/ـ");
    if (std::none_of(start.begin(), start.end(), [](QChar c) { return signs.contains(c); }))
        return std::nullopt;
    if (auto dateline = withOwnName(start, ownNames))
        return dateline;
    // A dash between blanks, or a long one; what follows begins a sentence.
    static const QRegularExpression latin(
        QStringLiteral("^\\s*(?<places>%1(?:\\s*(?:[,/]| and)\\s*%1){0,3}?)"
                       "(?:,?\\s+\\p{L}{3,9}\\.? \\d{1,2}(?:, \\d{4})?)?"
                       "(?:,?\\s*\\((?<agency>[^()]{2,40})\\))?(?:,?\\s+\\p{L}{3,9}\\.? \\d{1,2})?"
                       "\\s*(?:\\s[-–—]{1,2}\\s|[–—]\\s*|(?<=\\))\\s*[-–—]+\\s*)(?=[\\p{Lu}\\d“\"‘'«\\[])")
            .arg(placePattern()),
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression arabic(
        QStringLiteral("^\\s*(?<places>%1(?:\\s*[،,/]\\s*%1){0,2})\\s*(?:\\((?<agency>[^()]{2,40})\\))?"
                       "(?:\\s*[-–—]{1,2}|\\sـ)\\s*(?=[\\p{L}«\"“])")
            .arg(arabicPlacePattern()),
        QRegularExpression::UseUnicodePropertiesOption);
    // `МУРМАНСК, 2 апреля. /ТАСС/. Text`, `МОСКВА, 2 апр - РИА Новости. Text`
    static const QRegularExpression dated(
        QStringLiteral(
            "^\\s*(?<places>%1(?:\\s*[,/]\\s*%1){0,2}), \\d{1,2} \\p{L}{3,9}\\.?,?\\s*"
            "[/–—-]\\s*(?<agency>\\p{Lu}[\\p{L} -]{1,24})[/.]\\.?\\s*[-–—]?\\s*(?=[\\p{Lu}\\d“\"‘'«\\[])")
            .arg(placePattern()),
        QRegularExpression::UseUnicodePropertiesOption);
    const qsizetype comma = start.indexOf(QLatin1String(", "));
    if (comma > 0 && comma + 2 < start.size() && start[comma + 2].isDigit()) {
        const auto match = dated.match(start);
        if (match.hasMatch() && !agencyOf(match.captured(QStringLiteral("agency"))).isEmpty())
            return made(match, ownNames);
    }
    static const QString dashes = QStringLiteral("-–—:");
    const bool hasDash = std::any_of(start.begin(), start.end(), [](QChar c) { return dashes.contains(c); });
    for (const auto* form : {&latin, &arabic}) {
        if (form == &latin && !hasDash)
            continue;
        const auto match = form->match(start);
        if (!match.hasMatch())
            continue;
        return made(match, ownNames);
    }
    return std::nullopt;
}

} // namespace warraq
