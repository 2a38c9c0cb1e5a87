#pragma once

#include "ui/reader/readermode.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QMenu;
class QToolButton;

namespace warraq {

/// The line above the article: what of it is shown, its hits, finding in it, size and paper, citing. GUI
/// thread.
class ReaderBar : public QWidget
{
    Q_OBJECT
public:
    explicit ReaderBar(QWidget* parent = nullptr);

    void setMode(ReaderMode mode);
    [[nodiscard]] ReaderMode mode() const { return m_mode; }
    void setArticleShown(bool shown); ///< what needs an article can be pressed
    /// \p current from 1, 0: none is stepped to yet; \p count 0: nothing is marked.
    void setHits(int current, int count);
    /// What the article can be compared with; nothing: the button is not there.
    void setCompared(int versions, int copies);
    [[nodiscard]] QString hitsText() const; ///< empty: there are none
    [[nodiscard]] QToolButton* appearanceButton() const { return m_appearance; }
    /// What can be done to cite the article; the button is there with it, where there is room.
    void setCiteMenu(QMenu* menu);

Q_SIGNALS:
    void modeWanted(warraq::ReaderMode mode);
    void findWanted();
    void compareWanted();
    void nextHitWanted();
    void previousHitWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
    void showHitsText(bool shown);
    [[nodiscard]] int wantedWidth() const;
    QToolButton* addMode(ReaderMode mode, const QString& text);

    ReaderMode m_mode = ReaderMode::Article;
    QWidget* m_modesFrame;
    QButtonGroup* m_modes;
    QWidget* m_hits;
    QLabel* m_hitsText;
    QToolButton* m_previous;
    QToolButton* m_next;
    QToolButton* m_compare;
    QToolButton* m_find;
    QToolButton* m_appearance;
    QToolButton* m_cite;
    bool m_isCompared = false; ///< with anything
};

} // namespace warraq
