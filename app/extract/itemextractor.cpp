#include "extract/itemextractor.h"

#include "core/itemcolumns.h"
#include "core/limits.h"
#include "extract/fieldpatterns.h"
#include "extract/htmlblocks.h"
#include "extract/recorddate.h"
#include "extract/textpage.h"
#include "extract/wordpressbody.h"

#include <QRegularExpression>
#include <QUrl>

#include <tuple>

namespace warraq {

namespace {

/// WordPress's own kinds of post that are no articles, and those of widespread plug-ins. What a site added
/// for its articles has a name of its own and is none of these.
std::optional<SkipReason> reasonToSkip(const QString& type, const QString& status)
{
    if (type == u"attachment")
        return SkipReason::Attachment;
    if (type == u"nav_menu_item" || type == u"wp_navigation")
        return SkipReason::Menu;
    static const QRegularExpression none(
        QStringLiteral("^(page|revision|custom_css|customize_changeset|oembed_cache|user_request|wp_[a-z_]+|"
                       "acf.*|feedback|safecss|"
                       "product|product_variation|shop_.*|elementor_.*|wpcf7.*|forum|topic|reply|term|user|"
                       "comment|ad|ads|advert.*|"
                       "banner|slide|slider|popup|tablepress_table|ngg_.*|mc4wp.*|jp_.*|amp_.*|scheduled-"
                       "action|testimonial)$"));
    if (none.match(type).hasMatch())
        return SkipReason::Excluded;
    static const QStringList unpublished{QStringLiteral("draft"),   QStringLiteral("auto-draft"),
                                         QStringLiteral("pending"), QStringLiteral("future"),
                                         QStringLiteral("private"), QStringLiteral("trash")};
    if (unpublished.contains(status))
        return SkipReason::Excluded;
    return std::nullopt;
}

/// Relative addresses, which mean nothing outside the feed, made whole.
void resolveAddresses(HtmlTree& tree, const QUrl& base)
{
    if (!base.isValid() || base.isRelative())
        return;
    node::forEachElement(tree.root(), [&](xmlNode* now) {
        for (const char* name : {"href", "src"}) {
            const QString address = node::attribute(now, name);
            if (address.isEmpty() || address.startsWith(u'#'))
                continue;
            const QUrl url(address.trimmed());
            if (url.isValid() && url.isRelative())
                tree.setAttribute(now, name, base.resolved(url).toString());
        }
        return true;
    });
}

/// `photo-300x200.jpg` is `photo.jpg`, made smaller by WordPress.
QString withoutSize(const QString& address)
{
    static const QRegularExpression size(QStringLiteral("-\\d{2,4}x\\d{2,4}(?=\\.[A-Za-z]{3,4}$)"));
    return address.section(u'?', 0, 0).section(u'/', -1).remove(size);
}

class ItemArticle
{
public:
    explicit ItemArticle(const SourceRecord& record) : m_record(record) {}

