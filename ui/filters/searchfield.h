#pragma once

#include "ui/models/querycompletion.h"

#include <QKeySequence>
#include <QLineEdit>
#include <QTimer>

#include <functional>
#include <vector>

namespace warraq {

class BrowsingState;
class SearchPopup;

/// Where the question is typed. What is typed is asked for at once, the newest question wins; parts that were
/// no clause are marked, and while the field is used there stands below it how the question was understood,
/// and which fields, values and earlier questions could be meant: Down and Enter take one, Escape closes. GUI
/// thread.
class SearchField : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchField(BrowsingState* state, QWidget* parent = nullptr);

    /// How the question was understood, where that is worth saying; empty: it is not said.
    [[nodiscard]] QString hint() const;
    [[nodiscard]] SearchPopup* popup() const { return m_popup; } ///< null before the first use

    /// The key that leads here, which the field says while it is empty.
    void setKey(const QKeySequence& key);

    static constexpr int mostHistory = 50;
    /// Questions asked before, the newest first.
    void setHistory(const QStringList& history) { m_history = history; }
    /// The values of a field, the likeliest first.
    void setValues(std::function<QStringList(const QString& field)> values) { m_values = std::move(values); }

Q_SIGNALS:
    void finished(); ///< Enter: the hits are wanted
    void historyChanged(const QStringList& history);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void moveEvent(QMoveEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void ask();
    void follow();
    [[nodiscard]] bool hasLines() const;
    void remember();
    void openPopup(bool withHistory);
    void showPopup();
    void markText();
    [[nodiscard]] QString readingText() const;
    void take(int line);
    void retranslate();

    BrowsingState* m_state;
    QTimer m_pause; ///< between two letters
    SearchPopup* m_popup = nullptr;
    std::vector<QueryCompletion> m_completions; ///< of the popup's lines
    QStringList m_history;
    std::function<QStringList(const QString&)> m_values;
    bool m_isTyping = false; ///< a letter was typed since the last Enter, Escape or choice
    bool m_wantsHistory = false;
    QAction* m_icon = nullptr;
    QKeySequence m_key;
};

} // namespace warraq
