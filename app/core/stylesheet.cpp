#include "core/stylesheet.h"

namespace warraq {

namespace {

bool isNamePart(QChar c)
{
    return c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u'\\' || c.unicode() > 0x7f;
}

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f';
}

class StyleText
{
public:
    StyleText(QStringView css, const std::function<QString(const StyleReference&)>& replacement)
        : m_css(css), m_replacement(replacement)
    {
    }

    QString rewritten()
    {
        while (m_at < m_css.size()) {
            const QChar c = m_css[m_at];
            if (skipComment())
                continue;
            if (c == u'"' || c == u'\'')
                copyString();
            else if (c == u'@')
                readRule();
            else if ((c == u'u' || c == u'U') && begins(u"url(") &&
                     (m_at == 0 || !isNamePart(m_css[m_at - 1])))
                replaceUrl();
            else
                copy(c);
        }
        return std::move(m_made);
    }

private:
    [[nodiscard]] bool begins(QStringView word) const
    {
        return m_css.sliced(m_at).startsWith(word, Qt::CaseInsensitive);
    }

    void copy(QChar c)
    {
        if (c == u'}')
            m_isFont = false;
        m_made += c;
        ++m_at;
    }

    bool skipComment()
    {
        if (!begins(u"/*"))
            return false;
        const qsizetype end = m_css.indexOf(u"*/", m_at + 2);
        m_at = end < 0 ? m_css.size() : end + 2;
        return true;
    }

    void skipBlanks()
    {
        while (m_at < m_css.size() && (isBlank(m_css[m_at]) || skipComment())) {
            if (m_at < m_css.size() && isBlank(m_css[m_at]))
                ++m_at;
        }
    }

    void copyString()
    {
        const qsizetype start = m_at;
        (void)string();
        m_made += m_css.sliced(start, m_at - start);
    }

    /// At a quote; behind the string then. A line's end ends a string that was not closed.
    QString string()
    {
        const QChar quote = m_css[m_at++];
        QString text;
        while (m_at < m_css.size()) {
            const QChar c = m_css[m_at];
            if (c == u'\n')
                break;
            ++m_at;
            if (c == quote)
                break;
            if (c == u'\\')
                readEscape(text);
            else
                text += c;
        }
        return text;
    }

    /// Behind a backslash.
    void readEscape(QString& text)
    {
        char32_t code = 0;
        int digits = 0;
        for (; digits < 6 && m_at < m_css.size(); ++digits, ++m_at) {
            const char16_t c = m_css[m_at].toLower().unicode();
            if (c >= u'0' && c <= u'9')
                code = code * 16 + (c - u'0');
            else if (c >= u'a' && c <= u'f')
                code = code * 16 + (c - u'a' + 10);
            else
                break;
        }
        if (digits > 0) {
            if (m_at < m_css.size() && isBlank(m_css[m_at]))
                ++m_at;
            if (code > 0 && code <= 0x10FFFF)
                text += QString::fromUcs4(&code, 1);
        } else if (m_at < m_css.size()) {
            if (m_css[m_at] != u'\n')
                text += m_css[m_at];
            ++m_at;
        }
    }

    /// At `url(`; behind its bracket then.
    QString url()
    {
        m_at += 4;
        skipBlanks();
        QString address;
        if (m_at < m_css.size() && (m_css[m_at] == u'"' || m_css[m_at] == u'\'')) {
            address = string();
            while (m_at < m_css.size() && m_css[m_at] != u')' && m_css[m_at] != u';' && m_css[m_at] != u'}')
                ++m_at;
        } else {
            while (m_at < m_css.size() && m_css[m_at] != u')') {
                const QChar c = m_css[m_at++];
                if (c == u'\\')
                    readEscape(address);
                else
                    address += c;
            }
        }
        if (m_at < m_css.size() && m_css[m_at] == u')')
            ++m_at;
        return address.trimmed();
    }

    void replaceUrl()
    {
        const auto kind = m_isFont ? StyleReference::Kind::FontUrl : StyleReference::Kind::Url;
        m_made += m_replacement({kind, url(), {}});
    }

    void readRule()
    {
        const auto isRule = [this](QStringView name) {
            return begins(name) &&
                   (m_at + name.size() >= m_css.size() || !isNamePart(m_css[m_at + name.size()]));
        };
        if (isRule(u"@charset")) {
            m_at += 8;
            (void)restOfRule();
        } else if (isRule(u"@import")) {
            m_at += 7;
            skipBlanks();
            StyleReference reference;
            reference.kind = StyleReference::Kind::Import;
            if (m_at < m_css.size() && (m_css[m_at] == u'"' || m_css[m_at] == u'\''))
                reference.address = string();
            else if (begins(u"url("))
                reference.address = url();
            reference.media = restOfRule();
            m_made += m_replacement(reference);
        } else {
            m_isFont |= isRule(u"@font-face");
            copy(u'@');
        }
    }

    /// To its semicolon; a bracket is another rule's.
    QString restOfRule()
    {
        QString rest;
        while (m_at < m_css.size() && m_css[m_at] != u'{' && m_css[m_at] != u'}') {
            if (skipComment())
                continue;
            const QChar c = m_css[m_at++];
            if (c == u';')
                break;
            rest += c;
        }
        return rest.simplified();
    }

    QStringView m_css;
    const std::function<QString(const StyleReference&)>& m_replacement;
    QString m_made;
    qsizetype m_at = 0;
    bool m_isFont = false;
};

} // namespace

QString withStyleReferences(QStringView css, const std::function<QString(const StyleReference&)>& replacement)
{
    return StyleText(css, replacement).rewritten();
}

} // namespace warraq
