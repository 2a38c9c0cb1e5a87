#pragma once

#include <QLabel>

namespace warraq {

/// The small heading of a part of the sidebar. GUI thread.
class SectionHeading : public QLabel
{
    Q_OBJECT
public:
    explicit SectionHeading(const QString& text, QWidget* parent = nullptr);
};

} // namespace warraq
