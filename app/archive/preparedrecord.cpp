#include "archive/preparedrecord.h"

#include "archive/articlestore.h"
#include "archive/compression.h"
#include "archive/keys.h"
#include "core/digest.h"


namespace warraq {

std::array<QByteArray, textFields> searchedTexts(const ArticleContent& content)
{
    std::array<QByteArray, textFields> texts;
    const auto text = [&texts](TextField field) -> QByteArray& { return texts[static_cast<size_t>(field)]; };
    text(TextField::Title) = content.title.toUtf8();
    text(TextField::Subtitle) = content.subtitle.toUtf8();
    text(TextField::Dateline) = content.dateline.toUtf8();
    text(TextField::Body) = content.text.toUtf8();
    QStringList captions;
    for (const auto& image : content.images) {
        if (!image.caption.isEmpty())
            captions << image.caption;
    }
    text(TextField::Caption) = captions.join(u'\n').toUtf8();
    return texts;
}

QString paragraphsHtml(const QString& text)
{
    QString html;
    html.reserve(text.size() + 64);
    for (const auto& paragraph : text.split(QStringLiteral("\n\n"), Qt::SkipEmptyParts))
        html += QStringLiteral("<p>") + paragraph.toHtmlEscaped() + QStringLiteral("</p>");
    return html;
}

std::shared_ptr<const PreparedRecord> prepareRecord(const RecordToStore& record, bool keepOriginal)
{
    auto prepared = std::make_shared<PreparedRecord>();
    const QByteArray& bytes = record.source.bytes;
    prepared->sha256 = warraq::sha256(bytes);
    QByteArray like;
    if (const auto* article = std::get_if<ExtractedArticle>(&record.extraction)) {
        const auto& content = article->content;
        const auto texts = searchedTexts(content);
        like = texts[static_cast<size_t>(TextField::Body)];
        prepared->textKey = textKey(content);
        prepared->address = urlKey(content.url);
        prepared->titleKey = titleKey(content.title);
        prepared->origins = originsToJson(content.origins);
        prepared->body = packed(like);
        if (content.html != paragraphsHtml(content.text))
            prepared->html = packed(content.html.toUtf8(), like);
        prepared->words = wordCount(content.text);
        prepared->index = std::make_shared<const DocumentWords>(documentWords(texts));
    }
    if (keepOriginal && !bytes.isEmpty()) {
        prepared->original = packed(bytes, like);
        prepared->originalIsLike = !like.isEmpty();
    }
    return prepared;
}

} // namespace warraq
