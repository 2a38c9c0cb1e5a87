#pragma once

#include <QString>
#include <QStringView>

namespace warraq {

/// Text or an attribute's value out of HTML, its character references read (HTML Standard, 13.2.5.72 ff.),
/// each once: `&amp;lt;` is `&lt;`. Known are those that HTML is written with (`&amp;` `&lt;` `&gt;` `&quot;`
/// `&apos;`
/// `&nbsp;`) and all numbers, `&#39;` and `&#x27;`; what is none, or has no `;`, stays as it stands, as in
/// `?a=1&b=2`. A number that is no character becomes U+FFFD. Any thread.
[[nodiscard]] QString withoutReferences(QStringView text);

} // namespace warraq
