#pragma once

#include "archive/articlerefresh.h"
#include "archive/articleremoval.h"
#include "archive/fieldcompletion.h"
#include "archive/knownarticles.h"
#include "archive/nearcopies.h"
#include "archive/originalstore.h"
#include "archive/personalwork.h"
#include "archive/versionrenewal.h"
#include "archive/versionrows.h"
#include "archive/writesession.h"
#include "core/pageparts.h"

#include <map>
#include <set>

namespace warraq {

/// Puts the pages of one article together that imports brought as articles of their own. What another import
/// brought stays the article it was, with its number, and gets their texts; without one, it is the first
/// page's. A page that came with several texts makes as many versions, each with the other pages as they were
/// then. Belongs to the writer thread; within a transaction.
class PageJoining
{
public:
    /// The sessions' parts that it works with.
    struct Tools
    {
        KnownArticles& known;
        VersionRows& versions;
        VersionRenewal& renewal;
        FieldCompletion& completion;
        ArticleRefresh& refresh;
        NearCopies& copies;
        ArticleRemoval& removal;
        PersonalWork& personal;
        qint64& nextVersion; ///< a version's number
    };
    PageJoining(const WriteParts& parts, const Tools& tools)
        : m_parts(parts), m_tools(tools), m_originals(parts.statements)
    {
    }

    /// See WriteSession::joinPages.
    [[nodiscard]] Result<JoinedPages> join(RunId run, const PagesOfRun& pages);
    /// See WriteSession::pagesOfRun.
    [[nodiscard]] Result<std::vector<PageAddress>> pagesOf(RunId run);

private:
    /// A text of one page that the run brought: a version of its own.
    struct Capture
    {
        ArticleId article;
        qint64 version = 0; ///< 0: a page of an article that was there, as that has it
        qint64 record = 0;
        ArticleContent content;
        QString profile;
        bool isEarlier = false; ///< of another import: an article until the pages between came
    };
    using Captures = std::map<int, std::vector<Capture>>; ///< by page, each page's in the order of time
    /// By page in a row, what it said one time after the other.
    using Sequences = std::vector<std::vector<std::shared_ptr<const Capture>>>;
    /// Versions of articles that were pages and are none any more.
    using Taken = std::set<std::pair<ArticleId, qint64>>;
    /// The article that the pages are put into.
    struct Whole
    {
        ArticleId article;
        bool isOfRun = false;          ///< the run's own; else another import has it too
        PageSpan span;                 ///< of what its versions have
        std::vector<Capture> versions; ///< that have those pages and get the further ones; the newest first
    };

    [[nodiscard]] Result<ArticleId> earlierArticle(RunId run, const PagesOfRun& pages);
    [[nodiscard]] Result<bool> isThere(RunId run, ArticleId id, int number);
    [[nodiscard]] Result<bool> isOfRunAlone(RunId run, ArticleId id);
    [[nodiscard]] Result<Captures> capturesOf(RunId run, const PagesOfRun& pages, ArticleId earlier);
    [[nodiscard]] Result<void> addNeighbours(const QString& series, const Whole& whole, Captures& captures);
    [[nodiscard]] Result<std::vector<Capture>> capturesAt(RunId run, ArticleId id, int number);
    [[nodiscard]] Result<Whole> wholeOf(RunId run, ArticleId id, const Captures& captures);
    /// The pages in a row around \p whole that go on with each other.
    [[nodiscard]] static PageSpan reach(const Whole& whole, const Captures& captures);
    [[nodiscard]] Result<void> joinInto(RunId run, const Whole& whole, const PagesOfRun& pages,
                                        const Captures& captures, JoinedPages& joined);
    [[nodiscard]] static Sequences sequencesOf(const Whole& whole, const PageSpan& reached,
                                               const PagesOfRun& pages, const Captures& captures);
    [[nodiscard]] static bool isOfStory(const Whole& whole, const Captures& captures,
                                        const ArticleContent& content);
    [[nodiscard]] Result<void> extend(RunId run, const Whole& whole, const PageSpan& reached,
                                      const Captures& captures);
    [[nodiscard]] Result<void> replace(const Capture& version, const std::vector<ArticleContent>& contents);
    [[nodiscard]] Result<qint64> addText(const Whole& whole, const Sequences& sequences, size_t place,
                                         Taken& taken, JoinedPages& joined);
    [[nodiscard]] Result<std::vector<qint64>> unchangedOf(RunId run, const Whole& whole);
    /// The capture's records are \p whole's from now on, pages of \p version; its own counts as \p outcome.
    [[nodiscard]] Result<void> give(const Capture& capture, const Whole& whole, qint64 version,
                                    const char* outcome, JoinedPages& joined);
    [[nodiscard]] Result<void> giveOwn(const Capture& capture, const Whole& whole, qint64 version,
                                       const char* outcome, JoinedPages& joined);
    [[nodiscard]] Result<void> giveRepeated(const Capture& capture, const Whole& whole, qint64 version);
    [[nodiscard]] Result<void> settle(const Whole& whole, const Taken& taken);

    WriteParts m_parts;
    Tools m_tools;
    OriginalStore m_originals;
};

} // namespace warraq
