#pragma once

#include <QByteArray>

#include <vector>

namespace warraq {

/// The words of \p wanted one after the other in a text, case and accents as written. Said from the text
/// itself, for what the index does not know of several words together. Pure; any thread.
[[nodiscard]] bool standExactly(const QByteArray& utf8, const std::vector<QByteArray>& wanted);

} // namespace warraq
