#pragma once

#include "core/result.h"

#include <QJsonArray>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace warraq {

/// A text as HTML (with no markup but `<i> <b> <sup> <sub> <span style>`, `<a>` never) and as plain text.
struct CitedText
{
    QString html;
    QString text;
};

/// What a processor made of some items, in their order, and of all of them together.
struct CitedItems
{
    std::vector<CitedText> citations; ///< each as in a note or in the text, by item
    std::vector<CitedText> entries;   ///< of the bibliography, in the style's own order
    CitedText bibliography;           ///< the entries one after the other
};

/// What is to be cited, and how.
struct CitationOrder
{
    QJsonArray items; ///< CSL-JSON; each with an `id` of its own
    QString style;    ///< XML
    QString locale;   ///< XML
    QString language; ///< of `locale`, `en-US`
};

/// Formats citations with citeproc-js in a page that is never shown, sealed from files and network: its
/// engine is several times as fast as Qt's own, and right where that is not (an engine used twice with other
/// items). Lives on the GUI thread, which only waits for answers; a thousand items take some seconds
/// elsewhere. prepareWebEngine() must have been called before the application was made.
class CitationProcessor : public QObject
{
    Q_OBJECT
public:
    using Answer = std::function<void(const Result<CitedItems>&)>;

    explicit CitationProcessor(QObject* parent = nullptr);
    ~CitationProcessor() override;

    /// False: this build has none; nothing should be offered that needs it.
    [[nodiscard]] static bool isThere();

    /// Calls \p answer once, later, on the GUI thread, unless this object is destroyed before. Orders are
    /// worked on one after the other. Errors: Unsupported (the style cannot be used, in the processor's
    /// words), Internal (the page died; the next order begins with another).
    void format(const CitationOrder& order, Answer answer);
    /// The same, but each item is cited as if it were the only one, in a line: by its full note in styles
    /// with notes, else by its entry in a bibliography. Only CitedItems::citations are filled, one an item.
    /// What is said of an item does not depend on the others, so a long list can be asked for in parts.
    void citeEach(const CitationOrder& order, Answer answer);

private:
    class Page;
    void add(const char* function, const CitationOrder& order, Answer answer);
    void startNext();
    void finish(const Result<CitedItems>& result);

    struct Waiting
    {
        const char* function = nullptr; ///< of format.js
        CitationOrder order;
        Answer answer;
    };
    std::vector<Waiting> m_waiting; ///< the first is worked on
    std::unique_ptr<Page> m_page;
    bool m_busy = false;
};

} // namespace warraq
