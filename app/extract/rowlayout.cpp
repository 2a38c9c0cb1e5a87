#include "extract/rowlayout.h"

#include "core/textfold.h"
#include "extract/extractor.h"

#include <QRegularExpression>

#include <algorithm>
#include <vector>

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
     u"المحتوى post_content body_text bodytext content.rendered articletext storytext article_body "
     u"snippet summary description abstract excerpt lead_paragraph lead teaser"},
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
    {"section",
     u"section category section_name news_desk categories sectionname topic rubrique القسم desk rubric"},
    {"genre", u"genre type_of_material type"},
    {"place", u"place places dateline location locations lieu city المكان"},
    {"language", u"language lang locale langue"},
    {"url", u"url link web_url weburl permalink address canonical href uri guid lien الرابط"},
    {"caption", u"caption image_caption photo_caption"},
    {"credit", u"credit photo_credit image_credit"},
    {"image", u"image image_url photo lead_image picture thumbnail"},
    {"id", u"id _id article_id doc_id docid identifier post_id articleid"},
});

static_assert(usualNames.size() == rowFields);

} // namespace

const RowLayout& RowLayout::of(const SourceRecord& record, const QMap<QString, QString>& columnMap)
{
    constexpr size_t most = 64;
    thread_local std::vector<RowLayout> known;
    for (const auto& layout : known) {
        if (layout.fits(record, columnMap))
            return layout;
    }
    if (known.size() == most)
        known.clear();
    return known.emplace_back(RowLayout(record, columnMap));
}

RowLayout::RowLayout(const SourceRecord& record, const QMap<QString, QString>& columnMap) : m_map(columnMap)
{
    m_columns.fill(-1);
    for (const auto& [name, value] : record.columns)
        m_names << name;
    auto guessed = guessColumns(m_names);
    for (auto it = columnMap.begin(); it != columnMap.end(); ++it)
        guessed.insert(it.key(), it.value());
    for (size_t field = 0; field < rowFields; ++field) {
        const QString name = guessed.value(QString::fromLatin1(usualNames[field].field));
        if (!name.isEmpty())
            m_columns[field] = static_cast<int>(m_names.indexOf(name));
    }
}

bool RowLayout::fits(const SourceRecord& record, const QMap<QString, QString>& columnMap) const
{
    return std::equal(m_names.begin(), m_names.end(), record.columns.begin(), record.columns.end(),
                      [](const QString& name, const auto& column) { return name == column.first; }) &&
           m_map == columnMap;
}

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
    static const QRegularExpression blanks(QStringLiteral("[\\s-]+")); // `Publication Date`
    for (const auto& column : columns)
        folded << foldText(column).trimmed().replace(blanks, QStringLiteral("_"));
    for (const auto& usual : usualNames) {
        for (const auto& name : QString::fromUtf16(usual.names).split(u' ')) {
            const auto index = folded.indexOf(foldText(name).replace(blanks, QStringLiteral("_")));
            if (index < 0)
                continue;
            guessed.insert(QString::fromLatin1(usual.field), columns[index]);
            break;
        }
    }
    return guessed;
}

} // namespace warraq
