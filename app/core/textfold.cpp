#include "core/textfold.h"

#include <QChar>
#include <QList>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <memory>
#include <utility>

namespace warraq {

namespace {

/// What a character does to a word.
enum class Role : quint8
{
    Separator, ///< ends a word
    Letter,    ///< part of a word
    Dropped,   ///< within a word, without a trace: accents, tatweel, soft hyphen, joiners
    Single,    ///< a word of its own: ideographs, kana, Thai
};

/// A character's role and its folded form in UTF-8.
struct Folding
{
    static constexpr int room = 14;
    Role role = Role::Separator;
    quint8 bytes = 0;
    std::array<char, room> utf8{};
};

/// Beyond: ideographs, Hangul, presentation forms, rare scripts; folded one by one.
constexpr char32_t tableEnd = 0x3100;
/// Of a longer word only so many folded bytes are kept, in the index and in queries alike.
constexpr int longestWord = 200;

constexpr bool within(char32_t c, char32_t first, char32_t last)
{
    return c >= first && c <= last;
}

/// Marks that are written or left out at will. Vowel signs of Indic scripts are not among them: they are
/// letters.
bool isOptionalMark(char32_t c)
{
    return within(c, 0x0300, 0x036F) || within(c, 0x0483, 0x0489) || within(c, 0x0591, 0x05BD) ||
           c == 0x05BF || within(c, 0x05C1, 0x05C2) || within(c, 0x05C4, 0x05C5) || c == 0x05C7 ||
           within(c, 0x0610, 0x061A) || within(c, 0x064B, 0x065F) || c == 0x0670 ||
           within(c, 0x06D6, 0x06DC) || within(c, 0x06DF, 0x06E4) || within(c, 0x06E7, 0x06E8) ||
           within(c, 0x06EA, 0x06ED) || within(c, 0x0711, 0x0711) || within(c, 0x0730, 0x074A) ||
           within(c, 0x08D3, 0x08E1) || within(c, 0x08E3, 0x08FF) || within(c, 0x1AB0, 0x1AFF) ||
           within(c, 0x1DC0, 0x1DFF) || within(c, 0x20D0, 0x20FF) || within(c, 0xFE20, 0xFE2F);
}

bool isInvisible(char32_t c)
{
    return c == 0x00AD || c == 0x0640 || within(c, 0x200B, 0x200F) || within(c, 0x202A, 0x202E) ||
           within(c, 0x2060, 0x2069) || c == 0xFEFF || c == 0x061C ||
           // Half rings of transliterated Arabic: ʿAbd, Qurʾan. Usually left out.
           within(c, 0x02BE, 0x02BF);
}

bool isWordOfItsOwn(char32_t c)
{
    return within(c, 0x0E01, 0x0EDF) || within(c, 0x1000, 0x109F) || within(c, 0x1780, 0x17D3) ||
           within(c, 0x2E80, 0x2FDF) || within(c, 0x3005, 0x3007) || within(c, 0x3041, 0x30FF) ||
           within(c, 0x31F0, 0x31FF) || within(c, 0x3400, 0x4DBF) || within(c, 0x4E00, 0x9FFF) ||
           within(c, 0xF900, 0xFAFF) || within(c, 0xFF66, 0xFF9F) || within(c, 0x20000, 0x3FFFF);
}

/// Letters that decomposition and case folding leave apart although people write the one for the other.
QString spelledOut(char32_t c)
{
    switch (c) {
    case 0x00DF: // ß
        return QStringLiteral("ss");
    case 0x0142: // ł
        return QStringLiteral("l");
    case 0x00F8: // ø
        return QStringLiteral("o");
    case 0x0111: // đ
    case 0x00F0: // ð
        return QStringLiteral("d");
    case 0x00FE: // þ
        return QStringLiteral("th");
    case 0x00E6: // æ
        return QStringLiteral("ae");
    case 0x0153: // œ
        return QStringLiteral("oe");
    case 0x0131: // ı
        return QStringLiteral("i");
    case 0x0127: // ħ
        return QStringLiteral("h");
    case 0x0671: // alef wasla
        return QStringLiteral("\u0627");
    case 0x0649: // alef maksura
    case 0x06CC: // Farsi yeh
        return QStringLiteral("\u064A");
    case 0x0629: // ta marbuta
    case 0x06C1: // heh goal
        return QStringLiteral("\u0647");
    case 0x06A9: // keheh
        return QStringLiteral("\u0643");
    default:
        return QString::fromUcs4(&c, 1);
    }
}

/// Letters to Unicode, apostrophes to people: they part words.
bool isApostrophe(char32_t c)
{
    return within(c, 0x02B9, 0x02BD);
}

QString foldedCharacter(char32_t c)
{
    QString out;
    const QString decomposed = QString::fromUcs4(&c, 1)
                                   .normalized(QString::NormalizationForm_KD)
                                   .toCaseFolded()
                                   .normalized(QString::NormalizationForm_KD);
    if (decomposed.contains(QChar(0x2044))) // one half is not twelve
        return QString::fromUcs4(&c, 1);
    for (const char32_t part : decomposed.toUcs4()) {
        if (isOptionalMark(part) || isInvisible(part) || isApostrophe(part))
            continue;
        const int digit = QChar::digitValue(part);
        if (digit >= 0)
            out += QChar(u'0' + digit);
        else if (QChar::isLetterOrNumber(part) || QChar::isMark(part))
            out += spelledOut(part);
    }
    return out;
}

void appendUtf8(Folding& folding, char32_t c)
{
    const auto put = [&folding](char32_t byte) {
        folding.utf8[folding.bytes++] = static_cast<char>(static_cast<unsigned char>(byte));
    };
    if (c < 0x10000) {
        put(0xE0 | c >> 12);
    } else {
        put(0xF0 | c >> 18);
        put(0x80 | (c >> 12 & 0x3F));
    }
    put(0x80 | (c >> 6 & 0x3F));
    put(0x80 | (c & 0x3F));
}

/// Ideographs and Hangul syllables fill whole texts, and what becomes of them can be said without asking for
/// a decomposition (Unicode 3.12 has the arithmetic). False: any other character.
bool foldEastAsian(char32_t c, Folding& folding)
{
    if (within(c, 0x3400, 0x4DBF) || within(c, 0x4E00, 0x9FFF) || within(c, 0x20000, 0x2F7FF)) {
        folding.role = Role::Single;
        appendUtf8(folding, c);
        return true;
    }
    if (!within(c, 0xAC00, 0xD7A3))
        return false;
    folding.role = Role::Letter;
    const char32_t syllable = c - 0xAC00;
    appendUtf8(folding, 0x1100 + syllable / 588);
    appendUtf8(folding, 0x1161 + syllable % 588 / 28);
    if (const char32_t last = syllable % 28)
        appendUtf8(folding, 0x11A7 + last);
    return true;
}

Folding foldingOf(char32_t c)
{
    Folding folding;
    if (foldEastAsian(c, folding))
        return folding;
    if (isOptionalMark(c) || isInvisible(c)) {
        folding.role = Role::Dropped;
        return folding;
    }
    if (isApostrophe(c) || (!QChar::isLetterOrNumber(c) && !QChar::isMark(c)))
        return folding;
    QString text = foldedCharacter(c);
    const bool single =
        std::any_of(text.begin(), text.end(), [](QChar part) { return isWordOfItsOwn(part.unicode()); }) ||
        isWordOfItsOwn(c);
    // Voiced kana and ligatures stay one character: their marks are no accents.
    if (isWordOfItsOwn(c)) {
        const QString self = QString::fromUcs4(&c, 1);
        text = self.normalized(QString::NormalizationForm_KC);
        if (text.size() != self.size())
            text = self;
    }
    const QByteArray utf8 = text.toUtf8();
    if (utf8.isEmpty() || within(c, 0x3099, 0x309A) || within(c, 0xFF9E, 0xFF9F)) {
        folding.role = Role::Dropped;
        return folding;
    }
    folding.role = single ? Role::Single : Role::Letter;
    folding.bytes = static_cast<quint8>(std::min<qsizetype>(utf8.size(), Folding::room));
    // Never cut inside a character.
    while (folding.bytes < utf8.size() && (utf8[folding.bytes] & 0xC0) == 0x80)
        --folding.bytes;
    std::memcpy(folding.utf8.data(), utf8.constData(), folding.bytes);
    return folding;
}

/// The foldings of all usual characters, computed once (some tens of milliseconds) when first needed.
const Folding* table()
{
    static const std::unique_ptr<const Folding[]> made = [] {
        auto all = std::make_unique<Folding[]>(tableEnd);
        for (char32_t c = 0; c < tableEnd; ++c)
            all[c] = foldingOf(c);
        return all;
    }();
    return made.get();
}

/// What an ASCII letter or digit is folded to; 0: it is none.
const char* asciiTable()
{
    static const std::array<char, 128> made = [] {
        std::array<char, 128> folded{};
        for (size_t c = 0; c < folded.size(); ++c)
            folded[c] = table()[c].role == Role::Letter ? table()[c].utf8[0] : '\0';
        return folded;
    }();
    return made.data();
}

constexpr int eightBytes = 8;

/// Folds as many of eight bytes as are ASCII letters and digits and gives their number: in one go instead of
/// one by one, since most words end within them. Eight bytes are written in any case.
int foldEight(const unsigned char* text, char* folded)
{
    constexpr quint64 each = 0x0101010101010101u;
    constexpr quint64 highest = 0x80 * each;
    const quint64 eight = qFromLittleEndian<quint64>(text);
    const quint64 plain = eight & ~highest;
    // Adding to a byte below 0x80 sets its highest bit from a limit on, and nothing runs over.
    const auto from = [](quint64 all, char limit) { return all + static_cast<quint64>(0x80 - limit) * each; };
    const quint64 small = plain | 0x20 * each;
    const quint64 letters = from(small, 'a') & ~from(small, 'z' + 1) & ~eight & highest;
    const quint64 digits = from(plain, '0') & ~from(plain, '9' + 1) & ~eight & highest;
    qToLittleEndian(eight | letters >> 2, folded);
    const quint64 others = (letters | digits) ^ highest;
    return others == 0 ? eightBytes : std::countr_zero(others) / 8;
}

/// Decodes one character at \p at; \p length receives its bytes. Invalid bytes give U+FFFD, one at a time.
char32_t decode(const unsigned char* at, const unsigned char* end, int& length)
{
    const auto follows = [&](int index) { return at + index < end && (at[index] & 0xC0) == 0x80; };
    const unsigned char lead = *at;
    length = 1;
    if (lead < 0x80)
        return lead;
    if (within(lead, 0xC2, 0xDF) && follows(1)) {
        length = 2;
        return (lead & 0x1Fu) << 6 | (at[1] & 0x3Fu);
    }
    if (within(lead, 0xE0, 0xEF) && follows(1) && follows(2)) {
        const char32_t c = (lead & 0x0Fu) << 12 | (at[1] & 0x3Fu) << 6 | (at[2] & 0x3Fu);
        if (c >= 0x800 && !within(c, 0xD800, 0xDFFF)) {
            length = 3;
            return c;
        }
    }
    if (within(lead, 0xF0, 0xF4) && follows(1) && follows(2) && follows(3)) {
        const char32_t c =
            (lead & 0x07u) << 18 | (at[1] & 0x3Fu) << 12 | (at[2] & 0x3Fu) << 6 | (at[3] & 0x3Fu);
        if (within(c, 0x10000, 0x10FFFF)) {
            length = 4;
            return c;
        }
    }
    return QChar::ReplacementCharacter;
}

/// A word under way.
class Word
{
public:
    Word(void* context, WordSplitter::Sink sink) : m_context(context), m_sink(sink) {}

