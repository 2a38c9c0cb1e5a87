#include "extract/rowextractor.h"

#include "core/limits.h"
#include "core/textfold.h"
#include "extract/extractor.h"
#include "extract/fieldpatterns.h"
#include "extract/htmlcleaner.h"
#include "extract/textpage.h"

#include <QRegularExpression>

#include <array>

namespace warraq {

namespace {

struct UsualNames
{
    const char* field;
    const char16_t* names; ///< lower case, most telling first
};

/// What exports call their columns.
constexpr std::array usualNames = std::to_array<UsualNames>({
    {"title", u"title headline headline.main titre titel titulo título عنوان العنوان name post_title"},
    {"subtitle", u"subtitle subheadline deck standfirst kicker_text sous-titre"},
    {"body",
     u"body text content article article_text articlebody fulltext full_text maintext story texte النص "
     u"المحتوى post_content body_text bodytext content.rendered"},
    {"author",
     u"author authors byline byline.original creator writer by auteur autor الكاتب كاتب author.name "
     u"dc.creator"},
    {"agency", u"agency wire news_agency"},
    {"published",
     u"published date publication_date published_at publishedat pubdate pub_date date_published "
     u"datepublished publish_date published_date created created_at timestamp time datum التاريخ تاريخ "
     u"post_date"},
    {"modified", u"modified updated updated_at date_modified datemodified lastmod"},
    {"publication",
     u"publication newspaper source source.name publisher journal site مصدر المصدر outlet media"},
    {"section", u"section category section_name news_desk categories topic rubrique القسم desk rubric"},
    {"genre", u"genre type_of_material type"},
    {"place", u"place places dateline location locations lieu city المكان"},
    {"language", u"language lang locale langue"},
    {"url", u"url link web_url permalink address canonical href uri guid lien الرابط"},
    {"caption", u"caption image_caption photo_caption"},
    {"credit", u"credit photo_credit image_credit"},
    {"image", u"image image_url photo lead_image picture thumbnail"},
    {"id", u"id _id article_id doc_id docid identifier post_id articleid"},
});

/// A row's values by field.
class Row
{
public:
    Row(const SourceRecord& record, const QMap<QString, QString>& columnMap) : m_record(record)
    {
        QStringList columns;
        for (const auto& [name, value] : record.columns)
            columns << name;
        // Rows of a file mostly have the same columns.
        thread_local QStringList lastColumns;
        thread_local QMap<QString, QString> lastGuess;
        if (columns != lastColumns) {
            lastGuess = guessColumns(columns);
            lastColumns = columns;
        }
        m_columns = lastGuess;
        for (auto it = columnMap.begin(); it != columnMap.end(); ++it)
            m_columns.insert(it.key(), it.value());
    }

