#pragma once

#include "search/wordexpansion.h"

#include <QPointer>
#include <QWidget>

#include <vector>

class QCheckBox;
class QLabel;

namespace warraq {

class BrowsingState;
class LinkButton;
class SearchResult;

/// What the words of the question stand for: the switch for related forms, the ways the archive writes a
/// name, to be ticked. Everything said here is in the query's text. (Where nothing was found, the list says
/// what else may have been meant.) Hidden while it has nothing to say. GUI thread.
class WordsLine : public QWidget
{
    Q_OBJECT
public:
    WordsLine(BrowsingState* state, SearchResult* result, QWidget* parent = nullptr);

    /// Gives the switch for related forms away, to stand where there is room; it is still followed from here,
    /// and shown while the question has words.
    [[nodiscard]] QCheckBox* takeSwitch();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Tick
    {
        QCheckBox* box = nullptr;
        QString word;
    };
    struct Ring
    {
        NameVariants variants;
        std::vector<Tick> ticks;
        LinkButton* more = nullptr;
        LinkButton* all = nullptr;
    };

    void follow();
    void showWhatThereIs();
    void rebuild(const std::vector<NameVariants>& names);
    void addRing(const NameVariants& variants);
    void showTicks();
    void narrow(const QString& name);
    void ask(const QString& typed);
    QLabel* addLabel(const QString& text);
    [[nodiscard]] LinkButton* addLink(const QString& text);
    void retranslate();

    BrowsingState* m_state;
    SearchResult* m_result;
    QWidget* m_flow;
    QCheckBox* m_related;
    bool m_hasSwitch = true;
    std::vector<Ring> m_rings;
    QList<QPointer<QWidget>> m_made; ///< for the present answer
    QStringList m_opened;            ///< names whose whole list is shown
};

} // namespace warraq
