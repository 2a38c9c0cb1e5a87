#pragma once

#include <QLayout>

#include <vector>

namespace warraq {

/// Lays widgets one after the other and begins a new line where the width ends. GUI thread.
class FlowLayout : public QLayout
{
    Q_OBJECT
public:
    explicit FlowLayout(int spacing, QWidget* parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] QSize sizeHint() const override { return minimumSize(); }
    void setGeometry(const QRect& rect) override;

private:
    enum class Act
    {
        Measure,
        Place,
    };
    int arrange(const QRect& rect, Act act) const;

    std::vector<QLayoutItem*> m_items;
    int m_gap;
};

} // namespace warraq
