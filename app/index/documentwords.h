#pragma once

#include "index/textshingles.h"

#include <QByteArray>

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace warraq {

/// The texts of a document in the order in which their words are numbered.
enum class TextField : quint8
{
    Title,
    Subtitle,
    Dateline,
    Caption,
    Body,
};
constexpr size_t textFields = 5;

/// The folded words of some documents and the ways they are written, each once. Shared by the documents that
/// were read together.
struct Vocabulary
{
    struct Entry
    {
        quint64 hash = 0; ///< the same for the same text, in every vocabulary
        quint32 text = 0; ///< offset in `texts`
        quint32 length = 0;
    };
    std::string texts;
    std::vector<Entry> words;
    /// Ways a word is written that differ from its folded form: `rice`, U+0001, `Rice`.
    std::vector<Entry> forms;

    [[nodiscard]] std::string_view text(const Entry& entry) const
    {
        return {texts.data() + entry.text, entry.length};
    }
};

/// One document's words, turned round: every word with the places it stands at. Made by any thread; most of
/// the work of indexing is done here, before the one writer's turn.
///
/// Words are numbered through all fields, with one number left out between two fields, so that no phrase
/// reaches from one into the next.
struct DocumentWords
{
    struct Word
    {
        quint32 word = 0;            ///< in the vocabulary
        quint32 positionsLength = 0; ///< bytes; those of all words follow each other in `positionBytes`
        quint8 code = 0;             ///< see wordcode.h
    };
    std::shared_ptr<const Vocabulary> vocabulary;
    std::vector<Word> words;
    std::vector<quint32> forms; ///< in the vocabulary
    std::string positionBytes;  ///< per position: varint of (distance to the one before) * 2 + (is the last)
    std::array<quint32, textFields> ends{}; ///< number after each field's last word
    quint64 signature = 0;                  ///< see TextSignature
    TextSketch::Bands sketch{};

    /// What it takes in memory, without its share of the vocabulary.
    [[nodiscard]] size_t bytes() const
    {
        return words.size() * sizeof(Word) + forms.size() * sizeof(quint32) + positionBytes.size();
    }
};

/// Reads documents that go into the index together, so that they share a vocabulary. Used by one thread; the
/// vocabulary is complete, and may go to another thread with the documents, when the last was added.
class WordCollector
{
public:
    WordCollector();
    ~WordCollector();
    WordCollector(const WordCollector&) = delete;
    WordCollector& operator=(const WordCollector&) = delete;

    /// \p fields in UTF-8, by TextField.
    [[nodiscard]] DocumentWords add(const std::array<QByteArray, textFields>& fields);

private:
    class Scratch;
    std::unique_ptr<Scratch> m_scratch;
};

/// A document by itself. \p fields in UTF-8, by TextField.
[[nodiscard]] DocumentWords documentWords(const std::array<QByteArray, textFields>& fields);

/// Parts a folded word and one of its written forms in a key of the lexicon of forms.
constexpr char formSeparator = '\x01';

} // namespace warraq
