#include "exporting/articleciter.h"

#include <QSemaphore>

#include <chrono>
#include <optional>

namespace warraq {

namespace {

/// Outlives whichever of the two sides ends first.
struct Answered
{
    QSemaphore came;
    std::optional<Result<CitedItems>> items;
};

} // namespace

Result<std::vector<CitedText>> ArticleCiter::cite(const QJsonArray& items, const CiteStyle& style,
                                                  const CancelToken& cancel)
{
    using namespace std::chrono_literals;
    auto answered = std::make_shared<Answered>();
    const CitationOrder order{items, style.xml, style.localeXml, style.language};
    QMetaObject::invokeMethod(
        this,
        [this, order, answered] {
            m_processor.citeEach(order, [answered](const Result<CitedItems>& made) {
                answered->items = made;
                answered->came.release();
            });
        },
        Qt::QueuedConnection);
    while (!answered->came.tryAcquire(1, 50ms)) {
        if (cancel.isCancelled())
            return unexpected(ErrorKind::Cancelled, QStringLiteral("citations"));
    }
    const auto& made = *answered->items;
    if (!made)
        return made.failure();
    if (made->citations.size() != static_cast<size_t>(items.size()))
        return unexpected(ErrorKind::Internal, QStringLiteral("citation processor"),
                          QStringLiteral("it cited other articles than it was asked for"));
    return made->citations;
}

} // namespace warraq
