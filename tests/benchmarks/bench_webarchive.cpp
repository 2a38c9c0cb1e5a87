// Makes an invented newspaper as a web archive (WARC 1.1, ISO 28500:2017):
//
//   bench_webarchive MEGABYTES FILE [--media MEGABYTES]
//
// MEGABYTES of HTML, uncompressed; a name that ends in .gz is compressed record by record. --media adds
// records of pictures and films among them, empty inside (holes in the file where it is not compressed), so
// that a file of any size needs little room. The same numbers give the same bytes. See README.md.

#include "benchmarks/corpusrandom.h"
#include "benchmarks/corpuswords.h"

#include <zlib.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

using namespace warraq::bench;

namespace {

constexpr size_t filmBytes = 8U << 20U;
constexpr int storyLinks = 60; ///< of the lists round an article
constexpr int vocabulary = 200'000;

/// A file of records, each compressed for itself where wanted.
class RecordFile
{
public:
    RecordFile(const std::string& path)
        : m_file(std::fopen(path.c_str(), "wb")), m_isGzip(path.ends_with(".gz"))
    {
        std::memset(&m_stream, 0, sizeof m_stream);
        constexpr int gzipWindow = 15 + 16;
        if (m_isGzip)
            deflateInit2(&m_stream, 6, Z_DEFLATED, gzipWindow, 8, Z_DEFAULT_STRATEGY);
    }
    RecordFile(const RecordFile&) = delete;
    RecordFile& operator=(const RecordFile&) = delete;
    ~RecordFile() { deflateEnd(&m_stream); }

    [[nodiscard]] bool isOpen() const { return m_file != nullptr; }
    [[nodiscard]] bool close() { return std::fclose(m_file) == 0 && m_good; }

    void add(const std::string& head, const std::string& body)
    {
        const std::string record = head + body + "\r\n\r\n";
        if (!m_isGzip)
            return put(record.data(), record.size());
        m_packed.resize(deflateBound(&m_stream, record.size()) + 32);
        m_stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(record.data()));
        m_stream.avail_in = static_cast<uInt>(record.size());
        m_stream.next_out = reinterpret_cast<Bytef*>(m_packed.data());
        m_stream.avail_out = static_cast<uInt>(m_packed.size());
        m_good = m_good && deflate(&m_stream, Z_FINISH) == Z_STREAM_END;
        put(m_packed.data(), m_packed.size() - m_stream.avail_out);
        deflateReset(&m_stream);
    }

    /// A record whose content is zeros.
    void addEmptyInside(const std::string& head, size_t bytes)
    {
        if (m_isGzip)
            return add(head, std::string(bytes, '\0'));
        put(head.data(), head.size());
        m_good = m_good && fseeko(m_file, static_cast<off_t>(bytes), SEEK_CUR) == 0;
        put("\r\n\r\n", 4);
    }

private:
    void put(const char* data, size_t bytes)
    {
        m_good = m_good && std::fwrite(data, 1, bytes, m_file) == bytes;
    }

    std::FILE* m_file;
    bool m_isGzip;
    bool m_good = true;
    z_stream m_stream;
    std::string m_packed;
};

std::string recordHead(long number, const std::string& url, const char* contentType, size_t contentBytes,
                       std::string& http)
{
    http = std::string("HTTP/1.1 200 OK\r\nServer: gazette\r\nContent-Type: ") + contentType +
           "\r\nContent-Length: " + std::to_string(contentBytes) + "\r\n\r\n";
    std::array<char, 40> id{};
    std::snprintf(id.data(), id.size(), "%012ld", number);
    return std::string("WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: ") + url +
           "\r\nWARC-Date: 2019-03-0" + std::to_string(1 + number % 9) +
           "T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:7d1f5a02-33aa-4c1e-9c44-" + id.data() +
           ">\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " +
           std::to_string(http.size() + contentBytes) + "\r\n\r\n" + http;
}

