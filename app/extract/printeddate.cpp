#include "core/textfold.h"
#include "extract/fieldpatterns.h"

#include <QHash>
#include <QRegularExpression>

namespace warraq {

namespace {

const QHash<QString, int>& months()
{
    static const QHash<QString, int> all = [] {
        QHash<QString, int> table;
        const auto add = [&table](int month, std::initializer_list<const char16_t*> names) {
            for (const auto* name : names)
                table.insert(normalisedForComparison(QString::fromUtf16(name)), month);
        };
        // English, French, German, Spanish, Arabic of Egypt, of the Levant, of the Maghreb.
        add(1, {u"January", u"Jan", u"janvier", u"janv", u"Januar", u"enero", u"يناير", u"كانون الثاني",
                u"جانفي"});
        add(2, {u"February", u"Feb", u"février", u"févr", u"fév", u"Februar", u"febrero", u"فبراير", u"شباط",
                u"فيفري"});
        add(3, {u"March", u"Mar", u"mars", u"März", u"marzo", u"مارس", u"آذار"});
        add(4, {u"April", u"Apr", u"avril", u"avr", u"abril", u"أبريل", u"إبريل", u"نيسان", u"أفريل"});
        add(5, {u"May", u"mai", u"mayo", u"مايو", u"أيار", u"ماي"});
        add(6, {u"June", u"Jun", u"juin", u"Juni", u"junio", u"يونيو", u"حزيران", u"جوان"});
        add(7, {u"July", u"Jul", u"juillet", u"juil", u"Juli", u"julio", u"يوليو", u"تموز", u"جويلية"});
        add(8, {u"August", u"Aug", u"août", u"agosto", u"أغسطس", u"آب", u"أوت"});
        add(9, {u"September", u"Sep", u"Sept", u"septembre", u"septiembre", u"سبتمبر", u"أيلول"});
        add(10, {u"October", u"Oct", u"octobre", u"Oktober", u"octubre", u"أكتوبر", u"تشرين الأول"});
        add(11, {u"November", u"Nov", u"novembre", u"noviembre", u"نوفمبر", u"تشرين الثاني"});
        add(12,
            {u"December", u"Dec", u"décembre", u"déc", u"Dezember", u"diciembre", u"ديسمبر", u"كانون الأول"});
        return table;
    }();
    return all;
}

QString asciiDigits(const QString& text)
{
    QString out = text;
    for (QChar& c : out) {
        const int digit = c.digitValue();
        if (digit >= 0)
            c = QChar(u'0' + digit);
    }
    return out;
}

const QRegularExpression& monthFirst()
{
    static const QRegularExpression form(
        QStringLiteral(
            "(?<m>\\p{L}[\\p{L}\\p{M}]{2,11})\\.?\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<y>\\d{4})\\b"),
        QRegularExpression::UseUnicodePropertiesOption);
    return form;
}

const QRegularExpression& dayFirst()
{
    // Months of the Levant have two words: `تشرين الأول`; some papers print both: `أكتوبر (تشرين الأول)`.
    static const QRegularExpression form(
        QStringLiteral(
            "(?<d>\\d{1,2})(?:st|nd|rd|th|er|\\.)?\\s+(?:de\\s+)?(?<m>\\p{L}[\\p{L}\\p{M}]{1,11}\\.?(?: "
            "(?:الأول|الثاني|الاول))?)\\s*(?:\\([^()]{3,20}\\)|/\\s*\\p{L}[\\p{L} "
            "]{2,20}?)?,?\\s+(?:de\\s+)?(?<y>\\d{4})\\b"),
        QRegularExpression::UseUnicodePropertiesOption);
    return form;
}

} // namespace

std::optional<PartialDate> findDate(const QString& text)
{
    const QString plain = asciiDigits(text.left(400)).simplified();
    static const QRegularExpression iso(QStringLiteral(
        "\\b\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2}(?::\\d{2})?(?:\\.\\d+)?(?:Z|[+-]\\d{2}:?\\d{2})?)?"));
    if (const auto match = iso.match(plain); match.hasMatch())
        return PartialDate::fromIso(match.captured(0));
    for (const auto* form : {&monthFirst(), &dayFirst()}) {
        auto matches = form->globalMatch(plain);
        while (matches.hasNext()) {
            const auto match = matches.next();
            const int month = months().value(normalisedForComparison(match.captured(QStringLiteral("m"))));
            const QDate date(match.captured(QStringLiteral("y")).toInt(), month,
                             match.captured(QStringLiteral("d")).toInt());
            if (month > 0 && date.isValid())
                return PartialDate::fromDate(date);
        }
    }
    static const QRegularExpression digits(QStringLiteral("\\b(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})\\b"));
    if (const auto match = digits.match(plain); match.hasMatch()) {
        const int first = match.captured(1).toInt();
        const int second = match.captured(2).toInt();
        const int year = match.captured(3).toInt();
        // Which of the two is the day is certain only when the other cannot be.
        if (first > 12 && second <= 12)
            return PartialDate::fromDate(QDate(year, second, first));
        if (second > 12 && first <= 12)
            return PartialDate::fromDate(QDate(year, first, second));
        if (first == second)
            return PartialDate::fromDate(QDate(year, first, second));
        return std::nullopt;
    }
    static const QRegularExpression yearFirst(QStringLiteral("\\b(\\d{4})/(\\d{1,2})/(\\d{1,2})\\b"));
    if (const auto match = yearFirst.match(plain); match.hasMatch())
        return PartialDate::fromDate(
            QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()));
    static const QRegularExpression monthYear(
        QStringLiteral("^(?<m>\\p{L}[\\p{L}\\p{M}]{2,11}) (?<y>\\d{4})$"));
    if (const auto match = monthYear.match(plain); match.hasMatch()) {
        const int month = months().value(normalisedForComparison(match.captured(QStringLiteral("m"))));
        if (month > 0)
            return PartialDate::fromYearMonth(match.captured(QStringLiteral("y")).toInt(), month);
    }
    return std::nullopt;
}

} // namespace warraq
