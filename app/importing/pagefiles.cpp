#include "importing/pagefiles.h"

#include "core/characterreferences.h"
#include "core/limits.h"
#include "core/pagelimits.h"
#include "core/stylesheet.h"
#include "formats/charset.h"
#include "importing/pageassets.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrl>

namespace warraq {

namespace {

/// Font files that Chromium shows, by their beginning (WOFF 1 and 2, OpenType).
QString fontType(const QByteArray& bytes)
{
    if (bytes.startsWith("wOF2"))
        return QStringLiteral("font/woff2");
    if (bytes.startsWith("wOFF"))
        return QStringLiteral("font/woff");
    if (bytes.startsWith("OTTO"))
        return QStringLiteral("font/otf");
    if (bytes.startsWith(QByteArrayView("\0\1\0\0", 4)) || bytes.startsWith("true"))
        return QStringLiteral("font/ttf");
    return {};
}

/// What names files in a page, tag by tag.
class NamingTags
{
public:
    NamingTags(const QString& html, QString& base) : m_html(html), m_base(base) {}

    std::vector<NamedFile> read()
    {
        qsizetype at = 0;
        while ((at = m_html.indexOf(u'<', at)) >= 0 && at + 1 < m_html.size()) {
            const qsizetype end = endOfTag(at + 1);
            const QStringView tag = QStringView(m_html).sliced(at + 1, end - at - 1);
            at = end;
            if (tag.startsWith(u"!--"))
                at = endOf(u"-->", at - 2);
            else if (isNamed(tag, u"script"))
                at = endOf(u"</script", at);
            else if (isNamed(tag, u"style"))
                at = readStyle(at);
            else
                readTag(tag);
        }
        std::vector<NamedFile> all = std::move(m_styles);
        all.insert(all.end(), m_pictures.begin(), m_pictures.end());
        if (all.size() > limits::pageFiles)
            all.resize(limits::pageFiles);
        return all;
    }

private:
    /// In either case; \p lower is a letter without accents.
    static bool isLetter(QChar c, QChar lower) { return (c.unicode() | 0x20U) == lower.unicode(); }

    static bool isNamed(QStringView tag, QStringView name)
    {
        return !tag.isEmpty() && isLetter(tag.front(), name.front()) &&
               tag.startsWith(name, Qt::CaseInsensitive) &&
               (tag.size() == name.size() || !tag[name.size()].isLetterOrNumber());
    }

    /// Behind \p mark, whose first character has no case: scripts are long, and that is found quickly.
    [[nodiscard]] qsizetype endOf(QStringView mark, qsizetype from) const
    {
        const QStringView html(m_html);
        qsizetype at = html.indexOf(mark.front(), std::max<qsizetype>(0, from));
        while (at >= 0 && !html.sliced(at).startsWith(mark, Qt::CaseInsensitive))
            at = html.indexOf(mark.front(), at + 1);
        return at < 0 ? html.size() : at + mark.size();
    }

    /// Behind the tag's `>`, where one stands within quotes looks further; a tag is not endless.
    [[nodiscard]] qsizetype endOfTag(qsizetype from) const
    {
        constexpr qsizetype longest = 20'000;
        const qsizetype first = m_html.indexOf(u'>', from);
        if (first < 0)
            return m_html.size();
        const QStringView tag = QStringView(m_html).sliced(from, first - from);
        if (tag.size() > longest || (tag.count(u'"') % 2 == 0 && tag.count(u'\'') % 2 == 0) ||
            tag.startsWith(u"!--"))
            return first + 1;
        QChar quote;
        for (qsizetype i = from; i < m_html.size() && i < from + longest; ++i) {
            const QChar c = m_html[i];
            if (!quote.isNull()) {
                if (c == quote)
                    quote = QChar();
            } else if (c == u'"' || c == u'\'') {
                quote = c;
            } else if (c == u'>') {
                return i + 1;
            }
        }
        return first + 1;
    }

    static QString attribute(QStringView tag, QStringView name)
    {
        for (qsizetype at = 1; at < tag.size(); ++at) {
            if (!isLetter(tag[at], name.front()) || !tag.sliced(at).startsWith(name, Qt::CaseInsensitive))
                continue;
            const QChar before = tag[at - 1];
            qsizetype behind = at + name.size();
            while (behind < tag.size() && tag[behind].isSpace())
                ++behind;
            if (!(before.isSpace() || before == u'"' || before == u'\'') || behind >= tag.size() ||
                tag[behind] != u'=')
                continue;
            ++behind;
            while (behind < tag.size() && tag[behind].isSpace())
                ++behind;
            if (behind >= tag.size())
                return {};
            const QChar quote = tag[behind];
            if (quote == u'"' || quote == u'\'') {
                const qsizetype end = tag.indexOf(quote, behind + 1);
                return tag.sliced(behind + 1, (end < 0 ? tag.size() : end) - behind - 1).toString();
            }
            qsizetype end = behind;
            while (end < tag.size() && !tag[end].isSpace() && tag[end] != u'>')
                ++end;
            return tag.sliced(behind, end - behind).toString();
        }
        return {};
    }