/// Pages as a newspaper's system makes them: a head with its scripts, menus, an article, lists of others, a
/// foot.
class PageWriter
{
public:
    [[nodiscard]] std::string page(long number)
    {
        std::string html;
        html.reserve(80'000);
        const std::string title = words(m_random.between(6, 11));
        const int day = m_random.between(1, 28);
        const int month = m_random.between(1, 12);
        const int year = m_random.between(2008, 2018);
        std::array<char, 16> date{};
        std::snprintf(date.data(), date.size(), "%04d-%02d-%02d", year, month, day);
        head(html, title, date.data(), number);
        menus(html);
        html += "<main class=\"layout layout--article\"><article class=\"story\" id=\"story-" +
                std::to_string(number) + "\"><header><h1 class=\"story__title\">" + title +
                "</h1><p class=\"story__meta\"><a rel=\"author\" href=\"/by/" + std::to_string(number % 90) +
                "\">" + m_authors[static_cast<size_t>(number) % m_authors.size()] + "</a> <time datetime=\"" +
                date.data() + "\">" + date.data() + "</time></p></header>\n<figure><img src=\"/img/" +
                std::to_string(number % 500) + ".jpg\" alt=\"\"><figcaption>" + words(12) +
                "</figcaption></figure>\n<div class=\"story__body\">\n";
        for (int left = articleLength(m_random); left > 0;) {
            const int here = std::min(left, m_random.between(40, 110));
            html += "<p>" + words(here) + ".</p>\n";
            left -= here;
        }
        html += "</div><ul class=\"share\"><li><a href=\"#\">Share</a></li><li><a "
                "href=\"#\">Print</a></li></ul></article>\n";
        lists(html);
        html += "</main>\n";
        foot(html);
        return html;
    }

private:
    [[nodiscard]] std::string words(int count)
    {
        std::string text;
        for (int i = 0; i < count; ++i) {
            if (i > 0)
                text += (m_random.below(13) == 0 ? ", " : " ");
            const size_t at = text.size();
            text += m_words[m_draw(m_random)];
            if ((i == 0 || m_random.below(20) == 0) && text[at] >= 'a' && text[at] <= 'z')
                text[at] = static_cast<char>(text[at] - 'a' + 'A');
        }
        return text;
    }

    void head(std::string& html, const std::string& title, const char* date, long number)
    {
        html += "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + title +
                " | The Generated Gazette</title>\n<meta property=\"og:title\" content=\"" + title +
                "\">\n<meta property=\"og:type\" content=\"article\">\n<link rel=\"canonical\" "
                "href=\"https://gazette.example/story/" +
                std::to_string(number) +
                "\">\n<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"" +
                title + "\",\"datePublished\":\"" + date + "\"}</script>\n";
        for (int i = 0; i < 24; ++i)
            html += "<link rel=\"stylesheet\" href=\"/assets/part-" + std::to_string(i) +
                    ".css?v=" + std::to_string(number) + "\">\n";
        html += "<script>window.settings = {";
        for (int i = 0; i < 250; ++i)
            html += "\"key" + std::to_string(i) +
                    "\": {\"value\": " + std::to_string(m_random.below(1'000'000)) + ", \"shown\": true},";
        html += "};</script>\n<style>";
        for (int i = 0; i < 120; ++i)
            html += ".block-" + std::to_string(i) + " > li a:hover { margin: 0 " + std::to_string(i) +
                    "px; color: #102030; }\n";
        html += "</style></head>\n<body class=\"site page--story\">\n";
    }

    void menus(std::string& html)
    {
        for (int menu = 0; menu < 3; ++menu) {
            html += "<nav class=\"menu menu--" + std::to_string(menu) + "\"><ul>";
            for (int i = 0; i < 40; ++i)
                html += "<li class=\"menu__item\"><a class=\"menu__link\" href=\"/section/" +
                        std::to_string(menu) + "/" + std::to_string(i) + "\">" + words(2) + "</a></li>\n";
            html += "</ul></nav>\n";
        }
    }

    void lists(std::string& html)
    {
        html += "<aside class=\"more\">";
        for (int i = 0; i < storyLinks; ++i) {
            const std::string other = std::to_string(m_random.below(1'000'000));
            html += "<div class=\"teaser teaser--small\"><a class=\"teaser__link\" href=\"/story/" + other +
                    "\"><img class=\"teaser__image\" data-src=\"/img/thumb/" + other +
                    ".jpg\" src=\"data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=\" width=\"120\" "
                    "height=\"80\" "
                    "alt=\"\"><span class=\"teaser__title\">" +
                    words(8) + "</span></a><span class=\"teaser__time\">" +
                    std::to_string(1 + m_random.below(23)) + " hours ago</span></div>\n";
        }
        html += "</aside>\n";
    }

    void foot(std::string& html)
    {
        html += "<footer><div class=\"columns\">";
        for (int i = 0; i < 60; ++i)
            html +=
                "<a class=\"foot__link\" href=\"/about/" + std::to_string(i) + "\">" + words(2) + "</a>\n";
        html += "</div></footer><script>";
        for (int i = 0; i < 150; ++i)
            html += "track('event" + std::to_string(i) + "', document.querySelector('#slot-" +
                    std::to_string(i) + "'));\n";
        html += "</script></body></html>\n";
    }

    Random m_random{20190301};
    WordList m_words = WordList::latin(vocabulary);
    WeightedDraw m_draw{wordWeights(vocabulary)};
    std::vector<std::string> m_authors = authorNames();
};

} // namespace

int main(int argc, char** argv)
{
    const long pagesMegabytes = argc >= 3 ? std::atol(argv[1]) : 0;
    const long mediaMegabytes = argc == 5 && std::strcmp(argv[3], "--media") == 0 ? std::atol(argv[4]) : 0;
    if (pagesMegabytes <= 0 || (argc != 3 && mediaMegabytes <= 0)) {
        std::fputs("usage: bench_webarchive MEGABYTES FILE [--media MEGABYTES]\n", stderr);
        return 2;
    }
    RecordFile file(argv[2]);
    if (!file.isOpen()) {
        std::perror(argv[2]);
        return 1;
    }
    PageWriter pages;
    const double wanted = static_cast<double>(pagesMegabytes) * 1e6;
    double pageBytes = 0;
    double mediaBytes = 0;
    long number = 0;
    long stories = 0;
    std::string http;
    while (pageBytes < wanted) {
        const std::string html = pages.page(++stories);
        file.add(recordHead(++number, "https://gazette.example/story/" + std::to_string(stories),
                            "text/html; charset=utf-8", html.size(), http),
                 html);
        pageBytes += static_cast<double>(html.size());
        while (mediaBytes < static_cast<double>(mediaMegabytes) * 1e6 * (pageBytes / wanted)) {
            ++number;
            const std::string url = "https://gazette.example/film/" + std::to_string(number) + ".mp4";
            file.addEmptyInside(recordHead(number, url, "video/mp4", filmBytes, http), filmBytes);
            mediaBytes += static_cast<double>(filmBytes);
        }
    }
    std::fprintf(stderr, "%ld pages, %.0f MB of HTML, %.0f MB of films\n", stories, pageBytes / 1e6,
                 mediaBytes / 1e6);
    if (!file.close()) {
        std::perror(argv[2]);
        return 1;
    }
    return 0;
}
