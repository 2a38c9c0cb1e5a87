#include "extract/frontmatter.h"

#include "core/limits.h"
#include "extract/fieldpatterns.h"
#include "extract/recorddate.h"
#include "extract/textpage.h"

#include <QHash>
#include <QRegularExpression>

namespace warraq {

namespace {

constexpr qsizetype longestHead = 20'000; ///< characters of front matter

using Values = QHash<QString, QStringList>;

/// Without quotes, and without a comment behind a bare value.
QString bare(QString value)
{
    value = value.trimmed();
    if (value.size() >= 2 && (value.front() == u'"' || value.front() == u'\'') &&
        value.back() == value.front()) {
        const bool isDouble = value.front() == u'"';
        value = value.mid(1, value.size() - 2);
        return isDouble ? value.replace(QLatin1String("\\\""), QLatin1String("\""))
                        : value.replace(QLatin1String("''"), QLatin1String("'"));
    }
    static const QRegularExpression comment(QStringLiteral("\\s+#.*$"));
    return value.remove(comment);
}

QStringList listOf(const QString& value)
{
    if (!value.startsWith(u'[') || !value.endsWith(u']'))
        return {bare(value)};
    static const QRegularExpression item(QStringLiteral("\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*'|[^,\\[\\]\"']+"));
    QStringList items;
    for (auto all = item.globalMatch(value.mid(1, value.size() - 2)); all.hasNext();) {
        if (const QString one = bare(all.next().captured()); !one.isEmpty())
            items << one;
    }
    return items;
}

Values valuesOf(const QString& head, QChar assign)
{
    static const QRegularExpression pair(QStringLiteral("^([\\w-]+)\\s*([:=])\\s*(.*)$"));
    static const QRegularExpression entry(QStringLiteral("^\\s*-\\s+(?:name:\\s*)?(.+)$"));
    Values values;
    QString key;
    for (const auto& line : head.split(u'\n')) {
        if (const auto match = pair.match(line); match.hasMatch() && match.captured(2) == assign) {
            key = match.captured(1).toLower();
            const QString value = match.captured(3).trimmed();
            if (!value.isEmpty() && value != u"|" && value != u">")
                values[key] = listOf(value);
        } else if (const auto item = entry.match(line); item.hasMatch() && !key.isEmpty()) {
            values[key] << bare(item.captured(1));
        }
    }
    return values;
}

/// A paragraph without its marks: what links and emphasis are about, no pictures.
QString withoutMarks(QString text)
{
    static const QRegularExpression picture(QStringLiteral("!\\[[^\\]]*\\]\\([^)]*\\)(?:\\{[^}]*\\})?"));
    static const QRegularExpression link(QStringLiteral("\\[([^\\]]+)\\]\\((?:[^()]|\\([^()]*\\))*\\)"));
    static const QRegularExpression strong(QStringLiteral("(\\*\\*|__)(?=\\S)(.+?)(?<=\\S)\\1"));
    static const QRegularExpression emphasis(
        QStringLiteral("(?<![\\w*])([*_])(?=\\S)([^*_]+?)(?<=\\S)\\1(?![\\w*])"));
    static const QRegularExpression escape(QStringLiteral("\\\\([\\\\`*_{}\\[\\]()#+.!>-])"));
    text.remove(picture);
    text.replace(link, QStringLiteral("\\1"));
    text.replace(strong, QStringLiteral("\\2"));
    text.replace(emphasis, QStringLiteral("\\2"));
    return text.replace(escape, QStringLiteral("\\1")).simplified();
}

QStringList paragraphsIn(const QString& markdown)
{
    static const QRegularExpression mark(QStringLiteral("^\\s{0,3}(?:#{1,6}\\s+|>\\s?)+|\\s+#+\\s*$"));
    static const QRegularExpression rule(
        QStringLiteral("^\\s{0,3}(?:[-*_=]\\s*){3,}$|^\\s*\\{[%:].*[%}]\\}?\\s*$|^\\s*<!--.*-->\\s*$"));
    static const QRegularExpression block(QStringLiteral("^\\s{0,3}(?:#{1,6}\\s|[-*+]\\s|\\d{1,3}[.)]\\s)"));
    QStringList paragraphs;
    QString paragraph;
    const auto end = [&] {
        if (const QString text = withoutMarks(paragraph); !text.isEmpty())
            paragraphs << text;
        paragraph.clear();
    };
    for (const auto& line : markdown.split(u'\n')) {
        const bool isBlock = block.match(line).hasMatch();
        if (line.trimmed().isEmpty() || isBlock || rule.match(line).hasMatch())
            end();
        if (line.trimmed().isEmpty() || rule.match(line).hasMatch())
            continue;
        paragraph += (paragraph.isEmpty() ? QString() : QStringLiteral(" ")) + QString(line).remove(mark);
        if (isBlock && line.trimmed().startsWith(u'#'))
            end();
    }
    end();
    return paragraphs;
}

class FrontMatterArticle
{
public:
    FrontMatterArticle(const SourceRecord& record, Values values, const QString& markdown)
        : m_record(record), m_values(std::move(values)), m_markdown(markdown)
    {
    }

