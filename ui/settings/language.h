#pragma once

#include <QLocale>

class QApplication;

namespace warraq {

/// Gives the application the words of \p locale, where there are any, English plurals where not, and the
/// direction the words are written in; those of an earlier call go. Widgets that stand do not change their
/// words: they are made anew. Numbers and dates follow QLocale's default.
void applyLanguage(QApplication* application, const QLocale& locale);

/// The locale of a language a person chose, `ar`; empty: the system's.
[[nodiscard]] QLocale localeFor(const QString& language);

} // namespace warraq