    void add(const Folding& folding, int start, int end)
    {
        if (!m_open)
            m_start = start;
        m_open = true;
        m_end = end;
        if (m_bytes + folding.bytes > longestWord)
            return;
        std::memcpy(m_folded + m_bytes, folding.utf8.data(), folding.bytes);
        m_bytes += folding.bytes;
    }
    /// The ASCII letters and digits at \p start of \p text; returns where they end.
    int addAscii(const char* ascii, const unsigned char* text, int start, int bytes)
    {
        if (!m_open) {
            m_start = start;
            m_open = true;
        }
        int at = start;
        while (at + eightBytes <= bytes && m_bytes + eightBytes <= longestWord) {
            const int taken = foldEight(text + at, m_folded + m_bytes);
            m_bytes += taken;
            at += taken;
            if (taken < eightBytes)
                return m_end = at;
        }
        char folded = 0;
        for (; at < bytes && text[at] < 0x80 && (folded = ascii[text[at]]) != 0; ++at) {
            if (m_bytes < longestWord)
                m_folded[m_bytes++] = folded;
        }
        m_end = at;
        return at;
    }
    /// A mark belongs to the word before it, so that a hit covers what is seen.
    void addDropped(int end)
    {
        if (m_open)
            m_end = end;
    }
    /// False: the sink has had enough.
    bool finish()
    {
        if (!m_open)
            return true;
        m_open = false;
        const int bytes = std::exchange(m_bytes, 0);
        return m_sink(m_context, m_folded, bytes, m_start, m_end);
    }

private:
    void* m_context;
    WordSplitter::Sink m_sink;
    char m_folded[longestWord];
    int m_bytes = 0;
    int m_start = 0;
    int m_end = 0;
    bool m_open = false;
};

/// Calls \p each with every code point of \p text.
template <class Each> void forEachCharacter(QStringView text, Each each)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            each(QChar::surrogateToUcs4(c, text[i + 1]));
            ++i;
        } else {
            each(static_cast<char32_t>(c.unicode()));
        }
    }
}

