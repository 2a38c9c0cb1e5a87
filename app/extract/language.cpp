#include "extract/fieldpatterns.h"

#include <array>

namespace warraq {

namespace {

constexpr qsizetype sampleCharacters = 4000;
constexpr int fewestLetters = 20;

struct FrequentWords
{
    const char* language;
    const char16_t* words;
};

/// Short words that nearly every paragraph of the language has.
constexpr std::array frequentWords = std::to_array<FrequentWords>({
    {"en",
     u"the of and to in is that for was on with as by at from it has are be his have not said were which an"},
    {"fr", u"le la les des de et du un une en que est pour dans qui sur par au avec ce il ne pas plus sont "
           u"cette aux"},
    {"de", u"der die und das den von zu mit ist des im dem nicht ein eine auf für als auch sich an werden "
           u"aus er hat"},
    {"es", u"el la de que y en los las del se un una por con para es su al lo como más pero no ha sus fue"},
    {"it", u"il di che la e in un per del della con una non si le dei nel da è sono alla gli ha come anche"},
    {"pt", u"o de que e do da em um para com não uma os no se na por mais as dos como foi ao ele das tem"},
    {"nl", u"de het een van en in is dat op te zijn met voor niet die aan er om ook als bij naar uit door"},
    {"tr", u"ve bir bu için ile da de olarak olan daha çok en gibi kadar sonra ise değil ne göre var"},
    {"id",
     u"yang dan di dengan untuk dari ini itu pada tidak adalah dalam akan oleh juga ke sebagai telah para"},
    {"pl", u"w i na z do się nie że jest o to jak po za od przez przy co dla są ale tym który"},
    {"sv", u"och i att det som en på är av för med till den har de inte om ett han var"},
    {"hu", u"a az és hogy nem is egy ez volt meg de csak már mint még el van aki ki"},
    {"ro", u"și de în a la cu care pe din că nu o este un mai pentru au fost sau prin"},
});

/// All frequent words, found by their letters without a copy of the text.
class WordTable
{
public:
    static constexpr qsizetype longest = 8; ///< letters of a word here

    WordTable()
    {
        for (size_t i = 0; i < frequentWords.size(); ++i) {
            for (const QStringView word : QStringView(frequentWords[i].words).split(u' ')) {
                quint32 hash = 0;
                for (const QChar c : word)
                    hash = next(hash, c.unicode());
                add(word, hash, i);
            }
        }
    }

    static quint32 next(quint32 hash, char16_t letter) { return (hash ^ letter) * 0x01000193U; }

    /// A bit for each language that has the word; \p letters are of its lower case.
    [[nodiscard]] quint32 languages(QStringView letters, quint32 hash) const
    {
        for (size_t at = placeOf(hash); !m_slots[at].word.isEmpty(); at = (at + 1) % slotCount) {
            if (m_slots[at].word == letters)
                return m_slots[at].languages;
        }
        return 0;
    }

private:
    static constexpr size_t slotCount = 1024;

    struct Slot
    {
        QStringView word;
        quint32 languages = 0;
    };

    static size_t placeOf(quint32 hash) { return (hash ^ (hash >> 15U)) % slotCount; }

    void add(QStringView word, quint32 hash, size_t language)
    {
        Q_ASSERT(word.size() <= longest);
        size_t at = placeOf(hash);
        while (!m_slots[at].word.isEmpty() && m_slots[at].word != word)
            at = (at + 1) % slotCount;
        m_slots[at].word = word;
        m_slots[at].languages |= 1U << language;
    }

