#include "formats/linemarkup.h"

#include <QRegularExpression>
#include <QStringList>

namespace warraq {

QString withLineBreaks(const QString& text)
{
    static const QRegularExpression own(QStringLiteral("<(?:p|br|div)\\b"),
                                        QRegularExpression::CaseInsensitiveOption);
    if (own.match(text).hasMatch())
        return text;
    // Blocks are none within a paragraph.
    static const QRegularExpression block(
        QStringLiteral("^<(?:blockquote|ul|ol|dl|table|pre|h[1-6]|figure|hr|iframe|object)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression gap(QStringLiteral("\\n[ \\t]*\\n\\s*"));
    QString html;
    for (const auto& part : QString(text).remove(u'\r').split(gap, Qt::SkipEmptyParts)) {
        const QString paragraph = part.trimmed();
        if (block.match(paragraph).hasMatch())
            html += paragraph;
        else if (!paragraph.isEmpty())
            html += QStringLiteral("<p>") + QString(paragraph).replace(u'\n', QLatin1String("<br>\n")) +
                    QStringLiteral("</p>\n");
    }
    return html;
}

} // namespace warraq
