#pragma once

#include "core/extracted.h"
#include "extract/profile.h"

namespace warraq {

/// A page as crawlers save it, text alone: with a profile, its furniture goes and its title, caption, credit,
/// media number, dateline and body come out; without one, a short first line is the headline and the rest the
/// body. The record must be decoded. Any thread.
[[nodiscard]] Extraction extractText(const SourceRecord& record, const Profile* profile);

/// True when the text is one of the profile's pages.
[[nodiscard]] bool recognisesText(const Profile& profile, const SourceRecord& record);

/// Paragraphs as the archive keeps them: text parted by empty lines, and `<p>` elements.
struct Paragraphs
{
    QString text;
    QString html;
};
[[nodiscard]] Paragraphs paragraphsOf(const QStringList& paragraphs);

} // namespace warraq
