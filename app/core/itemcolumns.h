#pragma once

/// Names of SourceRecord::columns for items of feeds and exports: what their readers write and the extractor
/// of items reads. Names that may stand more than once say so. Those that end in Html hold markup, not yet
/// cleaned; the others plain text.
namespace warraq::item {

inline constexpr const char* title = "title";
inline constexpr const char* titleHtml = "title-html";
inline constexpr const char* body = "body";
inline constexpr const char* bodyHtml = "body-html";
/// As WordPress keeps it: paragraphs parted by empty lines, short codes, block comments.
inline constexpr const char* bodyWordPress = "body-wordpress";
/// There where the body is what the item calls its summary or description, and not its content.
inline constexpr const char* bodyIsSummary = "body-is-summary";
inline constexpr const char* subtitle = "subtitle";
inline constexpr const char* author = "author"; ///< one name each
inline constexpr const char* published = "published";
inline constexpr const char* modified = "modified";
inline constexpr const char* publication = "publication";
inline constexpr const char* section = "section"; ///< one name each, the first is the article's
inline constexpr const char* keyword = "keyword"; ///< what the site tagged it with, one each
inline constexpr const char* language = "language";
inline constexpr const char* url = "url";
inline constexpr const char* base = "base"; ///< what relative addresses in the markup are relative to
inline constexpr const char* id = "id";
/// Of an article's identifiers: the number a WordPress site gave the post, the short address a page states,
/// and, where nothing tells the page's host, the path of its address.
inline constexpr const char* post = "post";
inline constexpr const char* shortLink = "short-link";
inline constexpr const char* path = "path";
inline constexpr const char* type = "type";     ///< WordPress: `post`, `page`, `attachment` ...; `listing`
inline constexpr const char* status = "status"; ///< WordPress: `publish`, `draft` ...
/// Pictures that go with the item, each: address, caption, credit, WordPress's number, parted by U+001F.
/// Those that stand in the markup get the caption, `lead-image` is added before them.
inline constexpr const char* image = "image";
inline constexpr const char* leadImage = "lead-image";

/// Of a `listing`, one each: title, address, authors (parted by `;`), day, section and the first words of
/// what is listed, parted by U+001F. Title and words may be markup.
inline constexpr const char* teaser = "teaser";

/// Of a workbook's rows, where numbers of days in it are counted from 1904 and not from 1900 (as its
/// attribute).
inline constexpr const char* since1904 = "date1904";

} // namespace warraq::item