    void readTag(QStringView tag)
    {
        if (isNamed(tag, u"link")) {
            const QString rel = attribute(tag, u"rel").toLower();
            if (rel.contains(QLatin1String("stylesheet")) && !rel.contains(QLatin1String("alternate")))
                add(attribute(tag, u"href"), true);
        } else if (isNamed(tag, u"img")) {
            add(attribute(tag, u"src"), false);
            add(attribute(tag, u"data-src"), false);
        } else if (isNamed(tag, u"input")) {
            add(attribute(tag, u"src"), false);
        } else if (isNamed(tag, u"base")) {
            if (m_base.isEmpty())
                m_base = withoutReferences(attribute(tag, u"href").trimmed());
            return;
        } else if (tag.startsWith(u't', Qt::CaseInsensitive) || isNamed(tag, u"body")) {
            add(attribute(tag, u"background"), false);
        }
        if (tag.contains(u'(') && tag.contains(u"url(", Qt::CaseInsensitive))
            addReferences(withoutReferences(attribute(tag, u"style")));
    }

    qsizetype readStyle(qsizetype at)
    {
        const qsizetype end = endOf(u"</style", at);
        addReferences(QStringView(m_html).sliced(at, end - at));
        return end;
    }

    void addReferences(QStringView css)
    {
        if (!css.contains(u"url(", Qt::CaseInsensitive) && !css.contains(u"@import", Qt::CaseInsensitive))
            return;
        (void)withStyleReferences(css, [this](const StyleReference& reference) {
            add(reference.address, reference.kind == StyleReference::Kind::Import);
            return QString();
        });
    }

    void add(const QString& name, bool isStyle)
    {
        const QString plain = withoutReferences(name.trimmed());
        if (plain.isEmpty() || plain.startsWith(u'#') || plain.startsWith(QLatin1String("data:")) ||
            plain.size() > limits::fieldCharacters || m_seen.contains(plain))
            return;
        m_seen.insert(plain);
        (isStyle ? m_styles : m_pictures).push_back({plain, isStyle});
    }

    const QString& m_html;
    QString& m_base;
    std::vector<NamedFile> m_styles;
    std::vector<NamedFile> m_pictures;
    QSet<QString> m_seen;
};

} // namespace

std::vector<NamedFile> filesNamed(const QString& html, QString& base)
{
    return NamingTags(html, base).read();
}

/// A stylesheet with all it needs.
class PageFiles::Style
{
public:
    explicit Style(const Place& place) : m_place(place) {}

    NewAsset made(const QByteArray& bytes, const QString& at)
    {
        QString css = sheet(bytes, at);
        if (css.isNull())
            return {};
        // What is used more than once is there once.
        if (!m_names.isEmpty()) {
            QString names = QStringLiteral(":root{");
            for (const auto& [name, value] : m_values)
                names += name + u':' + value + u';';
            css.prepend(names + u'}');
        }
        return {css.toUtf8(), QStringLiteral("text/css")};
    }

private:
    QString sheet(const QByteArray& bytes, const QString& at)
    {
        // A page that says that there is none is no stylesheet.
        if (bytes.trimmed().startsWith('<') || bytes.contains('\0'))
            return {};
        const QString text = decodeText(bytes, {}, SourceFormat::Text).text;
        m_open << at;
        QString css = withStyleReferences(text, [this, &at](const StyleReference& reference) {
            return reference.kind == StyleReference::Kind::Import ? imported(reference, at)
                                                                  : shown(reference, at);
        });
        m_open.removeLast();
        return css.append(u'\n');
    }

    QString imported(const StyleReference& reference, const QString& in)
    {
        const QString at = m_place.of(reference.address, in);
        if (at.isEmpty() || m_open.contains(at) || m_open.size() > limits::styleDepth)
            return {};
        const QByteArray bytes = m_place.bytes(at, std::min(limits::styleBytes, m_room));
        m_room -= bytes.size();
        if (bytes.isEmpty())
            return {};
        const QString css = sheet(bytes, at);
        static const QRegularExpression ranking(QStringLiteral("^(?:layer|supports)\\b"),
                                                QRegularExpression::CaseInsensitiveOption);
        if (reference.media.isEmpty() || ranking.match(reference.media).hasMatch())
            return css;
        return QStringLiteral("@media ") + reference.media + QStringLiteral(" {") + css +
               QStringLiteral("}\n");
    }

