#pragma once

#include "core/partialdate.h"
#include "search/articlequery.h"

#include <QLocale>
#include <QString>

/// Facets, their values and dates in the window's language.
namespace warraq {

[[nodiscard]] QString facetName(Facet facet);                            ///< `Photo credit`
[[nodiscard]] QString facetValueText(Facet facet, const QString& value); ///< `No date`, `English`, `Import 3`
[[nodiscard]] QString unknownText(Facet facet);                          ///< `No date`, `No author` ...
/// What is certain of a date that is not known: `between 3 Mar 2016 and 5 Mar 2016`, `not after 2012`; `No
/// date` where nothing is. Each bound as the window writes it, empty: none.
[[nodiscard]] QString boundsText(const QString& notBefore, const QString& notAfter);
/// The later one alone where there is little room, `≤ 5 Mar 2016`, else the earlier, `≥ 3 Mar 2016`.
[[nodiscard]] QString shortBoundsText(const QString& notBefore, const QString& notAfter);
[[nodiscard]] QString dateText(const PartialDate& date,
                               const QLocale& locale); ///< `18 Oct 2017`, `Oct 2017`, `2017`
/// The same with whole words, for reading aloud: `18 October 2017`.
[[nodiscard]] QString spokenDate(const PartialDate& date, const QLocale& locale);
/// A value of a `date:` clause: `2011`, `Feb 2011 – Oct 2011`; as it stands when it is neither.
[[nodiscard]] QString dateRangeText(const QString& value, const QLocale& locale);

} // namespace warraq
