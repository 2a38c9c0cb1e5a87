#pragma once

#include <QString>
#include <QStringList>

#include <string>
#include <vector>

namespace warraq {

/// Marks searched words with `<mark>`: words compare as the index compares them, phrases mark only as
/// phrases, a trailing `*` marks words that begin so. Any thread.
class Highlighter
{
public:
    explicit Highlighter(const QStringList& terms);

    /// Plain text, escaped and marked.
    [[nodiscard]] QString inText(const QString& text) const;
    /// Clean HTML: marked between the tags only.
    [[nodiscard]] QString inHtml(const QString& html) const;

private:
    struct Term
    {
        std::vector<std::string> words;
        bool prefix = false;
    };
    struct Range
    {
        int start = 0; ///< bytes
        int end = 0;
    };
    [[nodiscard]] std::vector<Range> rangesIn(const QByteArray& utf8) const;

    std::vector<Term> m_terms;
};

} // namespace warraq
