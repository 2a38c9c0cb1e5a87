#pragma once

#include "archive/archive.h"
#include "archive/writesession.h"
#include "core/pageparts.h"
#include "extract/extractor.h"

#include <functional>
#include <map>

namespace warraq {

class BatchWriter;

/// The pages of articles over several pages that an import met, and what becomes of them at its end. Used by
/// the import thread alone.
class PageSeries
{
public:
    /// Limits: so many articles, and so many characters of pages, which are held in case that they are
    /// unchanged.
    static constexpr size_t mostSeries = 50'000;
    static constexpr qsizetype mostCharacters = 16'000'000;

    /// A page, if \p fields say that it is one of several. \p recorded: where it was captured; may be empty.
    /// \p whole: all of it; may be null.
    void note(const ArticleContent& fields, const QString& recorded,
              std::shared_ptr<const ArticleContent> whole);
    /// One that the run had brought before it was gone on with.
    void note(const PageAddress& page);

    /// After all records: put together, as far as the archive finds that they belong together. \p goesOn:
    /// false when it is to stop.
    void join(BatchWriter& writer, const Archive& archive, const Extractor& extractor,
              const std::function<bool()>& goesOn);

private:
    std::map<QString, PagesOfRun> m_series;
    qsizetype m_characters = 0; ///< that are held
};

} // namespace warraq
