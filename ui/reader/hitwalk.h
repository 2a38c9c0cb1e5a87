#pragma once

#include <QObject>
#include <QPointer>

class QWebEnginePage;

namespace warraq {

/// Goes from one marked place of a page to the next, and round. Who steps while a page is on its way, or
/// while the same article is made anew, goes on from where he was. GUI thread.
class HitWalk : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    void setPage(QWebEnginePage* page) { m_page = page; }
    /// A page is on its way: steps are counted, and taken when go() is called.
    void setWaiting(bool waiting) { m_isWaiting = waiting; }
    void step(int step); ///< 1: the next hit, -1: the one before, 0: only looks how many there are
    void go();           ///< the page is there
    void forget();       ///< another article or other words: from the beginning

Q_SIGNALS:
    /// \p hit from 1, 0: none is stepped to yet.
    void reached(int hit, int hits);

private:
    QPointer<QWebEnginePage> m_page;
    bool m_isWaiting = false;
    int m_hit = 0;        ///< the one stepped to, from 1; kept when the same article is shown anew
    int m_stepsAhead = 0; ///< asked for while a page is on its way
    quint64 m_walk = 0;   ///< another one when hits are stepped through from the beginning
};

} // namespace warraq
