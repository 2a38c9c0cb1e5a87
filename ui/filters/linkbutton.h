#pragma once

#include <QToolButton>

namespace warraq {

/// A button that looks like a link: an action within a text or a list. GUI thread.
class LinkButton : public QToolButton
{
    Q_OBJECT
public:
    explicit LinkButton(QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace warraq
