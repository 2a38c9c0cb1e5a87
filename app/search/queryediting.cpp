#include "search/queryediting.h"

#include "search/articlequery.h"
#include "search/queryparser.h"

#include <QRegularExpression>

namespace warraq {

QString withRelatedForms(const QString& typed, bool wanted)
{
    if (ArticleQuery::parse(typed).wantsRelatedForms() == wanted)
        return typed;
    if (wanted) {
        const QString longer = (typed.trimmed() + QStringLiteral(" forms:related")).trimmed();
        // A quote or bracket left open would swallow it.
        return ArticleQuery::parse(longer).wantsRelatedForms()
                   ? longer
                   : (QStringLiteral("forms:related ") + typed.trimmed()).trimmed();
    }
    static const QRegularExpression clause(QStringLiteral("(^|[\\s(])forms:related(?=$|[\\s)])"),
                                           QRegularExpression::CaseInsensitiveOption);
    return QString(typed).replace(clause, QStringLiteral("\\1")).simplified();
}

QString withChosenForms(const QString& typed, const QString& name, const QStringList& chosen)
{
    static const QRegularExpression clause(QStringLiteral("~([^\\s\"()\\[\\]~]+)(\\[[^\\[\\]\"()~:]*\\])?"));
    QString changed;
    qsizetype at = 0;
    auto matches = clause.globalMatch(typed);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (nameOf(match.captured(1)) != name)
            continue;
        changed += typed.mid(at, match.capturedStart() - at) + u'~' + match.captured(1);
        if (!chosen.isEmpty())
            changed += u'[' + chosen.join(u',') + u']';
        at = match.capturedEnd();
    }
    return changed + typed.mid(at);
}

} // namespace warraq
