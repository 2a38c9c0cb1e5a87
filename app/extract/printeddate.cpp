#include "extract/calendarnames.h"
#include "extract/fieldpatterns.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace warraq {

namespace {

constexpr qsizetype longestSearched = 400;
constexpr int buddhistYears = 543; // Thai years are ahead by so many

/// Digits of any script become ASCII, marks of direction go, blanks are one.
QString plainText(const QString& text)
{
    QString out;
    out.reserve(text.size());
    for (QChar c : text.left(longestSearched)) {
        const int digit = c.digitValue();
        if (digit >= 0 && c.unicode() != 0xB2 && c.unicode() != 0xB3 && c.unicode() != 0xB9)
            out += QChar(u'0' + digit);
        else if (c.category() != QChar::Other_Format)
            out += c;
    }
    return out.simplified();
}

/// One to two words: months of the Levant and of the Hijri year have two, `تشرين الأول`; some papers print
/// two names, `أكتوبر (تشرين الأول)`, `أكتوبر/تشرين الأول`.
QString monthPattern()
{
    return QStringLiteral("(?<m>\\p{L}[\\p{L}\\p{M}.'’‌]{1,13}(?:[ "
                          "-](?:ال\\p{Arabic}{3,6}|أول|أولى|ثاني|I{1,2}|(?:al|ul|el|"
                          "ath)[- ]\\p{L}{4,8}|Hijjah|Qadah))?)");
}

const QRegularExpression& monthFirst()
{
    static const QRegularExpression form(
        monthPattern() + QStringLiteral("\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?[,.]?\\s+(?<y>\\d{4})(?!\\d)"),
        QRegularExpression::UseUnicodePropertiesOption);
    return form;
}

const QRegularExpression& dayFirst()
{
    static const QRegularExpression form(
        QStringLiteral("(?<!\\d)(?<d>\\d{1,2})(?:st|nd|rd|th|er|ers|\\.|º|ª)?[\\s./-]+(?:(?:de|of|من) )?") +
            monthPattern() +
            QStringLiteral(
                "\\s*(?:\\([^()]{3,20}\\)|/\\s*\\p{L}[\\p{L} ]{2,20}?| \\p{Arabic}{3,6}(?: "
                "\\p{Arabic}{4,6})?)?[,،.]?[\\s/-]*(?:(?:de|del|of|พ\\.ศ\\.) )?(?<y>\\d{4})(?!\\d)"),
        QRegularExpression::UseUnicodePropertiesOption);
    return form;
}

/// `2017. október 18.`, `2018. gada 5. oktobrī`
const QRegularExpression& yearFirstNamed()
{
    static const QRegularExpression form(
        QStringLiteral("(?<!\\d)(?<y>\\d{4})\\.? (?:gada |m\\. |г\\. )?(?:(?<d>\\d{1,2})\\. )?") +
            monthPattern() + QStringLiteral("(?: (?<d2>\\d{1,2})\\.?)?(?!\\d)"),
        QRegularExpression::UseUnicodePropertiesOption);
    return form;
}

/// The day of the week that stands right before a date; 0: none does.
int weekdayBefore(const QString& text, qsizetype at)
{
    static const QRegularExpression word(
        QStringLiteral("((?:יום )?\\p{L}[\\p{L}\\p{M}‌-]*)[.,،:]?\\s*(?:(?:den|the|le|el|al) )?\\(?$"),
        QRegularExpression::UseUnicodePropertiesOption);
    const auto match = word.match(text.left(at).right(40));
    return match.hasMatch() ? weekdayOf(match.captured(1)) : 0;
}

/// The day of the week that stands right behind a date: `11月3日(日)`, `18 Ekim 2017 Çarşamba`; 0: none does.
int weekdayBehind(const QString& text, qsizetype end)
{
    static const QRegularExpression form(
        QStringLiteral("^\\s*(?:[(（]\\s*(?<sign>[月火水木金土日월화수목금토일])(?:[・･][^)）]{1,4})?\\s*[)"
                       "）]|[(（,،]?\\s*"
                       "(?<word>(?:יום )?\\p{L}[\\p{L}\\p{M}]{2,12})(?=\\s*(?:$|[()（）|,،–-]|\\d)))"),
        QRegularExpression::UseUnicodePropertiesOption);
    const auto match = form.match(text.mid(end, 40));
    if (!match.hasMatch())
        return 0;
    if (const QString sign = match.captured(QStringLiteral("sign")); !sign.isEmpty())
        return weekdayOfSign(sign.front());
    const QString word = match.captured(QStringLiteral("word"));
    // `Sun`, `Mar`: a paper's name, a month
    const bool isShort = word.size() <= 3 && word.front().script() == QChar::Script_Latin;
    return isShort ? 0 : weekdayOf(word);
}

int weekdayBeside(const QString& text, qsizetype at, qsizetype end)
{
    const int before = weekdayBefore(text, at);
    return before > 0 ? before : weekdayBehind(text, end);
}

/// A day that its own weekday contradicts is a misprint somewhere: its month is what is left.
PartialDate checked(QDate day, int weekday)
{
    if (weekday == 0 || day.dayOfWeek() == weekday)
        return *PartialDate::fromDate(day);
    return *PartialDate::fromYearMonth(day.year(), day.month());
}

/// The kept Hijri calendar may differ by a day from the reckoned one: the weekday tells which; else it is the
/// month that is known, or the year.
PartialDate fromHijri(QDate reckoned, int weekday)
{
    for (int shift : {0, -1, 1}) {
        const QDate day = reckoned.addDays(shift);
        if (weekday == day.dayOfWeek())
            return *PartialDate::fromDate(day);
    }
    const QDate before = reckoned.addDays(-1);
    const QDate behind = reckoned.addDays(1);
    if (before.month() == behind.month())
        return *PartialDate::fromYearMonth(reckoned.year(), reckoned.month());
    return *PartialDate::fromYear(reckoned.year());
}

/// `三` is 3, `十二` 12, `三十` 30; -1: no number
int chineseNumber(const QString& text)
{
    static const QString digits = QStringLiteral("〇一二三四五六七八九");
    int number = 0;
    int tens = 0;
    for (const QChar c : text) {
        if (c == u'十') {
            tens = std::max(1, number);
            number = 0;
            continue;
        }
        const auto digit = c == u'零' ? 0 : digits.indexOf(c);
        if (digit < 0)
            return -1;
        number = number * 10 + static_cast<int>(digit);
    }
    return tens * 10 + number;
}

class PrintedDateFinder
{
public:
    explicit PrintedDateFinder(const QString& text) : m_text(plainText(text)) {}

