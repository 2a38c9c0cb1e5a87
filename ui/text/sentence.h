#pragma once

#include "core/article.h"
#include "core/result.h"
#include "core/sourcerecord.h"

#include <QString>

/// Values of `core` as words for people, in the window's language. Nothing below this layer makes sentences.
/// Any thread that may call QCoreApplication::translate.
namespace warraq {

/// One clear sentence: what happened to what, and why as far as is known.
[[nodiscard]] QString sentence(const Error& error);
/// What went wrong with a record, without the file's name (a report shows it beside).
[[nodiscard]] QString sentence(const ImportIssue& issue);

[[nodiscard]] QString nameOf(SourceFormat format); ///< `Web page`
[[nodiscard]] QString nameOf(SkipReason reason);   ///< `Listing page`
[[nodiscard]] QString nameOf(IssueKind kind);      ///< `Cannot be read`
[[nodiscard]] QString nameOf(Field field);         ///< `Headline`
[[nodiscard]] QString nameOf(FieldOrigin origin);  ///< `page title`

} // namespace warraq
