#pragma once

#include "core/cancel.h"
#include "importing/sourcesurvey.h"

#include <QDialog>
#include <QThreadPool>
#include <QTimer>

#include <optional>

class QLabel;
class QPushButton;
class QToolButton;

namespace warraq {

class ProfileForm;
class RecordView;

/// Makes or changes a profile, with what it does to the person's own pages beside it, made anew while it is
/// typed. Kept as a JSON file among the person's profiles, or anywhere, to be shared. Files are read and
/// written in the background. GUI thread.
class ProfileEditor : public QDialog
{
    Q_OBJECT
public:
    /// \p name: of the profile to begin with; empty: a new one. \p options say which pages are shown.
    ProfileEditor(const QString& name, ImportOptions options, QThreadPool& pool, QWidget* parent = nullptr);
    ~ProfileEditor() override;

    [[nodiscard]] ProfileForm* form() const { return m_form; }
    [[nodiscard]] QString problem() const; ///< what is wrong with it as it stands; empty: nothing
    [[nodiscard]] const std::vector<PreviewedRecord>& records() const { return m_records; }
    /// Where the person's own profiles are kept.
    void setFolder(const QString& folder) { m_folder = folder; }

Q_SIGNALS:
    void previewed();
    void saved(const warraq::Profile& profile);

public Q_SLOTS:
    void save();

private:
    [[nodiscard]] QByteArray json() const;
    void load(const QByteArray& json);
    void check();
    void read();
    void showRecord(int index);
    void write(const QString& path, bool isOwn);
    void chooseFile();
    void shareFile();

    ImportOptions m_options;
    QThreadPool& m_pool;
    CancelToken m_cancel;
    QString m_folder;
    QTimer m_pause;
    quint64 m_question = 0;
    std::optional<Profile> m_profile; ///< as it stands, when it is one
    std::vector<PreviewedRecord> m_records;
    int m_index = 0;

    ProfileForm* m_form;
    RecordView* m_view;
    QLabel* m_problem;
    QLabel* m_position;
    QToolButton* m_previous;
    QToolButton* m_next;
    QPushButton* m_save;
    QPushButton* m_share;
};

} // namespace warraq
