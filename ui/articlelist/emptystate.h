#pragma once

#include <QWidget>

class QAbstractButton;
class QLabel;
class QVBoxLayout;

namespace warraq {

/// Says why there is nothing here and offers what to do next. GUI thread.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget* parent = nullptr);

    void setTexts(const QString& title, const QString& text);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString text() const;
    /// \p main: the first thing to do. The empty state owns the button.
    enum class Weight
    {
        Main,
        Other,
    };
    QAbstractButton* addButton(const QString& icon, const QString& text, Weight weight);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_title;
    QLabel* m_text;
    QVBoxLayout* m_buttons;
};

} // namespace warraq
