#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;
class QWebEnginePage;

namespace warraq {

/// Finds in the shown article: the field, next and previous, and how many there are. Hidden until asked for;
/// Esc hides it and lifts the marks. GUI thread.
class FindBar : public QWidget
{
    Q_OBJECT
public:
    explicit FindBar(QWidget* parent = nullptr);

    void setPage(QWebEnginePage* page);
    void open();
    void findNext();
    void findPrevious();
    void close();

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void find(bool backwards);

    QWebEnginePage* m_page = nullptr;
    QLineEdit* m_text = nullptr;
    QLabel* m_count = nullptr;
    QToolButton* m_previous = nullptr;
    QToolButton* m_next = nullptr;
};

} // namespace warraq
