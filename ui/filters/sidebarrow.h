#pragma once

#include <QIcon>
#include <QToolButton>

namespace warraq {

/// A line of the sidebar that asks a question of its own, with how many articles answer it. GUI thread.
class SidebarRow : public QToolButton
{
    Q_OBJECT
public:
    explicit SidebarRow(const QString& text, QWidget* parent = nullptr);

    void setCount(qint64 count); ///< -1: not known
    [[nodiscard]] qint64 count() const { return m_count; }
    /// Its question is the one that is asked.
    void setCurrent(bool current);
    [[nodiscard]] bool isCurrent() const { return m_current; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {60, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void say();

    qint64 m_count = -1;
    bool m_current = false;
};

} // namespace warraq
