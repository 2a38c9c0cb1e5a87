#pragma once

#include "citing/citationprocessor.h"
#include "core/ids.h"

#include <QObject>
#include <QString>

#include <memory>
#include <vector>

namespace warraq {

class Archive;
class BrowsingState;
class ReaderPane;
class SearchResult;
class WindowActions;
class WindowSettings;
struct CitableArticles;

/// The window's actions that put citations on the clipboard: of the article that is read, of all selected,
/// with a quotation. As text and HTML in the style that was chosen, and as CSL-JSON for reference managers.
/// Where the build has no citation processor, in a plain form of our own. GUI thread, which never waits.
class CitingActions : public QObject
{
    Q_OBJECT
public:
    CitingActions(WindowActions* actions, BrowsingState* state, SearchResult* result, ReaderPane* reader,
                  WindowSettings* settings, QObject* parent);

    void setArchive(std::shared_ptr<Archive> archive); ///< null: none is open
    void copyCitation();
    void copyBibliography();
    /// \p text of the article that is read, and where it is from.
    void copyQuotation(const QString& text);

Q_SIGNALS:
    /// What became of it, as a sentence for people.
    void said(const QString& sentence);

private:
    enum class Kind
    {
        Citation,
        Bibliography,
        Quotation,
    };
    void cite(Kind kind, std::vector<ArticleId> ids, const QString& quoted = {});
    void cited(Kind kind, const CitableArticles& articles, const CitedItems& items, const QString& quoted);
    [[nodiscard]] Result<CitationOrder> orderOf(const CitableArticles& articles) const;

    BrowsingState* m_state;
    SearchResult* m_result;
    ReaderPane* m_reader;
    WindowSettings* m_settings;
    std::shared_ptr<Archive> m_archive;
    CitationProcessor m_processor;
    int m_last = 0; ///< the number of what was asked for last: the clipboard is its
};

/// The folder of styles a person adds.
[[nodiscard]] QString ownCitationStyles();

} // namespace warraq
