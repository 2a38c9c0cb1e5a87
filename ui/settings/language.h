#pragma once

#include <QLocale>

class QApplication;

namespace warraq {

/// Gives the application the words of \p locale, where there are any, English plurals where not, and the
/// direction the words are written in. Before the first widget, once. Numbers and dates follow QLocale's
/// default.
void applyLanguage(QApplication* application, const QLocale& locale);

} // namespace warraq
