#include "index/documentwords.h"

#include "core/textfold.h"
#include "index/bytecoding.h"
#include "index/textsignature.h"
#include "index/wordcode.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

namespace warraq {

namespace {

/// Halves a word weighs in each text: a headline says what a story is about.
constexpr std::array<quint32, textFields> fieldWeights{8, 5, 2, 3, 2};
/// The first words of a body are its lead and count half as much again.
constexpr quint32 leadWords = 50;
constexpr quint32 leadBonus = 1;

/// Finds entries of a vocabulary: open addressing, by hash and then by the text.
class Table
{
public:
    void clear()
    {
        std::fill(m_slots.begin(), m_slots.end(), Slot{0, 0});
        m_used = 0;
    }
    /// The index of an entry for which \p same(index) holds, or \p next, which is then taken.
    template <class Same>
    quint32 find(quint64 hash, quint32 next, const std::vector<Vocabulary::Entry>& entries, Same same)
    {
        if (m_used * 2 >= m_slots.size())
            grow(entries);
        const auto tag = static_cast<quint32>(hash);
        for (size_t slot = home(hash);; slot = (slot + 1) & (m_slots.size() - 1)) {
            const Slot& here = m_slots[slot];
            if (here.entry == 0) {
                m_slots[slot] = {tag, next + 1};
                ++m_used;
                return next;
            }
            if (here.tag == tag && same(here.entry - 1))
                return here.entry - 1;
        }
    }

    void prefetch(quint64 hash) const { __builtin_prefetch(&m_slots[home(hash)], 1); }
    /// The entry where \p hash is looked for first.
    [[nodiscard]] quint32 likely(quint64 hash) const { return m_slots[home(hash)].entry - 1; }

private:
    struct Slot
    {
        quint32 tag;
        quint32 entry; ///< and one; 0: free
    };
    void grow(const std::vector<Vocabulary::Entry>& entries)
    {
        const auto old = std::move(m_slots);
        m_slots.assign(old.size() * 2, Slot{0, 0});
        for (const Slot& one : old) {
            if (one.entry == 0)
                continue;
            size_t slot = home(entries[one.entry - 1].hash);
            while (m_slots[slot].entry != 0)
                slot = (slot + 1) & (m_slots.size() - 1);
            m_slots[slot] = one;
        }
    }
    /// By the highest bits, which alone depend on every byte of a word.
    [[nodiscard]] size_t home(quint64 hash) const
    {
        return static_cast<size_t>(hash >> (64 - std::countr_zero(m_slots.size())));
    }
    std::vector<Slot> m_slots = std::vector<Slot>(4096, Slot{0, 0});
    size_t m_used = 0;
};

/// wordcode::level of every weight that is not the highest.
quint8 levelOf(quint32 weight)
{
    static const auto levels = [] {
        std::array<quint8, 513> made{};
        for (size_t i = 0; i < made.size(); ++i)
            made[i] = wordcode::level(static_cast<int>(i));
        return made;
    }();
    return levels[std::min<size_t>(weight, levels.size() - 1)];
}

} // namespace

/// What is put together while documents are read; kept by its thread for the next ones.
class WordCollector::Scratch
{
public:
    void begin()
    {
        m_vocabulary = std::make_shared<Vocabulary>();
        // As large as the last one, and a little: growing would copy it again and again.
        m_vocabulary->texts.reserve(m_lastSizes[0] + m_lastSizes[0] / 8);
        m_vocabulary->words.reserve(m_lastSizes[1] + m_lastSizes[1] / 8);
        m_vocabulary->forms.reserve(m_lastSizes[2] + m_lastSizes[2] / 8);
        m_words.clear();
        m_forms.clear();
        m_ofWord.clear();
        m_ofForm.clear();
        m_document = 0;
    }
    void end()
    {
        m_lastSizes = {m_vocabulary->texts.size(), m_vocabulary->words.size(), m_vocabulary->forms.size()};
        m_vocabulary.reset();
    }
    /// After a document of many megabytes; what it needed is not kept.
    [[nodiscard]] bool isLarge() const { return m_places.capacity() + m_ofWord.capacity() > (1u << 20); }

