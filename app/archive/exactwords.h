#pragma once

#include <QByteArray>

#include <utility>
#include <vector>

namespace warraq {

/// Words one after the other in a text, case and accents as written. Said from the text itself, for what the
/// index does not know of several words together. Immutable; any thread.
class ExactWords
{
public:
    /// \p wanted: of writtenWord; none: they stand nowhere.
    explicit ExactWords(std::vector<QByteArray> wanted) : m_wanted(std::move(wanted)) {}

    [[nodiscard]] bool standIn(const QByteArray& utf8) const;

private:
    std::vector<QByteArray> m_wanted;
};

} // namespace warraq
