#include "core/directioncontrols.h"

#include <algorithm>
#include <iterator>

namespace warraq {

namespace {

bool turns(QChar c)
{
    const char16_t code = c.unicode();
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

} // namespace

QString withoutDirectionControls(const QString& line)
{
    if (std::none_of(line.begin(), line.end(), turns))
        return line; // shared, as nearly all are
    QString made;
    made.reserve(line.size());
    std::copy_if(line.begin(), line.end(), std::back_inserter(made), [](QChar c) { return !turns(c); });
    return made;
}

void dropDirectionControls(ArticleContent& content)
{
    const auto drop = [](QString& line) { line = withoutDirectionControls(line); };
    for (QString* line : {&content.title, &content.subtitle, &content.agency, &content.publication,
                          &content.section, &content.genre, &content.dateline})
        drop(*line);
    for (QStringList* lines : {&content.authors, &content.places}) {
        for (auto& line : *lines)
            drop(line);
    }
    for (auto& image : content.images) {
        drop(image.caption);
        drop(image.credit);
    }
}

} // namespace warraq