    DocumentWords collect(const std::array<QByteArray, textFields>& fields)
    {
        start();
        DocumentWords made;
        made.vocabulary = m_vocabulary;
        quint32 position = 0;
        for (size_t field = 0; field < textFields; ++field) {
            m_field = field;
            m_source = fields[field].constData();
            m_hasUnseen = hasUnseen({m_source, static_cast<size_t>(fields[field].size())});
            m_next = position;
            m_fieldStart = position;
            WordSplitter::split(
                m_source, static_cast<int>(fields[field].size()), this,
                [](void* self, const char* folded, int bytes, int start, int end) {
                    static_cast<Scratch*>(self)->read({folded, static_cast<size_t>(bytes)}, start, end);
                    return true;
                });
            addTokens();
            made.ends[field] = m_next;
            position = m_next + 1;
        }
        addPlainForms();
        layOutPlaces();
        made.words = m_entries; // copies are exactly as large as they must be
        made.forms.reserve(m_formEntries.size());
        for (const auto& one : m_formEntries)
            made.forms.push_back(one.form);
        made.positionBytes = m_positionBytes;
        made.signature = m_signature.value();
        made.sketch = m_sketch.bands();
        return made;
    }

private:
    /// A word as it was read.
    struct Token
    {
        quint64 hash;
        quint32 folded; ///< offset in `m_folded`
        quint32 length;
        int start;
        int end;
    };
    struct Place
    {
        quint32 entry;
        quint32 position;
    };
    /// What is known of a word of the vocabulary, in half a line of the processor's cache.
    struct OfWord
    {
        static constexpr size_t headBytes = 12;
        std::array<char, headBytes> head{};
        quint32 length = 0;
        quint32 document = 0;  ///< the last that has it
        quint32 entry = 0;     ///< there
        quint32 plainForm = 0; ///< and one; 0: not asked for yet
        quint32 lastForm = 0;  ///< and one; 0: none. Most words have but one, with a capital

        [[nodiscard]] bool is(std::string_view text, const Vocabulary& vocabulary, quint32 word) const
        {
            return length == text.size() &&
                   std::memcmp(head.data(), text.data(), std::min(text.size(), headBytes)) == 0 &&
                   (length <= headBytes || vocabulary.text(vocabulary.words[word]) == text);
        }
    };
    struct OfForm
    {
        quint32 document = 0; ///< the last that has it
        quint32 word = 0;
    };
    struct FormEntry
    {
        quint32 form;
        quint32 word;
    };

