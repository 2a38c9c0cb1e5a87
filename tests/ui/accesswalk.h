#pragma once

#include <QAbstractButton>
#include <QAccessible>
#include <QAccessibleInterface>
#include <QAction>
#include <QApplication>
#include <QButtonGroup>
#include <QMenu>
#include <QScrollArea>
#include <QStringList>
#include <QTest>
#include <QWidget>

namespace warraq::test {

/// Walks what a screen reader sees of a window and collects what it could not tell anybody.
class AccessWalk
{
public:
    explicit AccessWalk(QWidget* window) { walk(QAccessible::queryAccessibleInterface(window), QString()); }

    [[nodiscard]] const QStringList& problems() const { return m_problems; }
    [[nodiscard]] int controls() const { return m_controls; } ///< how many it met that can be used
    [[nodiscard]] const QStringList& spoken() const { return m_spoken; }

private:
    static constexpr int mostChildren = 40; ///< of a list: its items are alike

    static bool isControl(QAccessible::Role role)
    {
        switch (role) {
        case QAccessible::PushButton:
        case QAccessible::CheckBox:
        case QAccessible::RadioButton:
        case QAccessible::EditableText:
        case QAccessible::ComboBox:
        case QAccessible::SpinBox:
        case QAccessible::Slider:
        case QAccessible::List:
        case QAccessible::Table:
        case QAccessible::Tree:
        case QAccessible::ListItem:
        case QAccessible::MenuItem:
        case QAccessible::PageTab:
        case QAccessible::ButtonMenu:
        case QAccessible::ButtonDropDown:
            return true;
        default:
            return false;
        }
    }

    /// Roles that say nothing about what can be done.
    static bool saysNothing(QAccessible::Role role)
    {
        return role == QAccessible::NoRole || role == QAccessible::Client || role == QAccessible::Window ||
               role == QAccessible::Pane;
    }

    void walk(QAccessibleInterface* at, const QString& path)
    {
        if (!at || !at->isValid())
            return;
        const auto state = at->state();
        if (state.invisible)
            return;
        const auto* object = at->object();
        const QString here =
            path + u'/' +
            (object ? QString::fromLatin1(object->metaObject()->className()) +
                          (object->objectName().isEmpty() ? QString() : u'#' + object->objectName())
                    : QStringLiteral("part"));
        if (here.contains(QLatin1String("QWebEngine")))
            return; // the engine tells of its pages itself
        const auto role = at->role();
        const auto* widget = qobject_cast<const QWidget*>(object);
        const bool focused =
            widget && widget->focusPolicy() != Qt::NoFocus && widget->isVisible() && !widget->focusProxy();
        const bool isPart = here.section(u'/', -1).contains(QLatin1String("#qt_")) ||
                            here.contains(QLatin1String("QLineEditIconButton")) ||
                            here.contains(QLatin1String("QScrollBar"));
        if ((focused || isControl(role)) && !isPart && !qobject_cast<const QMenu*>(object)) {
            ++m_controls;
            const QString name = at->text(QAccessible::Name);
            const bool isContainer = qobject_cast<const QScrollArea*>(object) || role == QAccessible::Cell ||
                                     role == QAccessible::TreeItem;
            if (name.trimmed().isEmpty() && !isContainer && !isSeparator(object))
                m_problems << here + QStringLiteral(" has no name");
            if (focused && saysNothing(role) && !isContainer)
                m_problems << here + QStringLiteral(" has no role (%1)").arg(role);
            m_spoken << name;
        }
        const int count = std::min(at->childCount(), mostChildren);
        for (int i = 0; i < count; ++i)
            walk(at->child(i), here);
    }

    static bool isSeparator(const QObject* object)
    {
        const auto* action = qobject_cast<const QAction*>(object);
        return action && action->isSeparator();
    }

    QStringList m_problems;
    QStringList m_spoken;
    int m_controls = 0;
};

/// Those that Tab reaches, in order, from where the focus is until it is back there.
inline QList<QWidget*> tabRound(QWidget* window)
{
    QList<QWidget*> round;
    constexpr int most = 400;
    for (int i = 0; i < most; ++i) {
        QTest::keyClick(window->focusWidget() ? window->focusWidget() : window, Qt::Key_Tab);
        auto* now = window->focusWidget();
        if (!now || round.contains(now))
            break;
        round << now;
    }
    return round;
}

inline QString nameOf(QWidget* widget)
{
    auto* access = QAccessible::queryAccessibleInterface(widget);
    return access ? access->text(QAccessible::Name) : widget->objectName();
}

/// Whoever can be tabbed to and is not reached by it.
inline QStringList unreached(QWidget* window, const QList<QWidget*>& round)
{
    QStringList names;
    for (auto* widget : window->findChildren<QWidget*>()) {
        const bool wanted = widget->isVisible() && widget->isEnabled() && widget->window() == window &&
                            (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy();
        if (!wanted || round.contains(widget) || widget->objectName().startsWith(QLatin1String("qt_")))
            continue;
        if (QString::fromLatin1(widget->metaObject()->className()).contains(QLatin1String("WebEngine")))
            continue;
        // Of a row of which one is chosen, Tab reaches the chosen one and the arrows the others.
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        if (button && button->group() && button->group()->exclusive())
            continue;
        bool within = false;
        for (const auto* one : round)
            within = within || one->isAncestorOf(widget) || widget->isAncestorOf(one);
        if (!within)
            names << QString::fromLatin1(widget->metaObject()->className()) + u' ' + nameOf(widget);
    }
    return names;
}

} // namespace warraq::test
