#pragma once

#include <QPlainTextEdit>

namespace warraq {

/// A field for several lines that says what goes into it while it is empty. The hint stands where the text
/// will, on either side: QPlainTextEdit's own touches the edge where text is read from the right. GUI thread.
class HintedText : public QPlainTextEdit
{
    Q_OBJECT
public:
    using QPlainTextEdit::QPlainTextEdit;

    void setHint(const QString& hint);
    [[nodiscard]] const QString& hint() const { return m_hint; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_hint;
};

} // namespace warraq