void append(QString& out, const Folding& folding)
{
    if (folding.bytes == 1)
        out += QLatin1Char(folding.utf8[0]);
    else
        out += QString::fromUtf8(folding.utf8.data(), folding.bytes);
}

Folding folded(char32_t c)
{
    return c < tableEnd ? table()[c] : foldingOf(c);
}

QChar plainPunctuation(char32_t c)
{
    switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x02BC:
    case 0x2032:
        return u'\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x00AB:
    case 0x00BB:
    case 0x2033:
        return u'"';
    default:
        return {};
    }
}

} // namespace

QString foldText(QStringView text)
{
    QString out;
    out.reserve(text.size());
    forEachCharacter(text, [&out](char32_t c) {
        if (c < 0x80) {
            out += QChar(within(c, U'A', U'Z') ? c + 32 : c);
            return;
        }
        const Folding folding = folded(c);
        if (folding.role == Role::Dropped)
            return;
        if (folding.role != Role::Separator) {
            append(out, folding);
        } else if (const QChar plain = plainPunctuation(c); !plain.isNull()) {
            out += plain;
        } else if (QChar::isSpace(c)) {
            out += u' ';
        } else {
            out += QString::fromUcs4(&c, 1);
        }
    });
    return out;
}

QByteArray normalisedUtf8(QStringView text)
{
    // Written in place: this is done with every text of an import.
    const QByteArray utf8 = text.toUtf8();
    QByteArray out(utf8.size() + 64, Qt::Uninitialized);
    const Folding* foldings = table();
    const char* ascii = asciiTable();
    const auto* from = reinterpret_cast<const unsigned char*>(utf8.constData());
    const unsigned char* const fromEnd = from + utf8.size();
    char* start = out.data();
    char* at = start;
    const char* end = start + out.size();
    const auto makeRoom = [&] { // for a gap and what a character or eight bytes are folded to
        if (end - at > Folding::room)
            return;
        const auto used = at - start;
        out.resize(out.size() * 2);
        start = out.data();
        at = start + used;
        end = start + out.size();
    };
    bool gap = false;
    const auto closeGap = [&] {
        if (gap && at > start)
            *at++ = ' ';
        gap = false;
    };
    while (from < fromEnd) {
        makeRoom();
        if (*from < 0x80 && ascii[*from] != 0) {
            closeGap();
            if (fromEnd - from >= eightBytes) {
                const int taken = foldEight(from, at);
                at += taken;
                from += taken;
            } else {
                *at++ = ascii[*from++];
            }
            continue;
        }
        int length = 1;
        const char32_t character = decode(from, fromEnd, length);
        from += length;
        const Folding& folding = character < tableEnd ? foldings[character] : foldingOf(character);
        if (folding.role == Role::Dropped)
            continue;
        if (folding.role == Role::Separator) {
            gap = true;
            continue;
        }
        closeGap();
        std::memcpy(at, folding.utf8.data(),
                    Folding::room); // a fixed number is quicker; the rest is not kept
        at += folding.bytes;
    }
    out.truncate(at - start);
    return out;
}