    std::array<Slot, slotCount> m_slots;
};

/// What QString::toLower makes of one letter, where that is one.
char16_t lowerOf(QChar c)
{
    const char16_t u = c.unicode();
    if (u < 0x80)
        return u >= u'A' && u <= u'Z' ? static_cast<char16_t>(u + 32) : u;
    constexpr char16_t dottedI = 0x0130; // two letters in lower case, so in no word here
    return u == dottedI ? dottedI : c.toLower().unicode();
}

QString latinLanguage(QStringView text)
{
    static const WordTable table;
    std::array<int, frequentWords.size()> score{};
    int words = 0;
    std::array<char16_t, WordTable::longest> letters{};
    qsizetype length = 0;
    quint32 hash = 0;
    const auto endWord = [&] {
        words += length > 0;
        if (length > 0 && length <= WordTable::longest) {
            const quint32 languages = table.languages(QStringView(letters.data(), length), hash);
            for (size_t i = 0; languages != 0 && i < score.size(); ++i)
                score[i] += static_cast<int>(languages >> i & 1U);
        }
        length = 0;
        hash = 0;
    };
    for (const QChar c : text) {
        if (c == u' ') {
            endWord();
            continue;
        }
        if (length < WordTable::longest) {
            const char16_t letter = lowerOf(c);
            letters[static_cast<size_t>(length)] = letter;
            hash = WordTable::next(hash, letter);
        }
        ++length;
    }
    endWord();
    size_t best = 0;
    size_t second = 1;
    if (score[second] > score[best])
        std::swap(best, second);
    for (size_t i = 2; i < score.size(); ++i) {
        if (score[i] > score[best]) {
            second = best;
            best = i;
        } else if (score[i] > score[second]) {
            second = i;
        }
    }
    // At least one frequent word in twelve, and clearly more than of any other language.
    if (score[best] * 12 < words || score[best] < 2 || score[best] * 5 <= score[second] * 6)
        return {};
    return QString::fromLatin1(frequentWords[best].language);
}

QString arabicScriptLanguage(QStringView text)
{
    qsizetype persian = 0;
    qsizetype urdu = 0;
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        persian += u == 0x067E || u == 0x0686 || u == 0x0698 || u == 0x06AF || u == 0x06CC || u == 0x06A9;
        urdu += u == 0x0679 || u == 0x0688 || u == 0x0691 || u == 0x06BA || u == 0x06D2 || u == 0x06BE;
    }
    if (urdu * 60 > text.size())
        return QStringLiteral("ur");
    return persian * 30 > text.size() ? QStringLiteral("fa") : QStringLiteral("ar");
}

QString cyrillicLanguage(QStringView text)
{
    qsizetype ukrainian = 0;
    qsizetype russian = 0;
    for (const QChar c : text) {
        const char16_t u = c.toLower().unicode();
        ukrainian += u == 0x0456 || u == 0x0457 || u == 0x0454 || u == 0x0491;
        russian += u == 0x044B || u == 0x044D || u == 0x0451;
    }
    if (ukrainian > russian)
        return QStringLiteral("uk");
    return russian > 0 ? QStringLiteral("ru") : (text.size() > 200 ? QStringLiteral("bg") : QString());
}

} // namespace

QString detectLanguage(QStringView text)
{
    const QStringView sample = text.first(std::min(text.size(), sampleCharacters));
    std::array<int, QChar::ScriptCount> scripts{};
    int letters = 0;
    int plain = 0;
    for (const QChar c : sample) {
        const char16_t u = c.unicode();
        if (u < 0x80) {
            plain += (u | 0x20U) - u'a' < 26U;
            continue;
        }
        if (!c.isLetter())
            continue;
        ++letters;
        ++scripts[c.script()];
    }
    letters += plain;
    scripts[QChar::Script_Latin] += plain;
    if (letters < fewestLetters)
        return {};
    const auto share = [&](QChar::Script script) { return scripts[script] * 2 > letters; };
    if (share(QChar::Script_Arabic))
        return arabicScriptLanguage(sample);
    if (share(QChar::Script_Hebrew))
        return QStringLiteral("he");
    if (share(QChar::Script_Cyrillic))
        return cyrillicLanguage(sample);
    if (share(QChar::Script_Greek))
        return QStringLiteral("el");
    if (share(QChar::Script_Thai))
        return QStringLiteral("th");
    if (share(QChar::Script_Hangul))
        return QStringLiteral("ko");
    const int kana = scripts[QChar::Script_Hiragana] + scripts[QChar::Script_Katakana];
    const int han = scripts[QChar::Script_Han];
    if ((kana + han) * 2 > letters)
        return kana * 20 > letters ? QStringLiteral("ja") : QStringLiteral("zh");
    if (share(QChar::Script_Devanagari))
        return QStringLiteral("hi");
    return share(QChar::Script_Latin) ? latinLanguage(sample) : QString();
}

} // namespace warraq
