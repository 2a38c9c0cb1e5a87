#pragma once

#include <QList>
#include <QStringList>
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

    /// Further things to go on with, below the buttons; none: nothing is shown.
    void setLinks(const QString& heading, const QStringList& links);
    [[nodiscard]] QStringList links() const;

Q_SIGNALS:
    void linkChosen(int link);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_title;
    QLabel* m_text;
    QVBoxLayout* m_buttons;
    QLabel* m_heading;
    QVBoxLayout* m_links;
    QList<QAbstractButton*> m_made;
};

} // namespace warraq
