#pragma once

#include "core/result.h"
#include "index/textshingles.h"

#include <map>
#include <vector>

namespace warraq {

class Connection;

/// The sketches of all texts, by which articles are found that may be near copies of each other. They stand
/// in the archive, where each batch adds its own; in memory are those of the open batch alone, and a bit an
/// article. An article that is gone, or has another text now, still has its old one: whoever asks compares
/// the texts. Belongs to the writer.
class SketchTable
{
public:
    /// Reads which articles have one. Errors: of the connection; Malformed.
    [[nodiscard]] Result<void> load(Connection& connection);

    /// \p bands all zero: nothing is kept.
    void add(quint32 article, const TextSketch::Bands& bands);
    /// Whether a text of the article was ever added that has a sketch.
    [[nodiscard]] bool has(quint32 article) const { return article < m_known.size() && m_known[article]; }
    /// What was added and is not saved: article -> those that were there before it and share bands with it,
    /// those that share most first. By ascending number. Reads all that are saved, once. Errors as load.
    [[nodiscard]] Result<std::map<quint32, std::vector<quint32>>> candidates(Connection& connection) const;

    /// Writes what was added since it was last saved; within the transaction, which may save several times.
    [[nodiscard]] Result<void> save(Connection& connection);
    void committed() { m_newlyKnown.clear(); }
    /// Forgets what was added since the last commit.
    void rollback();

private:
    struct Entry
    {
        quint32 article;
        TextSketch::Bands bands;
    };
    template <class Each> static Result<void> forEachSaved(Connection& connection, Each each);
    bool know(quint32 article);

    std::vector<Entry> m_added;        ///< and not saved, as they came
    std::vector<bool> m_known;         ///< by article
    std::vector<quint32> m_newlyKnown; ///< since the last commit
};

} // namespace warraq
