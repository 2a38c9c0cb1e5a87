#include "extract/htmlpage.h"

#include "core/limits.h"
#include "core/pageparts.h"
#include "core/textfold.h"
#include "extract/fieldpatterns.h"
#include "extract/htmlblocks.h"
#include "extract/htmlfurniture.h"
#include "extract/htmllisting.h"
#include "extract/htmlmaincontent.h"
#include "extract/htmlmetadata.h"
#include "extract/htmlpagepart.h"
#include "extract/htmlpost.h"
#include "extract/htmlstoryhead.h"
#include "extract/htmltitle.h"
#include "extract/namesbeside.h"
#include "extract/pagedate.h"
#include "extract/printedheadline.h"
#include "extract/profilerules.h"
#include "extract/straylines.h"

#include <QRegularExpression>

#include <algorithm>

namespace warraq {

namespace {

constexpr qsizetype fewestCharacters = 40; // less than this is a text only below a headline
constexpr qsizetype shortestStory = 300;   // characters; a collection with more of its own may be a story

/// Puts a page's article together from what it says and what it shows.
class HtmlPage
{
public:
    HtmlPage(const SourceRecord& record, const Profile* profile)
        : m_record(record), m_profile(profile), m_rules(profile ? &profile->rules() : nullptr),
          m_tree(record.text)
    {
    }

    Extraction read()
    {
        if (!m_tree.root())
            return skipped(SkipReason::Empty);
        m_metadata = metadataOf(m_tree, m_record.url);
        m_article.content = m_metadata.content;
        if (m_profile)
            m_article.profile = m_profile->name();
        if (isAttachment())
            return skipped(SkipReason::Attachment);
        m_isPost = readPostIdentity(m_tree, m_article.content);
        const MainContent main =
            m_isPost ? postContent(m_tree, findMainContent(m_tree)) : findMainContent(m_tree);
        if (isListing(main))
            return SkippedPage{
                SkipReason::Listing, m_article.profile,
                listingEntries(m_tree.root(), m_rules, listingAddress(), m_article.content.language)};
        readTitle();
        readBody(main);
        completeAuthors();
        completeDate();
        if (const auto reason = reasonToSkip(main))
            return *reason == SkipReason::Menu ? menuOrListing() : skipped(*reason);
        completeByProfile();
        readPagePart();
        return std::move(m_article);
    }

private:
    /// One of several pages is found again by its own address, whatever it calls the article's.
    void readPagePart()
    {
        auto& content = m_article.content;
        const bool isRecorded = !m_record.url.isEmpty();
        const int number = isRecorded ? pagePart(m_tree, m_record.url) : pagePartSaidBy(m_tree, content.url);
        if (number == 0)
            return;
        content.identifiers.insert(QLatin1String(pageIdentifier), QString::number(number));
        content.origins.try_emplace(Field::Identifiers, FieldOrigin::Address);
        if (number > 1 && isRecorded) {
            content.url = m_record.url;
            content.origins[Field::Url] = FieldOrigin::Record;
        }
    }

    /// A menu whose links are cards of stories, with their days or authors, is a listing, whatever its boxes
    /// are called.
    Extraction menuOrListing() const
    {
        constexpr int fewestCards = 2;
        auto entries = listingEntries(m_tree.root(), m_rules, listingAddress(), m_article.content.language);
        const auto cards = std::count_if(entries.begin(), entries.end(), [](const ListingEntry& entry) {
            return !entry.url.isEmpty() && (entry.published || !entry.author.isEmpty());
        });
        return cards < fewestCards ? skipped(SkipReason::Menu)
                                   : SkippedPage{SkipReason::Listing, m_article.profile, std::move(entries)};
    }

    Extraction skipped(SkipReason reason) const { return SkippedPage{reason, m_article.profile, {}}; }

    /// One photo with its caption: by the profile, or as WordPress marks such pages.
    bool isAttachment() const
    {
        if (m_rules && addressKind(*m_rules, m_article.content.url) == AddressKind::Attachment)
            return true;
        bool isMarked = false;
        node::forEachElement(m_tree.root(), [&isMarked](xmlNode* now) {
            static const QRegularExpression mark(
                QStringLiteral("(?:^| )(?:single-attachment|attachmentid-\\d+)(?: |$)"));
            if (node::is(now, "body"))
                isMarked = mark.match(node::classAndId(now)).hasMatch();
            return node::is(now, "html");
        });
        return isMarked;
    }

    bool isListing(const MainContent& main) const
    {
        if (m_rules && (addressKind(*m_rules, m_article.content.url) == AddressKind::Listing ||
                        matchesAny(m_rules->listingEndings, m_metadata.pageTitle)))
            return true;
        if (m_metadata.isArticle || m_isPost)
            return false;
        const bool isShort = main.characters - main.linkCharacters < shortestStory;
        return (m_metadata.isCollection && isShort) ||
               looksLikeListing(m_tree.root(), main, listingAddress(), m_article.content.language);
    }

