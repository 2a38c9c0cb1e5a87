#include "core/characterfolding.h"

#include <QChar>
#include <QString>

#include <algorithm>
#include <cstring>
#include <memory>

namespace warraq {

namespace {

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
        folding.role = Folding::Role::Single;
        appendUtf8(folding, c);
        return true;
    }
    if (!within(c, 0xAC00, 0xD7A3))
        return false;
    folding.role = Folding::Role::Letter;
    const char32_t syllable = c - 0xAC00;
    appendUtf8(folding, 0x1100 + syllable / 588);
    appendUtf8(folding, 0x1161 + syllable % 588 / 28);
    if (const char32_t last = syllable % 28)
        appendUtf8(folding, 0x11A7 + last);
    return true;
}

} // namespace

bool isInvisible(char32_t c)
{
    return c == 0x00AD || c == 0x0640 || within(c, 0x200B, 0x200F) || within(c, 0x202A, 0x202E) ||
           within(c, 0x2060, 0x2069) || c == 0xFEFF || c == 0x061C ||
           // Half rings of transliterated Arabic: ʿAbd, Qurʾan. Usually left out.
           within(c, 0x02BE, 0x02BF);
}

Folding foldingOf(char32_t c)
{
    Folding folding;
    if (foldEastAsian(c, folding))
        return folding;
    if (isOptionalMark(c) || isInvisible(c)) {
        folding.role = Folding::Role::Dropped;
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
        folding.role = Folding::Role::Dropped;
        return folding;
    }
    folding.role = single ? Folding::Role::Single : Folding::Role::Letter;
    folding.bytes = static_cast<quint8>(std::min<qsizetype>(utf8.size(), Folding::room));
    // Never cut inside a character.
    while (folding.bytes < utf8.size() && (utf8[folding.bytes] & 0xC0) == 0x80)
        --folding.bytes;
    std::memcpy(folding.utf8.data(), utf8.constData(), folding.bytes);
    return folding;
}

const Folding* usualFoldings()
{
    static const std::unique_ptr<const Folding[]> made = [] {
        auto all = std::make_unique<Folding[]>(usualEnd);
        for (char32_t c = 0; c < usualEnd; ++c)
            all[c] = foldingOf(c);
        return all;
    }();
    return made.get();
}

const char* asciiFoldings()
{
    static const std::array<char, 128> made = [] {
        std::array<char, 128> folded{};
        for (size_t c = 0; c < folded.size(); ++c)
            folded[c] = usualFoldings()[c].role == Folding::Role::Letter ? usualFoldings()[c].utf8[0] : '\0';
        return folded;
    }();
    return made.data();
}

} // namespace warraq