QString normalisedForComparison(QStringView text)
{
    return QString::fromUtf8(normalisedUtf8(text));
}

void WordSplitter::split(const char* utf8, int bytes, void* context, Sink sink)
{
    const Folding* all = table();
    const char* ascii = asciiTable();
    const auto* text = reinterpret_cast<const unsigned char*>(utf8);
    const unsigned char* end = text + bytes;
    Word word(context, sink);
    int at = 0;
    while (at < bytes) {
        const unsigned char c = text[at];
        if (c < 0x80) {
            if (ascii[c] != 0)
                at = word.addAscii(ascii, text, at, bytes);
            else if (!word.finish())
                return;
            else
                ++at;
            continue;
        }
        int length = 1;
        const char32_t character = decode(text + at, end, length);
        const Folding folding = character < tableEnd ? all[character] : foldingOf(character);
        switch (folding.role) {
        case Role::Letter:
            word.add(folding, at, at + length);
            break;
        case Role::Dropped:
            word.addDropped(at + length);
            break;
        case Role::Single:
            if (!word.finish())
                return;
            word.add(folding, at, at + length);
            if (!word.finish())
                return;
            break;
        case Role::Separator:
            if (!word.finish())
                return;
            break;
        }
        at += length;
    }
    word.finish();
}

namespace {

/// True for a sign that no reader sees; tatweel and half rings are seen.
bool isUnseen(char32_t c)
{
    return isInvisible(c) && c != 0x0640 && !within(c, 0x02BE, 0x02BF);
}

/// 1 where such a sign, or an accent that stands by itself (U+0300 to U+036F), begins; else 0. Without a
/// branch: compilers look at several places at once.
quint8 isUnseen(quint8 first, quint8 second, quint8 third)
{
    const auto is = [](quint8 byte, quint8 one) { return static_cast<quint8>(byte == one); };
    const auto isWithin = [](quint8 byte, quint8 least, quint8 most) {
        return static_cast<quint8>(static_cast<quint8>(byte - least) <= static_cast<quint8>(most - least));
    };
    const auto two = static_cast<quint8>((is(first, 0xC2) & is(second, 0xAD)) | is(first, 0xCC) |
                                         (is(first, 0xCD) & isWithin(second, 0x00, 0xAF)) |
                                         (is(first, 0xD8) & is(second, 0x9C)));
    const auto general =
        static_cast<quint8>((is(second, 0x80) & (isWithin(third, 0x8B, 0x8F) | isWithin(third, 0xAA, 0xAE))) |
                            (is(second, 0x81) & isWithin(third, 0xA0, 0xA9)));
    return static_cast<quint8>(two | (is(first, 0xE2) & general) |
                               (is(first, 0xEF) & is(second, 0xBB) & is(third, 0xBF)));
}

} // namespace

