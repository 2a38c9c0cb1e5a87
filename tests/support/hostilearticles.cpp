#include "support/hostilearticles.h"

#include <QTimeZone>

namespace warraq::test {

namespace {

const QStringList& titles()
{
    static const QStringList all{
        QStringLiteral("He said \"no\", twice"),
        QStringLiteral("=cmd|' /C calc'!A0"),
        QStringLiteral("-1 +1 @home"),
        QStringLiteral("Two\nlines, and; a tab\there"),
        QStringLiteral("ميناء \"حيفا\"، وأخبار أخرى"),
        QStringLiteral("100 % of {braces} & $dollars_#1 ~ ^ \\ back"),
        QStringLiteral("key: value # no comment"),
        QStringLiteral("- a list? *no* _none_ [link](x) <b>bold</b> | pipe `code`"),
        QStringLiteral("../../etc/passwd: a\\path? <CON>"),
        QStringLiteral("TY  - NEWS"),
        QStringLiteral("ER  - "),
        QStringLiteral("'single' \u2018curly\u2019 \u201Cdouble\u201D \u2028separator \u202Eturned"),
        QStringLiteral("\U0001F4F0 Zeitung, газета, 新闻"),
    };
    return all;
}

} // namespace

std::vector<Article> hostileArticles()
{
    std::vector<Article> articles;
    for (const auto& title : titles()) {
        Article article;
        article.id = ArticleId{static_cast<qint64>(articles.size()) + 1};
        auto& content = article.content;
        content.title = title;
        content.authors =
            QStringList{QStringLiteral("Sayed Abdullah"), QStringLiteral("Reuters and AP, Staff")};
        content.published = PartialDate::fromIso(u"2011-02-17");
        content.captured = QDateTime(QDate(2018, 5, 3), QTime(4, 5, 6), QTimeZone::utc());
        content.publication = QStringLiteral("Asharq & Al-Awsat");
        content.section = QStringLiteral("Middle East, \"News\"");
        content.dateline = QStringLiteral("Damascus, Asharq Al-Awsat");
        content.places = QStringList{QStringLiteral("Damascus")};
        content.language = QStringLiteral("en");
        content.url = QStringLiteral("https://example.org/a_b?x=1&y=%20z#{t}");
        content.images = {{QStringLiteral("55"), title, QStringLiteral("Photo: \"X\", AFP"), {}, {}}};
        content.text = title + QStringLiteral("\n\nA second paragraph, \"quoted\".");
        content.html = QStringLiteral("<p>") + title.toHtmlEscaped() +
                       QStringLiteral("</p><p>A second paragraph, <em>quoted</em>.</p>");
        article.tags = QStringList{QStringLiteral("a, b"), title};
        articles.push_back(article);
    }
    Article bare; // nothing is known of it
    bare.id = ArticleId{static_cast<qint64>(articles.size()) + 1};
    bare.publishedNotBefore = PartialDate::fromIso(u"2010");
    bare.publishedNotAfter = PartialDate::fromIso(u"2011-03");
    articles.push_back(bare);
    return articles;
}

std::vector<ArticleContent> manyPieces(int count)
{
    std::vector<ArticleContent> pieces;
    for (int i = 0; i < count; ++i) {
        ArticleContent piece;
        piece.title = QStringLiteral("Story %1 %2").arg(i).arg(titles()[i % titles().size()]);
        // Some share a headline and a day.
        if (i % 50 == 0)
            piece.title = QStringLiteral("News in brief");
        if (i % 3 != 0)
            piece.published = PartialDate::fromDate(QDate(2010, 1, 1).addDays(i % 700));
        if (i % 4 == 0)
            piece.section = QStringLiteral("City");
        if (i % 5 == 0)
            piece.authors = QStringList{QStringLiteral("Ann Author %1").arg(i % 7)};
        piece.publication = QStringLiteral("The Paper");
        piece.language = QStringLiteral("en");
        piece.text =
            QStringLiteral("Text number %1 of the harbour.\n\n%2").arg(i).arg(titles()[i % titles().size()]);
        piece.html = QStringLiteral("<p>Text number %1 of the harbour.</p><p>%2</p>")
                         .arg(i)
                         .arg(titles()[i % titles().size()].toHtmlEscaped());
        pieces.push_back(piece);
    }
    return pieces;
}

} // namespace warraq::test
