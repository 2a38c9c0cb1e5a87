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
    /// \p first stand before the search field, \p last behind it; \p search is placed, and owned from then
    /// on.
    HeadBar(const QList<QAction*>& first, QWidget* search, const QList<QAction*>& last,
            QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    static QWidget* buttons(const QList<QAction*>& actions, Qt::Alignment side);
    QWidget* m_side;
    QWidget* m_other;
    QWidget* m_search;
};

} // namespace warraq
