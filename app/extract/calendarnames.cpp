#include "extract/calendarnames.h"

#include "core/textfold.h"

#include <QCalendar>
#include <QHash>
#include <QRegularExpression>

namespace warraq {

namespace {

using Names = std::initializer_list<const char16_t*>;

template <class Value> void add(QHash<QString, Value>& table, const Value& value, Names names)
{
    for (const auto* name : names)
        table.insert(normalisedForComparison(QString::fromUtf16(name)), value);
}

void addGregorian(QHash<QString, MonthName>& table)
{
    const auto month = [&table](int number, Names names) {
        add(table, MonthName{PrintedCalendar::Gregorian, number}, names);
    };
    // Germanic and Romance languages, Greek
    month(1, {u"January", u"Jan", u"janvier", u"janv", u"Januar", u"Jänner", u"enero", u"ene", u"gennaio",
              u"gen", u"janeiro", u"januari", u"ianuarie", u"gener", u"Ιανουαρίου"});
    month(2,
          {u"February", u"Feb", u"Febr", u"février", u"févr", u"fév", u"Februar", u"Feber", u"febrero",
           u"febbraio", u"febb", u"fevereiro", u"fev", u"februari", u"februarie", u"febrer", u"Φεβρουαρίου"});
    month(3, {u"March", u"Mar", u"mars", u"März", u"Mrz", u"marzo", u"março", u"maart", u"mrt", u"martie",
              u"març", u"marts", u"Μαρτίου"});
    month(4, {u"April", u"Apr", u"avril", u"avr", u"abril", u"abr", u"aprile", u"aprilie", u"Απριλίου"});
    month(5, {u"May", u"mai", u"mayo", u"maggio", u"mag", u"maio", u"mei", u"maj", u"maig", u"Μαΐου"});
    month(6, {u"June", u"Jun", u"juin", u"Juni", u"junio", u"giugno", u"giu", u"junho", u"iunie", u"juny",
              u"Ιουνίου"});
    month(7, {u"July", u"Jul", u"juillet", u"juil", u"Juli", u"julio", u"luglio", u"lug", u"julho", u"iulie",
              u"juliol", u"Julai", u"Ιουλίου"});
    month(8,
          {u"August", u"Aug", u"août", u"agosto", u"ago", u"augustus", u"augusti", u"agost", u"Αυγούστου"});
    month(9, {u"September", u"Sep", u"Sept", u"septembre", u"septiembre", u"setiembre", u"settembre", u"sett",
              u"setembro", u"septembrie", u"setembre", u"Σεπτεμβρίου"});
    month(10, {u"October", u"Oct", u"octobre", u"Oktober", u"Okt", u"octubre", u"ottobre", u"ott", u"outubro",
               u"octombrie", u"Οκτωβρίου"});
    month(11, {u"November", u"Nov", u"novembre", u"noviembre", u"novembro", u"noiembrie", u"Νοεμβρίου"});
    month(12, {u"December", u"Dec", u"décembre", u"déc", u"Dezember", u"Dez", u"diciembre", u"dic",
               u"dicembre", u"dezembro", u"decembrie", u"desembre", u"desember", u"Δεκεμβρίου"});
    // Slavic and Baltic languages, Turkish, Hungarian, Finnish, Indonesian
    month(1, {u"января", u"январь", u"янв", u"січня", u"stycznia", u"ledna", u"januára", u"Ocak", u"január",
              u"tammikuuta", u"janvāris", u"janvārī", u"sausio", u"januara"});
    month(2, {u"февраля", u"февраль", u"фев", u"лютого", u"lutego", u"února", u"februára", u"Şubat",
              u"február", u"helmikuuta", u"februāris", u"februārī", u"vasario", u"februara"});
    month(3, {u"марта", u"март", u"березня", u"marca", u"března", u"Mart", u"március", u"maaliskuuta",
              u"marts", u"martā", u"kovo", u"Maret", u"Mac"});
    month(4, {u"апреля", u"апрель", u"апр", u"квітня", u"kwietnia", u"dubna", u"apríla", u"Nisan", u"április",
              u"huhtikuuta", u"aprīlis", u"aprīlī", u"balandžio", u"aprila"});
    month(5, {u"мая", u"май", u"травня", u"maja", u"května", u"mája", u"Mayıs", u"május", u"toukokuuta",
              u"maijs", u"maijā", u"gegužės"});
    month(6, {u"июня", u"июнь", u"червня", u"czerwca", u"června", u"júna", u"Haziran", u"június",
              u"kesäkuuta", u"jūnijs", u"jūnijā", u"birželio", u"juna"});
    month(7, {u"июля", u"июль", u"липня", u"lipca", u"července", u"júla", u"Temmuz", u"július", u"heinäkuuta",
              u"jūlijs", u"jūlijā", u"liepos", u"jula"});
    month(8, {u"августа", u"август", u"авг", u"серпня", u"sierpnia", u"srpna", u"augusta", u"Ağustos",
              u"augusztus", u"elokuuta", u"augusts", u"augustā", u"rugpjūčio", u"Agustus", u"Ogos", u"Agu",
              u"Agt", u"Ags"});
    month(9, {u"сентября", u"сентябрь", u"сен", u"сент", u"вересня", u"września", u"září", u"septembra",
              u"Eylül", u"szeptember", u"syyskuuta", u"septembris", u"septembrī", u"rugsėjo"});
    month(10, {u"октября", u"октябрь", u"окт", u"жовтня", u"października", u"října", u"októbra", u"Ekim",
               u"október", u"lokakuuta", u"oktobris", u"oktobrī", u"spalio", u"oktobra"});
    month(11, {u"ноября", u"ноябрь", u"ноя", u"листопада", u"listopada", u"listopadu", u"novembra", u"Kasım",
               u"marraskuuta", u"novembris", u"novembrī", u"lapkričio"});
    month(12, {u"декабря", u"декабрь", u"дек", u"грудня", u"grudnia", u"prosince", u"decembra", u"Aralık",
               u"joulukuuta", u"decembris", u"decembrī", u"gruodžio", u"Desember", u"Disember", u"Des"});
    // Arabic of Egypt, of the Levant and Iraq, of the Maghreb; Hebrew; Persian; Thai; Urdu; Hindi
    month(1,
          {u"يناير", u"كانون الثاني", u"جانفي", u"ינואר", u"ژانویه", u"มกราคม", u"ม.ค", u"جنوری", u"जनवरी"});
    month(2, {u"فبراير", u"شباط", u"فيفري", u"פברואר", u"فوریه", u"กุมภาพันธ์", u"ก.พ", u"فروری", u"फरवरी"});
    month(3, {u"مارس", u"آذار", u"מרץ", u"מרס", u"מארס", u"มีนาคม", u"มี.ค", u"مارچ", u"मार्च"});
    month(4, {u"أبريل", u"إبريل", u"نيسان", u"أفريل", u"אפריל", u"آوریل", u"เมษายน", u"เม.ย", u"اپریل",
              u"अप्रैल"});
    month(5, {u"مايو", u"أيار", u"ماي", u"ماي", u"מאי", u"مه", u"พฤษภาคม", u"พ.ค", u"مئی", u"मई"});
    month(6, {u"يونيو", u"يونيه", u"حزيران", u"جوان", u"יוני", u"ژوئن", u"มิถุนายน", u"มิ.ย", u"جون", u"जून"});
    month(7, {u"يوليو", u"يوليه", u"تموز", u"جويلية", u"יולי", u"ژوئیه", u"กรกฎาคม", u"ก.ค", u"جولائی",
              u"जुलाई"});
    month(8, {u"أغسطس", u"آب", u"أوت", u"غشت", u"אוגוסט", u"اوت", u"สิงหาคม", u"ส.ค", u"اگست", u"अगस्त"});
    month(9, {u"سبتمبر", u"أيلول", u"شتنبر", u"ספטמבר", u"سپتامبر", u"กันยายน", u"ก.ย", u"ستمبر", u"सितंबर",
              u"सितम्बर"});
    month(10,
          {u"أكتوبر", u"تشرين الأول", u"אוקטובר", u"اکتبر", u"ตุลาคม", u"ต.ค", u"اکتوبر", u"अक्टूबर", u"अक्तूबर"});
    month(11, {u"نوفمبر", u"تشرين الثاني", u"نونبر", u"נובמבר", u"نوامبر", u"พฤศจิกายน", u"พ.ย", u"نومبر",
               u"नवंबर", u"नवम्बर"});
    month(12, {u"ديسمبر", u"كانون الأول", u"دجنبر", u"דצמבר", u"دسامبر", u"ธันวาคม", u"ธ.ค", u"دسمبر",
               u"दिसंबर", u"दिसम्बर"});
}

void addOthers(QHash<QString, MonthName>& table)
{
    const auto lunar = [&table](int number, Names names) {
        add(table, MonthName{PrintedCalendar::Hijri, number}, names);
    };
    lunar(1, {u"محرم", u"المحرم", u"Muharram"});
    lunar(2, {u"صفر", u"Safar"});
    lunar(3, {u"ربيع الأول", u"ربيع أول", u"Rabi al-Awwal", u"Rabi I"});
    lunar(4, {u"ربيع الثاني", u"ربيع الآخر", u"ربيع ثاني", u"Rabi al-Thani", u"Rabi II"});
    lunar(5, {u"جمادى الأولى", u"جمادى الأول", u"جمادى أولى", u"Jumada al-Awwal", u"Jumada I"});
    lunar(6, {u"جمادى الآخرة", u"جمادى الثانية", u"جمادى الثاني", u"جمادى الآخر", u"Jumada al-Thani",
              u"Jumada II"});
    lunar(7, {u"رجب", u"Rajab"});
    lunar(8, {u"شعبان", u"Shaban", u"Sha'ban"});
    lunar(9, {u"رمضان", u"Ramadan"});
    lunar(10, {u"شوال", u"Shawwal"});
    lunar(11, {u"ذو القعدة", u"ذي القعدة", u"Dhu al-Qadah", u"Dhul Qadah"});
    lunar(12, {u"ذو الحجة", u"ذي الحجة", u"Dhu al-Hijjah", u"Dhul Hijjah"});
    const auto solar = [&table](int number, Names names) {
        add(table, MonthName{PrintedCalendar::SolarHijri, number}, names);
    };
    // Iran and Afghanistan
    solar(1, {u"فروردین", u"حمل"});
    solar(2, {u"اردیبهشت", u"ثور"});
    solar(3, {u"خرداد", u"جوزا"});
    solar(4, {u"تیر", u"سرطان"});
    solar(5, {u"مرداد", u"امرداد", u"اسد"});
    solar(6, {u"شهریور", u"سنبله"});
    solar(7, {u"مهر", u"میزان"});
    solar(8, {u"آبان", u"عقرب"});
    solar(9, {u"آذر", u"قوس"});
    solar(10, {u"دی", u"جدی"});
    solar(11, {u"بهمن", u"دلو"});
    solar(12, {u"اسفند", u"حوت"});
}

const QHash<QString, MonthName>& months()
{
    static const QHash<QString, MonthName> all = [] {
        QHash<QString, MonthName> table;
        addGregorian(table);
        addOthers(table);
        return table;
    }();
    return all;
}

const QHash<QString, int>& weekdays()
{
    static const QHash<QString, int> all = [] {
        QHash<QString, int> table;
        add(table, 1,
            {u"Monday", u"Mon", u"lundi", u"Montag", u"lunes", u"lunedì", u"segunda-feira", u"maandag",
             u"måndag", u"понедельник", u"poniedziałek", u"Pazartesi", u"الاثنين", u"الإثنين", u"دوشنبه",
             u"پیر", u"יום שני"});
        add(table, 2,
            {u"Tuesday", u"Tue", u"Tues", u"mardi", u"Dienstag", u"martes", u"martedì", u"terça-feira",
             u"dinsdag", u"tisdag", u"вторник", u"wtorek", u"Salı", u"الثلاثاء", u"منگل", u"سه شنبه",
             u"سه‌شنبه", u"יום שלישי"});
        add(table, 3,
            {u"Wednesday", u"Wed", u"mercredi", u"Mittwoch", u"miércoles", u"mercoledì", u"quarta-feira",
             u"woensdag", u"onsdag", u"среда", u"środa", u"Çarşamba", u"الأربعاء", u"چهارشنبه", u"بدھ",
             u"יום רביעי"});
        add(table, 4,
            {u"Thursday", u"Thu", u"Thurs", u"jeudi", u"Donnerstag", u"jueves", u"giovedì", u"quinta-feira",
             u"donderdag", u"torsdag", u"четверг", u"czwartek", u"Perşembe", u"الخميس", u"پنجشنبه", u"جمعرات",
             u"יום חמישי"});
        add(table, 5,
            {u"Friday", u"Fri", u"vendredi", u"Freitag", u"viernes", u"venerdì", u"sexta-feira", u"vrijdag",
             u"fredag", u"пятница", u"piątek", u"Cuma", u"الجمعة", u"جمعه", u"جمعہ", u"יום שישי"});
        add(table, 6,
            {u"Saturday", u"Sat", u"samedi", u"Samstag", u"Sonnabend", u"sábado", u"sabato", u"zaterdag",
             u"lördag", u"суббота", u"sobota", u"Cumartesi", u"السبت", u"شنبه", u"ہفتہ", u"יום שבת"});
        add(table, 7,
            {u"Sunday", u"Sun", u"dimanche", u"Sonntag", u"domingo", u"domenica", u"zondag", u"söndag",
             u"воскресенье", u"niedziela", u"Pazar", u"الأحد", u"یکشنبه", u"اتوار", u"יום ראשון"});
        // Chinese of two words, Japanese, Korean; Indonesian, Thai, Hindi
        add(table, 1,
            {u"星期一", u"周一", u"週一", u"月曜", u"月曜日", u"월요일", u"Senin", u"Isnin", u"จันทร์",
             u"सोमवार"});
        add(table, 2,
            {u"星期二", u"周二", u"週二", u"火曜", u"火曜日", u"화요일", u"Selasa", u"อังคาร", u"मंगलवार"});
        add(table, 3, {u"星期三", u"周三", u"週三", u"水曜", u"水曜日", u"수요일", u"Rabu", u"พุธ", u"बुधवार"});
        add(table, 4,
            {u"星期四", u"周四", u"週四", u"木曜", u"木曜日", u"목요일", u"Kamis", u"Khamis", u"พฤหัสบดี",
             u"गुरुवार"});
        add(table, 5,
            {u"星期五", u"周五", u"週五", u"金曜", u"金曜日", u"금요일", u"Jumat", u"Jum'at", u"Jumaat",
             u"ศุกร์", u"शुक्रवार"});
        add(table, 6,
            {u"星期六", u"周六", u"週六", u"土曜", u"土曜日", u"토요일", u"Sabtu", u"เสาร์", u"शनिवार"});
        add(table, 7,
            {u"星期日", u"星期天", u"周日", u"週日", u"日曜", u"日曜日", u"일요일", u"Minggu", u"Ahad",
             u"อาทิตย์", u"रविवार"});
        return table;
    }();
    return all;
}

} // namespace

std::optional<MonthName> monthOf(const QString& name)
{
    const QString folded = normalisedForComparison(name);
    auto found = months().find(folded);
    // Hebrew joins its preposition to the month: באוקטובר
    if (found == months().end() && folded.startsWith(QChar(0x05D1)))
        found = months().find(folded.mid(1));
    if (found == months().end())
        return std::nullopt;
    return *found;
}

int weekdayOf(const QString& name)
{
    const QString folded = normalisedForComparison(name);
    if (const int day = weekdays().value(folded); day > 0)
        return day;
    // Thai says `day Tuesday that`: วันอังคารที่ 14
    static const QRegularExpression thai(QStringLiteral("^วัน(.+?)(?:ที่)?$"));
    const auto match = thai.match(name);
    return match.hasMatch() ? weekdays().value(normalisedForComparison(match.captured(1))) : 0;
}

int weekdayOfSign(QChar sign)
{
    const auto chinese = QStringLiteral("月火水木金土日").indexOf(sign);
    return static_cast<int>(chinese >= 0 ? chinese : QStringLiteral("월화수목금토일").indexOf(sign)) + 1;
}

QDate gregorianDay(PrintedCalendar calendar, int year, int month, int day)
{
    switch (calendar) {
    case PrintedCalendar::Hijri:
        return QDate(year, month, day, QCalendar(QCalendar::System::IslamicCivil));
    case PrintedCalendar::SolarHijri:
        return QDate(year, month, day, QCalendar(QCalendar::System::Jalali));
    case PrintedCalendar::Gregorian:
        break;
    }
    return QDate(year, month, day);
}

} // namespace warraq
