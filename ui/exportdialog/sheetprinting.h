#pragma once

#include "core/cancel.h"
#include "core/result.h"

#include <QObject>
#include <QString>

#include <memory>

class QPrinter;

namespace warraq {

/// Pages of a document, from 1.
struct SheetRange
{
    int first = 0; ///< 0: from the first
    int last = 0;  ///< 0: to the last; also where there are fewer
};

/// Draws the pages of the file \p pdf on \p printer, each on a sheet of its own and to its edges, as often as
/// the printer's copies say. One is in memory at a time. What was stopped or failed is not sent. \p progress
/// counts sheets. The number of them comes back. Any thread. Errors: Unreadable (of the file, or of the
/// printer that does not take it), NotFound (of nothing: the range has no page), Cancelled.
[[nodiscard]] Result<int> printSheets(const QString& pdf, QPrinter& printer, const SheetRange& range,
                                      const CancelToken& cancel, const Progress& progress);

/// printSheets on a thread of its own, for a window that stays alive. One print an object; its signals come
/// on the thread of the object. Deleting it stops the print.
class SheetPrinting : public QObject
{
    Q_OBJECT
public:
    SheetPrinting(QString pdf, std::unique_ptr<QPrinter> printer, SheetRange range,
                  QObject* parent = nullptr);
    ~SheetPrinting() override;

    void start();
    void cancel();

Q_SIGNALS:
    void progressed(int done, int total);
    /// Exactly one of these two ends a print. Errors: those of printSheets.
    void finished(int sheets);
    void failed(const warraq::Error& error);

private:
    class Work;
    std::unique_ptr<Work> m_work;
};

} // namespace warraq
