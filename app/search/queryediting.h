#pragma once

#include <QString>
#include <QStringList>

namespace warraq {

/// Changes made to a typed query by pointing instead of typing. Pure; any thread.

/// With or without the clause `forms:related`.
[[nodiscard]] QString withRelatedForms(const QString& typed, bool wanted);

/// Narrows each `~` of \p name (as NameVariants::name) to the ways of writing in \p chosen; all of them when
/// it is empty.
[[nodiscard]] QString withChosenForms(const QString& typed, const QString& name, const QStringList& chosen);

} // namespace warraq
