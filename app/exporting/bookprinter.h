#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QObject>
#include <QPageLayout>
#include <QStringList>

#include <memory>
#include <vector>

class QWebEngineProfile;

namespace warraq {

/// Prints HTML files to PDF with Chromium, two at once, each on a page of its own that is thrown away after
/// it: the renderer does not give memory back (FINDINGS A). GUI thread; works in short steps. Deleting it
/// stops.
class BookPrinter : public QObject
{
    Q_OBJECT
public:
    BookPrinter(QStringList files, QPageLayout layout, QObject* parent = nullptr);
    ~BookPrinter() override;

    void start();

Q_SIGNALS:
    /// \p pages: how many the file gave.
    void printed(int file, int pages);
    /// One PDF a file, in their order.
    void finished(const std::vector<QByteArray>& pdfs);
    void failed(const warraq::Error& error);

private:
    class Sheet;
    void next();
    void take(int file, const QByteArray& pdf);
    void fail(const QString& why);

    QStringList m_files;
    QPageLayout m_layout;
    std::unique_ptr<QWebEngineProfile> m_profile;
    std::vector<QByteArray> m_pdfs;
    int m_next = 0;
    int m_done = 0;
    int m_open = 0;
    bool m_failed = false;
};

} // namespace warraq
