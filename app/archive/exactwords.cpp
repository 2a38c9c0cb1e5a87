#include "archive/exactwords.h"

#include "core/textfold.h"

namespace warraq {

bool standExactly(const QByteArray& utf8, const std::vector<QByteArray>& wanted)
{
    const auto words = WordSplitter::words(utf8);
    for (size_t at = 0; at + wanted.size() <= words.size(); ++at) {
        size_t i = 0;
        while (i < wanted.size() &&
               QByteArrayView(utf8).sliced(words[at + i].start, words[at + i].end - words[at + i].start) ==
                   wanted[i])
            ++i;
        if (i == wanted.size())
            return true;
    }
    return false;
}

} // namespace warraq