    /// A page of few words is an article when it has a headline and is not made of links.
    std::optional<SkipReason> reasonToSkip(const MainContent& main) const
    {
        const auto& content = m_article.content;
        if (m_isPost && !content.title.isEmpty())
            return std::nullopt;
        if (content.text.isEmpty()) {
            const bool hasText = node::text(m_tree.root(), 4 * fewestCharacters).size() > fewestCharacters;
            return hasText ? SkipReason::Menu : SkipReason::Empty;
        }
        const bool isShort = content.text.size() < fewestCharacters;
        if (isShort && content.title.isEmpty())
            return SkipReason::Empty;
        const bool isLinks = main.linkCharacters * 2 > main.characters;
        if (!m_metadata.isArticle && isLinks && main.characters - main.linkCharacters < shortestStory)
            return SkipReason::Menu;
        return std::nullopt;
    }

    /// Of a saved file only what the page says of itself is known.
    [[nodiscard]] QString listingAddress() const
    {
        return m_record.url.isEmpty() ? m_article.content.url : m_record.url;
    }

    void readTitle()
    {
        auto& content = m_article.content;
        const Headline headline = headlineOf(m_tree, m_metadata, m_rules);
        content.title = headline.text.left(limits::titleCharacters);
        if (content.title.isEmpty())
            content.origins.erase(Field::Title);
        else
            content.origins[Field::Title] = headline.origin;
    }

    void readBody(const MainContent& main)
    {
        if (!main.root)
            return;
        HtmlBody body = blocksOf(main.root, main.dropped);
        auto& content = m_article.content;
        content.images = std::move(body.images);
        dropStrayLines(body.blocks, content.images);
        takePrintedHeadline(body.blocks, content, m_tree.root());
        takeFieldsFromBody(body.blocks, content, m_rules);
        addLeadFigures(main.root);
        auto clean = joined(body.blocks);
        content.text = std::move(clean.text);
        content.html = std::move(clean.html);
        if (!content.text.isEmpty())
            content.origins[Field::Text] = FieldOrigin::PageText;
        readStandfirst();
        if (!content.images.empty())
            content.origins[Field::Images] = FieldOrigin::PageText;
    }

    /// A name that the page says twice; a newsroom signs where neither a person nor an agency does.
    void completeAuthors()
    {
        auto& content = m_article.content;
        if (content.authors.isEmpty()) {
            const QString name = confirmedName(m_metadata.linesBeside, content.title, content.text);
            content.authors = name.isEmpty() ? QStringList() : namesOf(name).authors;
            if (!content.authors.isEmpty())
                content.origins[Field::Authors] = FieldOrigin::Byline;
        }
        if (!content.authors.isEmpty() || !content.agency.isEmpty() || m_metadata.desks.isEmpty())
            return;
        content.authors = m_metadata.desks;
        content.origins[Field::Authors] = m_metadata.desksOrigin;
    }

    void completeDate()
    {
        auto& content = m_article.content;
        if (content.published)
            return;
        const auto date = dateInScripts(m_record.text);
        if (!date || date->year() < 1500 || date->firstMoment() > QDateTime::currentDateTimeUtc().addDays(1))
            return;
        content.published = date;
        content.origins[Field::Published] = FieldOrigin::Meta;
    }

    /// The lines between headline and story that sum it up, where they are no part of the text.
    void readStandfirst()
    {
        auto& content = m_article.content;
        if (!content.subtitle.isEmpty())
            return;
        node::forEachElement(m_tree.root(), [&content](xmlNode* now) {
            if (!content.subtitle.isEmpty() || furniture::isSilent(now, false))
                return false;
            if (!furniture::isStandfirst(now))
                return true;
            const QString text = node::text(now, limits::fieldCharacters);
            const bool isNew = text.size() >= 15 && text.size() <= 600 &&
                               !content.text.contains(text.left(60)) &&
                               normalisedForComparison(text) != normalisedForComparison(content.title);
            if (isNew) {
                content.subtitle = text;
                content.origins[Field::Subtitle] = FieldOrigin::PageText;
            }
            return false;
        });
    }

    /// Figures between headline and body, where the body's element begins below them.
    void addLeadFigures(xmlNode* root)
    {
        xmlNode* article = root;
        for (xmlNode* up = root->parent; node::isElement(up) && !node::is(up, "body"); up = up->parent) {
            if (node::is(up, "article") || node::is(up, "main"))
                article = up;
        }
        if (article == root)
            return;
        auto& images = m_article.content.images;
        size_t before = 0;
        node::forEachElement(article, [&](xmlNode* now) {
            if (now == root || node::is(now, "aside") || node::is(now, "nav") || node::is(now, "footer"))
                return false;
            if (!node::is(now, "figure"))
                return true;
            ArticleImage image;
            node::forEachElement(now, [&image](xmlNode* inner) {
                if (image.source.isEmpty() && node::is(inner, "img"))
                    image = imageOf(inner);
                return true;
            });
            addCaption(now, image);
            const bool known = std::any_of(images.begin(), images.end(), [&image](const ArticleImage& other) {
                return other.source == image.source;
            });
            if (!image.source.isEmpty() && !known && before < 5)
                images.insert(images.begin() + static_cast<std::ptrdiff_t>(before++), image);
            return false;
        });
    }

