#include "core/textfold.h"

#include "core/characterfolding.h"

#include <QChar>
#include <QList>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <utility>

namespace warraq {

namespace {

/// Of a longer word only so many folded bytes are kept, in the index and in queries alike.
constexpr int longestWord = 200;

constexpr bool within(char32_t c, char32_t first, char32_t last)
{
    return c >= first && c <= last;
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
    return c < usualEnd ? usualFoldings()[c] : foldingOf(c);
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
        if (folding.role == Folding::Role::Dropped)
            return;
        if (folding.role != Folding::Role::Separator) {
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
    const Folding* foldings = usualFoldings();
    const char* ascii = asciiFoldings();
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
        const Folding& folding = character < usualEnd ? foldings[character] : foldingOf(character);
        if (folding.role == Folding::Role::Dropped)
            continue;
        if (folding.role == Folding::Role::Separator) {
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
    const Folding* all = usualFoldings();
    const char* ascii = asciiFoldings();
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
        const Folding folding = character < usualEnd ? all[character] : foldingOf(character);
        switch (folding.role) {
        case Folding::Role::Letter:
            word.add(folding, at, at + length);
            break;
        case Folding::Role::Dropped:
            word.addDropped(at + length);
            break;
        case Folding::Role::Single:
            if (!word.finish())
                return;
            word.add(folding, at, at + length);
            if (!word.finish())
                return;
            break;
        case Folding::Role::Separator:
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

namespace {

char32_t firstOf(QByteArrayView word)
{
    if (!word.isEmpty() && static_cast<unsigned char>(word[0]) < 0x80)
        return static_cast<unsigned char>(word[0]);
    constexpr qsizetype longest = 4; // bytes of a character
    const QString text = QString::fromUtf8(word.first(std::min(word.size(), longest)));
    if (text.isEmpty())
        return 0;
    return text.size() > 1 && text[0].isHighSurrogate() ? QChar::surrogateToUcs4(text[0], text[1])
                                                        : text[0].unicode();
}

} // namespace

bool beginsWithCapital(QByteArrayView written)
{
    const char32_t first = firstOf(written);
    return QChar::isUpper(first) || QChar::isTitleCase(first);
}

bool hasCapital(QByteArrayView folded)
{
    const char32_t first = firstOf(folded);
    return QChar::toUpper(first) != first;
}

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