    Extraction read()
    {
        if (value(item::type) == u"listing")
            return readListing();
        if (const auto reason = reasonToSkip(value(item::type), value(item::status)))
            return SkippedPage{*reason, {}, {}};
        readTitle();
        readBody();
        if (m_content.title.isEmpty() && m_content.text.isEmpty())
            return SkippedPage{SkipReason::Empty, {}, {}};
        set(Field::Subtitle, m_content.subtitle, plainText(value(item::subtitle)));
        set(Field::Publication, m_content.publication, value(item::publication).simplified());
        set(Field::Section, m_content.section, plainText(value(item::section)));
        set(Field::Url, m_content.url, value(item::url));
        readPeople();
        readLanguage();
        m_content.published = recordDate(value(item::published));
        note(Field::Published, m_content.published.has_value());
        m_content.modified = recordDate(value(item::modified));
        note(Field::Modified, m_content.modified.has_value());
        if (const QString id = value(item::id); !id.isEmpty()) {
            m_content.identifiers.insert(QStringLiteral("id"), id.left(limits::fieldCharacters));
            note(Field::Identifiers, true);
            static const QRegularExpression digits(QStringLiteral("^\\d{1,18}$"));
            const bool isPost =
                m_record.format == SourceFormat::Wxr || m_record.format == SourceFormat::WpJson;
            if (isPost && digits.match(id).hasMatch())
                m_content.identifiers.insert(QLatin1String(item::post), id);
        }
        readSubjects();
        readImages();
        return ExtractedArticle{std::move(m_content), {}, {}};
    }

private:
    SkippedPage readListing() const
    {
        SkippedPage page{SkipReason::Listing, {}, {}};
        static const QRegularExpression ellipsis(
            QStringLiteral("\\s*[\\[(]?(?:\\.{3}|\\x{2026})[\\])]?.{0,60}$"));
        for (const auto& teaser : values(item::teaser)) {
            const QStringList parts = teaser.split(listSeparator);
            ListingEntry entry;
            entry.title = plainText(parts.value(0)).left(limits::titleCharacters);
            entry.url = parts.value(1);
            entry.author = plainText(parts.value(2));
            entry.published = recordDate(parts.value(3));
            entry.section = plainText(parts.value(4));
            entry.excerpt = plainText(parts.value(5)).remove(ellipsis);
            page.entries.push_back(std::move(entry));
        }
        return page;
    }
    [[nodiscard]] QStringList values(const char* name) const
    {
        QStringList found;
        for (const auto& [column, text] : m_record.columns) {
            if (column == QLatin1String(name))
                found << text;
        }
        return found;
    }
    [[nodiscard]] QString value(const char* name) const { return values(name).value(0); }
    void note(Field field, bool isKnown, FieldOrigin origin = FieldOrigin::Record)
    {
        if (isKnown)
            m_content.origins[field] = origin;
    }
    void set(Field field, QString& target, const QString& text)
    {
        target = text.left(limits::fieldCharacters);
        note(field, !target.isEmpty());
    }
    /// Names of sections and people come with character references now and then.
    static QString plainText(const QString& text)
    {
        static const QRegularExpression reference(QStringLiteral("&(#\\w+|\\w+);|<[a-zA-Z/]"));
        return reference.match(text).hasMatch() ? cleanHtmlFragment(text).text.simplified()
                                                : text.simplified();
    }

    /// An article has one section; what else the site filed it under is kept as it is.
    void readSubjects()
    {
        for (const auto& [column, name, fewest] :
             {std::tuple{item::section, "categories", 2}, {item::keyword, "keywords", 1}}) {
            QStringList subjects;
            for (const auto& subject : values(column)) {
                if (const QString text = plainText(subject); !text.isEmpty() && !subjects.contains(text))
                    subjects << text;
            }
            if (subjects.size() < fewest)
                continue;
            m_content.identifiers.insert(QLatin1String(name),
                                         subjects.join(QStringLiteral("; ")).left(limits::fieldCharacters));
            note(Field::Identifiers, true);
        }
    }

    void readTitle()
    {
        QString title = value(item::title).simplified();
        if (title.isEmpty())
            title = cleanHtmlFragment(value(item::titleHtml)).text.simplified();
        m_content.title = title.left(limits::titleCharacters);
        note(Field::Title, !m_content.title.isEmpty());
    }

    void readBody()
    {
        QString html = value(item::bodyHtml);
        if (const QString stored = value(item::bodyWordPress); !stored.isEmpty()) {
            QHash<QString, QString> captions;
            for (const auto& image : values(item::image))
                captions.insert(image.section(listSeparator, 3, 3), image.section(listSeparator, 1, 1));
            html = wordPressHtml(stored, captions);
        }
        if (html.isEmpty())
            readPlainBody(value(item::body));
        else
            readHtmlBody(html);
        note(Field::Text, !m_content.text.isEmpty());
    }
    void readPlainBody(const QString& text)
    {
        static const QRegularExpression gap(QStringLiteral("\\n\\s*\\n\\s*"));
        QStringList paragraphs;
        for (const auto& part :
             text.split(text.contains(gap) ? gap : QRegularExpression(QStringLiteral("\\n")))) {
            if (const QString paragraph = part.simplified(); !paragraph.isEmpty())
                paragraphs << paragraph;
        }
        if (!paragraphs.isEmpty())
            takeDateline(paragraphs.first());
        auto made = paragraphsOf(paragraphs);
        m_content.text = std::move(made.text);
        m_content.html = std::move(made.html);
    }
    void readHtmlBody(const QString& html)
    {
        HtmlTree tree(html);
        if (!tree.root())
            return;
        resolveAddresses(tree, QUrl(value(item::base)));
        HtmlBody body = blocksOf(tree.root());
        m_content.images = std::move(body.images);
        takeDatelineOf(body.blocks);
        auto clean = joined(body.blocks);
        m_content.text = std::move(clean.text);
        m_content.html = std::move(clean.html);
    }
    /// Only where the dateline is plain text at the block's start, so that it can be cut out of both forms.
    void takeDatelineOf(std::vector<HtmlBlock>& blocks)
    {
        for (auto& block : blocks) {
            if (block.text.isEmpty())
                continue;
            if (block.kind != HtmlBlock::Kind::Paragraph)
                return;
            const QString before = block.text;
            QString after = before;
            if (!takeDateline(after))
                return;
            const QString cut = before.left(before.size() - after.size());
            const qsizetype at = block.html.indexOf(cut.toHtmlEscaped());
            if (at < 0 || block.html.left(at).contains(u'<') != block.html.startsWith(u'<') ||
                block.html.left(at).count(u'<') > 1) {
                forgetDateline();
                return;
            }
            block.html.remove(at, cut.toHtmlEscaped().size());
            block.text = after;
            return;
        }
    }
    bool takeDateline(QString& paragraph)
    {
        const auto dateline = findDateline(paragraph, {value(item::publication)});
        if (!dateline)
            return false;
        m_content.dateline = dateline->dateline;
        m_content.places = dateline->places;
        m_content.agency = dateline->agency;
        note(Field::Places, !m_content.places.isEmpty(), FieldOrigin::Dateline);
        note(Field::Agency, !m_content.agency.isEmpty(), FieldOrigin::Dateline);
        paragraph.remove(0, dateline->length);
        return true;
    }
    void forgetDateline()
    {
        m_content.dateline.clear();
        m_content.places.clear();
        m_content.agency.clear();
        m_content.origins.erase(Field::Places);
        m_content.origins.erase(Field::Agency);
    }