    void start()
    {
        ++m_document;
        m_entries.clear();
        m_formEntries.clear();
        m_places.clear();
        m_weights.clear();
        m_isPlain.clear();
        m_positionBytes.clear();
        m_shingles = {};
        m_signature = {};
        m_sketch = {};
    }
    quint32 enter(std::vector<Vocabulary::Entry>& entries, quint64 hash, std::string_view first,
                  std::string_view second = {}, std::string_view third = {})
    {
        auto& texts = m_vocabulary->texts;
        entries.push_back({hash, static_cast<quint32>(texts.size()),
                           static_cast<quint32>(first.size() + second.size() + third.size())});
        texts.append(first).append(second).append(third);
        return static_cast<quint32>(entries.size() - 1);
    }
    /// Words are looked up some at a time: what is known of them is asked for before it is needed, since it
    /// does not fit the processor's nearest cache.
    void read(std::string_view folded, int start, int end)
    {
        constexpr size_t tokensAtOnce = 64;
        const quint64 hash = hashBytes(folded.data(), folded.size());
        m_words.prefetch(hash);
        m_tokens.push_back(
            {hash, static_cast<quint32>(m_folded.size()), static_cast<quint32>(folded.size()), start, end});
        m_folded.append(folded);
        if (m_tokens.size() == tokensAtOnce)
            addTokens();
    }
    void addTokens()
    {
        for (const Token& token : m_tokens) {
            if (const quint32 likely = m_words.likely(token.hash); likely < m_ofWord.size())
                __builtin_prefetch(&m_ofWord[likely], 1);
        }
        for (const Token& token : m_tokens)
            add(token.hash, std::string_view(m_folded).substr(token.folded, token.length), token.start,
                token.end);
        m_tokens.clear();
        m_folded.clear();
    }
    void add(quint64 hash, std::string_view folded, int start, int end)
    {
        auto& words = m_vocabulary->words;
        const auto next = static_cast<quint32>(words.size());
        const quint32 word = m_words.find(
            hash, next, words, [&](quint32 i) { return m_ofWord[i].is(folded, *m_vocabulary, i); });
        if (word == next) {
            enter(words, hash, folded);
            m_ofWord.emplace_back().length = static_cast<quint32>(folded.size());
            std::memcpy(m_ofWord.back().head.data(), folded.data(),
                        std::min(folded.size(), OfWord::headBytes));
        }
        OfWord& known = m_ofWord[word];
        if (known.document != m_document) {
            known.document = m_document;
            known.entry = static_cast<quint32>(m_entries.size());
            m_entries.push_back({word, 0, wordcode::outsideBody});
            m_weights.push_back(0);
            m_isPlain.push_back(0);
        }
        const quint32 entry = known.entry;
        auto& code = m_entries[entry].code;
        quint32 weight = fieldWeights[m_field];
        switch (static_cast<TextField>(m_field)) {
        case TextField::Title:
            code |= wordcode::inTitle;
            break;
        case TextField::Caption:
            code |= wordcode::inCaption;
            break;
        case TextField::Body:
            code &= static_cast<quint8>(~wordcode::outsideBody);
            if (m_next - m_fieldStart < leadWords)
                weight += leadBonus;
            if (const quint64 shingle = m_shingles.add(hash); shingle != 0) {
                m_signature.add(shingle);
                m_sketch.add(shingle);
            }
            break;
        default:
            break;
        }
        m_weights[entry] += weight;
        m_places.push_back({entry, m_next++});
        std::string_view written(m_source + start, static_cast<size_t>(end - start));
        if (m_hasUnseen)
            written = asSeen(written, m_seen);
        if (written == folded)
            m_isPlain[entry] = 1;
        else
            addForm(lastFormOf(word, hash, folded, written), word);
    }
    quint32 lastFormOf(quint32 word, quint64 hash, std::string_view folded, std::string_view written)
    {
        quint32& last = m_ofWord[word].lastForm;
        if (last == 0 ||
            m_vocabulary->text(m_vocabulary->forms[last - 1]).substr(folded.size() + 1) != written)
            last = formOf(word, hash, folded, written) + 1;
        return last - 1;
    }
    quint32 formOf(quint32 word, quint64 wordHash, std::string_view folded, std::string_view written)
    {
        const quint64 hash = (wordHash ^ hashBytes(written.data(), written.size())) * 0x9E3779B97F4A7C15ull;
        auto& forms = m_vocabulary->forms;
        const auto next = static_cast<quint32>(forms.size());
        const quint32 form = m_forms.find(hash, next, forms, [&](quint32 i) {
            return m_ofForm[i].word == word &&
                   m_vocabulary->text(forms[i]).substr(folded.size() + 1) == written;
        });
        if (form == next) {
            enter(forms, hash, folded, {&formSeparator, 1}, written);
            m_ofForm.push_back({0, word});
        }
        return form;
    }
    void addForm(quint32 form, quint32 word)
    {
        if (std::exchange(m_ofForm[form].document, m_document) != m_document)
            m_formEntries.push_back({form, word});
    }
    /// A word that is also written as it is folded says so only where it has other forms as well.
    void addPlainForms()
    {
        const size_t count = m_formEntries.size();
        for (size_t i = 0; i < count; ++i) {
            const quint32 word = m_formEntries[i].word;
            if (!m_isPlain[m_ofWord[word].entry])
                continue;
            if (m_ofWord[word].plainForm == 0) {
                const auto& known = m_vocabulary->words[word];
                const std::string folded(m_vocabulary->text(known)); // adding moves the texts
                m_ofWord[word].plainForm = formOf(word, known.hash, folded, folded) + 1;
            }
            addForm(m_ofWord[word].plainForm - 1, word);
        }
    }
    /// Places by word: counted, then laid out.
    void layOutPlaces()
    {
        m_starts.assign(m_entries.size() + 1, 0);
        for (const auto& place : m_places)
            ++m_starts[place.entry + 1];
        for (size_t entry = 1; entry < m_starts.size(); ++entry)
            m_starts[entry] += m_starts[entry - 1];
        m_ordered.resize(m_places.size());
        m_at.assign(m_starts.begin(), m_starts.end() - 1);
        for (const auto& place : m_places)
            m_ordered[m_at[place.entry]++] = place.position;
        for (size_t entry = 0; entry < m_entries.size(); ++entry) {
            const size_t start = m_positionBytes.size();
            quint32 before = 0;
            for (quint32 i = m_starts[entry]; i < m_starts[entry + 1]; ++i) {
                putVarint(m_positionBytes,
                          quint64(m_ordered[i] - before) * 2 + (i + 1 == m_starts[entry + 1]));
                before = m_ordered[i];
            }
            m_entries[entry].positionsLength = static_cast<quint32>(m_positionBytes.size() - start);
            m_entries[entry].code |= levelOf(m_weights[entry]);
        }
    }

