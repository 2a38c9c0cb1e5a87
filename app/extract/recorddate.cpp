#include "extract/recorddate.h"

#include "extract/fieldpatterns.h"

#include <QHash>
#include <QRegularExpression>

namespace warraq {

namespace {

/// RFC 822, 5.1, with the names that are one place's alone. Military letters are left out: RFC 822 had their
/// signs wrong, so they mean nothing.
std::optional<int> zoneSeconds(const QString& zone)
{
    static const QHash<QString, int> hours{
        {QStringLiteral("UT"), 0},   {QStringLiteral("GMT"), 0},  {QStringLiteral("UTC"), 0},
        {QStringLiteral("Z"), 0},    {QStringLiteral("EST"), -5}, {QStringLiteral("EDT"), -4},
        {QStringLiteral("CST"), -6}, {QStringLiteral("CDT"), -5}, {QStringLiteral("MST"), -7},
        {QStringLiteral("MDT"), -6}, {QStringLiteral("PST"), -8}, {QStringLiteral("PDT"), -7},
        {QStringLiteral("CET"), 1},  {QStringLiteral("CEST"), 2}, {QStringLiteral("BST"), 1}};
    static const QRegularExpression numeric(QStringLiteral("^(?:GMT|UTC)?([+-])(\\d{1,2}):?(\\d{2})$"),
                                            QRegularExpression::CaseInsensitiveOption);
    if (const auto match = numeric.match(zone); match.hasMatch()) {
        const int seconds = match.captured(2).toInt() * 3600 + match.captured(3).toInt() * 60;
        return match.captured(1) == u"-" ? -seconds : seconds;
    }
    const auto known = hours.constFind(zone.toUpper());
    return known == hours.constEnd() ? std::nullopt : std::optional<int>(*known * 3600);
}

/// `Thu, 01 Jan 2004 19:48:21 GMT`, `1 Jan 04 19:48 EST`, `Thursday, January 1, 2004 7:48 PM` is left to
/// others.
std::optional<PartialDate> mailDate(const QString& text)
{
    static const QRegularExpression form(
        QStringLiteral("^(?:[A-Za-z]{2,9}\\.?,?\\s+)?(\\d{1,2})[ -]([A-Za-z]{3,9})\\.?,?[ -](\\d{4}|\\d{2})"
                       "(?:,?\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?\\s*([A-Za-z]{1,4}|(?:GMT|UTC)?"
                       "[+-]\\d{1,2}:?\\d{2})?"
                       "(?:\\s*\\([^)]*\\))?)?$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QStringList months{QStringLiteral("jan"), QStringLiteral("feb"), QStringLiteral("mar"),
                                    QStringLiteral("apr"), QStringLiteral("may"), QStringLiteral("jun"),
                                    QStringLiteral("jul"), QStringLiteral("aug"), QStringLiteral("sep"),
                                    QStringLiteral("oct"), QStringLiteral("nov"), QStringLiteral("dec")};
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const auto month = months.indexOf(match.captured(2).left(3).toLower());
    int year = match.captured(3).toInt();
    if (match.captured(3).size() == 2) // RFC 2822, 4.3
        year += year < 50 ? 2000 : 1900;
    const QDate day(year, static_cast<int>(month) + 1, match.captured(1).toInt());
    if (month < 0 || !day.isValid())
        return std::nullopt;
    const auto zone = zoneSeconds(match.captured(7));
    const QTime time(match.captured(4).toInt(), match.captured(5).toInt(), match.captured(6).toInt());
    // Without a zone the moment cannot be said in UTC.
    if (match.captured(4).isEmpty() || !zone || !time.isValid())
        return PartialDate::fromDate(day);
    return PartialDate::fromDateTime(QDateTime(day, time, Qt::UTC).addSecs(-*zone));
}

/// Seconds since 1970, or parts of them: by the number's length, which tells them apart from 1938 to 2286, of
/// seconds with a point also what stands behind it.
std::optional<PartialDate> unixDate(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^(-?)(\\d{9,19})(?:\\.(\\d+))?$"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    bool isNumber = false;
    qint64 number = match.captured(2).toLongLong(&isNumber);
    const qsizetype digits = match.capturedLength(2);
    if (!isNumber)
        return std::nullopt;
    qint64 milliseconds = 0;
    if (digits <= 10)
        milliseconds = number * 1000;
    else if (digits <= 13)
        milliseconds = number;
    else if (digits == 16)
        milliseconds = number / 1000;
    else if (digits == 19)
        milliseconds = number / 1'000'000;
    else
        return std::nullopt;
    if (!match.captured(1).isEmpty())
        milliseconds = -milliseconds;
    const auto moment = QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
    // Nine digits are numbers of articles too, but in a column of dates those would come before 1973.
    return moment.isValid() ? std::optional(PartialDate::fromDateTime(moment)) : std::nullopt;
}

/// `20110221100000`, as web archives and agencies write moments: of no said zone.
std::optional<PartialDate> fourteenDigits(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{8})([01]\\d|2[0-3])[0-5]\\d[0-5]\\d$"));
    const auto match = form.match(text);
    const QDate day =
        match.hasMatch() ? QDate::fromString(match.captured(1), QStringLiteral("yyyyMMdd")) : QDate();
    return day.isValid() ? std::optional(PartialDate::fromDate(day)) : std::nullopt;
}

} // namespace

std::optional<PartialDate> serialDate(const QString& text, DayCount count)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{5})(?:\\.\\d+)?$"));
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch() || match.captured(1).startsWith(u'0'))
        return std::nullopt;
    const QDate first = count == DayCount::Since1904 ? QDate(1904, 1, 1) : QDate(1899, 12, 30);
    const QDate day = first.addDays(match.captured(1).toInt());
    return day <= QDate::currentDate().addDays(1) ? std::optional(PartialDate::fromDate(day)) : std::nullopt;
}

std::optional<PartialDate> recordDate(const QString& value)
{
    const QString text = value.simplified();
    if (text.isEmpty())
        return std::nullopt;
    if (auto date = fourteenDigits(text))
        return date;
    if (auto date = unixDate(text))
        return date;
    if (auto date = PartialDate::fromIso(text))
        return date;
    if (auto date = mailDate(text))
        return date;
    const auto rfc = QDateTime::fromString(text, Qt::RFC2822Date);
    if (rfc.isValid())
        return PartialDate::fromDateTime(rfc);
    return findDate(text);
}

} // namespace warraq
