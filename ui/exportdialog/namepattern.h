#pragma once

#include "core/cancel.h"
#include "exporting/articlefilename.h"
#include "exporting/pdfbook.h"

#include <QThreadPool>
#include <QWidget>

#include <memory>
#include <vector>

class QLabel;
class QLineEdit;

namespace warraq {

/// How the files of an export are named, where each article has its own: a pattern, the names that the first
/// articles get by it, and what is wrong with it. The articles are read in the background. Remembers the
/// pattern. GUI thread.
class NamePatternField : public QWidget
{
    Q_OBJECT
public:
    /// So many articles are looked at for names that are alike.
    static constexpr size_t mostArticles = 5000;
    static constexpr int examples = 3;

    NamePatternField(std::shared_ptr<Archive> archive, ExportSelection selection, QWidget* parent = nullptr);
    ~NamePatternField() override;

    [[nodiscard]] QString pattern() const;   ///< the usual one where nothing is typed
    void setEnding(const QString& ending);   ///< of the files, with its dot
    void setGrouping(BookGrouping grouping); ///< the articles' order follows it
    void remember() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void read();
    void showNames();
    void fitNames();

    std::shared_ptr<Archive> m_archive;
    ExportSelection m_selection;
    BookGrouping m_grouping = BookGrouping::None;
    QString m_ending;
    bool m_wasRead = false;
    CancelToken m_cancel;
    std::vector<NameFields> m_articles;
    QStringList m_first; ///< names that are shown
    QLineEdit* m_pattern;
    QLabel* m_names;
    QLabel* m_remarks;
    QThreadPool m_pool;
};

} // namespace warraq
