#pragma once

#include "core/cancel.h"
#include "importing/sourcesurvey.h"
#include "ui/importwizard/importdraft.h"

#include <QThreadPool>
#include <QWidget>

class QComboBox;
class QLabel;
class QListWidget;
class QToolButton;

namespace warraq {

class RecordView;
class SplitBar;

/// Step 2: each source's first records as they will come out, beside the source; which profile and which
/// charset read them, and how texts are parted into articles. Made anew in the background with every change.
/// GUI thread.
class PreviewPage : public QWidget
{
    Q_OBJECT
public:
    static constexpr int previewedRecords = 20;

    PreviewPage(ImportDraft& draft, QThreadPool& pool, QWidget* parent = nullptr);
    ~PreviewPage() override;

    /// Reads the draft's sources again.
    void refresh();
    [[nodiscard]] const std::vector<PreviewedRecord>& records() const { return m_records; }
    [[nodiscard]] QString summary() const;

Q_SIGNALS:
    void previewed();

private:
    QWidget* makeSide();
    QWidget* makeTop();
    void fillProfiles();
    void fillSources();
    void read();
    void show(int index);
    void showSummary();
    [[nodiscard]] QString remark() const;
    void setMapping(const QString& field, const QString& column);
    void editProfile();

    ImportDraft& m_draft;
    QThreadPool& m_pool;
    CancelToken m_cancel;
    quint64 m_question = 0;
    std::vector<PreviewedRecord> m_records;
    int m_index = 0;

    QListWidget* m_sources = nullptr;
    QLabel* m_sourcesTitle = nullptr;
    QComboBox* m_profile = nullptr;
    QComboBox* m_charset = nullptr;
    QToolButton* m_previous = nullptr;
    QToolButton* m_next = nullptr;
    QLabel* m_position = nullptr;
    SplitBar* m_split = nullptr;
    RecordView* m_record = nullptr;
    QLabel* m_summary = nullptr;
};

} // namespace warraq