    void readPeople()
    {
        for (const auto& author : values(item::author)) {
            const auto names = namesOf(plainText(author));
            for (const auto& name : names.authors) {
                if (!m_content.authors.contains(name))
                    m_content.authors << name;
            }
            if (m_content.agency.isEmpty() && !names.agency.isEmpty())
                set(Field::Agency, m_content.agency, names.agency);
        }
        note(Field::Authors, !m_content.authors.isEmpty());
    }
    void readLanguage()
    {
        static const QRegularExpression code(QStringLiteral("^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$"));
        const QString language = value(item::language).trimmed();
        if (!code.match(language).hasMatch())
            return;
        m_content.language = QString(language).replace(u'_', u'-').section(u'-', 0, 0).toLower();
        note(Field::Language, true);
        // Blog software says English of every site until somebody tells it otherwise.
        const QString detected = m_content.text.size() > 200 ? detectLanguage(m_content.text) : QString();
        if (!detected.isEmpty() && detected != m_content.language) {
            m_content.language = detected;
            note(Field::Language, true, FieldOrigin::Detected);
        }
    }

    void readImages()
    {
        for (const auto& text : values(item::image)) {
            const QStringList parts = text.split(listSeparator);
            for (auto& image : m_content.images) {
                if (withoutSize(image.source) == withoutSize(parts.value(0)))
                    complete(image, parts);
            }
        }
        std::ptrdiff_t before = 0;
        for (const auto& text : values(item::leadImage)) {
            const QStringList parts = text.split(listSeparator);
            const auto shown = std::find_if(
                m_content.images.begin(), m_content.images.end(), [&](const ArticleImage& image) {
                    return withoutSize(image.source) == withoutSize(parts.value(0));
                });
            if (shown != m_content.images.end()) {
                complete(*shown, parts);
                continue;
            }
            ArticleImage image;
            image.source = parts.value(0);
            complete(image, parts);
            m_content.images.insert(m_content.images.begin() + before++, image);
        }
        if (m_content.images.size() > static_cast<size_t>(limits::imagesPerArticle))
            m_content.images.resize(static_cast<size_t>(limits::imagesPerArticle));
        note(Field::Images, !m_content.images.empty());
    }
    static void complete(ArticleImage& image, const QStringList& parts)
    {
        const auto credited = splitCredit(plainText(parts.value(1)));
        if (image.caption.isEmpty())
            image.caption = credited.caption.left(limits::fieldCharacters);
        const QString credit = parts.value(2).isEmpty() ? credited.credit : plainText(parts.value(2));
        if (image.credit.isEmpty())
            image.credit = credit.left(limits::fieldCharacters);
    }

    const SourceRecord& m_record;
    ArticleContent m_content;
};

} // namespace

Extraction extractItem(const SourceRecord& record)
{
    return ItemArticle(record).read();
}

} // namespace warraq
