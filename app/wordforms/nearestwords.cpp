#include "wordforms/nearestwords.h"

#include <QString>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace warraq {

namespace {

constexpr size_t longest = 40; // letters; beyond is no word somebody typed

/// Letters often taken for one another at the beginning of a word.
constexpr std::array<std::u32string_view, 7> alike{U"ckqg", U"szc", U"fpv", U"iey", U"ouw", U"jgd", U"bvp"};

/// A word's letters, without asking for memory: a vocabulary has hundreds of thousands.
struct Letters
{
    std::array<char32_t, longest> all;
    size_t count = 0; ///< longest + 1: too long
    quint64 set = 0;

    explicit Letters(std::string_view utf8)
    {
        for (size_t at = 0; at < utf8.size(); ++count) {
            if (count == longest) {
                ++count;
                return;
            }
            const auto lead = static_cast<unsigned char>(utf8[at]);
            const size_t bytes = lead < 0x80 ? 1 : (lead < 0xE0 ? 2 : (lead < 0xF0 ? 3 : 4));
            char32_t letter = bytes == 1 ? lead : lead & (0x7Fu >> bytes);
            for (size_t i = 1; i < bytes && at + i < utf8.size(); ++i)
                letter = letter << 6 | (static_cast<unsigned char>(utf8[at + i]) & 0x3Fu);
            all[count] = letter;
            set |= quint64(1) << (letter & 63);
            at += bytes;
        }
    }
    [[nodiscard]] std::u32string_view view() const { return {all.data(), std::min(count, longest)}; }
};

std::string encoded(char32_t letter)
{
    return QString::fromUcs4(&letter, 1).toStdString();
}

} // namespace

int letterDistance(std::u32string_view a, std::u32string_view b, int most)
{
    if (a.size() > longest || b.size() > longest)
        return most + 1;
    const int gap = std::abs(static_cast<int>(a.size()) - static_cast<int>(b.size()));
    if (gap > most)
        return most + 1;
    std::array<std::array<int, longest + 1>, 3> rows{};
    for (size_t j = 0; j <= b.size(); ++j)
        rows[0][j] = static_cast<int>(j);
    for (size_t i = 1; i <= a.size(); ++i) {
        auto& row = rows[i % 3];
        const auto& above = rows[(i + 2) % 3];
        const auto& higher = rows[(i + 1) % 3];
        row[0] = static_cast<int>(i);
        int least = row[0];
        for (size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] != b[j - 1])});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], higher[j - 2] + 1);
            least = std::min(least, row[j]);
        }
        if (least > most)
            return most + 1;
    }
    return std::min(rows[a.size() % 3][b.size()], most + 1);
}

NearestWords::NearestWords(std::string_view word)
{
    const Letters typed(word);
    if (typed.count < 3 || typed.count > longest)
        return;
    m_word = typed.view();
    m_letters = typed.set;
    m_most = m_word.size() < 5 ? 1 : 2;
    std::u32string letters = m_word.substr(0, 2); // the second: the first was added, or they are swapped
    for (const auto& group : alike) {
        if (group.find(m_word.front()) != std::u32string_view::npos)
            letters += group;
    }
    for (const char32_t letter : letters) {
        const std::string beginning = encoded(letter);
        if (std::find(m_beginnings.begin(), m_beginnings.end(), beginning) == m_beginnings.end())
            m_beginnings.push_back(beginning);
    }
}

void NearestWords::offer(std::string_view word, qint64 documents)
{
    // Which letters there are first: comparing is for few.
    const Letters other(word);
    if (m_most == 0 || std::abs(static_cast<int>(other.count) - static_cast<int>(m_word.size())) > m_most ||
        std::popcount(m_letters ^ other.set) > 2 * m_most)
        return;
    if (std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return;
    const int distance = letterDistance(m_word, other.view(), m_most);
    if (distance > m_most || distance == 0)
        return;
    // A letter more must be made up for by being a hundred times as frequent.
    m_found.push_back({std::string(word), std::log10(static_cast<double>(documents) + 1) - 2.0 * distance});
}

std::vector<std::string> NearestWords::best(size_t most, qint64 documents) const
{
    const double least = std::log10(static_cast<double>(documents) + 1);
    auto sorted = m_found;
    std::sort(sorted.begin(), sorted.end(), [](const Candidate& a, const Candidate& b) {
        return a.worth != b.worth ? a.worth > b.worth : a.text < b.text;
    });
    std::vector<std::string> words;
    for (const auto& one : sorted) {
        if (words.size() == most || (documents > 0 && one.worth <= least))
            break;
        if (std::find(words.begin(), words.end(), one.text) == words.end())
            words.push_back(one.text);
    }
    return words;
}

} // namespace warraq