    std::shared_ptr<Vocabulary> m_vocabulary;
    std::array<size_t, 3> m_lastSizes{};
    Table m_words;
    Table m_forms;
    std::vector<OfWord> m_ofWord; ///< by word of the vocabulary
    std::vector<OfForm> m_ofForm; ///< by form of the vocabulary
    quint32 m_document = 0;
    std::vector<Token> m_tokens; ///< read and not looked up yet
    std::string m_folded;        ///< their texts
    // Of the document under way:
    std::vector<DocumentWords::Word> m_entries;
    std::vector<FormEntry> m_formEntries;
    std::vector<Place> m_places;
    std::vector<quint32> m_weights; ///< by entry, in halves
    std::vector<char> m_isPlain;    ///< by entry: also written as it is folded
    std::vector<quint32> m_starts;
    std::vector<quint32> m_at;
    std::vector<quint32> m_ordered;
    std::string m_positionBytes;
    std::string m_seen;       ///< a word as it is seen
    bool m_hasUnseen = false; ///< in the text under way
    ShingleReader m_shingles;
    TextSignature m_signature;
    TextSketch m_sketch;
    const char* m_source = nullptr;
    size_t m_field = 0;
    quint32 m_next = 0;
    quint32 m_fieldStart = 0;

    friend class WordCollector;
    static std::unique_ptr<Scratch>& spare()
    {
        thread_local std::unique_ptr<Scratch> kept;
        return kept;
    }
};

WordCollector::WordCollector()
    : m_scratch(Scratch::spare() ? std::move(Scratch::spare()) : std::make_unique<Scratch>())
{
    m_scratch->begin();
}

WordCollector::~WordCollector()
{
    m_scratch->end();
    if (!m_scratch->isLarge())
        Scratch::spare() = std::move(m_scratch);
}

DocumentWords WordCollector::add(const std::array<QByteArray, textFields>& fields)
{
    return m_scratch->collect(fields);
}

DocumentWords documentWords(const std::array<QByteArray, textFields>& fields)
{
    return WordCollector().add(fields);
}

} // namespace warraq