    void completeByProfile()
    {
        auto& content = m_article.content;
        // A language the page only copied from its template gives way to what its text is.
        const QString detected = detectLanguage(content.text);
        if (!detected.isEmpty() && content.text.size() > 200 && detected != content.language) {
            content.language = detected;
            content.origins[Field::Language] = FieldOrigin::Detected;
        }
        if (!m_rules)
            return;
        content.publication = m_rules->publication;
        content.origins[Field::Publication] = FieldOrigin::Profile;
        const auto isPaper = [this](const QString& name) {
            const QString folded = normalisedForComparison(name);
            return m_rules->publicationAuthors.contains(name) ||
                   std::any_of(
                       m_rules->ownNames.begin(), m_rules->ownNames.end(),
                       [&folded](const QString& own) { return normalisedForComparison(own) == folded; });
        };
        content.authors.removeIf(isPaper);
        if (content.authors.isEmpty())
            content.origins.erase(Field::Authors);
        const auto fields = addressFields(*m_rules, content.url);
        if (content.authors.isEmpty() && content.agency.isEmpty() && !fields.author.isEmpty()) {
            content.authors = {fields.author};
            content.origins[Field::Authors] = FieldOrigin::Address;
        }
        if (content.section.isEmpty() && !fields.section.isEmpty()) {
            content.section = fields.section;
            content.origins[Field::Section] = FieldOrigin::Address;
        }
    }

    const SourceRecord& m_record;
    const Profile* m_profile;
    const Profile::Rules* m_rules;
    HtmlTree m_tree;
    HtmlMetadata m_metadata;
    ExtractedArticle m_article;
    bool m_isPost = false;
};

/// Title and canonical link stand in the head: looked for as text, since most pages belong to no profile.
constexpr qsizetype headCharacters = 60'000;

/// Where a tag begins; tags are fewer than characters.
qsizetype tagFrom(QStringView head, QStringView tag, qsizetype from)
{
    qsizetype at = head.indexOf(u'<', from);
    while (at >= 0 && !head.sliced(at).startsWith(tag, Qt::CaseInsensitive))
        at = head.indexOf(u'<', at + 1);
    return at;
}

QString titleInHead(QStringView head)
{
    const qsizetype open = tagFrom(head, u"<title", 0);
    const qsizetype begin = open < 0 ? -1 : head.indexOf(u'>', open);
    const qsizetype end = begin < 0 ? -1 : tagFrom(head, u"</title", begin + 1);
    return end < 0 ? QString() : head.sliced(begin + 1, end - begin - 1).toString().simplified();
}

/// Null where the page names none.
QString addressInHead(QStringView head)
{
    static const QRegularExpression form(
        QStringLiteral("<(?:link[^>]*rel=[\"']?canonical[\"']?[^>]*href|meta[^>]*property=[\"']?og:url[\"']?["
                       "^>]*content)=[\"']?([^\"'\\s>]+)"),
        QRegularExpression::CaseInsensitiveOption);
    for (qsizetype at = head.indexOf(u'<'); at >= 0; at = head.indexOf(u'<', at + 1)) {
        const QStringView rest = head.sliced(at + 1);
        if (rest.isEmpty() || ((rest[0].unicode() | 0x20U) != u'l' && (rest[0].unicode() | 0x20U) != u'm') ||
            (!rest.startsWith(u"link", Qt::CaseInsensitive) &&
             !rest.startsWith(u"meta", Qt::CaseInsensitive)))
            continue;
        const qsizetype end = head.indexOf(u'>', at);
        const QStringView tag = head.sliced(at, (end < 0 ? head.size() : end) - at);
        if (!tag.contains(u"canonical", Qt::CaseInsensitive) && !tag.contains(u"og:url", Qt::CaseInsensitive))
            continue;
        if (const auto match = form.match(tag.toString()); match.hasMatch())
            return match.captured(1);
    }
    return {};
}

} // namespace

Extraction extractHtml(const SourceRecord& record, const Profile* profile)
{
    return HtmlPage(record, profile).read();
}

bool recognisesHtml(const Profile& profile, const SourceRecord& record)
{
    const auto& rules = profile.rules();
    if (isOwnAddress(rules, record.url))
        return true;
    const QStringView head = QStringView(record.text).first(std::min(record.text.size(), headCharacters));
    const QString pageTitle = titleInHead(head);
    if (matchesAny(rules.titleEndings, pageTitle) || matchesAny(rules.listingEndings, pageTitle))
        return true;
    const QString address = addressInHead(head);
    return !address.isNull() && isOwnAddress(rules, address);
}

} // namespace warraq
