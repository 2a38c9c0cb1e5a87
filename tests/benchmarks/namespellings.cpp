#include "benchmarks/namespellings.h"

namespace warraq::bench {

std::span<const SpelledName> spelledNames()
{
    // Collected from the ways agencies, newspapers and libraries of several countries write them.
    static const std::vector<SpelledName> all{
        {"Gaddafi",
         {"gaddafi", "qaddafi", "qadhafi", "gadhafi", "kadhafi", "khadafy", "khaddafi", "gathafi", "kadafi",
          "qadafi"}},
        {"Mohammed",
         {"mohammed", "muhammad", "mohamed", "mohammad", "muhammed", "mohamad", "mouhamed", "mahomed"}},
        {"Hussein", {"hussein", "husain", "hussain", "husayn", "husein", "hossein", "houssein", "hussien"}},
        {"Qaeda", {"qaeda", "qaida", "kaida", "kaeda", "qaidah", "caida"}},
        {"Osama", {"osama", "usama", "oussama", "ousama", "usamah"}},
        {"Ahmed", {"ahmed", "ahmad", "ahmet", "achmed", "ahmadd"}},
        {"Khomeini", {"khomeini", "khomeiny", "chomeini", "khumayni", "khomaini", "khomeyni"}},
        {"Hezbollah", {"hezbollah", "hizbullah", "hizbollah", "hizballah", "hezbullah", "hizbulla"}},
        {"Jamal", {"jamal", "gamal", "djamal", "jamaal", "dschamal", "djamel", "jemal"}},
        {"Yusuf", {"yusuf", "youssef", "yousef", "yousuf", "youssouf", "yusef", "yousif", "youcef"}},
        {"Abdullah", {"abdullah", "abdallah", "abdulla", "abdalla", "abdoullah", "abdellah", "abdoulla"}},
        {"Sharif", {"sharif", "shareef", "cherif", "sherif", "charif", "sharief"}},
        {"Ramadan", {"ramadan", "ramadhan", "ramazan", "ramzan", "ramadane"}},
        {"Othman", {"othman", "osman", "uthman", "othmane", "otman", "ousmane", "usman"}},
        {"Suleiman",
         {"suleiman", "sulaiman", "sulayman", "soliman", "souleymane", "suleyman", "slimane", "soleiman"}},
        {"Faisal", {"faisal", "faysal", "feisal", "faycal", "fayssal", "faical", "faizal"}},
        {"Khaled", {"khaled", "khalid", "chalid", "halid", "khalled", "khaleed"}},
        {"Tariq", {"tariq", "tarek", "tareq", "tarik", "tarique", "tareck"}},
        {"Saeed", {"saeed", "said", "saied", "sayeed", "seyed", "saiid", "sayid"}},
        {"Zayed", {"zayed", "zayid", "zaid", "zayd", "zaied", "zaeed"}},
        {"Mubarak", {"mubarak", "moubarak", "mobarak", "mubarek", "moubarek", "mbarek"}},
        {"Saddam", {"saddam", "sadam", "sadaam", "saddaam"}},
        {"Assad", {"assad", "asad", "assaad", "asaad", "asaed"}},
        {"Zawahiri", {"zawahiri", "zawahri", "dhawahiri", "zawaheri", "zawahary", "zaouahiri"}},
        {"Zarqawi", {"zarqawi", "zarkawi", "zarqaoui", "zarkaoui", "zarqawy", "sarkawi"}},
        {"Ibrahim", {"ibrahim", "ebrahim", "ibraheem", "brahim", "ibrahem", "ebraheem"}},
        {"Salafi", {"salafi", "salafy", "selefi", "salaffi"}},
        {"Maliki", {"maliki", "malki", "maleki", "malikki", "malaki"}},
        {"Ghannouchi", {"ghannouchi", "ghannushi", "ganouchi", "ghanoushi", "ghanouchi", "gannushi"}},
        {"Abdelrahman",
         {"abdelrahman", "abdulrahman", "abdurrahman", "abdarrahman", "abderrahman", "abderrahmane",
          "abdurahman"}},
        {"Baghdadi", {"baghdadi", "bagdadi", "baghdady", "baghdaadi", "bagdady"}},
        {"Sheikh", {"sheikh", "shaikh", "sheik", "cheikh", "shaykh", "shaikah", "cheick"}},
        {"Muqtada", {"muqtada", "moqtada", "moktada", "muktada", "mouqtada", "moqtadah"}},
        {"Aisha", {"aisha", "aicha", "ayesha", "aysha", "aesha", "aishah"}},
        {"Fatima", {"fatima", "fatimah", "fatma", "fatemeh", "fathima", "fatema", "fadhma"}},
        {"Mustafa", {"mustafa", "mustapha", "moustafa", "mostafa", "moustapha", "mostapha"}},
        {"Naguib", {"naguib", "najib", "nagib", "nadjib", "najeeb", "nageeb", "nejib"}},
        {"Haniyeh", {"haniyeh", "haniyya", "haniya", "hanieh", "haniyah", "hania"}},
        {"Nasrallah", {"nasrallah", "nasralla", "nasrullah", "nasrollah", "nasrulla"}},
        {"Khashoggi", {"khashoggi", "khashogi", "kashoggi", "khashuggi", "khashoqji", "khachoggi"}},
    };
    return all;
}

} // namespace warraq::bench