    std::optional<PrintedDate> find()
    {
        if (auto date = iso())
            return PrintedDate{*date, {}};
        if (auto date = eastAsian())
            return PrintedDate{*date, {}};
        for (const auto* form : {&dayFirst(), &monthFirst(), &yearFirstNamed()}) {
            auto matches = form->globalMatch(m_text);
            while (matches.hasNext())
                take(matches.next());
            if (m_gregorian)
                break;
        }
        if (m_gregorian)
            return PrintedDate{*m_gregorian, m_hijri};
        if (m_reckoned)
            return PrintedDate{*m_reckoned, m_hijri};
        if (auto date = digits())
            return PrintedDate{*date, {}};
        if (auto date = monthAndYear())
            return PrintedDate{*date, {}};
        return std::nullopt;
    }

private:
    [[nodiscard]] std::optional<PartialDate> iso() const
    {
        static const QRegularExpression form(
            QStringLiteral("(?<!\\d)\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2}(?::\\d{2})?(?:\\.\\d+)?(?: "
                           "?Z|[+-]\\d{2}:?\\d{2})?)?(?!\\d)"));
        const auto match = form.match(m_text);
        return match.hasMatch() ? PartialDate::fromIso(match.captured(0)) : std::nullopt;
    }

    /// Numbers and the signs for year, month and day; years may count from an emperor's first.
    [[nodiscard]] std::optional<PartialDate> eastAsian() const
    {
        static const QRegularExpression form(
            QStringLiteral("(?<era>令和|平成|昭和|大正|明治|民國|民国)?\\s*(?<y>\\d{1,4}|元)\\s*[年년]\\s*(?<"
                           "m>\\d{1,2})\\s*[月월]"
                           "(?:\\s*(?<d>\\d{1,2})\\s*[日일号號])?"));
        const auto match = form.match(m_text);
        if (!match.hasMatch())
            return inChineseNumbers();
        const QString era = match.captured(QStringLiteral("era"));
        int year =
            match.captured(QStringLiteral("y")) == u"元" ? 1 : match.captured(QStringLiteral("y")).toInt();
        year += yearsBefore(era);
        const int month = match.captured(QStringLiteral("m")).toInt();
        if (year < 1000)
            return std::nullopt;
        if (match.captured(QStringLiteral("d")).isEmpty())
            return PartialDate::fromYearMonth(year, month);
        const QDate day(year, month, match.captured(QStringLiteral("d")).toInt());
        if (!day.isValid())
            return std::nullopt;
        return checked(day, weekdayBeside(m_text, match.capturedStart(), match.capturedEnd()));
    }

