#include "importing/sourceview.h"

#include "formats/charset.h"

#include <QJsonDocument>

#include <algorithm>

namespace warraq {

namespace {

QString rowSetOut(const QByteArray& bytes)
{
    const auto row = QJsonDocument::fromJson(bytes);
    return QString::fromUtf8(row.isNull() ? bytes : row.toJson(QJsonDocument::Indented));
}

/// In order, within the text, none over another: what is shown can be cut along them.
std::vector<FieldSpan> tidy(std::vector<FieldSpan> spans, qsizetype length)
{
    std::stable_sort(spans.begin(), spans.end(),
                     [](const FieldSpan& a, const FieldSpan& b) { return a.start < b.start; });
    std::vector<FieldSpan> kept;
    qsizetype end = 0;
    for (auto& span : spans) {
        span.end = std::min(span.end, length);
        if (span.start < end || span.end <= span.start)
            continue;
        end = span.end;
        kept.push_back(span);
    }
    return kept;
}

} // namespace

SourceView readOriginal(const Original& original, const Article& article,
                        const std::vector<Profile>& profiles)
{
    SourceView view;
    if (original.format == SourceFormat::Jsonl) {
        view.text = rowSetOut(original.bytes);
        return view;
    }
    SourceRecord record;
    record.file = original.file;
    record.format = original.format;
    record.bytes = original.bytes;
    record.declaredCharset = original.charset;
    record.url = article.content.url;
    decodeRecord(record);
    view.text = record.text;
    if (original.format != SourceFormat::Text)
        return view;
    using Kind = ProfileChoice::Kind;
    ExtractOptions options;
    const QString& profile = article.provenance.profile;
    options.profile = {profile.isEmpty() ? Kind::None : Kind::Named, profile};
    auto extractor = Extractor::create(profiles, options);
    if (!extractor) { // that profile is gone
        options.profile = {};
        extractor = Extractor::create(profiles, options);
    }
    if (!extractor)
        return view;
    const Extraction extraction = extractor->extract(record);
    if (const auto* read = std::get_if<ExtractedArticle>(&extraction))
        view.spans = tidy(read->spans, view.text.size());
    return view;
}

} // namespace warraq
