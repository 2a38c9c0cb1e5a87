#include "ui/mainwindow/closingquestion.h"

#include "ui/importwizard/importwizard.h"
#include "ui/settings/notice.h"

#include <QCoreApplication>
#include <QPointer>
#include <QPushButton>

namespace warraq {

namespace {

/// The translation context of everything here.
struct ClosingQuestion
{
    Q_DECLARE_TR_FUNCTIONS(warraq::ClosingQuestion)
};

} // namespace

void askToStopAndClose(ImportWizard* wizard, QWidget* window)
{
    const QString name = QStringLiteral("closing-question");
    if (auto* asked = window->findChild<Notice*>(name); asked && asked->isVisible()) {
        asked->raise();
        return;
    }
    auto* question =
        new Notice(Notice::Kind::Question, window->windowTitle(),
                   ClosingQuestion::tr("The import is not finished. Stop it and close the window?"), window);
    question->setObjectName(name);
    question->setExplanation(ClosingQuestion::tr("What has been read until now stays in the archive, and the "
                                                 "import can be gone on with later."));
    question->addAnswer(ClosingQuestion::tr("Go on importing"));
    auto* stop = question->addAnswer(ClosingQuestion::tr("Stop and close"));
    QObject::connect(stop, &QPushButton::clicked, window, [wizard = QPointer(wizard), window] {
        if (!wizard || !wizard->isImporting()) {
            window->close();
            return;
        }
        QObject::connect(wizard, &ImportWizard::ended, window, &QWidget::close, Qt::QueuedConnection);
        wizard->stopImport();
    });
    question->open();
}

} // namespace warraq
