#include "index/documentwords.h"

#include "core/textfold.h"
#include "index/bytecoding.h"
#include "index/wordcode.h"

#include <cstring>

namespace warraq {

namespace {

/// Halves a word weighs in each text: a headline says what a story is about.
constexpr std::array<quint32, textFields> fieldWeights{8, 5, 2, 3, 2};
/// The first words of a body are its lead and count half as much again.
constexpr quint32 leadWords = 50;
constexpr quint32 leadBonus = 1;

/// Charikar's similarity hash: texts that differ in few places differ in few bits. Each three words that
/// follow each other vote on every bit.
class Signature
{
public:
    void add(quint64 word)
    {
        m_last[0] = m_last[1];
        m_last[1] = m_last[2];
        m_last[2] = word;
        if (++m_words < 3)
            return;
        quint64 shingle = m_last[0] * 0x9E3779B97F4A7C15ull + m_last[1] * 0xC2B2AE3D27D4EB4Full + m_last[2];
        shingle ^= shingle >> 31;
        shingle *= 0xBF58476D1CE4E5B9ull;
        shingle ^= shingle >> 27;
        for (size_t bit = 0; bit < 64; ++bit)
            m_votes[bit] += static_cast<qint32>((shingle >> bit) & 1) * 2 - 1;
    }
    [[nodiscard]] quint64 value() const
    {
        quint64 bits = 0;
        for (size_t bit = 0; bit < 64; ++bit)
            bits |= static_cast<quint64>(m_votes[bit] > 0) << bit;
        return bits;
    }

private:
    std::array<qint32, 64> m_votes{};
    std::array<quint64, 3> m_last{};
    int m_words = 0;
};

/// Open addressing, by hash and then by bytes; cleared without being freed.
class Table
{
public:
    void clear()
    {
        std::fill(m_slots.begin(), m_slots.end(), 0);
        m_used = 0;
    }
    /// The index of an entry for which \p same(index) holds, or \p next, which is then taken.
    template <class Same> quint32 find(quint64 hash, quint32 next, Same same, const auto& hashOf)
    {
        if (m_used * 2 >= m_slots.size())
            grow(hashOf);
        for (size_t slot = hash & (m_slots.size() - 1);; slot = (slot + 1) & (m_slots.size() - 1)) {
            if (m_slots[slot] == 0) {
                m_slots[slot] = next + 1;
                ++m_used;
                return next;
            }
            if (same(m_slots[slot] - 1))
                return m_slots[slot] - 1;
        }
    }

private:
    void grow(const auto& hashOf)
    {
        const auto old = std::move(m_slots);
        m_slots.assign(old.size() * 2, 0);
        for (const quint32 entry : old) {
            if (entry == 0)
                continue;
            size_t slot = hashOf(entry - 1) & (m_slots.size() - 1);
            while (m_slots[slot] != 0)
                slot = (slot + 1) & (m_slots.size() - 1);
            m_slots[slot] = entry;
        }
    }
    std::vector<quint32> m_slots = std::vector<quint32>(1024, 0);
    size_t m_used = 0;
};

/// What is put together while a document is read; kept by its thread for the next one.
class Collector
{
public:
    DocumentWords collect(const std::array<QByteArray, textFields>& fields)
    {
        start();
        quint32 position = 0;
        for (size_t field = 0; field < textFields; ++field) {
            m_field = field;
            m_source = fields[field].constData();
            m_next = position;
            m_fieldStart = position;
            WordSplitter::split(
                m_source, static_cast<int>(fields[field].size()), this,
                [](void* self, const char* folded, int bytes, int start, int end) {
                    static_cast<Collector*>(self)->add({folded, static_cast<size_t>(bytes)}, start, end);
                    return true;
                });
            m_made.ends[field] = m_next;
            position = m_next + 1;
        }
        finish();
        return std::move(m_made);
    }

private:
    struct Place
    {
        quint32 word;
        quint32 position;
    };

