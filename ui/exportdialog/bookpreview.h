#pragma once

#include "exporting/pdfbook.h"

#include <QTemporaryDir>
#include <QTimer>
#include <QWidget>

#include <memory>

class QLabel;
class QPdfDocument;
class QVBoxLayout;

namespace warraq {

/// The first pages of a book as it would be made now: a small book of the first articles, made in the
/// background again whenever its options change, and drawn. GUI thread.
class BookPreview : public QWidget
{
    Q_OBJECT
public:
    static constexpr size_t articles = 3;
    static constexpr int pages = 5;

    BookPreview(std::shared_ptr<Archive> archive, ExportSelection selection, QWidget* parent = nullptr);
    ~BookPreview() override;

    /// Shows the book of \p options, whose path does not matter, once they rest.
    void setOptions(const BookOptions& options);
    /// Makes nothing any more: the book itself is being made.
    void stop();
    [[nodiscard]] int shownPages() const { return m_shownPages; }

Q_SIGNALS:
    void shown();

private:
    void make();
    void draw();

    std::shared_ptr<Archive> m_archive;
    ExportSelection m_selection;
    BookOptions m_options;
    QTemporaryDir m_folder;
    QTimer m_pause;
    std::unique_ptr<PdfBook> m_book;
    QPdfDocument* m_document;
    int m_shownPages = 0;
    QLabel* m_state;
    QWidget* m_sheet;
    QVBoxLayout* m_column;
};

} // namespace warraq
