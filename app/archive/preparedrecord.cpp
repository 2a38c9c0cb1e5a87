#include "archive/preparedrecord.h"

#include "archive/compression.h"
#include "archive/keys.h"

#include <QCryptographicHash>

namespace warraq {

std::shared_ptr<const PreparedRecord> prepareRecord(const RecordToStore& record, bool keepOriginal)
{
    auto prepared = std::make_shared<PreparedRecord>();
    const QByteArray& bytes = record.source.bytes;
    prepared->sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    if (keepOriginal && !bytes.isEmpty())
        prepared->original = packed(bytes);
    if (const auto* article = std::get_if<ExtractedArticle>(&record.extraction)) {
        prepared->textKey = textKey(article->content);
        prepared->body = packed(article->content.text.toUtf8());
        prepared->html = packed(article->content.html.toUtf8());
        prepared->words = wordCount(article->content.text);
    }
    return prepared;
}

} // namespace warraq