    /// The year before an emperor's first, or the republic's of Taiwan; 0 for none.
    static int yearsBefore(const QString& era)
    {
        static const QHash<QString, int> years{{QStringLiteral("令和"), 2018}, {QStringLiteral("平成"), 1988},
                                               {QStringLiteral("昭和"), 1925}, {QStringLiteral("大正"), 1911},
                                               {QStringLiteral("明治"), 1867}, {QStringLiteral("民國"), 1911},
                                               {QStringLiteral("民国"), 1911}};
        return years.value(era);
    }

    /// `二〇一一年三月三日`
    [[nodiscard]] std::optional<PartialDate> inChineseNumbers() const
    {
        if (!m_text.contains(u'年'))
            return std::nullopt;
        static const QRegularExpression form(
            QStringLiteral("([〇零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月(?:(["
                           "一二三四五六七八九十]{1,3})[日号號])?"));
        const auto match = form.match(m_text);
        if (!match.hasMatch())
            return std::nullopt;
        const int year = chineseNumber(match.captured(1));
        const int month = chineseNumber(match.captured(2));
        return match.captured(3).isEmpty()
                   ? PartialDate::fromYearMonth(year, month)
                   : PartialDate::fromDate(QDate(year, month, chineseNumber(match.captured(3))));
    }

    void take(const QRegularExpressionMatch& match)
    {
        QString name = match.captured(QStringLiteral("m"));
        auto month = monthOf(name);
        if (!month)
            month = monthOf(name.section(u' ', 0, 0)); // the second word was another name
        if (!month)
            return;
        int year = match.captured(QStringLiteral("y")).toInt();
        const QString printedDay = match.captured(QStringLiteral("d")).isEmpty()
                                       ? match.captured(QStringLiteral("d2"))
                                       : match.captured(QStringLiteral("d"));
        const int number = printedDay.toInt();
        if (number == 0)
            return;
        static const QRegularExpression thai(QStringLiteral("\\p{Thai}"),
                                             QRegularExpression::UseUnicodePropertiesOption);
        if (thai.match(name).hasMatch() && year > 2300)
            year -= buddhistYears;
        if ((month->calendar == PrintedCalendar::Gregorian) != (year >= 1500))
            return;
        const QDate day = gregorianDay(month->calendar, year, month->month, number);
        if (!day.isValid())
            return;
        const int weekday = weekdayBeside(m_text, match.capturedStart(), match.capturedEnd());
        if (month->calendar == PrintedCalendar::Hijri) {
            if (!m_hijri.isEmpty())
                return;
            m_hijri = QStringLiteral("%1 %2 %3").arg(printedDay, name.trimmed()).arg(year);
            m_reckoned = fromHijri(day, weekday);
            m_weekday = weekday;
        } else if (!m_gregorian) {
            // `الأربعاء 28 محرم 1439 هـ - 18 أكتوبر 2017 م`: the weekday is of both.
            m_gregorian = checked(day, weekday > 0 ? weekday : m_weekday);
        }
    }

