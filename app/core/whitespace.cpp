#include "core/whitespace.h"

#include <algorithm>

namespace warraq {

QString simplified(const QString& text)
{
    constexpr qsizetype block = 64; // characters looked at at once: compilers make vectors of the loop
    const char16_t* const all = QStringView(text).utf16();
    const qsizetype size = text.size();
    if (size == 0 || isWhitespace(all[0]) || isWhitespace(all[size - 1]))
        return text.simplified();
    for (qsizetype at = 1; at < size; at += block) {
        const qsizetype end = std::min(size, at + block);
        quint16 suspect = 0; // may be whitespace that is no blank, or follows one
        for (qsizetype i = at; i < end; ++i) {
            const quint16 c = all[i];
            const quint16 before = all[i - 1];
            suspect |= static_cast<quint16>(quint16(c < u' ') | quint16(c >= 0x80) |
                                            (quint16(c == u' ') & quint16(before == u' ')));
        }
        for (qsizetype i = at; suspect != 0 && i < end; ++i) {
            if (isWhitespace(all[i]) && (all[i] != u' ' || all[i - 1] == u' '))
                return text.simplified();
        }
    }
    return text;
}

} // namespace warraq
