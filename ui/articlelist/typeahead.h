#pragma once

#include <QFrame>
#include <QTimer>

class QKeyEvent;
class QLabel;

namespace warraq {

/// Takes letters typed in a list as the beginning of a title, and shows them in a line at the list's foot. It
/// begins with start(), or with a letter that comes to press(); from then on all letters are its own, those
/// that are shortcuts too, until Esc, Enter, another key, or a pause. One letter again and again means the
/// next that begins with it. GUI thread.
class TypeAhead : public QFrame
{
    Q_OBJECT
public:
    /// After the last letter.
    static constexpr int pauseMilliseconds = 2000;

    explicit TypeAhead(QWidget* list);

    void start(); ///< the next letter is taken whatever it is; once more: the next title that begins so
    void stop();
    [[nodiscard]] bool isActive() const { return m_active; }
    /// A key that is a shortcut somewhere is meant for this.
    [[nodiscard]] bool claims(const QKeyEvent& event) const;
    /// True: the key was taken.
    bool press(const QKeyEvent& event);
    /// What became of the last wanted().
    void showAnswer(bool found);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QString shownText() const;

Q_SIGNALS:
    /// The row that is read, or one behind it, whose title begins with \p start.
    void wanted(const QString& start, bool behind);
    void answered(bool found); ///< showAnswer() was told

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void ask(bool behind);
    void say(const QString& text);
    void place();

    QWidget* m_list;
    QLabel* m_label;
    QTimer m_pause;
    QString m_text;
    bool m_active = false;
};

} // namespace warraq
