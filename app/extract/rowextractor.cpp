#include "extract/rowextractor.h"

#include "core/itemcolumns.h"
#include "core/limits.h"
#include "core/whitespace.h"
#include "extract/extractor.h"
#include "extract/fieldpatterns.h"
#include "extract/htmlcleaner.h"
#include "extract/knownnames.h"
#include "extract/recorddate.h"
#include "extract/rowlayout.h"
#include "extract/textpage.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace warraq {

namespace {

/// What tables write where they know nothing.
bool isNoValue(const QString& text)
{
    static const QSet<QString> words{QStringLiteral("unknown"), QStringLiteral("null"),
                                     QStringLiteral("none"),    QStringLiteral("nan"),
                                     QStringLiteral("n/a"),     QStringLiteral("\\n")};
    return text.size() < 10 && words.contains(text.toLower());
}

/// A row's values by field.
class Row
{
public:
    Row(const SourceRecord& record, const QMap<QString, QString>& columnMap)
        : m_record(record), m_layout(RowLayout::of(record, columnMap))
    {
    }

    [[nodiscard]] QString value(RowField field) const
    {
        const int column = m_layout.column(field);
        if (column < 0)
            return {};
        const QString text = m_record.columns[static_cast<size_t>(column)].second.trimmed();
        return isNoValue(text) ? QString() : text;
    }
    [[nodiscard]] QString line(RowField field) const
    {
        QString text = value(field);
        if (text.contains(listSeparator))
            text.replace(listSeparator, QStringLiteral(", "));
        text = simplified(text);
        return text.size() > limits::fieldCharacters ? text.left(limits::fieldCharacters) : text;
    }