    void start()
    {
        m_made = {};
        m_words.clear();
        m_forms.clear();
        m_places.clear();
        m_weights.clear();
        m_isPlain.clear();
        m_wordOfForm.clear();
        m_signature = {};
    }
    void add(std::string_view folded, int start, int end)
    {
        const quint64 hash = hashBytes(folded.data(), folded.size());
        const auto next = static_cast<quint32>(m_made.words.size());
        const quint32 word = m_words.find(
            hash, next,
            [&](quint32 i) { return m_made.words[i].hash == hash && m_made.text(m_made.words[i]) == folded; },
            [this](quint32 i) { return m_made.words[i].hash; });
        if (word == next) {
            m_made.words.push_back({hash, static_cast<quint32>(m_made.texts.size()),
                                    static_cast<quint32>(folded.size()), 0, 0, wordcode::outsideBody});
            m_made.texts.append(folded);
            m_weights.push_back(0);
            m_isPlain.push_back(false);
        }
        auto& code = m_made.words[word].code;
        m_weights[word] += fieldWeights[m_field];
        const auto field = static_cast<TextField>(m_field);
        if (field == TextField::Title)
            code |= wordcode::inTitle;
        else if (field == TextField::Caption)
            code |= wordcode::inCaption;
        else if (field == TextField::Body) {
            code &= static_cast<quint8>(~wordcode::outsideBody);
            if (m_next - m_fieldStart < leadWords)
                m_weights[word] += leadBonus;
            m_signature.add(hash);
        }
        m_places.push_back({word, m_next++});
        const std::string_view written(m_source + start, static_cast<size_t>(end - start));
        if (written == folded)
            m_isPlain[word] = true;
        else
            addForm(word, folded, written);
    }
    void addForm(quint32 word, std::string_view folded, std::string_view written)
    {
        m_key.assign(folded);
        m_key += formSeparator;
        m_key.append(written);
        const quint64 hash = hashBytes(m_key.data(), m_key.size());
        const auto next = static_cast<quint32>(m_made.forms.size());
        const quint32 form = m_forms.find(
            hash, next,
            [&](quint32 i) { return m_made.forms[i].hash == hash && m_made.text(m_made.forms[i]) == m_key; },
            [this](quint32 i) { return m_made.forms[i].hash; });
        if (form == next) {
            m_made.forms.push_back(
                {hash, static_cast<quint32>(m_made.texts.size()), static_cast<quint32>(m_key.size())});
            m_made.texts.append(m_key);
            m_wordOfForm.push_back(word);
        }
    }
    /// A word that is also written as it is folded says so only where it has other forms as well.
    void addPlainForms()
    {
        const size_t count = m_made.forms.size();
        for (size_t form = 0; form < count; ++form) {
            const quint32 word = m_wordOfForm[form];
            if (!m_isPlain[word])
                continue;
            const std::string folded(m_made.text(m_made.words[word])); // adding moves the texts
            addForm(word, folded, folded);
        }
    }
    void finish()
    {
        addPlainForms();
        for (size_t word = 0; word < m_made.words.size(); ++word)
            m_made.words[word].code |= wordcode::level(static_cast<int>(m_weights[word]));
        // Places by word: counted, then laid out.
        m_starts.assign(m_made.words.size() + 1, 0);
        for (const auto& place : m_places)
            ++m_starts[place.word + 1];
        for (size_t word = 1; word < m_starts.size(); ++word)
            m_starts[word] += m_starts[word - 1];
        m_ordered.resize(m_places.size());
        auto& at = m_weights; // its numbers are used up
        std::copy(m_starts.begin(), m_starts.end() - 1, at.begin());
        for (const auto& place : m_places)
            m_ordered[at[place.word]++] = place.position;
        m_made.positionBytes.reserve(m_places.size() * 2);
        for (size_t word = 0; word < m_made.words.size(); ++word) {
            auto& made = m_made.words[word];
            made.positions = static_cast<quint32>(m_made.positionBytes.size());
            quint32 before = 0;
            for (quint32 i = m_starts[word]; i < m_starts[word + 1]; ++i) {
                putVarint(m_made.positionBytes,
                          quint64(m_ordered[i] - before) * 2 + (i + 1 == m_starts[word + 1]));
                before = m_ordered[i];
            }
            made.positionsLength = static_cast<quint32>(m_made.positionBytes.size()) - made.positions;
        }
        m_made.signature = m_signature.value();
    }

    DocumentWords m_made;
    Table m_words;
    Table m_forms;
    std::vector<Place> m_places;
    std::vector<quint32> m_weights; ///< by word, in halves
    std::vector<quint32> m_starts;
    std::vector<quint32> m_ordered;
    std::vector<bool> m_isPlain;       ///< by word: also written as it is folded
    std::vector<quint32> m_wordOfForm; ///< by form
    std::string m_key;
    Signature m_signature;
    const char* m_source = nullptr;
    size_t m_field = 0;
    quint32 m_next = 0;
    quint32 m_fieldStart = 0;
};

} // namespace

DocumentWords documentWords(const std::array<QByteArray, textFields>& fields)
{
    thread_local Collector collector;
    return collector.collect(fields);
}

} // namespace warraq
