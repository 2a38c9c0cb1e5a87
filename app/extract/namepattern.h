#pragma once

#include <QRegularExpression>
#include <QString>

#include <array>
#include <vector>

namespace warraq {

/// Words that class names are looked through for: `date|by-?line\w*` is in `story__date small`, not in
/// `update`. Words end where names do, at blanks, hyphens and low lines. Of the language of patterns it takes
/// what such lists need: letters, digits, `-`, `_`, `x?`, `(?:a|b)`, `(?:a|b)?`, and `\w*` at a word's end;
/// then one walk over the name answers for all words, which counts because every element of every page is
/// asked for several lists. Anything else is left to QRegularExpression. A value; reading it is thread-safe.
class NamePattern
{
public:
    explicit NamePattern(const QString& words);

    /// \p names: lower case, as node::classAndId gives them.
    [[nodiscard]] bool isIn(QStringView names) const;

private:
    static constexpr size_t letters = 38; ///< a-z, 0-9, hyphen, low line

    /// A place in the tree of all words, by the letters that led there.
    struct Place
    {
        std::array<quint16, letters> next{}; ///< 0: no word goes on so
        bool endsWord = false;
        bool endsOpen = false; ///< `\w*` follows
    };

    /// All words that an expression stands for; false where it says more than this class knows.
    static bool expand(QStringView words, QStringList& all);
    static bool expandOne(QStringView word, QStringList& all);
    bool add(const QString& word);
    [[nodiscard]] bool beginsAt(QStringView names, qsizetype at) const;

    std::vector<Place> m_places; ///< empty: m_pattern answers
    QRegularExpression m_pattern;
};

} // namespace warraq
