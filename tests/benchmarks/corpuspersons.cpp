#include "benchmarks/corpuswords.h"

namespace warraq::bench {

std::span<const Person> persons()
{
    // Nobody of these exists; the ways of writing their names are those of real newspapers.
    static const std::vector<Person> all{
        {"Nazir", {"Qudhari", "Gudhari", "Kudhari", "Qadhari", "Ghudari", "Khuthari"}, "نزير القذاري"},
        {"Samer", {"Tulqawi", "Toulkawi", "Tulgawi", "Tolqawi"}, "سامر الطلقاوي"},
        {"Yusef", {"al-Marzuqi", "el-Marzouki", "al-Marzuki", "Marzougi"}, "يوسف المرزوقي"},
        {"Haitham", {"Shaqrani", "Chakrani", "Shagrani", "Shakrani"}, "هيثم الشقراني"},
        {"Munir", {"Dhiyabat", "Diyabat", "Ziyabat", "Thiabat"}, "منير الذيابات"},
        {"Basil", {"Khuwairi", "Khoueiri", "Khuweiri", "Khwairi", "Kuwairi"}, "باسل الخويري"},
        {"Lamia", {"Ghanoushi", "Ghannouchi", "Ganushi", "Ghanushi"}, "لمياء الغنوشي"},
        {"Adnan", {"Sulaymat", "Suleimat", "Soleymat", "Sulaimat"}, "عدنان السليمات"},
        {"Rafiq", {"Jumblawi", "Djumblawi", "Joumblaoui", "Gumblawi"}, "رفيق الجمبلاوي"},
        {"Idris", {"Zuhayran", "Zuhairan", "Zoheiran", "Zouhayran"}, "إدريس زهيران"},
        {"Wafa", {"Mutlaqi", "Moutlaki", "Mutlagi", "Motlaqi"}, "وفاء المطلقي"},
        {"Karim", {"Boudiaf-Saleh", "Budiaf-Salih", "Bou Diaf-Saleh"}, "كريم بوضياف صالح"},
        {"Tariq", {"Hudaibani", "Hodeibani", "Hudaybani", "Houdaibani"}, "طارق الهديباني"},
        {"Nabil", {"Sha'rawani", "Sharawani", "Chaarawani", "Shaarawani"}, "نبيل الشعراواني"},
        {"Fawzia", {"Qasimli", "Kasimli", "Qassimli", "Gasemli"}, "فوزية القاسملي"},
        {"Anwar", {"Thunayani", "Thunaiyani", "Tunayani", "Sunayani"}, "أنور الثنياني"},
        {"Mansur", {"Ubaydat", "Obeidat", "Obaidat", "Ubeidat"}, "منصور العبيدات"},
        {"Jalal", {"Qurashani", "Kureshani", "Qureshani", "Koreishani", "Gurashani"}, "جلال القرشاني"},
        {"Salwa", {"Haddadin", "Hadadin", "Haddadine"}, "سلوى الحدادين"},
        {"Bashir", {"Nuwayhid", "Nuweihid", "Noueihed", "Nuwaihid"}, "بشير النويهض"},
        {"Omran", {"Fakhuri", "Fakhoury", "Fakhouri", "Fachuri"}, "عمران الفاخوري"},
        {"Zahra", {"Muqaddam", "Moukaddam", "Mukaddam", "Mogaddam", "Mokadem"}, "زهرة المقدم"},
        {"Hamza", {"Jaylani", "Jilani", "Djilani", "Gailani", "Jeelani"}, "حمزة الجيلاني"},
        {"Ridwan", {"Usaymi", "Osaimi", "Oseimi", "Usaimi"}, "رضوان العصيمي"},
        {"Maha", {"Tahhanat", "Tahanat", "Tahhaneh"}, "مها الطحانات"},
        {"Yahya", {"Khalidov", "Chalidov", "Halidov"}, "يحيى خاليدوف"},
        {"Imad", {"Sufyandi", "Soufiandi", "Sofyandi", "Sufiandi"}, "عماد السفياندي"},
        {"Ghassan", {"Dawwas", "Dawas", "Daouas", "Dawwaz"}, "غسان الدواس"},
        {"Leila", {"Bin Jaddour", "Ben Jaddur", "Ben Djaddour"}, "ليلى بن جدور"},
        {"Shakir", {"Abdulhaqq", "Abdelhak", "Abd al-Haqq", "Abdulhak"}, "شاكر عبد الحق"},
        {"Mustafa", {"Rifa'ini", "Rifaini", "Rifaaini", "Refaini"}, "مصطفى الرفاعيني"},
        {"Dina", {"Qabbasi", "Kabbasi", "Qabasi", "Gabbasi"}, "دينا القباسي"},
        {"Waleed", {"Hijaziyan", "Hijazian", "Hegaziyan", "Hidjazian"}, "وليد حجازيان"},
        {"Nuri", {"Saqizli", "Sakizli", "Sagizli", "Saqezli"}, "نوري الساقزلي"},
        {"Amal", {"Zughbiyat", "Zoghbiat", "Zughbiat", "Zogbiyat"}, "أمل الزغبيات"},
        {"Faris", {"Khudayran", "Khodairan", "Khudeiran", "Hudayran"}, "فارس الخضيران"},
        {"Hisham", {"Mughrabani", "Moghrabani", "Mugrabani", "Maghrabani"}, "هشام المغرباني"},
        {"Rania", {"Ashqaruni", "Ashkarouni", "Achkarouni", "Ashgaruni"}, "رانيا الأشقروني"},
        {"Saad", {"Thamiri", "Tamiri", "Dhamiri", "Thameri"}, "سعد الثامري"},
        {"Jamila", {"Nasrawin", "Nasraween", "Nassrawin", "Nasraouine"}, "جميلة النصراوين"},
    };
    return all;
}

} // namespace warraq::bench