    [[nodiscard]] std::optional<PartialDate> date(RowField field) const
    {
        const QString text = line(field);
        if (m_record.format == SourceFormat::Xlsx) {
            const bool isSince1904 =
                std::any_of(m_record.columns.begin(), m_record.columns.end(), [](const auto& column) {
                    return column.first == QLatin1String(item::since1904);
                });
            if (auto day = serialDate(text, isSince1904 ? DayCount::Since1904 : DayCount::Since1900))
                return day;
        }
        return recordDate(text);
    }

private:
    const SourceRecord& m_record;
    const RowLayout& m_layout;
};

bool isHtml(const QString& text)
{
    if (!text.contains(u'<'))
        return false;
    static const QRegularExpression element(
        QStringLiteral("<(p|br|div|span|a|em|strong|b|i|h[1-6]|ul|ol|li|img|figure|blockquote)\\b[^<>]*/?>"),
        QRegularExpression::CaseInsensitiveOption);
    return element.match(text).hasMatch();
}

bool isWebAddress(const QString& text)
{
    return text.startsWith(QLatin1String("http://")) || text.startsWith(QLatin1String("https://"));
}

QStringList placesOf(const QString& text)
{
    const auto parts = [](QChar c) { return c == u',' || c == u';' || c == u'\u060C' || c == listSeparator; };
    QStringList places;
    for (auto start = text.begin(); start != text.end();) {
        const auto end = std::find_if(start, text.end(), parts);
        const QString place = simplified(QString(start, end - start).trimmed());
        if (!place.isEmpty() && !places.contains(place))
            places << place;
        start = end == text.end() ? end : end + 1;
    }
    return places;
}

/// An author's articles are many, and taking names apart is slow.
Byline knownNames(const QString& text)
{
    constexpr qsizetype most = 4'096;
    thread_local QHash<QString, Byline> known;
    if (const auto found = known.constFind(text); found != known.constEnd())
        return *found;
    if (known.size() == most)
        known.clear();
    return *known.insert(text, namesOf(text));
}

/// `Sample, Mona; Example, Omar`, as catalogues and databases write names, in the order they are said in. A
/// name alone of which more than one word stands before the comma may be two names, or a name and a place.
QString inUsualOrder(const QString& authors)
{
    static const QRegularExpression separator(QStringLiteral("\\s*(?:;|\\|\\||\\x{1F})\\s*"));
    static const QRegularExpression inverted(
        QStringLiteral(
            "^(?<family>[\\p{L}\\p{M}.’'-]+(?: [\\p{L}\\p{M}.’'-]+){0,3}), "
            "(?<given>(?!(?:Jr|Sr|MD|PhD)\\b)\\p{Lu}[\\p{L}\\p{M}.’'-]*(?: [\\p{L}\\p{M}.’'-]+){0,2})$"),
        QRegularExpression::UseUnicodePropertiesOption);
    if (!authors.contains(QLatin1String(", ")))
        return authors;
    QStringList names = authors.split(separator, Qt::SkipEmptyParts);
    for (QString& name : names) {
        const auto match = inverted.match(name.trimmed());
        const QString family = match.captured(QStringLiteral("family"));
        const QString given = match.captured(QStringLiteral("given"));
        const bool isSure = names.size() > 1 || !family.contains(u' ');
        if (!match.hasMatch() || !isSure || !agencyOf(given).isEmpty() ||
            KnownNames::builtIn().isPlace(given))
            return authors;
        name = given + u' ' + family;
    }
    return names.join(listSeparator);
}

/// Parted by empty lines if there are any, else by lines.
QStringList plainParagraphs(const QString& text)
{
    QStringList paragraphs;
    const auto add = [&](qsizetype start, qsizetype end) {
        const QString paragraph = simplified(text.mid(start, end - start).trimmed());
        if (!paragraph.isEmpty())
            paragraphs << paragraph;
    };
    bool apart = false;
    for (qsizetype line = text.indexOf(u'\n'); line >= 0 && !apart; line = text.indexOf(u'\n', line + 1))
        apart = line + 1 < text.size() && text[line + 1] == u'\n';
    qsizetype start = 0;
    for (qsizetype line = text.indexOf(u'\n'); line >= 0; line = text.indexOf(u'\n', line + 1)) {
        // A line of blanks alone parts as well.
        qsizetype next = line + 1;
        while (apart && next < text.size() && text[next] != u'\n' && text[next].isSpace())
            ++next;
        if (apart && (next == text.size() || text[next] != u'\n'))
            continue;
        add(start, line);
        start = line + 1;
    }
    add(start, text.size());
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
        setText(Field::Title, m_content.title, RowField::Title, limits::titleCharacters);
        if (m_content.title.isEmpty() && m_content.text.isEmpty())
            return SkippedPage{SkipReason::Empty, {}, {}};
        setText(Field::Subtitle, m_content.subtitle, RowField::Subtitle);
        // Some call the address of the page its source.
        const bool isAddressed = isWebAddress(m_row.line(RowField::Publication));
        if (!isAddressed)
            setText(Field::Publication, m_content.publication, RowField::Publication);
        setText(Field::Section, m_content.section, RowField::Section);
        setText(Field::Genre, m_content.genre, RowField::Genre);
        setText(Field::Url, m_content.url, RowField::Url);
        if (isAddressed && m_content.url.isEmpty())
            setText(Field::Url, m_content.url, RowField::Publication);
        readLanguage();
        readAuthors();
        m_content.published = m_row.date(RowField::Published);
        note(Field::Published, m_content.published.has_value());
        m_content.modified = m_row.date(RowField::Modified);
        note(Field::Modified, m_content.modified.has_value());
        readPlaces();
        readImage();
        if (const QString id = m_row.line(RowField::Id); !id.isEmpty()) {
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
    void setText(Field field, QString& target, RowField source, int longest = limits::fieldCharacters)
    {
        QString value = m_row.line(source);
        if (isHtml(value))
            value = cleanHtmlFragment(value).text.simplified();
        target = value.size() > longest ? value.left(longest) : value;
        note(field, !target.isEmpty());
    }
    void readBody()
    {
        const QString body = m_row.value(RowField::Body);
        if (isHtml(body)) {
            auto clean = cleanHtmlFragment(body);
            m_content.text = std::move(clean.text);
            m_content.html = std::move(clean.html);
        } else {
            QStringList paragraphs = plainParagraphs(body);
            if (!paragraphs.isEmpty() && m_row.line(RowField::Place).isEmpty()) {
                if (const auto dateline =
                        findDateline(paragraphs.first(), {m_row.line(RowField::Publication)})) {
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
        QString language = m_row.line(RowField::Language);
        const auto isLetter = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); };
        const bool isPlain = (language.size() == 2 || language.size() == 3) &&
                             std::all_of(language.begin(), language.end(), isLetter);
        if (!isPlain && !code.match(language).hasMatch())
            return;
        m_content.language =
            isPlain ? language.toLower() : language.replace(u'_', u'-').section(u'-', 0, 0).toLower();
        note(Field::Language, true);
    }
    void readAuthors()
    {
        const auto names = knownNames(inUsualOrder(m_row.value(RowField::Author)));
        m_content.authors = names.authors;
        note(Field::Authors, !names.authors.isEmpty());
        QString agency = m_row.line(RowField::Agency);
        if (agency.isEmpty())
            agency = names.agency;
        if (!agency.isEmpty()) {
            m_content.agency = agency;
            note(Field::Agency, true);
        }
    }
    void readPlaces()
    {
        const QString place = m_row.value(RowField::Place);
        if (place.isEmpty())
            return;
        m_content.places = placesOf(place);
        m_content.dateline = m_content.places.join(QStringLiteral(", "));
        note(Field::Places, true);
    }
    void readImage()
    {
        ArticleImage image;
        image.source = m_row.line(RowField::Image);
        image.caption = m_row.line(RowField::Caption);
        image.credit = m_row.line(RowField::Credit);
        if (image == ArticleImage())
            return;
        m_content.images.push_back(image);
        note(Field::Images, true);
    }

    const Row& m_row;
    ArticleContent m_content;
};

} // namespace

Extraction extractRow(const SourceRecord& record, const QMap<QString, QString>& columnMap)
{
    const Row row(record, columnMap);
    return RowArticle(row).read();
}

} // namespace warraq