    QString shown(const StyleReference& reference, const QString& in)
    {
        const QString& address = reference.address;
        const auto quoted = [](QString text) {
            return QStringLiteral("url(\"") +
                   text.replace(u'\\', QLatin1String("\\\\"))
                       .replace(u'"', QLatin1String("\\\""))
                       .remove(u'\n') +
                   QStringLiteral("\")");
        };
        if (address.startsWith(u'#') || address.startsWith(QLatin1String("data:"), Qt::CaseInsensitive))
            return quoted(address);
        static const QString nothing = QStringLiteral("url(\"\")");
        const QString at = m_place.of(address, in);
        if (at.isEmpty())
            return nothing;
        const bool isFont = reference.kind == StyleReference::Kind::FontUrl;
        if (const auto known = m_names.constFind(at); known != m_names.constEnd() && !isFont)
            return QStringLiteral("var(") + *known + u')';
        const QByteArray bytes = m_place.bytes(at, std::min(limits::styleFileBytes, m_room));
        const QString type = isFont ? fontType(bytes) : imageType(bytes);
        if (type.isEmpty())
            return nothing;
        m_room -= bytes.size();
        const QString value = quoted(QStringLiteral("data:") + type + QStringLiteral(";base64,") +
                                     QString::fromLatin1(bytes.toBase64()));
        if (isFont)
            return value;
        const QString name = QStringLiteral("--kept-") + QString::number(m_names.size());
        m_names.insert(at, name);
        m_values.emplace_back(name, value);
        return QStringLiteral("var(") + name + u')';
    }

    const Place& m_place;
    QStringList m_open;
    QHash<QString, QString> m_names;
    std::vector<std::pair<QString, QString>> m_values;
    qint64 m_room = limits::styleBytes;
};

PageFile PageFiles::fileAt(const QString& at, bool isStyle, const Place& place)
{
    const QString key = (isStyle ? QLatin1Char('s') : QLatin1Char('p')) + at;
    if (const auto* known = m_known.object(key))
        return *known;
    const QByteArray bytes = place.bytes(at, isStyle ? limits::styleBytes : limits::pageFileBytes);
    if (bytes.isEmpty())
        return {};
    PageFile made;
    if (isStyle) {
        made.asset = Style(place).made(bytes, at);
    } else {
        QString type = imageType(bytes);
        if (type.isEmpty())
            type = fontType(bytes);
        if (!type.isEmpty())
            made.asset = {bytes, type};
    }
    if (!made.asset.bytes.isEmpty())
        made.hash = sha256Hex(made.asset.bytes);
    constexpr qsizetype entryCost = 1'000;
    m_known.insert(key, new PageFile(made), made.asset.bytes.size() + entryCost); // the cache's own
    return made;
}

std::vector<PageFile> PageFiles::collect(const std::vector<NamedFile>& named, const QString& page,
                                         const Place& place)
{
    std::vector<PageFile> files;
    qint64 room = limits::pageFilesBytes;
    for (const auto& file : named) {
        const QString at = place.of(file.name, page);
        if (at.isEmpty())
            continue;
        PageFile found = fileAt(at, file.isStyle, place);
        if (found.asset.bytes.isEmpty() || found.asset.bytes.size() > room)
            continue;
        room -= found.asset.bytes.size();
        found.name = file.name;
        files.push_back(std::move(found));
    }
    return files;
}

std::vector<PageFile> PageFiles::of(const std::vector<NamedFile>& named, const PlannedFile& file)
{
    if (named.empty() || file.path.isEmpty())
        return {};
    return collect(
        named, file.path,
        {[&file](const QString& name, const QString& in) { return fileBeside(name, in, file.root); },
         [](const QString& path, qint64 most) { return bytesOfFile(path, most); }});
}

std::vector<PageFile> PageFiles::of(const std::vector<NamedFile>& named, const QString& address,
                                    const std::shared_ptr<PageResources>& resources)
{
    if (named.empty())
        return {};
    if (m_source != resources) {
        m_known.clear();
        m_source = resources;
    }
    return collect(named, address,
                   {[](const QString& name, const QString& in) { return addressWithin(name, in); },
                    [&resources](const QString& at, qint64 most) {
                        QByteArray bytes = resources->bytesOf(at);
                        return bytes.size() > most ? QByteArray() : bytes;
                    }});
}

} // namespace warraq
