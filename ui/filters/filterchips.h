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

/// The active filters, each with its ×, one to lift them all, and one to save the question. Hidden while
/// every article is asked for. GUI thread.
class FilterChips : public QWidget
{
    Q_OBJECT
public:
    explicit FilterChips(BrowsingState* state, QWidget* parent = nullptr);

    [[nodiscard]] QList<Chip*> chips() const { return m_chips; }
    void setWritable(bool writable); ///< whether the question can be saved
    /// Stands before the chips while the question has words. Taken over.
    void addSwitch(QWidget* button);

Q_SIGNALS:
    void saveWanted(); ///< the present question

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void follow();
    void add(Facet facet, const QString& value, bool excluded);

    BrowsingState* m_state;
    QWidget* m_flow;
    LinkButton* m_clear;
    LinkButton* m_save;
    bool m_isWritable = false;
    bool m_hasSwitch = false;
    QList<Chip*> m_chips;
};

} // namespace warraq
