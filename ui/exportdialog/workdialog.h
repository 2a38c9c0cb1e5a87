#pragma once

#include <QDialog>

#include <functional>

class QFormLayout;
class QLineEdit;
class QStackedWidget;

namespace warraq {

class ExportProgressPage;
class ExportResultPage;
struct Error;

/// A dialog about one piece of work: a form that says how it shall be done, how far it is, with a button that
/// stops it, and what came of it. Which work, and what the form asks, is its children's matter. GUI thread.
class WorkDialog : public QDialog
{
    Q_OBJECT
public:
    explicit WorkDialog(QWidget* parent = nullptr);

protected:
    /// What is asked before; once, at first. It is shown until the work begins.
    void setFormPage(QWidget* form);
    /// Beside a preview: as large as is usual, and no larger than the window behind it.
    void resizeForPreview();
    /// \p path with a button behind it that calls \p choose; the row of \p rows is called \p label. Returns
    /// what holds both. Spoken names: \p name and \p chooseName.
    QWidget* addFileRow(QFormLayout* rows, const QString& label, QLineEdit* path, const QString& name,
                        const QString& chooseName, const std::function<void()>& choose);

    /// The work begins: how far it is is shown.
    void showWorking(const QString& step);
    [[nodiscard]] ExportProgressPage* progress() const { return m_progress; }
    /// It ended: what the page returned is told to say is shown.
    ExportResultPage* showResult();
    /// It was stopped, or could not be done.
    void showEnded(const Error& error);
    /// Asks whether \p path may be replaced, and calls \p replace if so.
    void askToReplace(const QString& path, const std::function<void()>& replace);

    /// A person wants it to stop.
    virtual void stopWork() = 0;
    /// Back to the form, after it did not work.
    virtual void backToForm();

    /// Where exports were put last, or documents belong.
    [[nodiscard]] static QString lastFolder();
    static void rememberFolderOf(const QString& path);
    /// How articles are to be cited, as the preferences say; else as is usual.
    [[nodiscard]] static QString citeStyle();
    /// BCP 47, of what is written in the window's words.
    [[nodiscard]] QString wordsLanguage() const;

private:
    QStackedWidget* m_pages;
    ExportProgressPage* m_progress;
    ExportResultPage* m_result;
};

} // namespace warraq
