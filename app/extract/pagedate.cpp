#include "extract/pagedate.h"

#include "extract/fieldpatterns.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrl>

namespace warraq {

namespace {

constexpr qsizetype longestSearched = 240;
constexpr qsizetype longestShortDate = 80; // a line in which 31.10.23 is a date

bool isDayFirst(const QString& language)
{
    static const QSet<QString> languages{
        QStringLiteral("ar"), QStringLiteral("fr"), QStringLiteral("de"), QStringLiteral("es"),
        QStringLiteral("it"), QStringLiteral("pt"), QStringLiteral("nl"), QStringLiteral("tr"),
        QStringLiteral("ru"), QStringLiteral("pl"), QStringLiteral("el"), QStringLiteral("he"),
        QStringLiteral("ro"), QStringLiteral("cs"), QStringLiteral("ca"), QStringLiteral("id"),
        QStringLiteral("da"), QStringLiteral("nb"), QStringLiteral("no"), QStringLiteral("fi")};
    return languages.contains(language);
}

/// Digits alone, by how the page's language orders them; dots leave no doubt.
std::optional<PartialDate> dateOfDigits(const QString& text, const QString& language)
{
    static const QRegularExpression yearFirst(
        QStringLiteral("(?<!\\d)((?:19|20)\\d{2})[./](\\d{1,2})[./](\\d{1,2})(?!\\d)"));
    if (const auto match = yearFirst.match(text); match.hasMatch())
        return PartialDate::fromDate(
            QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()));
    static const QRegularExpression dayFirst(
        QStringLiteral("(?<!\\d)(\\d{1,2})([./-])\\s?(\\d{1,2})\\2\\s?((?:19|20)\\d{2})(?!\\d)"));
    if (const auto match = dayFirst.match(text); match.hasMatch()) {
        if (match.captured(2) != u"." && !isDayFirst(language))
            return std::nullopt;
        return PartialDate::fromDate(
            QDate(match.captured(4).toInt(), match.captured(3).toInt(), match.captured(1).toInt()));
    }
    // `31.10.23`
    static const QRegularExpression shortYear(
        QStringLiteral("(?<![\\d.])(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{2})(?![\\d.])"));
    if (const auto match = shortYear.match(text); match.hasMatch() && text.size() <= longestShortDate) {
        const int year = 2000 + match.captured(3).toInt();
        return PartialDate::fromDate(QDate(year > QDate::currentDate().year() + 1 ? year - 100 : year,
                                           match.captured(2).toInt(), match.captured(1).toInt()));
    }
    return std::nullopt;
}

} // namespace

std::optional<PartialDate> pageDate(const QString& text, const QString& language)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return std::nullopt;
    if (auto date = PartialDate::fromIso(trimmed))
        return date;
    static const QRegularExpression mail(QStringLiteral("\\d:\\d\\d(?::\\d\\d)? (?:[+-]\\d{4}|GMT|UTC|UT)$"));
    if (mail.match(trimmed).hasMatch()) {
        QString zoned = trimmed;
        static const QRegularExpression named(QStringLiteral("(?:GMT|UTC|UT)$"));
        const QDateTime moment =
            QDateTime::fromString(zoned.replace(named, QStringLiteral("+0000")), Qt::RFC2822Date);
        if (moment.isValid())
            return PartialDate::fromDateTime(moment);
    }
    if (auto date = findDate(trimmed))
        return date;
    return dateOfDigits(trimmed.left(longestSearched), language);
}

std::optional<PartialDate> dateInAddress(const QString& address)
{
    static const QRegularExpression form(
        QStringLiteral("[/_-]((?:19|20)\\d{2})([/-]?)(0[1-9]|1[0-2])\\2(0[1-9]|[12]\\d|3[01])(?![\\d])"));
    const QString path = QUrl(address).path();
    const auto match = form.match(path);
    if (!match.hasMatch())
        return std::nullopt;
    const QDate day(match.captured(1).toInt(), match.captured(3).toInt(), match.captured(4).toInt());
    if (!day.isValid() || day > QDate::currentDate().addDays(1))
        return std::nullopt;
    return PartialDate::fromDate(day);
}

} // namespace warraq
