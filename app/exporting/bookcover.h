#pragma once

#include "exporting/bookreceipt.h"

#include <QStringList>

namespace warraq {

/// The cover as HTML: title, subtitle and the receipt. \p attached are the names of the files within the PDF.
/// Words are of the application's language, dates and numbers of \p options'. Any thread.
[[nodiscard]] QString coverHtml(const BookReceipt& receipt, const FacetChoices& choices,
                                const BookOptions& options, const QStringList& attached);

} // namespace warraq
