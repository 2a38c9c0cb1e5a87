#pragma once

#include <QLineEdit>
#include <QTimer>

class QLabel;

namespace warraq {

class BrowsingState;

/// Where the question is typed. What is typed is asked for at once, the newest question wins; parts that were
/// read as plain text are named below the field while it is used. GUI thread.
class SearchField : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchField(BrowsingState* state, QWidget* parent = nullptr);

    /// What the hint says now; empty: it is not shown.
    [[nodiscard]] QString hint() const;

Q_SIGNALS:
    void finished(); ///< Enter: the hits are wanted

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void moveEvent(QMoveEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void ask();
    void follow();
    void showHint();
    void retranslate();

    BrowsingState* m_state;
    QTimer m_pause; ///< between two letters
    QLabel* m_hint = nullptr;
    QAction* m_icon = nullptr;
};

} // namespace warraq
