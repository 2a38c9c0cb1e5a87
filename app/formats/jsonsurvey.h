#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace warraq {

/// What the beginning of a JSON text shows of its structure.
struct JsonSurvey
{
    /// Path of the array of records: `articles`, `response.docs`, `db.[].data.posts`; empty: the text itself.
    QByteArray table;
    bool isObject = false;     ///< there is no such array: the object is all there is
    bool isArticle = false;    ///< the object has an article's members itself
    QByteArray firstElement;   ///< the beginning of the table's first record
    bool hasRecords = false;   ///< an object is in the table
    bool isIndex = false;      ///< the records are the object's members: `{"17": {...}, "18": {...}}`
    bool isColumns = false;    ///< the object's members are columns: `{"title": {"17": ..., "18": ...}, ...}`
    bool isRows = false;       ///< the table's elements are lists of values: `[["...", "..."], ...]`
    qsizetype namesStart = -1; ///< of rows: the list of their names, `"columns": [...]`; -1: there is none
    qsizetype namesEnd = -1;
};

/// \p image: ASCII image of the beginning (formats/textwindow.h). Arrays in arrays are rows where nothing
/// else is a table, and not looked into.
[[nodiscard]] JsonSurvey surveyJson(QByteArrayView image);

} // namespace warraq