    [[nodiscard]] QString value(const char* field) const
    {
        const QString column = m_columns.value(QString::fromLatin1(field));
        if (column.isEmpty())
            return {};
        for (const auto& [name, value] : m_record.columns) {
            if (name == column)
                return value.trimmed();
        }
        return {};
    }
    [[nodiscard]] QString line(const char* field) const
    {
        return value(field)
            .replace(listSeparator, QStringLiteral(", "))
            .simplified()
            .left(limits::fieldCharacters);
    }

private:
    const SourceRecord& m_record;
    QMap<QString, QString> m_columns;
};

bool isHtml(const QString& text)
{
    static const QRegularExpression element(
        QStringLiteral("<(p|br|div|span|a|em|strong|b|i|h[1-6]|ul|ol|li|img|figure|blockquote)\\b[^<>]*/?>"),
        QRegularExpression::CaseInsensitiveOption);
    return element.match(text).hasMatch();
}

/// ISO, a printed date, or seconds and milliseconds since 1970 where nothing else can be meant.
std::optional<PartialDate> dateOf(const QString& text)
{
    if (text.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (isNumber) {
        if (text.size() == 10 && number > 0)
            return PartialDate::fromDateTime(QDateTime::fromSecsSinceEpoch(number, Qt::UTC));
        if (text.size() == 13 && number > 0)
            return PartialDate::fromDateTime(QDateTime::fromMSecsSinceEpoch(number, Qt::UTC));
    }
    if (auto date = PartialDate::fromIso(text))
        return date;
    const auto rfc = QDateTime::fromString(text, Qt::RFC2822Date);
    if (rfc.isValid())
        return PartialDate::fromDateTime(rfc);
    return findDate(text);
}

QStringList placesOf(const QString& text)
{
    QStringList places;
    static const QRegularExpression separator(QStringLiteral("\\s*[,;،\\x{1F}]\\s*"));
    for (const auto& part : text.split(separator, Qt::SkipEmptyParts))
        places << part.simplified();
    places.removeDuplicates();
    return places;
}

QStringList plainParagraphs(const QString& text)
{
    QStringList paragraphs;
    const bool apart = text.contains(QStringLiteral("\n\n"));
    static const QRegularExpression gap(QStringLiteral("\\n\\s*\\n\\s*"));
    for (const auto& part : apart ? text.split(gap) : text.split(u'\n')) {
        const QString paragraph = part.simplified();
        if (!paragraph.isEmpty())
            paragraphs << paragraph;
    }
    return paragraphs;
}

/// Fills an article from a row, noting each field that was there.
class RowArticle
{
public:
    explicit RowArticle(const Row& row) : m_row(row) {}

    Extraction read()
    {
        readBody();
        setText(Field::Title, m_content.title, "title", limits::titleCharacters);
        if (m_content.title.isEmpty() && m_content.text.isEmpty())
            return SkippedPage{SkipReason::Empty, {}, {}};
        setText(Field::Subtitle, m_content.subtitle, "subtitle");
        setText(Field::Publication, m_content.publication, "publication");
        setText(Field::Section, m_content.section, "section");
        setText(Field::Genre, m_content.genre, "genre");
        setText(Field::Url, m_content.url, "url");
        readLanguage();
        readAuthors();
        m_content.published = dateOf(m_row.line("published"));
        note(Field::Published, m_content.published.has_value());
        m_content.modified = dateOf(m_row.line("modified"));
        note(Field::Modified, m_content.modified.has_value());
        readPlaces();
        readImage();
        if (const QString id = m_row.line("id"); !id.isEmpty()) {
            m_content.identifiers.insert(QStringLiteral("id"), id);
            note(Field::Identifiers, true);
        }
        ExtractedArticle article;
        article.content = std::move(m_content);
        return article;
    }

private:
    void note(Field field, bool known, FieldOrigin origin = FieldOrigin::Column)
    {
        if (known)
            m_content.origins[field] = origin;
    }
    void setText(Field field, QString& target, const char* name, int longest = limits::fieldCharacters)
    {
        QString value = m_row.line(name);
        if (isHtml(value))
            value = cleanHtmlFragment(value).text.simplified();
        target = value.left(longest);
        note(field, !target.isEmpty());
    }
    void readBody()
    {
        const QString body = m_row.value("body");
        if (isHtml(body)) {
            auto clean = cleanHtmlFragment(body);
            m_content.text = std::move(clean.text);
            m_content.html = std::move(clean.html);
        } else {
            QStringList paragraphs = plainParagraphs(body);
            if (!paragraphs.isEmpty() && m_row.line("place").isEmpty()) {
                if (const auto dateline = findDateline(paragraphs.first(), {m_row.line("publication")})) {
                    m_content.dateline = dateline->dateline;
                    m_content.places = dateline->places;
                    m_content.agency = dateline->agency;
                    note(Field::Places, !m_content.places.isEmpty(), FieldOrigin::Dateline);
                    note(Field::Agency, !m_content.agency.isEmpty(), FieldOrigin::Dateline);
                    paragraphs.first().remove(0, dateline->length);
                }
            }
            auto made = paragraphsOf(paragraphs);
            m_content.text = std::move(made.text);
            m_content.html = std::move(made.html);
        }
        note(Field::Text, !m_content.text.isEmpty());
    }
    void readLanguage()
    {
        static const QRegularExpression code(QStringLiteral("^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$"));
        QString language = m_row.line("language");
        if (!code.match(language).hasMatch())
            return;
        m_content.language = language.replace(u'_', u'-').section(u'-', 0, 0).toLower();
        note(Field::Language, true);
    }
    void readAuthors()
    {
        const auto names = namesOf(m_row.value("author"));
        m_content.authors = names.authors;
        note(Field::Authors, !names.authors.isEmpty());
        QString agency = m_row.line("agency");
        if (agency.isEmpty())
            agency = names.agency;
        if (!agency.isEmpty()) {
            m_content.agency = agency;
            note(Field::Agency, true);
        }
    }
    void readPlaces()
    {
        const QString place = m_row.value("place");
        if (place.isEmpty())
            return;
        m_content.places = placesOf(place);
        m_content.dateline = m_content.places.join(QStringLiteral(", "));
        note(Field::Places, true);
    }
    void readImage()
    {
        ArticleImage image;
        image.source = m_row.line("image");
        image.caption = m_row.line("caption");
        image.credit = m_row.line("credit");
        if (image == ArticleImage())
            return;
        m_content.images.push_back(image);
        note(Field::Images, true);
    }

    const Row& m_row;
    ArticleContent m_content;
};

} // namespace

QStringList mappableFields()
{
    QStringList fields;
    for (const auto& usual : usualNames)
        fields << QString::fromLatin1(usual.field);
    return fields;
}

QMap<QString, QString> guessColumns(const QStringList& columns)
{
    QMap<QString, QString> guessed;
    QStringList folded;
    for (const auto& column : columns)
        folded << foldText(column).trimmed();
    for (const auto& usual : usualNames) {
        for (const auto& name : QString::fromUtf16(usual.names).split(u' ')) {
            const auto index = folded.indexOf(foldText(name));
            if (index < 0)
                continue;
            guessed.insert(QString::fromLatin1(usual.field), columns[index]);
            break;
        }
    }
    return guessed;
}

Extraction extractRow(const SourceRecord& record, const QMap<QString, QString>& columnMap)
{
    const Row row(record, columnMap);
    return RowArticle(row).read();
}

} // namespace warraq