    Extraction read()
    {
        if (value({"draft"}) == u"true" || value({"published"}) == u"false")
            return SkippedPage{SkipReason::Excluded, {}, {}};
        set(Field::Title, m_content.title, value({"title"}), limits::titleCharacters);
        set(Field::Subtitle, m_content.subtitle, value({"subtitle", "description", "excerpt", "summary"}));
        set(Field::Publication, m_content.publication, value({"publication"}));
        set(Field::Section, m_content.section, value({"section", "categories", "category"}));
        set(Field::Genre, m_content.genre, value({"genre"}));
        readAuthors();
        readDates();
        readAddress();
        static const QRegularExpression code(QStringLiteral("^[A-Za-z]{2,3}(?:[-_]\\w+)?$"));
        if (const QString language = value({"lang", "language", "locale"}); code.match(language).hasMatch())
            set(Field::Language, m_content.language,
                language.left(2 + (language.size() == 3 ? 1 : 0)).toLower());
        if (const QStringList tags = m_values.value(QStringLiteral("tags")); !tags.isEmpty()) {
            m_content.identifiers.insert(QStringLiteral("keywords"),
                                         tags.join(QStringLiteral("; ")).left(limits::fieldCharacters));
            m_content.origins[Field::Identifiers] = FieldOrigin::Record;
        }
        auto made = paragraphsOf(paragraphsIn(m_markdown));
        m_content.text = std::move(made.text);
        m_content.html = std::move(made.html);
        if (!m_content.text.isEmpty())
            m_content.origins[Field::Text] = FieldOrigin::PageText;
        if (m_content.title.isEmpty() && m_content.text.isEmpty())
            return SkippedPage{SkipReason::Empty, {}, {}};
        return ExtractedArticle{std::move(m_content), {}, {}};
    }

private:
    [[nodiscard]] QString value(std::initializer_list<const char*> keys) const
    {
        for (const char* key : keys) {
            if (const auto found = m_values.constFind(QLatin1String(key)); found != m_values.constEnd())
                return found->value(0).simplified();
        }
        return {};
    }
    void set(Field field, QString& target, const QString& text, int longest = limits::fieldCharacters)
    {
        target = text.left(longest);
        if (!target.isEmpty())
            m_content.origins[field] = FieldOrigin::Record;
    }
    void readAuthors()
    {
        QStringList authors = m_values.value(QStringLiteral("authors"));
        authors += m_values.value(QStringLiteral("author"));
        const Byline names = namesOf(authors.join(listSeparator));
        m_content.authors = names.authors.isEmpty() ? names.desks : names.authors;
        if (!m_content.authors.isEmpty())
            m_content.origins[Field::Authors] = FieldOrigin::Record;
        const QString agency = value({"agency"});
        set(Field::Agency, m_content.agency, agency.isEmpty() ? names.agency : agency);
    }
    /// Jekyll dates a post by its file's name where the post does not.
    void readDates()
    {
        m_content.published = recordDate(value({"date", "published", "pubdate", "publishdate"}));
        if (m_content.published) {
            m_content.origins[Field::Published] = FieldOrigin::Record;
        } else {
            static const QRegularExpression dated(QStringLiteral("^(\\d{4}-\\d{2}-\\d{2})-"));
            const auto match = dated.match(m_record.file.section(u'/', -1));
            m_content.published = match.hasMatch() ? PartialDate::fromIso(match.captured(1)) : std::nullopt;
            if (m_content.published)
                m_content.origins[Field::Published] = FieldOrigin::Address;
        }
        m_content.modified = recordDate(value({"modified", "lastmod", "updated", "last_modified_at"}));
        if (m_content.modified)
            m_content.origins[Field::Modified] = FieldOrigin::Record;
    }
    void readAddress()
    {
        for (const char* key : {"url", "canonical_url", "canonical", "original_url", "link", "permalink"}) {
            const QString address = value({key});
            if (!address.startsWith(QLatin1String("http://")) &&
                !address.startsWith(QLatin1String("https://")))
                continue;
            set(Field::Url, m_content.url, address);
            return;
        }
    }

    const SourceRecord& m_record;
    Values m_values;
    QString m_markdown;
    ArticleContent m_content;
};

} // namespace

std::optional<Extraction> extractFrontMatter(const SourceRecord& record)
{
    static const QRegularExpression form(
        QStringLiteral("^\\s*(---|\\+\\+\\+)[ \\t]*\\r?\\n(.*?)\\r?\\n\\1[ \\t]*(?:\\r?\\n|$)"),
        QRegularExpression::DotMatchesEverythingOption);
    const auto match = form.match(record.text.left(longestHead));
    if (!match.hasMatch())
        return std::nullopt;
    const QString head = QString(match.captured(2)).remove(u'\r');
    Values values = valuesOf(head, match.captured(1) == u"---" ? u':' : u'=');
    if (!values.contains(QStringLiteral("title")) && !values.contains(QStringLiteral("layout")) &&
        !values.contains(QStringLiteral("date")))
        return std::nullopt;
    const QString markdown = QString(record.text.mid(match.capturedEnd())).remove(u'\r');
    return FrontMatterArticle(record, std::move(values), markdown).read();
}

} // namespace warraq
