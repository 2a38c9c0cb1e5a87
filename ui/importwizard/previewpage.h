#pragma once

#include "core/cancel.h"
#include "importing/sourcesurvey.h"
#include "ui/importwizard/importdraft.h"

#include <QThreadPool>
#include <QWidget>

class QComboBox;
class QFormLayout;
class QGridLayout;
class QLabel;
class QPlainTextEdit;
class QScrollArea;
class QToolButton;

namespace warraq {

/// Step 2: the first records as they will come out, beside their source with the fields coloured; which
/// profile reads them; for rows, which column is which field. Made anew in the background with every change.
/// GUI thread.
class PreviewPage : public QWidget
{
    Q_OBJECT
public:
    PreviewPage(ImportDraft& draft, QThreadPool& pool, QWidget* parent = nullptr);
    ~PreviewPage() override;

    /// Reads the draft's sources again.
    void refresh();
    [[nodiscard]] const std::vector<PreviewedRecord>& records() const { return m_records; }

Q_SIGNALS:
    void previewed();

private:
    void show(int index);
    void showSource(const PreviewedRecord& record);
    void showFields(const PreviewedRecord& record);
    void showArticle(const ExtractedArticle& article);
    void showMapping(const SourceRecord& source);
    void addField(Field field, const QString& value, const ArticleContent& content);
    void addRow(const QString& name, const QString& value, const QString& origin, bool unknown = false);
    void setMapping(const QString& field, const QString& column);
    void showSummary();

    ImportDraft& m_draft;
    QThreadPool& m_pool;
    CancelToken m_cancel;
    quint64 m_question = 0;
    std::vector<PreviewedRecord> m_records;
    int m_index = 0;

    QComboBox* m_profile = nullptr;
    QToolButton* m_previous = nullptr;
    QToolButton* m_next = nullptr;
    QLabel* m_position = nullptr;
    QPlainTextEdit* m_source = nullptr;
    QScrollArea* m_fieldsArea = nullptr;
    QGridLayout* m_fields = nullptr;
    QLabel* m_summary = nullptr;
};

} // namespace warraq
