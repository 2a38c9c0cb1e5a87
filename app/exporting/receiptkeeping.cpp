#include "exporting/receiptkeeping.h"

#include <QDir>
#include <QFileInfo>

namespace warraq {

std::shared_ptr<const KeptReceipt> receiptToKeep(const BookReceipt& receipt, const QString& subtitle,
                                                 ExportForm form, const QString& path)
{
    auto kept = std::make_shared<KeptReceipt>();
    kept->receipt = {0,
                     receipt.made,
                     receipt.title,
                     subtitle,
                     receipt.compiledBy,
                     infoOf(form).name,
                     QFileInfo(QDir::cleanPath(path)).fileName(),
                     receipt.fingerprint,
                     receipt.articlesInArchive,
                     receipt.canonical,
                     receipt.order,
                     receipt.found,
                     receipt.count,
                     receipt.arrangement};
    kept->articles = receipt.chosen;
    return kept;
}

QString commandOf(const KeptReceipt& kept, const QString& archivePath)
{
    BookReceipt receipt;
    receipt.archive = QFileInfo(archivePath).fileName();
    receipt.canonical = kept.receipt.query;
    receipt.order = kept.receipt.order;
    receipt.arrangement = kept.receipt.arrangement;
    receipt.found = kept.receipt.found;
    receipt.count = kept.receipt.chosen;
    receipt.chosen = kept.articles;
    return receipt.command();
}

} // namespace warraq
