#pragma once

#include "search/querynode.h"

#include <QHash>

namespace warraq {

// What is typed before, or after, the colon of a clause, in lower case, and what it means. Any thread.

/// `title:`, `body:` and others whose value is looked for as words.
[[nodiscard]] const QHash<QString, TextScope>& textClauses();
/// `author:`, `section:` and others whose value is one of a field's.
[[nodiscard]] const QHash<QString, ValueField>& valueClauses();
/// After `has:`.
[[nodiscard]] const QHash<QString, Presence>& presenceValues();
/// After `is:`.
[[nodiscard]] const QHash<QString, Presence>& stateValues();

} // namespace warraq
