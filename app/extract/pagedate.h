#pragma once

#include "core/partialdate.h"

#include <QString>

#include <optional>

namespace warraq {

/// A date as pages write it: ISO 8601, RFC 2822, else as printed (fieldpatterns.h), else digits in the order
/// of \p language (BCP 47; may be empty) where that is certain. Any thread.
[[nodiscard]] std::optional<PartialDate> pageDate(const QString& text, const QString& language);

/// The day an address has in its path, `/2017/10/18/`, `/2017-10-18-`, `/20171018/`; `02-01-2022` where
/// \p language puts the day first. A month alone is none.
[[nodiscard]] std::optional<PartialDate> dateInAddress(const QString& address, const QString& language = {});

/// The day that a page's scripts alone give as the publication's, in JSON of any site's own making; none
/// where they give several. For pages that print no date; goes over all of \p html.
[[nodiscard]] std::optional<PartialDate> dateInScripts(const QString& html);

} // namespace warraq
