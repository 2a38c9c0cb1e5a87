#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QObject>
#include <QPageLayout>
#include <QString>

#include <deque>
#include <memory>

class QWebEngineProfile;

namespace warraq {

/// Prints HTML files to PDF with Chromium, two at once, each on a page of its own that is thrown away after
/// it: the renderer does not give memory back (FINDINGS A). GUI thread; works in short steps. Deleting it
/// stops, at any moment: pages that have just begun to print are there for two turns of the event loop and
/// `settling` more.
class BookPrinter : public QObject
{
    Q_OBJECT
public:
    static constexpr int settling = 50; ///< milliseconds in which Chromium takes up what it shall print

    explicit BookPrinter(QObject* parent = nullptr);
    ~BookPrinter() override;

    enum class Turn : quint8
    {
        First, ///< before those that wait
        Last,
    };
    /// Nothing else may be read: what \p file shows is in it.
    void print(const QString& file, const QPageLayout& layout, Turn turn = Turn::Last);

Q_SIGNALS:
    void printed(const QString& file, const QByteArray& pdf);
    /// Nothing more is printed.
    void failed(const warraq::Error& error);

private:
    class Files;
    class Sheet;
    struct Order
    {
        QString file;
        QPageLayout layout;
    };
    void next();
    void take(const QString& file, const QByteArray& pdf);
    void fail(const QString& why);

    std::unique_ptr<QWebEngineProfile> m_profile;
    Files* m_files; ///< the profile's
    std::deque<Order> m_waiting;
    int m_open = 0;
    bool m_failed = false;
};

} // namespace warraq
