#pragma once

#include "citing/citationprocessor.h"
#include "core/cancel.h"
#include "core/result.h"
#include "exporting/citestyle.h"

#include <QJsonArray>
#include <QObject>

#include <memory>
#include <vector>

namespace warraq {

/// How many articles are cited in one run of the processor: it answers within some tenths of a second, so a
/// stop is soon heard, and what a run costs by itself does not count.
constexpr size_t citedAtOnce = 100;

/// Cites articles in a style for who writes them on another thread. Lives on the GUI thread, where the
/// processor's page must, and never waits there. The worker must have ended before this is destroyed.
class ArticleCiter : public QObject
{
    Q_OBJECT
public:
    /// False: there is nothing to ask (a build without a processor); exports cite in the plain form.
    [[nodiscard]] static bool isThere() { return CitationProcessor::isThere(); }

    explicit ArticleCiter(QObject* parent = nullptr) : QObject(parent) {}

    /// One text an item, in their order: see CitationProcessor::citeEach. Called on a worker thread, which
    /// waits. Errors: Cancelled, Unsupported (the style cannot be used), Internal.
    [[nodiscard]] Result<std::vector<CitedText>> cite(const QJsonArray& items, const CiteStyle& style,
                                                      const CancelToken& cancel);

private:
    CitationProcessor m_processor{this};
};

} // namespace warraq
