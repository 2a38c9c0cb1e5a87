#include "archive/exactwords.h"

#include "core/markedwords.h"
#include "core/textfold.h"

#include <algorithm>

namespace warraq {

namespace {

/// White space parts words wherever it is, so reading may begin at it.
bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\t';
}

/// Compares words as they are read, from the one at `first` on.
struct Comparison
{
    const std::vector<QByteArray>& wanted;
    QByteArrayView text;
    qsizetype first = 0;
    size_t same = 0;

    static bool read(void* context, const char*, int, int start, int end)
    {
        auto& self = *static_cast<Comparison*>(context);
        if (self.same == 0 && start < self.first)
            return end <= self.first; // else the wanted bytes stand within a longer word
        if ((self.same == 0 && start != self.first) ||
            self.text.sliced(start, end - start) != self.wanted[self.same])
            return false;
        return ++self.same < self.wanted.size();
    }
};

/// All words of the text, read once.
bool standAmongAll(QByteArrayView text, const std::vector<QByteArray>& wanted)
{
    const auto words = WordSplitter::words(text);
    const auto isWritten = [text](const Token& word, const QByteArray& one) {
        return writtenWord(text.sliced(word.start, word.end - word.start)) == one;
    };
    return std::search(words.begin(), words.end(), wanted.begin(), wanted.end(), isWritten) != words.end();
}

} // namespace

bool ExactWords::standIn(const QByteArray& utf8) const
{
    if (m_wanted.empty())
        return false;
    // Only the words where the bytes of the first one are, which is a few of them.
    constexpr qsizetype farthest = 256; // bytes to a blank; farther in scripts that have none
    const QByteArrayView text(utf8);
    if (hasUnseen({text.data(), static_cast<size_t>(text.size())}))
        return standAmongAll(text, m_wanted);
    const QByteArray& first = m_wanted.front();
    for (qsizetype at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
        qsizetype from = at;
        while (from > 0 && at - from < farthest && !isBlank(text[from - 1]))
            --from;
        if (at - from == farthest)
            return standAmongAll(text, m_wanted);
        Comparison comparison{m_wanted, text.sliced(from), at - from};
        WordSplitter::split(text.data() + from, static_cast<int>(text.size() - from), &comparison,
                            &Comparison::read);
        if (comparison.same == m_wanted.size())
            return true;
    }
    return false;
}

} // namespace warraq
