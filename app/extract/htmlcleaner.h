#pragma once

#include <QString>
#include <QStringView>

namespace warraq {

/// HTML reduced to what an article may hold, and its plain text (paragraphs parted by an empty line).
struct CleanHtml
{
    QString html;
    QString text;
};

/// Cleans hostile markup by a list of allowed elements, attributes and address schemes; everything else goes,
/// scripts and styles with what they hold. Any thread.
[[nodiscard]] CleanHtml cleanHtmlFragment(QStringView html);

} // namespace warraq
