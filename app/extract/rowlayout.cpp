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
    {"title", u"title headline headline.main webtitle article_title heading titre titel überschrift "
              u"schlagzeile titulo "
              u"título titular titolo заголовок название 标题 標題 タイトル 제목 başlık عنوان العنوان כותרת "
              u"name post_title"},
    {"subtitle", u"subtitle subheadline deck standfirst kicker_text custom_excerpt sous-titre untertitel "
                 u"subtítulo sottotitolo"},
    {"body", u"body text content content.content article article_text articlebody fulltext full_text "
             u"maintext bodytext body_text "
             u"plaintext ocr_eng story texte النص المحتوى post_content content.rendered articletext "
             u"storytext article_body "
             u"paragraphs volltext inhalt contenu corps cuerpo texto contenido corpo testo текст содержание "
             u"正文 内容 內容 本文 본문 "
             u"metin متن תוכן snippet summary summary.content description abstract abstract_note "
             u"description.abstract excerpt "
             u"lead_paragraph lead teaser html"},
    {"author", u"author authors byline byline.original contributor.author creator writer by authored_by "
               u"auteur auteurs autor "
               u"autora autores verfasser autore автор 作者 著者 기자 yazar الكاتب كاتب نویسنده מחבר "
               u"author.name dc.creator"},
    {"agency", u"agency wire news_agency"},
    {"published",
     u"published date publication_date published_at publishedat pubdate pub_date date_published "
     u"datepublished publish_date publishdate published_date publisheddate publicationdate date_publish "
     u"publish_time publishtime article_date articledate datetime date_time issue_date "
     u"webpublicationdate date.issued authored_on "
     u"created "
     u"created_at timestamp time datum fecha fecha_de_publicación date_de_publication veröffentlicht "
     u"data_di_pubblicazione data дата 日期 日付 날짜 tarih التاريخ تاريخ תאריך post_date"},
    {"modified", u"modified updated updated_at date_modified datemodified date_modify lastmod"},
    {"publication", u"publication publication_title pubtitle journal_title source_name media_name site_name "
                    u"sitename origin.title "
                    u"newspaper zeitung journal_name periódico giornale газета источник 来源 來源 source "
                    u"source.name publisher journal "
                    u"site مصدر المصدر outlet media"},
    {"section", u"section category section_name news_desk categories sectionname topic rubrique rubrik "
                u"ressort sección seção "
                u"sezione раздел рубрика 栏目 版面 القسم desk rubric"},
    {"genre", u"genre type_of_material type"},
    {"place", u"place places dateline location locations lieu city المكان"},
    {"language", u"language lang locale langue"},
    {"url", u"url link web_url weburl permalink address canonical canonical_url post_url documenturl plink "
            u"identifier.uri "
            u"enlace href uri guid lien الرابط alternate"},
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
    // `fields.bodyText`, DSpace's `dc.title[en]`; Drupal's `body.value`, and what was XML once: `title.#text`
    static const QRegularExpression wrapping(
        QStringLiteral("^(?:fields|dc|dcterms)\\.(?=.)|\\[\\w*\\]$|"
                       "(?<=.)\\.(?:value|processed|\\$t|[#_]text|_+cdata|_)$"));
    for (const auto& column : columns)
        folded << foldText(column).trimmed().remove(wrapping).replace(blanks, QStringLiteral("_"));
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
