#pragma once

#include <QByteArray>

#include <array>
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

/// One document's words, turned round: every word with the places it stands at. Made by any thread; most of
/// the work of indexing is done here, before the one writer's turn.
///
/// Words are numbered through all fields, with one number left out between two fields, so that no phrase
/// reaches from one into the next.
struct DocumentWords
{
    struct Word
    {
        quint64 hash = 0;
        quint32 text = 0; ///< offset in `texts`
        quint32 length = 0;
        quint32 positions = 0; ///< offset in `positionBytes`
        quint32 positionsLength = 0;
        quint8 code = 0; ///< see wordcode.h
    };
    /// A way a word is written that differs from its folded form: `rice`, U+0001, `Rice`.
    struct Form
    {
        quint64 hash = 0;
        quint32 text = 0;
        quint32 length = 0;
    };
    std::string texts;
    std::string positionBytes; ///< per position: varint of (distance to the one before) * 2 + (is the last)
    std::vector<Word> words;
    std::vector<Form> forms;
    std::array<quint32, textFields> ends{}; ///< number after each field's last word
    quint64 signature = 0;                  ///< see textSignature

    [[nodiscard]] std::string_view text(const Word& word) const
    {
        return {texts.data() + word.text, word.length};
    }
    [[nodiscard]] std::string_view text(const Form& form) const
    {
        return {texts.data() + form.text, form.length};
    }
};

/// \p fields in UTF-8, by TextField.
[[nodiscard]] DocumentWords documentWords(const std::array<QByteArray, textFields>& fields);

/// Parts a folded word and one of its written forms in a key of the lexicon of forms.
constexpr char formSeparator = '\x01';

} // namespace warraq
