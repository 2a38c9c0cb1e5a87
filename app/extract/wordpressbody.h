#pragma once

#include <QHash>
#include <QString>

namespace warraq {

/// WordPress's stored post body -> HTML, as WordPress itself would show it: empty lines part paragraphs
/// (`wpautop`), `[caption]` becomes a figure, other short codes of WordPress and its galleries go, block
/// comments and the mark of the teaser's end too. Not yet cleaned. \p captions: by attachment number; given
/// to pictures that have none. Any thread.
[[nodiscard]] QString wordPressHtml(const QString& body, const QHash<QString, QString>& captions);

} // namespace warraq
