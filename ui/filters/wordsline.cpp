#include "ui/filters/wordsline.h"

#include "search/queryediting.h"
#include "ui/filters/flowlayout.h"
#include "ui/filters/linkbutton.h"
#include "ui/settings/appearance.h"
#include "ui/settings/colours.h"
#include "ui/state/browsingstate.h"
#include "ui/state/searchresult.h"

#include <QCheckBox>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace warraq {

namespace {

constexpr int shownAtFirst = 8; // ways of writing a name; more at a click

/// The same ways of writing, whatever is chosen of them.
bool haveSameForms(const NameVariants& a, const NameVariants& b)
{
    return a.name == b.name && std::equal(a.forms.begin(), a.forms.end(), b.forms.begin(), b.forms.end(),
                                          [](const NameForm& x, const NameForm& y) {
                                              return x.word == y.word && x.count == y.count;
                                          });
}

} // namespace

WordsLine::WordsLine(BrowsingState* state, SearchResult* result, QWidget* parent)
    : QWidget(parent), m_state(state), m_result(result), m_flow(new QWidget), m_related(new QCheckBox)
{
    setFont(scaledFont(font(), 0.92));
    auto* flow = new FlowLayout(8, m_flow);
    flow->setContentsMargins(0, 5, 0, 5);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    m_flow->setSizePolicy(policy);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 0, 12, 1);
    layout->addWidget(m_flow);
    m_related->setObjectName(QStringLiteral("related-forms"));
    flow->addWidget(m_related);
    connect(m_related, &QCheckBox::clicked, this,
            [this](bool on) { ask(withRelatedForms(m_state->query().typed(), on)); });
    connect(m_state, &BrowsingState::queryChanged, this, &WordsLine::follow);
    connect(m_result, &SearchResult::changed, this, &WordsLine::follow);
    retranslate();
    follow();
}

void WordsLine::ask(const QString& typed)
{
    m_state->setQuery(ArticleQuery::parse(typed, m_state->query().choices()));
}

QCheckBox* WordsLine::takeSwitch()
{
    m_hasSwitch = false;
    m_flow->layout()->removeWidget(m_related);
    m_related->setFont(font());
    follow();
    return m_related;
}

void WordsLine::showWhatThereIs()
{
    const bool hasWords = m_state->query().hasWords();
    m_related->setVisible(hasWords);
    setVisible(hasWords && (m_hasSwitch || !m_made.isEmpty()));
}

void WordsLine::follow()
{
    showWhatThereIs();
    m_related->setChecked(m_state->query().wantsRelatedForms());
    // The lists belong to the last answer, and stay until there is another.
    if (!(m_result->query() == m_state->query()) && m_state->query().hasWords())
        return;
    const auto expansion = m_result->query().expansion();
    const auto names = expansion ? expansion->names : std::vector<NameVariants>();
    const bool isSame = std::equal(
        names.begin(), names.end(), m_rings.begin(), m_rings.end(),
        [](const NameVariants& now, const Ring& ring) { return haveSameForms(now, ring.variants); });
    if (!isSame) {
        rebuild(names);
        showWhatThereIs();
        return;
    }
    // Who ticks one box after the other keeps the place.
    for (size_t i = 0; i < names.size(); ++i)
        m_rings[i].variants = names[i];
    showTicks();
}

void WordsLine::rebuild(const std::vector<NameVariants>& names)
{
    // Deleted later: it is one of them that may have been clicked.
    for (const auto& made : std::as_const(m_made)) {
        if (!made)
            continue;
        made->hide();
        m_flow->layout()->removeWidget(made);
        made->deleteLater();
    }
    m_made.clear();
    m_rings.clear();
    for (const auto& variants : names)
        addRing(variants);
    showTicks();
}

QLabel* WordsLine::addLabel(const QString& text)
{
    auto* label = new QLabel(text, m_flow);
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setMinimumHeight(m_related->sizeHint().height()); // on one line with the boxes
    m_flow->layout()->addWidget(label);
    label->show();
    m_made << label;
    return label;
}

