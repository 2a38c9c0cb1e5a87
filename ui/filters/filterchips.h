#pragma once

#include "search/articlequery.h"

#include <QToolButton>
#include <QWidget>

namespace warraq {

class BrowsingState;
class LinkButton;

/// One active filter; a click lifts it.
class Chip : public QToolButton
{
    Q_OBJECT
public:
    explicit Chip(const QString& text, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// The active filters, each with its ×, and one to lift them all. Hidden while there are none. GUI thread.
class FilterChips : public QWidget
{
    Q_OBJECT
public:
    explicit FilterChips(BrowsingState* state, QWidget* parent = nullptr);

    [[nodiscard]] QList<Chip*> chips() const { return m_chips; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void follow();
    void add(Facet facet, const QString& value, bool excluded);

    BrowsingState* m_state;
    QWidget* m_flow;
    LinkButton* m_clear;
    QList<Chip*> m_chips;
};

} // namespace warraq