bool hasUnseen(std::string_view utf8)
{
    const auto* const bytes = reinterpret_cast<const quint8*>(utf8.data());
    constexpr size_t block = 64; // bytes looked at at once: most are all ASCII
    for (size_t at = 0; at + 2 < utf8.size(); at += block) {
        const size_t end = std::min(utf8.size() - 2, at + block);
        quint8 all = 0;
        for (size_t i = at; i < end; ++i)
            all |= bytes[i];
        if (all < 0x80)
            continue;
        quint8 any = 0;
        for (size_t i = at; i < end; ++i)
            any |= isUnseen(bytes[i], bytes[i + 1], bytes[i + 2]);
        if (any != 0)
            return true;
    }
    return utf8.size() >= 2 && isUnseen(bytes[utf8.size() - 2], bytes[utf8.size() - 1], 0) != 0;
}

std::string_view asSeen(std::string_view word, std::string& scratch)
{
    if (!hasUnseen(word))
        return word;
    QString text = QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
    text.removeIf([](QChar c) { return isUnseen(c.unicode()); });
    scratch = text.normalized(QString::NormalizationForm_C).toStdString();
    return scratch;
}

std::vector<Token> WordSplitter::words(QByteArrayView utf8)
{
    std::vector<Token> found;
    split(utf8.data(), static_cast<int>(utf8.size()), &found,
          [](void* context, const char* folded, int foldedBytes, int start, int end) {
              static_cast<std::vector<Token>*>(context)->push_back(
                  {std::string(folded, static_cast<size_t>(foldedBytes)), start, end});
              return true;
          });
    return found;
}

bool isRightToLeft(QStringView text)
{
    constexpr int enough = 400;
    int right = 0;
    int left = 0;
    for (const QChar c : text) {
        const auto direction = c.direction();
        if (direction == QChar::DirR || direction == QChar::DirAL)
            ++right;
        else if (direction == QChar::DirL)
            ++left;
        if (right + left == enough)
            break;
    }
    return right > left;
}

} // namespace warraq