LinkButton* WordsLine::addLink(const QString& text)
{
    auto* link = new LinkButton(m_flow);
    link->setText(text);
    m_flow->layout()->addWidget(link);
    link->show();
    m_made << link;
    return link;
}

void WordsLine::addRing(const NameVariants& variants)
{
    Ring ring;
    ring.variants = variants;
    addLabel(variants.forms.empty()
                 ? tr("No way of writing “%1” is in this archive.", "a name").arg(variants.name)
                 : tr("“%1” as:", "a name; the ways it is written follow").arg(variants.name));
    const QString name = variants.name;
    for (const auto& form : variants.forms) {
        auto* box = new QCheckBox(tr("%1 %2", "a way of writing a name, and in how many articles")
                                      .arg(form.value, QLocale().toString(form.count)),
                                  m_flow);
        box->setObjectName(QStringLiteral("form-") + form.word);
        box->setAccessibleName(
            tr("%1, in %Ln article(s)", "a way of writing a name", static_cast<int>(form.count))
                .arg(form.value));
        connect(box, &QCheckBox::clicked, this, [this, name] { narrow(name); });
        m_flow->layout()->addWidget(box);
        m_made << box;
        ring.ticks.push_back({box, form.word});
    }
    ring.more = addLink({});
    connect(ring.more, &LinkButton::clicked, this, [this, name] {
        if (!m_opened.removeOne(name))
            m_opened << name;
        showTicks();
    });
    ring.all = addLink(tr("As proposed"));
    ring.all->setToolTip(tr("Choose the ways of writing this name again that are likely"));
    connect(ring.all, &LinkButton::clicked, this,
            [this, name] { ask(withChosenForms(m_state->query().typed(), name, {})); });
    m_rings.push_back(std::move(ring));
}

void WordsLine::showTicks()
{
    for (auto& ring : m_rings) {
        const bool isOpened = m_opened.contains(ring.variants.name);
        int hidden = 0;
        for (size_t i = 0; i < ring.ticks.size(); ++i) {
            const bool chosen = ring.variants.forms[i].chosen;
            const bool isShown = isOpened || (chosen && static_cast<int>(i) < shownAtFirst);
            const QSignalBlocker quiet(ring.ticks[i].box);
            ring.ticks[i].box->setChecked(chosen);
            // What has just been unticked stays to be ticked again.
            const bool stays = isShown || ring.ticks[i].box->hasFocus();
            ring.ticks[i].box->setVisible(stays);
            hidden += !stays;
        }
        ring.more->setText(isOpened ? tr("Fewer", "ways of writing a name")
                                    : tr("%Ln more", "ways of writing a name", hidden));
        ring.more->setVisible(hidden > 0 || isOpened);
        ring.all->setVisible(!ring.variants.narrowed.isEmpty());
    }
    m_flow->updateGeometry();
    m_flow->layout()->invalidate();
    m_flow->layout()->activate();
}

void WordsLine::narrow(const QString& name)
{
    const auto ring = std::find_if(m_rings.begin(), m_rings.end(),
                                   [&name](const Ring& one) { return one.variants.name == name; });
    if (ring == m_rings.end())
        return;
    QStringList chosen;
    for (const auto& tick : ring->ticks) {
        if (tick.box->isChecked())
            chosen << tick.word;
    }
    if (chosen.isEmpty()) {
        showTicks(); // a name is written in one way at least
        return;
    }
    ask(withChosenForms(m_state->query().typed(), name, chosen));
}

void WordsLine::retranslate()
{
    m_related->setText(tr("Related forms"));
    m_related->setToolTip(tr("Also find other forms of each word: election, elections, electoral"));
    m_related->setAccessibleDescription(m_related->toolTip());
}

void WordsLine::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        std::vector<NameVariants> names;
        for (const auto& ring : m_rings)
            names.push_back(ring.variants);
        rebuild(names);
    }
    QWidget::changeEvent(event);
}

void WordsLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colours& colours = Colours::of(palette());
    painter.fillRect(rect(), colours.list);
    painter.fillRect(0, height() - 1, width(), 1, colours.line);
}

} // namespace warraq
