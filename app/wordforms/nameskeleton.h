#pragma once

#include <QtGlobal>

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace warraq {

/// What is heard of a name in Latin letters: consonants one by one, vowels by groups.
enum class NameSound : quint8
{
    Vowel, ///< one or more: a e i o u y w
    Q,
    K,
    G,
    SoftG, ///< before e, i, y: that of *Naguib* or that of *Nagib*
    Gh,
    Kh,
    J,  ///< j dj dg zh
    Ch, ///< sh in French, kh in German, tsh in English
    C,  ///< before a, o, u: k, or a ç whose mark is folded away (*Fayçal*)
    Sh,
    S,
    Z,
    T,
    Th,
    D,
    Dh,
    F,
    V,
    B,
    P,
    L,
    M,
    N,
    R,
    H,
};

/// A transliterated name, folded to what its spellings have in common: *Gaddafi, Qadhafi, Kadhafi, Khaddafy*.
/// The rules and weights are our own, tuned on pairs of spellings (tests/benchmarks, bench_names). Immutable.
class NameSkeleton
{
public:
    /// Which family of consonants follow each other, packed: spellings of a name have one in common. A name
    /// has a few where a letter may belong to two families.
    using Key = quint64;

    /// \p folded: a word of Latin letters as foldText leaves it. Other letters give an empty skeleton.
    explicit NameSkeleton(std::string_view folded);

    [[nodiscard]] bool isEmpty() const { return m_count == 0; }
    [[nodiscard]] int consonants() const { return m_consonants; }
    [[nodiscard]] std::span<const Key> keys() const { return {m_keys.data(), m_keyCount}; }
    /// How words of the same name may begin.
    [[nodiscard]] std::vector<std::string> beginnings() const;
    /// 0: said alike; about 1: a consonant more. Up to NameMatch's limits it is the same name.
    [[nodiscard]] double distanceTo(const NameSkeleton& other) const;

private:
    static constexpr size_t mostSounds = 28;
    static constexpr size_t mostKeys = 4;
    struct Sound
    {
        NameSound sound = NameSound::Vowel;
        // Of a vowel group: how much of each quality is in it, 0-1.
        float i = 0;
        float a = 0;
        float u = 0;
        bool isShort = false; ///< one letter, which is often left out
    };
    void read(std::string_view letters);
    void add(NameSound sound);
    void addVowels(std::string_view letters);
    void makeKeys();
    [[nodiscard]] static float costOf(const Sound& a, const Sound& b);
    [[nodiscard]] float costWithout(size_t at) const;

    std::array<Sound, mostSounds> m_sounds{};
    size_t m_count = 0;
    int m_consonants = 0;
    std::array<Key, mostKeys> m_keys{};
    size_t m_keyCount = 0;
};

/// Whether two spellings are of one name.
enum class NameMatch : quint8
{
    Other,    ///< another name
    Possible, ///< worth offering
    Likely,   ///< taken unless a person says no
};

/// A name that is looked for, with and without an article joined to it (*Elbaradei*).
class NameQuery
{
public:
    explicit NameQuery(std::string_view folded);

    /// Where in a vocabulary in order its spellings stand.
    [[nodiscard]] const std::vector<std::string>& beginnings() const { return m_beginnings; }
    /// Those of names worth comparing.
    [[nodiscard]] const std::vector<NameSkeleton::Key>& keys() const { return m_keys; }
    /// \p distance receives how far they are apart.
    [[nodiscard]] NameMatch compare(std::string_view folded, double& distance) const;

private:
    std::string m_name;
    std::vector<NameSkeleton> m_skeletons;
    std::vector<std::string> m_beginnings;
    std::vector<NameSkeleton::Key> m_keys;
};

/// The keys of a word as it stands and, where an article may be joined to it, without.
[[nodiscard]] std::vector<NameSkeleton::Key> nameKeys(std::string_view folded);

} // namespace warraq
