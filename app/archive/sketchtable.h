#pragma once

#include "core/result.h"
#include "index/textshingles.h"

#include <map>
#include <vector>

namespace warraq {

class Connection;

/// The sketches of all texts, by which articles are found that may be near copies of each other. In memory
/// while the archive is written to (52 bytes an article), appended to the archive with each batch. An article
/// that is gone, or has another text now, still has its old one: whoever asks compares the texts. Belongs to
/// the writer.
class SketchTable
{
public:
    /// Reads all. Errors: of the connection; Malformed.
    [[nodiscard]] Result<void> load(Connection& connection);

    /// \p bands all zero: nothing is kept.
    void add(quint32 article, const TextSketch::Bands& bands);
    /// Whether a text of the article was ever added that has a sketch.
    [[nodiscard]] bool has(quint32 article) const { return article < m_known.size() && m_known[article]; }
    /// What was added since it was last asked: article -> those that were there before it and share bands
    /// with it, those that share most first. By ascending number.
    [[nodiscard]] std::map<quint32, std::vector<quint32>> takeCandidates();

    /// Writes what was added since it was last saved; within the transaction, which may save several times.
    [[nodiscard]] Result<void> save(Connection& connection);
    void committed() { m_committed = m_entries.size(); }
    /// Forgets what was added since the last commit.
    void rollback();

private:
    struct Entry
    {
        quint32 article;
        TextSketch::Bands bands;
    };
    void know(quint32 article);

    std::vector<Entry> m_entries; ///< as they came
    std::vector<bool> m_known;    ///< by article
    size_t m_committed = 0;       ///< of them
    size_t m_saved = 0;
    size_t m_asked = 0;
};

} // namespace warraq
