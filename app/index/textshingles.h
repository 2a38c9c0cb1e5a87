#pragma once

#include <QByteArrayView>

#include <array>
#include <vector>

namespace warraq {

/// Three words that follow each other as one number, for each word that has two before it.
class ShingleReader
{
public:
    /// \p word: hash of a folded word. The shingle that ends with it; 0: it is one of the first two.
    quint64 add(quint64 word)
    {
        m_last[0] = m_last[1];
        m_last[1] = m_last[2];
        m_last[2] = word;
        if (m_words < 2) {
            ++m_words;
            return 0;
        }
        quint64 shingle = m_last[0] * 0x9E3779B97F4A7C15ull + m_last[1] * 0xC2B2AE3D27D4EB4Full + m_last[2];
        shingle ^= shingle >> 31;
        shingle *= 0xBF58476D1CE4E5B9ull;
        return shingle ^ shingle >> 27;
    }

private:
    std::array<quint64, 3> m_last{};
    int m_words = 0;
};

/// What texts that share most of their shingles are found by: the least of them in each of 48 parts, four of
/// which make a band. Texts of which 80 % (of all that either has) are shared have a band in common in 998 of
/// 1,000 cases, 60 %: in 81 of 100, 10 %: in one of 1,000. (Broder 1997: On the resemblance and containment
/// of documents; one permutation for all parts: Li, Owen and Zhang 2012.)
class TextSketch
{
public:
    static constexpr size_t bandCount = 12;
    using Bands = std::array<quint32, bandCount>;
    /// Shingles below which a text says too little: a notice's form is then most of it.
    static constexpr quint32 fewest = 40;

    void add(quint64 shingle)
    {
        const quint64 mixed = shingle * 0xD6E8FEB86659FD93ull;
        const auto part = static_cast<size_t>((mixed >> 32) * m_least.size() >> 32);
        const auto value = static_cast<quint32>(mixed) | 1u;
        if (m_least[part] == 0 || value < m_least[part])
            m_least[part] = value;
        ++m_shingles;
    }
    /// All zero: the text is too short.
    [[nodiscard]] Bands bands() const;

private:
    static constexpr size_t rows = 4;
    std::array<quint32, bandCount * rows> m_least{}; ///< 0: none yet
    quint32 m_shingles = 0;
};

/// The shingles of a text in UTF-8, ascending, each once.
[[nodiscard]] std::vector<quint64> shinglesOf(QByteArrayView text);
/// Of all shingles that either has, how many both have: 0 to 1. Ascending, each once.
[[nodiscard]] double resemblance(const std::vector<quint64>& a, const std::vector<quint64>& b);

} // namespace warraq
