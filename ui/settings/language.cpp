#include "ui/settings/language.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QTranslator>

namespace warraq {

namespace {

bool install(QApplication* application, const QLocale& locale, const QString& name, const QString& folder)
{
    auto* translator = new QTranslator(application);
    if (!translator->load(locale, name, QStringLiteral("_"), folder)) {
        delete translator;
        return false;
    }
    return QCoreApplication::installTranslator(translator);
}

} // namespace

void applyLanguage(QApplication* application, const QLocale& locale)
{
    const QString ours = QStringLiteral(":/i18n");
    // The last one installed is asked first; what it lacks the English one has, with its plurals.
    install(application, QLocale(QLocale::English), QStringLiteral("warraq"), ours);
    bool translated = false;
    if (locale.language() != QLocale::English && locale.language() != QLocale::C) {
        install(application, locale, QStringLiteral("qtbase"),
                QLibraryInfo::path(QLibraryInfo::TranslationsPath));
        translated = install(application, locale, QStringLiteral("warraq"), ours);
    }
    // A window whose words are English runs from the left, whatever its user's own language does.
    QGuiApplication::setLayoutDirection(translated ? locale.textDirection() : Qt::LeftToRight);
}

} // namespace warraq
