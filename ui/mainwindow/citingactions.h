#pragma once

#include "citing/citationprocessor.h"
#include "core/ids.h"

#include <QMimeData>
#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
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
    /// Adds to what is dragged out of the list how its articles are cited, where that is ready: it is made
    /// ready when some articles have been selected for a moment.
    void addDragged(QMimeData* data) const;
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
    using Done = std::function<void(const CitableArticles& articles, const CitedItems& items)>;
    [[nodiscard]] std::vector<ArticleId> selected() const;
    void copy(Kind kind, std::vector<ArticleId> ids, const QString& quoted = {});
    void prepareDrag();
    /// Calls \p done when the articles are read and formatted, as far as they can be, unless \p isWanted no
    /// more.
    void cite(std::vector<ArticleId> ids, std::function<bool()> isWanted, Done done);

    BrowsingState* m_state;
    SearchResult* m_result;
    ReaderPane* m_reader;
    WindowSettings* m_settings;
    std::shared_ptr<Archive> m_archive;
    CitationProcessor m_processor;
    int m_last = 0; ///< the number of what was asked for last: the clipboard is its
    QTimer m_still; ///< the selection stays as it is
    int m_selection = 0;
    std::unique_ptr<QMimeData> m_toDrag; ///< of the present selection; null: not ready
};

} // namespace warraq
