#pragma once

#include "core/cancel.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;

namespace warraq {

/// One record of a report as it stands in its file, read in the background. GUI thread.
class RecordDialog : public QDialog
{
    Q_OBJECT
public:
    RecordDialog(const QString& file, qint64 position, QWidget* parent = nullptr);
    ~RecordDialog() override;

    [[nodiscard]] QString text() const; ///< of the record; empty while it is read

Q_SIGNALS:
    void shown();

private:
    CancelToken m_cancel;
    QLabel* m_state;
    QPlainTextEdit* m_text;
};

} // namespace warraq
