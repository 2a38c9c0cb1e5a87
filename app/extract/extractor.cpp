#include "extract/extractor.h"

#include "core/itemcolumns.h"
#include "extract/fieldpatterns.h"
#include "extract/htmlpage.h"
#include "extract/itemextractor.h"
#include "extract/recorddate.h"
#include "extract/rowextractor.h"
#include "extract/textpage.h"

#include <algorithm>

namespace warraq {

namespace {

/// What is mostly no characters is no text, whatever its file is called.
bool isText(const QString& text)
{
    const QString sample = text.left(4000);
    const auto broken = std::count_if(sample.begin(), sample.end(), [](QChar c) {
        const bool isPlain = c.unicode() >= 0x20 && c.unicode() < 0x7F;
        if (isPlain)
            return false;
        return c == QChar::ReplacementCharacter || (c.category() == QChar::Other_Control && !c.isSpace()) ||
               c.category() == QChar::Other_NotAssigned || c.category() == QChar::Other_PrivateUse;
    });
    return broken * 10 <= sample.size();
}

void completeLanguage(ArticleContent& content)
{
    if (!content.language.isEmpty())
        return;
    const QString language =
        detectLanguage(content.text.size() > 100 ? content.text : content.title + u' ' + content.text);
    if (language.isEmpty())
        return;
    content.language = language;
    content.origins[Field::Language] = FieldOrigin::Detected;
}

} // namespace

Result<Extractor> Extractor::create(std::vector<Profile> profiles, ExtractOptions options)
{
    if (options.profile.kind == ProfileChoice::Kind::Named &&
        std::none_of(profiles.begin(), profiles.end(),
                     [&](const Profile& profile) { return profile.name() == options.profile.name; }))
        return unexpected(ErrorKind::NotFound, options.profile.name,
                          QStringLiteral("there is no such profile"));
    const QStringList known = mappableFields();
    for (const auto& field : options.columnMap.keys()) {
        if (!known.contains(field))
            return unexpected(ErrorKind::Usage, field,
                              QStringLiteral("the fields are %1").arg(known.join(QStringLiteral(", "))));
    }
    return Extractor(std::move(profiles), std::move(options));
}

const Profile* Extractor::profileFor(const SourceRecord& record) const
{
    if (m_options.profile.kind == ProfileChoice::Kind::None)
        return nullptr;
    for (const auto& profile : m_profiles) {
        if (m_options.profile.kind == ProfileChoice::Kind::Named) {
            if (profile.name() == m_options.profile.name)
                return &profile;
            continue;
        }
        if (record.format == SourceFormat::Html ? recognisesHtml(profile, record)
                                                : recognisesText(profile, record))
            return &profile;
    }
    return nullptr;
}

/// What a book or a site says of all its pages, where a page says nothing itself.
void Extractor::completeFromContainer(ArticleContent& content, const SourceRecord& record)
{
    const auto note = [&content](Field field) { content.origins[field] = FieldOrigin::Record; };
    const bool hasAuthors = !content.authors.isEmpty();
    for (const auto& [name, value] : record.columns) {
        if (name == QLatin1String(item::author) && !hasAuthors) {
            content.authors << namesOf(value).authors;
            if (!content.authors.isEmpty())
                note(Field::Authors);
        } else if (name == QLatin1String(item::publication) && content.publication.isEmpty()) {
            content.publication = value;
            note(Field::Publication);
        } else if (name == QLatin1String(item::published) && !content.published) {
            content.published = recordDate(value);
            if (content.published)
                note(Field::Published);
        } else if (name == QLatin1String(item::language) && content.language.isEmpty() && value != u"und") {
            content.language = QString(value).replace(u'_', u'-').section(u'-', 0, 0).toLower();
            note(Field::Language);
        }
    }
    content.authors.removeDuplicates();
}

void Extractor::completeCapture(ArticleContent& content, const SourceRecord& record)
{
    if (!record.captured)
        return;
    content.captured = record.captured;
    content.origins[Field::Captured] = FieldOrigin::Record;
}

/// Names by their usual spelling, agencies among the authors set apart, places with their countries.
void Extractor::completeNames(ExtractedArticle& article) const
{
    const KnownNames& names = m_options.names ? *m_options.names : KnownNames::builtIn();
    ArticleContent& content = article.content;
    const auto origin = content.origins.find(Field::Authors);
    for (qsizetype i = content.authors.size(); i-- > 0;) {
        const QString agency = names.agency(content.authors.at(i));
        if (agency.isEmpty())
            continue;
        content.authors.removeAt(i);
        if (!content.agency.isEmpty())
            continue;
        content.agency = agency;
        content.origins[Field::Agency] =
            origin == content.origins.end() ? FieldOrigin::Byline : origin->second;
    }
    if (content.authors.isEmpty())
        content.origins.erase(Field::Authors);
    if (const QString usual = names.agency(content.agency); !usual.isEmpty())
        content.agency = usual;
    content.publication = names.publication(content.publication);
    for (auto& place : content.places)
        place = inUsualCase(place);
    content.places.removeDuplicates();
    for (const auto& place : content.places)
        article.countries << names.country(place);
}

Extraction Extractor::extract(const SourceRecord& record) const
{
    if (hasColumns(record.format)) {
        Extraction extraction =
            isItem(record.format) ? extractItem(record) : extractRow(record, m_options.columnMap);
        if (auto* article = std::get_if<ExtractedArticle>(&extraction)) {
            completeLanguage(article->content);
            completeNames(*article);
            completeCapture(article->content, record);
        }
        return extraction;
    }
    if (std::all_of(record.text.begin(), record.text.end(), [](QChar c) { return c.isSpace(); }))
        return SkippedPage{SkipReason::Empty, {}, {}};
    if (!isText(record.text))
        return SkippedPage{SkipReason::NotText, {}, {}};
    const Profile* profile = profileFor(record);
    Extraction extraction =
        record.format == SourceFormat::Html ? extractHtml(record, profile) : extractText(record, profile);
    if (auto* article = std::get_if<ExtractedArticle>(&extraction)) {
        completeLanguage(article->content);
        completeNames(*article);
        if (article->content.title.isEmpty() && !record.title.isEmpty()) {
            article->content.title = record.title;
            article->content.origins[Field::Title] = FieldOrigin::Record;
        }
        completeFromContainer(article->content, record);
        completeCapture(article->content, record);
    }
    return extraction;
}

} // namespace warraq