    [[nodiscard]] std::optional<PartialDate> digits() const
    {
        static const QRegularExpression form(
            QStringLiteral("(?<!\\d)(\\d{1,2})\\s?[./-]\\s?(\\d{1,2})\\s?[./-]\\s?(\\d{4})(?!\\d)"));
        if (const auto match = form.match(m_text); match.hasMatch()) {
            const QDate dayFirst(match.captured(3).toInt(), match.captured(2).toInt(),
                                 match.captured(1).toInt());
            const QDate monthFirst(match.captured(3).toInt(), match.captured(1).toInt(),
                                   match.captured(2).toInt());
            // Which of the two is the day is certain only when the other cannot be, or the weekday says so.
            const int weekday = weekdayBeside(m_text, match.capturedStart(), match.capturedEnd());
            if (dayFirst.isValid() != monthFirst.isValid() || dayFirst == monthFirst)
                return checked(dayFirst.isValid() ? dayFirst : monthFirst, weekday);
            if (!dayFirst.isValid())
                return std::nullopt;
            const bool isDayFirst = dayFirst.dayOfWeek() == weekday;
            if (isDayFirst != (monthFirst.dayOfWeek() == weekday))
                return PartialDate::fromDate(isDayFirst ? dayFirst : monthFirst);
            return std::nullopt;
        }
        static const QRegularExpression yearFirst(
            QStringLiteral("(?<!\\d)(\\d{4})/(\\d{1,2})/(\\d{1,2})(?!\\d)"));
        const auto match = yearFirst.match(m_text);
        if (!match.hasMatch())
            return std::nullopt;
        const int year = match.captured(1).toInt();
        const int month = match.captured(2).toInt();
        const int number = match.captured(3).toInt();
        // `۱۳۹۶/۷/۲۶`: so Iran writes its own calendar
        if (year >= 1250 && year < 1500)
            return PartialDate::fromDate(gregorianDay(PrintedCalendar::SolarHijri, year, month, number));
        return PartialDate::fromDate(QDate(year, month, number));
    }

    /// Nothing but a month and its year.
    [[nodiscard]] std::optional<PartialDate> monthAndYear() const
    {
        static const QRegularExpression form(QStringLiteral("^") + monthPattern() +
                                                 QStringLiteral(" (?:de )?(?<y>\\d{4})$"),
                                             QRegularExpression::UseUnicodePropertiesOption);
        const auto match = form.match(m_text);
        if (!match.hasMatch())
            return std::nullopt;
        const auto month = monthOf(match.captured(QStringLiteral("m")));
        const int year = match.captured(QStringLiteral("y")).toInt();
        if (!month || month->calendar != PrintedCalendar::Gregorian || year < 1500)
            return std::nullopt;
        return PartialDate::fromYearMonth(year, month->month);
    }

    QString m_text;
    std::optional<PartialDate> m_gregorian;
    std::optional<PartialDate> m_reckoned; ///< from a Hijri date
    QString m_hijri;
    int m_weekday = 0; ///< before the Hijri date; 0: none
};

} // namespace

std::optional<PrintedDate> findPrintedDate(const QString& text)
{
    return PrintedDateFinder(text).find();
}

std::optional<PartialDate> findDate(const QString& text)
{
    const auto found = findPrintedDate(text);
    if (!found)
        return std::nullopt;
    return found->date;
}

} // namespace warraq
