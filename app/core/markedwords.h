#pragma once

#include "core/nearness.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace warraq {

/// A text's words, without an allocation a word. The text must stay.
class FoldedText
{
public:
    struct Word
    {
        int start = 0; ///< bytes of the text
        int end = 0;
        quint32 from = 0; ///< bytes of the folded words
        quint32 length = 0;
    };

    explicit FoldedText(const QByteArray& utf8);

    [[nodiscard]] const std::vector<Word>& words() const { return m_words; }
    [[nodiscard]] std::string_view folded(size_t i) const
    {
        return std::string_view(m_folded).substr(m_words[i].from, m_words[i].length);
    }
    [[nodiscard]] QByteArrayView written(size_t i) const
    {
        return QByteArrayView(m_utf8).sliced(m_words[i].start, m_words[i].end - m_words[i].start);
    }

private:
    const QByteArray& m_utf8;
    std::string m_folded;
    std::vector<Word> m_words;
};

/// Which of an article's texts a text is.
enum class TextPart
{
    Title,
    Body,
    Caption,
    Other, ///< subtitle, dateline
};

/// Finds the words of a question in a text, as the index finds them. A term is a folded word, several that
/// follow each other, or with `=` before them words as they are written; the last one's `*` means all words
/// that begin so, a `?` any one letter. With `^` before it the first word must be written with a capital. `near a b|5|c,d|<2|e` finds phrases, the second in either way, where
/// they stand near each other, the last two in this order; `near/5 a|b|c` where all do (NearRule). With
/// `title:`, `body:` or `caption:` before it, a term is looked for in that text alone
/// (ArticleQuery::highlightTerms). Immutable; any thread.
class MarkedWords
{
public:
    struct Hit
    {
        int start = 0; ///< bytes
        int end = 0;
        size_t term = 0;
    };

    explicit MarkedWords(const QStringList& terms);

    [[nodiscard]] bool isEmpty() const { return m_terms.empty(); }
    /// In order; none reaches into another. Where several terms stand, the longest of them is found.
    [[nodiscard]] std::vector<Hit> in(const FoldedText& text, TextPart part) const;

private:
    struct Word
    {
        std::string text;
        QByteArray written; ///< empty: however it is written
        bool pattern = false;
        bool prefix = false;
    };
    struct Term
    {
        std::vector<Word> words;
        TextPart part = TextPart::Other; ///< Other: every text
        bool isCapital = false;          ///< only where it begins with a capital
        bool isNear = false;             ///< only where its phrase stands near others
    };
    /// Phrases near each other.
    struct Near
    {
        NearRule rule;
        TextPart part = TextPart::Other;
        std::vector<std::vector<size_t>> phrases; ///< the ways each is found, which are terms
    };
    [[nodiscard]] static std::optional<Term> termOf(const QString& text, TextPart part);
    /// The terms added.
    std::vector<size_t> addWays(const QString& phrase, TextPart part);
    [[nodiscard]] static bool stands(const Term& term, const FoldedText& text, size_t at);
    /// By term: the words at which it stands near the others it must be near to, ascending.
    [[nodiscard]] std::vector<std::vector<size_t>> nearPlaces(const FoldedText& text, TextPart part) const;

    std::vector<Term> m_terms;
    std::vector<Near> m_nears;
};

/// True when the folded \p word is \p wanted, or begins so when \p prefix; with \p pattern a `?` stands for
/// one letter. Pure.
[[nodiscard]] bool wordFits(std::string_view word, std::string_view wanted, bool pattern, bool prefix);

/// A word of a text as it is written, as far as it is seen: see asSeen. Pure.
[[nodiscard]] QByteArray writtenWord(QByteArrayView word);

} // namespace warraq
