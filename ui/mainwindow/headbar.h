#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;

namespace warraq {

/// The bar below the menus: actions at the side, the search field in the middle. GUI thread.
class HeadBar : public QWidget
{
    Q_OBJECT
public:
    /// \p search is placed, and owned from then on.
    HeadBar(const QList<QAction*>& actions, QWidget* search, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* m_side;
    QWidget* m_balance;
    QWidget* m_search;
};

} // namespace warraq
