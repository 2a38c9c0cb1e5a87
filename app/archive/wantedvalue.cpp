#include "archive/wantedvalue.h"

#include "core/textfold.h"
#include "search/clauseparser.h"

namespace warraq {

ColumnKind columnOf(ValueField field)
{
    switch (field) {
    case ValueField::Author:
        return ColumnKind::Author;
    case ValueField::Place:
        return ColumnKind::Place;
    case ValueField::Credit:
        return ColumnKind::Credit;
    case ValueField::Agency:
        return ColumnKind::Agency;
    case ValueField::Publication:
        return ColumnKind::Publication;
    case ValueField::Source:
        return ColumnKind::Source;
    case ValueField::Import:
        return ColumnKind::Import;
    case ValueField::Language:
        return ColumnKind::Language;
    case ValueField::Tag:
        return ColumnKind::Tag;
    case ValueField::Collection:
        return ColumnKind::Collection;
    case ValueField::Section:
    case ValueField::Url: // no column
        break;
    }
    return ColumnKind::Section;
}

std::optional<ColumnKind> columnOf(Presence what)
{
    switch (what) {
    case Presence::Author:
        return ColumnKind::Author;
    case Presence::Place:
        return ColumnKind::Place;
    case Presence::Section:
        return ColumnKind::Section;
    case Presence::Credit:
        return ColumnKind::Credit;
    case Presence::Publication:
        return ColumnKind::Publication;
    case Presence::Language:
        return ColumnKind::Language;
    case Presence::Agency:
        return ColumnKind::Agency;
    case Presence::Tag:
        return ColumnKind::Tag;
    case Presence::Collection:
        return ColumnKind::Collection;
    case Presence::Date:
    case Presence::Image:
    case Presence::Duplicate:
    case Presence::Note:
    case Presence::Starred:
    case Presence::Unread:
        break;
    }
    return std::nullopt;
}

bool stateHolds(Presence what, const ColumnBlock::Fixed& fixed)
{
    switch (what) {
    case Presence::Date:
        return fixed.precision > 0;
    case Presence::Image:
        return fixed.flags & ImageFlag;
    case Presence::Duplicate:
        return fixed.flags & DuplicateFlag;
    case Presence::Note:
        return fixed.flags & NoteFlag;
    case Presence::Starred:
        return fixed.flags & StarredFlag;
    case Presence::Unread:
        return !(fixed.flags & ReadFlag);
    default:
        return false; // a column has it
    }
}

WantedValue::WantedValue(const ValueNode::Value& value, ValueField field)
    : m_text(value.text), m_words(normalisedForComparison(value.text)),
      m_whole(value.whole || field == ValueField::Section || field == ValueField::Language ||
              field == ValueField::Import || field == ValueField::Tag || field == ValueField::Collection),
      m_prefix(value.prefix), m_isFile(field == ValueField::Source && value.whole && !value.prefix)
{
}

bool WantedValue::fits(const QString& value, const QString& normalised) const
{
    if (m_words.isEmpty()) // nothing but signs
        return normalised.isEmpty() && sayable(value) == sayable(m_text);
    if (m_isFile) // one as the columns count them
        return normalised == m_words &&
               alikeText(ColumnKind::Source, value) == alikeText(ColumnKind::Source, m_text);
    if (normalised == m_words || (m_prefix && normalised.startsWith(m_words)))
        return true;
    if (m_whole)
        return false;
    // `taheri` in `amir taheri`: the words one after the other, the last one perhaps a beginning.
    for (qsizetype at = normalised.indexOf(m_words); at >= 0; at = normalised.indexOf(m_words, at + 1)) {
        const qsizetype end = at + m_words.size();
        const bool begins = at == 0 || normalised[at - 1] == u' ';
        if (begins && (m_prefix || end == normalised.size() || normalised[end] == u' '))
            return true;
    }
    return false;
}

} // namespace warraq
