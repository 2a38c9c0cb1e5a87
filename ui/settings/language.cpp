#include "ui/settings/language.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QTranslator>

namespace warraq {

namespace {

QString ourTranslator()
{
    return QStringLiteral("warraq-words");
}

bool install(QApplication* application, const QLocale& locale, const QString& name, const QString& folder)
{
    auto* translator = new QTranslator(application);
    translator->setObjectName(ourTranslator());
    if (!translator->load(locale, name, QStringLiteral("_"), folder)) {
        delete translator;
        return false;
    }
    return QCoreApplication::installTranslator(translator);
}

} // namespace

void applyLanguage(QApplication* application, const QLocale& locale)
{
    for (auto* translator : application->findChildren<QTranslator*>(ourTranslator())) {
        QCoreApplication::removeTranslator(translator);
        delete translator;
    }
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

QLocale localeFor(const QString& language)
{
    if (language.isEmpty())
        return QLocale::system();
    const QLocale chosen(language);
    // Somebody's own country decides how dates and numbers look, where it speaks the language.
    return QLocale::system().language() == chosen.language() ? QLocale::system() : chosen;
}

} // namespace warraq
