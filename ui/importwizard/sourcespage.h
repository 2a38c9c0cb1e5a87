#pragma once

#include "core/cancel.h"
#include "importing/sourcesurvey.h"
#include "ui/importwizard/importdraft.h"

#include <QThreadPool>
#include <QWidget>

#include <map>

class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace warraq {

/// Step 1: which files and folders, what they were recognised as and, where no archive is open, which file
/// becomes the archive. Folders are walked in the background. GUI thread.
class SourcesPage : public QWidget
{
    Q_OBJECT
public:
    SourcesPage(ImportDraft& draft, QThreadPool& pool, QWidget* parent = nullptr);
    ~SourcesPage() override;

    void add(const QStringList& paths);
    void setArchivePath(const QString& path); ///< where no archive is open
    [[nodiscard]] bool isComplete() const;

Q_SIGNALS:
    void completeChanged();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void chooseFiles();
    void chooseFolder();
    void chooseArchive();
    void removeSelected();
    void survey(const QString& path, QListWidgetItem* item);
    void showSurvey(QListWidgetItem* item, const SourceSurvey& survey);
    void addUp();
    void update();

    ImportDraft& m_draft;
    QThreadPool& m_pool;
    CancelToken m_cancel;
    std::map<QString, SourceSurvey> m_surveys;
    QListWidget* m_list = nullptr;
    QLabel* m_hint = nullptr;
    QPushButton* m_remove = nullptr;
    QLineEdit* m_archivePath = nullptr;
};

} // namespace warraq
