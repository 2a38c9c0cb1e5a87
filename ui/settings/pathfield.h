#pragma once

#include <QLineEdit>

namespace warraq {

/// A field for a path. While it is not typed in, a path that is longer than the field loses its middle, not
/// its beginning or its name; the whole of it is the tool tip. A path reads from the left, also among Arabic.
/// GUI thread.
class PathField : public QLineEdit
{
    Q_OBJECT
public:
    explicit PathField(QWidget* parent = nullptr);
    explicit PathField(const QString& path, QWidget* parent = nullptr);

    /// What is seen of it now.
    [[nodiscard]] QString shownText() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QRect room() const;
};

} // namespace warraq
