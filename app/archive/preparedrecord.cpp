#include "archive/preparedrecord.h"

#include "archive/articlestore.h"
#include "archive/compression.h"
#include "archive/keys.h"
#include "archive/namedvalues.h"
#include "archive/statedidentity.h"
#include "core/digest.h"

#include <utility>

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
    for (const auto& paragraph : QStringView(text).split(u"\n\n", Qt::SkipEmptyParts)) {
        html += QStringLiteral("<p>");
        appendHtmlEscaped(html, paragraph);
        html += QStringLiteral("</p>");
    }
    return html;
}

namespace {

/// The articles of a run have their fields from the same few places.
QString knownOriginsJson(const FieldOrigins& origins)
{
    constexpr size_t most = 64;
    thread_local std::vector<std::pair<FieldOrigins, QString>> known;
    for (const auto& [same, json] : known) {
        if (same == origins)
            return json;
    }
    if (known.size() == most)
        known.clear();
    return known.emplace_back(origins, originsToJson(origins)).second;
}

/// Whether \p html is paragraphsHtml(text), without making that.
bool isParagraphsHtml(QStringView html, QStringView text)
{
    const auto take = [&html](QStringView part) {
        if (!html.startsWith(part))
            return false;
        html = html.sliced(part.size());
        return true;
    };
    QString escaped;
    while (!text.isEmpty()) {
        qsizetype end = 0;
        while (end >= 0 && !text.sliced(end).startsWith(u"\n\n"))
            end = text.indexOf(u'\n', end + 1);
        const QStringView paragraph = end < 0 ? text : text.first(end);
        text = end < 0 ? QStringView() : text.sliced(end + 2);
        if (paragraph.isEmpty())
            continue;
        escaped.resize(0); // keeps its room
        appendHtmlEscaped(escaped, paragraph);
        if (!take(u"<p>") || !take(escaped) || !take(u"</p>"))
            return false;
    }
    return html.isEmpty();
}

void prepareArticle(PreparedRecord& prepared, const ArticleContent& content, QByteArray& like,
                    WordCollector& words)
{
    const auto texts = searchedTexts(content);
    like = texts[static_cast<size_t>(TextField::Body)];
    prepared.textKey = textKey(content);
    prepared.address = urlKey(content.url);
    prepared.identities = identityKeys(content);
    prepared.titleKey = titleKey(content.title);
    prepared.origins = knownOriginsJson(content.origins);
    prepared.body = packed(like);
    if (!isParagraphsHtml(content.html, content.text))
        prepared.html = packed(content.html.toUtf8(), like);
    prepared.words = wordCount(content.text);
    prepared.index = std::make_shared<const DocumentWords>(words.add(texts));
}

} // namespace

std::shared_ptr<const PreparedRecord> prepareRecord(const RecordToStore& record, bool keepOriginal,
                                                    WordCollector& words)
{
    auto prepared = std::make_shared<PreparedRecord>();
    const QByteArray& bytes = record.source.bytes;
    prepared->sha256 = warraq::sha256(bytes);
    prepared->size = bytes.size();
    QByteArray like;
    if (const auto* article = std::get_if<ExtractedArticle>(&record.extraction))
        prepareArticle(*prepared, article->content, like, words);
    if (keepOriginal && !bytes.isEmpty()) {
        prepared->original = packed(bytes, like);
        prepared->originalIsLike = !like.isEmpty();
        prepared->namedValues = packedNamedValues(record.source);
    }
    return prepared;
}

std::shared_ptr<const PreparedRecord> prepareRecord(const RecordToStore& record, bool keepOriginal)
{
    WordCollector words;
    return prepareRecord(record, keepOriginal, words);
}

/// A vector that an empty list is assigned to would keep its room: hence the exchanges.
void prepareAndLighten(RecordToStore& record, bool keepOriginal, WordCollector& words)
{
    record.prepared = prepareRecord(record, keepOriginal, words);
    record.source.bytes = {};
    record.source.text = QString();
    std::exchange(record.source.columns, {});
    if (auto* article = std::get_if<ExtractedArticle>(&record.extraction)) {
        article->content.text = QString();
        article->content.html = QString();
        std::exchange(article->spans, {});
    }
}

Result<QByteArray> PreparedRecord::originalAlone() const
{
    if (!originalIsLike)
        return original;
    auto bytes = unpackedLike(original, body);
    return bytes ? Result<QByteArray>(packed(*bytes)) : bytes;
}

Result<QString> PreparedRecord::text() const
{
    if (body.isEmpty())
        return QString();
    auto utf8 = unpacked(body);
    return utf8 ? Result<QString>(QString::fromUtf8(*utf8)) : utf8.failure();
}

} // namespace warraq
