#include "support/newspaper.h"

namespace warraq::test {

namespace {

QStringList utf8(std::initializer_list<const char*> texts)
{
    QStringList list;
    for (const char* text : texts)
        list << QString::fromUtf8(text);
    return list;
}

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

const QStringList Newspaper::words =
    utf8({"sea",        "seal",         "Ship",    "ship",    "port",   "rain",       "Łódź",
          "lodz",       "القَاهِرة",      "القاهرة", "al-Quds", "don’t",  "cafe\u0301", "café",
          "Ca\u00adfé", "السلام\u200f", "北京",    "2011",    "Straße", "٢٠١١",       "ـــسلام",
          "O’Neil",     "C++",          "—",       "…"});
const QStringList Newspaper::places =
    utf8({"Aden", "Port Said", "Port Sudan", "الكويت", "London", "São Tomé", "LONDON", "Sao Tome"});
const QStringList Newspaper::authors =
    utf8({"Amir Taheri", "Zoé Martin", "محمد علي", "A. B. Amir", "O’Neil", "AMIR TAHERI"});
const QStringList Newspaper::sections =
    utf8({"Opinion", "Middle East", "News", "رأي", "Arts, Books", "opinion"});
const QStringList Newspaper::publications = utf8({"The Harbour Post", "جريدة المرفأ"});
const QStringList Newspaper::tags = utf8({"to check", "Syria", "مهم", "été", "war/peace"});
const QStringList Newspaper::collections = utf8({"Chapter 1", "Chapter 2", "فصل"});

QString Newspaper::word()
{
    return oneOf(words);
}

QString Newspaper::prose(int least, int most)
{
    QStringList out;
    for (int i = m_random.bounded(least, most + 1); i > 0; --i)
        out << word();
    return out.join(oneOf({text(" "), text(", "), text("\n\n"), text(". ")}));
}

std::optional<PartialDate> Newspaper::date()
{
    const int year = 2005 + below(4);
    const int month = 1 + below(12);
    switch (below(6)) {
    case 0:
        return std::nullopt;
    case 1:
        return PartialDate::fromYear(year);
    case 2:
        return PartialDate::fromYearMonth(year, month);
    case 3:
        return PartialDate::fromDateTime(QDateTime({year, month, 7}, {below(24), 0}, Qt::UTC));
    case 4: // the ends of years and months
        return PartialDate::fromDate({year, oneIn(2) ? 1 : 12, oneIn(2) ? 1 : 31});
    default:
        return PartialDate::fromDate({year, month, 1 + below(28)});
    }
}

ArticleContent Newspaper::article(int story)
{
    ArticleContent content;
    content.title = prose(0, 4) + (oneIn(8) ? QString() : QStringLiteral(" n%1").arg(story % 40));
    if (oneIn(3))
        content.subtitle = prose(1, 4);
    // A text is one story's alone; what is the same comes by repeating a record.
    content.text = prose(1, 22) + QStringLiteral(" story%1x%2").arg(story).arg(m_records);
    if (oneIn(4))
        content.dateline = oneOf(places);
    for (int i = below(3); i > 0; --i) {
        if (const QString& place = oneOf(places); !content.places.contains(place))
            content.places << place;
    }
    for (int i = below(3); i > 0; --i) {
        if (const QString& author = oneOf(authors); !content.authors.contains(author))
            content.authors << author;
    }
    if (below(4) > 0)
        content.section = oneOf(sections);
    if (below(4) > 0)
        content.publication = oneOf(publications);
    if (below(4) > 0)
        content.language = oneOf({text("en"), text("ar"), text("fr")});
    if (oneIn(5))
        content.agency = oneOf({text("Reuters"), text("Agence France-Presse")});
    if (oneIn(6))
        content.genre = text("interview");
    if (story % 3 != 0) // always of a story, or never
        content.url = QStringLiteral("https://paper.example/%1/%2").arg(words[story % 4]).arg(story);
    for (int i = below(3); i > 0; --i)
        content.images.push_back({{},
                                  oneIn(2) ? prose(1, 5) : QString(),
                                  oneOf({{}, text("AFP"), text("Łukasz Ostrów")}),
                                  QStringLiteral("picture-%1.jpg").arg(i),
                                  {}});
    content.published = date();
    if (oneIn(3))
        content.captured = QDateTime({2015, 1 + below(12), 1}, {12, 0}, Qt::UTC);
    return content;
}

RecordToStore Newspaper::record(const QString& file, bool isNumbered)
{
    ++m_records;
    RecordToStore made;
    const int kind = m_former.empty() ? 9 : below(10);
    if (kind < 3) {
        made = m_former[static_cast<size_t>(below(static_cast<int>(m_former.size())))];
        made.assets.clear();
        if (kind > 0) { // the same text, but more or less is known of it, and the bytes are others
            auto& content = std::get<ExtractedArticle>(made.extraction).content;
            const ArticleContent other = article(0);
            content.subtitle = other.subtitle;
            content.section = other.section;
            content.authors = other.authors;
            content.places = other.places;
            content.published = other.published;
            content.agency = other.agency;
            made.source.bytes += " again " + QByteArray::number(m_records);
        }
    } else if (kind == 3) {
        made.extraction = SkippedPage{SkipReason::Menu, {}, {}};
        made.source.bytes = QByteArray::number(m_records);
    } else {
        // Now and then a story that was there is told anew, at its address.
        const int story = m_stories > 0 && oneIn(4) ? below(m_stories) : m_stories++;
        made.extraction = ExtractedArticle{article(story), {}, {}};
        made.source.bytes = "bytes " + QByteArray::number(m_records);
    }
    made.source.file = file;
    made.source.format = isNumbered ? SourceFormat::Jsonl : SourceFormat::Text;
    made.source.number = isNumbered ? std::optional<qint64>(m_records) : std::nullopt;
    if (const auto* extracted = std::get_if<ExtractedArticle>(&made.extraction)) {
        for (size_t i = 0; i < extracted->content.images.size(); ++i) {
            if (oneIn(2))
                made.assets[i] = {QByteArray("picture ") + QByteArray::number(below(6)), text("image/jpeg")};
        }
        m_former.push_back(made);
    }
    return made;
}

std::pair<Field, QString> Newspaper::correction()
{
    const auto list = [](const QString& one) { return QStringLiteral("[\"%1\"]").arg(one); };
    const bool unknown = oneIn(4);
    const auto value = [&](const QString& known) { return unknown ? QString(QLatin1String("")) : known; };
    switch (below(10)) {
    case 0:
        return {Field::Title, value(prose(1, 3))};
    case 1:
        return {Field::Subtitle, value(prose(1, 3))};
    case 2:
        return {Field::Dateline, value(oneOf(places))};
    case 3:
        return {Field::Section, value(oneOf(sections))};
    case 4:
        return {Field::Authors, value(list(oneOf(authors)))};
    case 5:
        return {Field::Places, value(list(oneOf(places)))};
    case 6:
        return {Field::Published, value(PartialDate::fromYearMonth(2005 + below(4), 1 + below(12))->toIso())};
    case 7:
        return {Field::Publication, value(oneOf(publications))};
    case 8:
        return {Field::Language, value(oneOf({text("en"), text("ar")}))};
    default:
        return {Field::Url, value(QStringLiteral("https://corrected.example/sea/%1").arg(below(1000)))};
    }
}

QString Newspaper::scope()
{
    return oneOf({{}, {}, {}, text("title:"), text("body:"), text("caption:"), text("note:")});
}

QString Newspaper::quoted(int count)
{
    QStringList parts;
    for (; count > 0; --count)
        parts << oneOf(words);
    return u'"' + parts.join(u' ') + u'"';
}

QString Newspaper::wordClause()
{
    // What other operators on words there are (~name, atleast:, forms:) takes its place here, once the oracle
    // knows what they mean.
    switch (below(10)) {
    case 0:
        return scope() + quoted(2);
    case 1:
        return scope() + text("s") + oneOf(utf8({"*", "e*", "?a", "??p*", "?al", "h?p", "tr*"}));
    case 2:
        return QStringLiteral("%1 %2/%3 %4")
            .arg(word(), oneOf(utf8({"NEAR", "w", "PRE"})))
            .arg(below(4))
            .arg(below(4) ? word() : text("s?a"));
    case 3:
        return scope() + quoted(2 + below(2)) + QStringLiteral("~%1").arg(below(5));
    case 4:
        return scope() + u'=' +
               oneOf(utf8({"Ship", "ship", "Łódź", "Lodz", "\"sea Ship\"", "\"port rain\""}));
    case 5:
        return scope() + u'(' + word() + text(" OR ") + word() + u')';
    case 6:
        return word() + text(" NEAR ") + quoted(2);
    case 7:
        return scope() + QStringLiteral("\"%1 %2\"").arg(oneOf(utf8({"s*", "?ai*", "h*"})), word());
    case 8:
        return QStringLiteral("%1 NEAR/%2 %3 PRE/2 %4").arg(word()).arg(below(4)).arg(word(), word());
    default:
        return scope() + word();
    }
}

QString Newspaper::valueClause()
{
    const auto clause = [&](const char* field, std::initializer_list<const char*> values) {
        return text(field) + u':' + oneOf(utf8(values));
    };
    switch (below(11)) {
    case 0:
        return clause("section", {"opinion", "middle-east", "\"Middle East\",news", "opin*", "middle", "رأي",
                                  "\"Arts, Books\"", "arts*"});
    case 1:
        return clause("place",
                      {"aden", "port", "\"Port Said\"", "\"Port\"", "الكويت", "Said,Aden", "po*", "sao"});
    case 2:
        return clause("author", {"taheri", "\"Amir Taheri\"", "Zoë", "amir,zoe", "مُحمّد", "o'neil"});
    case 3:
        return clause("credit", {"afp", "ostrow", "\"Lukasz Ostrow\"", "afp,ostrow"});
    case 4:
        return clause("agency", {"france", "reuters", "\"Agence France-Presse\""});
    case 5:
        return clause("publication", {"harbour", "المرفا", "\"The Harbour Post\""});
    case 6:
        return clause("lang", {"ar", "en,fr", "e*"});
    case 7:
        return clause("source", {"paper-2", "\"in/paper-1.jsonl\"", "pages", "paper*"});
    case 8:
        return clause("import", {"1", "2,3", "4"});
    case 9:
        return oneOf({clause("tag", {"syria", "\"to check\"", "مهم,ete", "war*", "check"}),
                      clause("collection", {"\"Chapter 1\"", "chapter*", "فصل,\"chapter 2\""})});
    default:
        return clause("url", {"sea", "PAPER", "corrected", "\"https://paper.example/sea/4\"", "ship,seal"});
    }
}

QString Newspaper::otherClause()
{
    switch (below(6)) {
    case 0:
        return text("date:") + oneOf(utf8({"2005", "2006-03", "2005..2006-06", "..2006", "2007-02..",
                                           "2005,2007-12", "2006-01-01", "2005-12-31..2006-01-01"}));
    case 1:
        return oneOf(utf8({"before:2006", "before:2006-12-31", "after:2006-06", "after:2005", "on:2007-03-07",
                           "on:2006-01-01"}));
    case 2:
        return text("has:") + oneOf(utf8({"date", "author", "place", "section", "image", "credit", "lang",
                                          "agency", "publication", "note"}));
    case 3:
        return text("is:") + oneOf(utf8({"duplicate", "starred", "unread"}));
    case 4:
        return text("words:") + oneOf(utf8({">12", "<=6", "5..9", "<4", ">=20", "7"}));
    default:
        return text("id:") + oneOf(utf8({"3,9,5000", "1", "2,4,6,8,10,12,14"}));
    }
}

QString Newspaper::operand()
{
    const int kind = below(9);
    return kind < 4 ? wordClause() : (kind < 7 ? valueClause() : otherClause());
}

QString Newspaper::query(int depth)
{
    const QString negation = oneIn(5) ? oneOf({text("-"), text("NOT ")}) : QString();
    if (depth == 0 || oneIn(4)) {
        const QString one = operand();
        return negation.isEmpty() || one.contains(u' ') ? one : negation + one;
    }
    QStringList parts;
    for (int i = 1 + below(3); i >= 0; --i)
        parts << query(depth - 1);
    return negation + u'(' + parts.join(oneOf({text(" "), text(" AND "), text(" OR ")})) + u')';
}

FacetChoices Newspaper::choices(const QStringList& runs)
{
    FacetChoices made;
    if (oneIn(2))
        made[Facet::Section] = {{oneOf(sections), oneIn(2) ? QString() : oneOf(sections)}, {}};
    if (oneIn(3))
        made[Facet::Place] = {{}, {oneOf(places)}};
    if (oneIn(3))
        made[Facet::Date] = {{oneOf(utf8({"2006", "2005..2006-06"}))}, {}};
    if (oneIn(4))
        made[Facet::Language] = {{QString(), text("ar")}, {text("fr")}};
    if (oneIn(4))
        made[Facet::Author] = {{oneOf(authors)}, {oneOf(authors)}};
    if (oneIn(5))
        made[Facet::Publication] = {{oneOf(publications), QString()}, {}};
    if (oneIn(5))
        made[Facet::Credit] = {{}, {text("AFP"), QString()}};
    if (!runs.isEmpty() && oneIn(4))
        made[Facet::Import] = {{oneOf(runs)}, {}};
    if (oneIn(6))
        made[Facet::Source] = {{text("in/paper-1.jsonl"), text("in/pages")}, {}};
    return made;
}

} // namespace warraq::test
