#pragma once

#include "formats/articlecount.h"
#include "formats/sourcereader.h"
#include "formats/textwindow.h"

#include <QRegularExpression>

#include <vector>

namespace warraq {

/// Compiles a pattern for the reader below. Errors: Usage (no pattern, or one that matches between any
/// letters).
[[nodiscard]] Result<QRegularExpression> splitPattern(const QString& pattern);

/// A text that holds many articles, cut by a pattern (Perl syntax as QRegularExpression reads it; `^` and `$`
/// are a line's). Every match begins an article. A match without letters (a rule of dashes) or that only
/// counts (`Document 3 of 40`) is left out of it. What stands before the first match is an article too, if it
/// is more than blanks. How many articles such counts promise is compared with how many came.
class SplitTextReader : public SourceReader
{
public:
    /// Errors: Usage (no pattern, or one that matches between any two letters).
    [[nodiscard]] static Result<std::unique_ptr<SourceReader>> open(ByteSource source,
                                                                    const QString& pattern);

    [[nodiscard]] Result<std::optional<ReadItem>> next(const CancelToken& cancel) override;
    [[nodiscard]] qint64 bytesRead() const override { return m_window.bytesRead(); }

private:
    SplitTextReader(ByteSource source, QRegularExpression pattern);
    struct Line
    {
        qsizetype text = 0;  ///< where it begins in m_text
        qsizetype bytes = 0; ///< and in m_bytes
    };
    [[nodiscard]] Result<bool> addLines();
    [[nodiscard]] qsizetype bytesTo(qsizetype text) const;
    void makeRoom();
    [[nodiscard]] std::optional<ReadItem> cut(qsizetype textEnd, qsizetype nextStart);
    [[nodiscard]] std::optional<ReadItem> atEnd();

    ByteSource m_source;
    TextWindow m_window;
    QRegularExpression m_pattern;
    QString m_text;     ///< of the article under way and what was read behind it
    QByteArray m_bytes; ///< the same
    std::vector<Line> m_lines;
    qint64 m_offset = 0;        ///< of m_bytes in the file
    qsizetype m_start = 0;      ///< of the article under way, in m_text
    qsizetype m_searchFrom = 0; ///< in m_text
    qint64 m_number = 0;
    std::optional<ArticleCount> m_count; ///< what parted the article under way from the one before it said
    ArticleCounts m_counts;
    bool m_tooLong = false;
    bool m_atEnd = false;
};

} // namespace warraq
