#pragma once

#include "exporting/bookcontent.h"

#include <vector>

class QPDF;
class QPDFObjectHandle;

namespace warraq {

/// Adds the contents to \p document as its outline, in the same groups, and shows it on opening. \p pageOf
/// gives the page of an entry's BookEntry::page. Throws qpdf's errors.
void addOutline(QPDF& document, const BookContent& content,
                const std::function<QPDFObjectHandle(int page)>& pageOf);

/// A destination that shows \p page whole.
[[nodiscard]] QPDFObjectHandle wholePage(const QPDFObjectHandle& page);

} // namespace warraq
