#pragma once

#include "archive/archiveservice.h"

#include <QDialog>
#include <QPointer>

#include <optional>
#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedWidget;
class QTextBrowser;

namespace warraq {

/// What was exported from the archive, and what has changed in it since: to be shown again, exported again or
/// let go. Who opens it does what is wanted. GUI thread, which never waits.
class ReceiptsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ReceiptsDialog(ArchiveService* service, QWidget* parent = nullptr);

    /// Looks them up again: one was let go, or put back.
    void reload();
    /// What is told of the chosen one; nothing while it is being looked up.
    [[nodiscard]] const std::optional<ReceiptToday>& today() const { return m_today; }

Q_SIGNALS:
    void told(); ///< the chosen receipt, or that there is none, is shown
    /// The list is to show what was exported; the dialog closes.
    void showWanted(const warraq::ReceiptToday& receipt);
    void exportWanted(const warraq::ReceiptToday& receipt);
    void removeWanted(qint64 receipt);
    void articleWanted(warraq::ArticleId id); ///< the dialog closes

private:
    QWidget* makeDetails();
    void fill(const std::vector<Receipt>& receipts);
    void choose(int row);
    void tell(const ReceiptToday& today);
    void tellFailure(const Error& error);
    [[nodiscard]] QString factsOf(const KeptReceipt& kept) const;
    [[nodiscard]] QString changesOf(const ReceiptToday& today) const;

    QPointer<ArchiveService> m_service;
    std::vector<Receipt> m_receipts;
    std::optional<ReceiptToday> m_today;
    QListWidget* m_list;
    QStackedWidget* m_sides;
    QTextBrowser* m_text;
    QLineEdit* m_command;
    QPushButton* m_show;
    QPushButton* m_export;
    QPushButton* m_remove;
};

} // namespace warraq
