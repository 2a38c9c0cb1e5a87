#pragma once

#include "extract/htmltags.h"

#include <QByteArray>
#include <QList>

#include <string_view>
#include <vector>

namespace warraq {

/// An attribute as a page has it.
struct MarkupAttribute
{
    const char* name;       ///< lower case, one of those that anything in extract reads; lives for ever
    std::string_view value; ///< of the page's own bytes, references not yet resolved
};

/// Takes what is left of a page's markup, in its order.
class MarkupSink
{
public:
    MarkupSink() = default;
    MarkupSink(const MarkupSink&) = delete;
    MarkupSink& operator=(const MarkupSink&) = delete;
    virtual ~MarkupSink() = default;

    virtual void startTag(HtmlTags::Id tag, const std::vector<MarkupAttribute>& attributes) = 0;
    /// Of the last one of that name that is open; of void elements there is none but `</br>`'s start.
    virtual void endTag(HtmlTags::Id tag) = 0;
    /// References not yet resolved.
    virtual void text(std::string_view text) = 0;
};

/// Goes over a page once, as bytes, and gives its markup to \p sink so that the tree and every walk over it
/// take linear time: tags are well nested, never deeper than limits::htmlDepth; attributes and elements are
/// limited (limits.h), end tags that close nothing are dropped, implied ones given, scripts, styles, frames
/// and comments left out. \p tags numbers the names. \p utf8 must be valid, and outlive what \p sink keeps.
/// What `<script type=application/ld+json>` held comes back. Any thread.
[[nodiscard]] QList<QByteArray> sieveHtml(const QByteArray& utf8, HtmlTags& tags, MarkupSink& sink);

} // namespace warraq
