#pragma once

#include <QString>
#include <QStringList>

/// Reasons, which the layers below state in English (the terminal and the archive keep them so), as words for
/// people.
namespace warraq {

/// \p detail of an error or an issue in the window's language, with what was put into it. What nobody knows,
/// as a library's own words, stays as it is. GUI thread.
[[nodiscard]] QString detailText(const QString& detail);

/// The phrases it knows, `%1` where something is put in.
[[nodiscard]] QStringList detailPhrases();

} // namespace warraq
