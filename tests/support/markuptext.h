#pragma once

#include "extract/htmlsieve.h"

#include <QByteArray>
#include <QList>

namespace warraq {

/// What comes through the sieve, as markup in text.
class MarkupText final : public MarkupSink
{
public:
    explicit MarkupText(const QByteArray& source) { m_jsonLd = sieveHtml(source, m_tags, *this); }

    [[nodiscard]] const QByteArray& html() const { return m_html; }
    [[nodiscard]] const QList<QByteArray>& jsonLd() const { return m_jsonLd; }

    void startTag(HtmlTags::Id tag, const std::vector<MarkupAttribute>& attributes) override
    {
        m_html += '<' + nameOf(tag);
        for (const auto& [name, value] : attributes)
            m_html += QByteArray(" ") + name + "=\"" +
                      QByteArray(value.data(), qsizetype(value.size()))
                          .replace('"', "&quot;")
                          .replace('<', "&lt;") +
                      '"';
        m_html += '>';
    }
    void endTag(HtmlTags::Id tag) override { m_html += "</" + nameOf(tag) + '>'; }
    void text(std::string_view text) override
    {
        m_html += QByteArray(text.data(), qsizetype(text.size())).replace('<', "&lt;");
    }

private:
    [[nodiscard]] QByteArray nameOf(HtmlTags::Id tag) const
    {
        const auto name = m_tags.nameOf(tag);
        return {name.data(), qsizetype(name.size())};
    }

    HtmlTags m_tags;
    QByteArray m_html;
    QList<QByteArray> m_jsonLd;
};

} // namespace warraq
