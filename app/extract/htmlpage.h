#pragma once

#include "core/extracted.h"
#include "extract/profile.h"

namespace warraq {

/// A saved web page -> its article: metadata (JSON-LD, OpenGraph, Dublin Core, Highwire, `<time>`, bylines),
/// the main text, images with captions and credits; or the reason why it is none. The record must be decoded.
/// Any thread.
[[nodiscard]] Extraction extractHtml(const SourceRecord& record, const Profile* profile);

/// True when the page is one of the profile's: by its address or its title.
[[nodiscard]] bool recognisesHtml(const Profile& profile, const SourceRecord& record);

} // namespace warraq
