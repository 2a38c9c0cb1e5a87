#include "ui/reader/hitwalk.h"

#include <QVariantList>
#include <QWebEnginePage>
#include <QWebEngineScript>

#include <utility>

namespace warraq {

void HitWalk::forget()
{
    m_hit = 0;
    m_stepsAhead = 0;
    ++m_walk;
}

void HitWalk::go()
{
    step(std::exchange(m_stepsAhead, 0));
}

void HitWalk::step(int step)
{
    if (!m_page)
        return;
    if (m_isWaiting) {
        m_stepsAhead += step; // the page that is there goes; the one that comes is at the same hit
        return;
    }
    // Of our own, in a world apart: the page itself runs no script.
    const QString script =
        QStringLiteral(
            "((step, last) => { const hits = [...document.querySelectorAll('mark:not(.rest)')];"
            "let at = hits.findIndex(hit => hit.classList.contains('current'));"
            "if (at < 0 && last > 0 && last <= hits.length) hits[at = last - 1].classList.add('current');"
            "if (step && hits.length) { if (at >= 0) hits[at].classList.remove('current');"
            "at = at < 0 ? (step > 0 ? 0 : hits.length - 1) : (at + step + hits.length) % hits.length;"
            "hits[at].classList.add('current'); hits[at].scrollIntoView({block: 'center'}); }"
            "return [at + 1, hits.length]; })(%1, %2)")
            .arg(step)
            .arg(m_hit);
    m_page->runJavaScript(script, QWebEngineScript::ApplicationWorld,
                          [self = QPointer(this), step, walk = m_walk](const QVariant& answer) {
                              if (!self || walk != self->m_walk)
                                  return; // of an article or words that are gone
                              const QVariantList numbers = answer.toList();
                              if (numbers.isEmpty()) { // its page went while it was asked
                                  self->m_stepsAhead += self->m_isWaiting ? step : 0;
                                  return;
                              }
                              self->m_hit = numbers.value(0).toInt();
                              Q_EMIT self->reached(self->m_hit, numbers.value(1).toInt());
                          });
}

} // namespace warraq
