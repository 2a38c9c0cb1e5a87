#pragma once

#include <QtGlobal>

#include <cstddef>

/// Limits on what is kept of a captured page beside its article's pictures, so that it can be shown as it
/// was; see limits.h.
namespace warraq::limits {

constexpr size_t pageFiles = 48;               ///< of one page: styles, layout
constexpr qint64 pageFileBytes = 1LL << 20;    ///< one of them
constexpr qint64 pageFilesBytes = 8LL << 20;   ///< all of one page
constexpr qint64 styleBytes = 4LL << 20;       ///< a stylesheet with what it shows
constexpr qint64 styleFileBytes = 512LL << 10; ///< one picture or font of a stylesheet
constexpr int styleDepth = 6;                  ///< stylesheets that import each other

} // namespace warraq::limits
