#include "search/clausenames.h"

namespace warraq {

const QHash<QString, TextScope>& textClauses()
{
    static const QHash<QString, TextScope> all{{QStringLiteral("title"), TextScope::Title},
                                               {QStringLiteral("body"), TextScope::Body},
                                               {QStringLiteral("caption"), TextScope::Caption},
                                               {QStringLiteral("note"), TextScope::Note}};
    return all;
}

const QHash<QString, ValueField>& valueClauses()
{
    static const QHash<QString, ValueField> all = [] {
        QHash<QString, ValueField> table;
        for (int i = 0; i <= static_cast<int>(ValueField::Url); ++i)
            table.insert(toString(static_cast<ValueField>(i)), static_cast<ValueField>(i));
        table.insert(QStringLiteral("language"), ValueField::Language);
        return table;
    }();
    return all;
}

const QHash<QString, Presence>& presenceValues()
{
    static const QHash<QString, Presence> all{{QStringLiteral("date"), Presence::Date},
                                              {QStringLiteral("author"), Presence::Author},
                                              {QStringLiteral("place"), Presence::Place},
                                              {QStringLiteral("section"), Presence::Section},
                                              {QStringLiteral("image"), Presence::Image},
                                              {QStringLiteral("credit"), Presence::Credit},
                                              {QStringLiteral("publication"), Presence::Publication},
                                              {QStringLiteral("lang"), Presence::Language},
                                              {QStringLiteral("agency"), Presence::Agency},
                                              {QStringLiteral("note"), Presence::Note},
                                              {QStringLiteral("tag"), Presence::Tag},
                                              {QStringLiteral("collection"), Presence::Collection}};
    return all;
}

const QHash<QString, Presence>& stateValues()
{
    static const QHash<QString, Presence> all{{QStringLiteral("duplicate"), Presence::Duplicate},
                                              {QStringLiteral("starred"), Presence::Starred},
                                              {QStringLiteral("unread"), Presence::Unread}};
    return all;
}

} // namespace warraq
