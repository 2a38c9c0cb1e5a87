#pragma once

#include <QFrame>

#include <vector>

class QLabel;
class QListWidget;

namespace warraq {

/// Below the search field while it is used: how the question was understood, and what could be typed next.
/// Takes no focus; the field says which line is meant. GUI thread.
class SearchPopup : public QFrame
{
    Q_OBJECT
public:
    struct Line
    {
        QString text;
        bool isHistory = false; ///< a question asked before
    };

    explicit SearchPopup(QWidget* parent);

    /// Empty: the line is not shown.
    void setReading(const QString& text);
    [[nodiscard]] QString reading() const;
    void setLines(const std::vector<Line>& lines);
    [[nodiscard]] int count() const;
    [[nodiscard]] int current() const; ///< -1: none is meant
    void step(int by);                 ///< beyond the ends none is meant
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] QListWidget* list() const { return m_list; }

Q_SIGNALS:
    void taken(int line); ///< clicked

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_reading;
    QListWidget* m_list;
};

} // namespace warraq
