#include "extract/pagedate.h"

#include "extract/fieldpatterns.h"

#include <QHash>
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
        QStringLiteral("da"), QStringLiteral("nb"), QStringLiteral("no"), QStringLiteral("fi"),
        QStringLiteral("uk"), QStringLiteral("bg"), QStringLiteral("sr"), QStringLiteral("hr"),
        QStringLiteral("sk"), QStringLiteral("vi"), QStringLiteral("th"), QStringLiteral("ms"),
        QStringLiteral("ur"), QStringLiteral("hi")};
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

/// `+0000` for the zones that mail and programs write by letters; empty for another.
QString offsetOf(const QString& zone)
{
    static const QHash<QString, QString> offsets{
        {QStringLiteral("GMT"), QStringLiteral("+0000")},  {QStringLiteral("UTC"), QStringLiteral("+0000")},
        {QStringLiteral("UT"), QStringLiteral("+0000")},   {QStringLiteral("Z"), QStringLiteral("+0000")},
        {QStringLiteral("EST"), QStringLiteral("-0500")},  {QStringLiteral("EDT"), QStringLiteral("-0400")},
        {QStringLiteral("CDT"), QStringLiteral("-0500")},  {QStringLiteral("MST"), QStringLiteral("-0700")},
        {QStringLiteral("MDT"), QStringLiteral("-0600")},  {QStringLiteral("PST"), QStringLiteral("-0800")},
        {QStringLiteral("PDT"), QStringLiteral("-0700")},  {QStringLiteral("CET"), QStringLiteral("+0100")},
        {QStringLiteral("CEST"), QStringLiteral("+0200")}, {QStringLiteral("EET"), QStringLiteral("+0200")},
        {QStringLiteral("EEST"), QStringLiteral("+0300")}, {QStringLiteral("MSK"), QStringLiteral("+0300")},
        {QStringLiteral("JST"), QStringLiteral("+0900")}};
    return zone.size() == 5 ? zone : offsets.value(zone);
}

/// `Mon, 03 Aug 2015 12:45:00 EDT` (RFC 822), and `Mon Aug 03 12:45:00 EDT 2015`, as Unix and Java print it.
std::optional<PartialDate> dateOfMail(const QString& text)
{
    static const QRegularExpression mail(
        QStringLiteral("^(?:[A-Z][a-z]{2}, )?(?<day>\\d{1,2}) (?<month>[A-Z][a-z]{2}) (?<year>\\d{4}) "
                       "(?<time>\\d\\d:\\d\\d(?::\\d\\d)?) (?<zone>[+-]\\d{4}|[A-Z]{1,4})$"));
    static const QRegularExpression program(
        QStringLiteral("^[A-Z][a-z]{2} (?<month>[A-Z][a-z]{2}) (?<day>\\d{1,2}) "
                       "(?<time>\\d\\d:\\d\\d:\\d\\d) (?<zone>[+-]\\d{4}|[A-Z]{1,4}) (?<year>\\d{4})$"));
    auto match = mail.match(text);
    if (!match.hasMatch())
        match = program.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const auto part = [&match](const char* name) { return match.captured(QLatin1String(name)); };
    const QString offset = offsetOf(part("zone"));
    const QDateTime moment = QDateTime::fromString(
        part("day").rightJustified(2, u'0') + u' ' + part("month") + u' ' + part("year") + u' ' +
            part("time") + u' ' + (offset.isEmpty() ? QStringLiteral("+0000") : offset),
        Qt::RFC2822Date);
    if (!moment.isValid())
        return std::nullopt;
    return offset.isEmpty() ? PartialDate::fromDate(moment.date()) : PartialDate::fromDateTime(moment);
}

} // namespace

std::optional<PartialDate> pageDate(const QString& text, const QString& language)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return std::nullopt;
    if (auto date = PartialDate::fromIso(trimmed))
        return date;
    if (auto date = dateOfMail(trimmed))
        return date;
    if (auto date = findDate(trimmed))
        return date;
    return dateOfDigits(trimmed.left(longestSearched), language);
}

std::optional<PartialDate> dateInAddress(const QString& address, const QString& language)
{
    static const QRegularExpression form(
        QStringLiteral("[/_-]((?:19|20)\\d{2})([/-]?)(0[1-9]|1[0-2])\\2(0[1-9]|[12]\\d|3[01])(?![\\d])"));
    const QString path = QUrl(address).path();
    static const QRegularExpression dayFirst(
        QStringLiteral("[/_~-](0[1-9]|[12]\\d|3[01])[.-](0[1-9]|1[0-2])[.-]((?:19|20)\\d{2})(?![\\d])"));
    QDate day;
    if (const auto match = form.match(path); match.hasMatch())
        day = QDate(match.captured(1).toInt(), match.captured(3).toInt(), match.captured(4).toInt());
    else if (const auto other = dayFirst.match(path); other.hasMatch() && isDayFirst(language))
        day = QDate(other.captured(3).toInt(), other.captured(2).toInt(), other.captured(1).toInt());
    if (!day.isValid() || day > QDate::currentDate().addDays(1))
        return std::nullopt;
    return PartialDate::fromDate(day);
}

std::optional<PartialDate> dateInScripts(const QString& html)
{
    static const QRegularExpression form(QStringLiteral(
        "\\\\?[\"'](?:datePublished|published(?:Date|At|_at|_date|_time|Time)|"
        "publish(?:Date|_date|_time|Time)|publication_?[dD]ate|"
        "date_published|firstPublished(?:At|Date)?|pubDate)\\\\?[\"']\\s*:\\s*\\\\?[\"'](\\d{4}-\\d\\d-\\d\\d"
        "[^\"'\\\\]{0,30})"));
    std::optional<PartialDate> found;
    auto all = form.globalMatch(html);
    while (all.hasNext()) {
        const auto date = PartialDate::fromIso(all.next().captured(1).trimmed().replace(u' ', u'T'));
        if (!date || date->precision() < DatePrecision::Day)
            continue;
        if (found && found->firstDay() != date->firstDay())
            return std::nullopt; // other stories' as well
        if (!found)
            found = date;
    }
    return found;
}

} // namespace warraq
