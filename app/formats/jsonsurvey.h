#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace warraq {

/// What the beginning of a JSON text shows of its structure.
struct JsonSurvey
{
    QByteArray table; ///< path of the array of records: `articles`, `response.docs`; empty: the text itself
    bool isObject = false;   ///< there is no such array: the object is all there is
    bool isArticle = false;  ///< the object has an article's members itself
    QByteArray firstElement; ///< the beginning of the table's first record
    bool hasRecords = false; ///< an object is in the table
    bool isIndex = false;    ///< the records are the object's members: `{"17": {...}, "18": {...}}`
};

/// \p image: ASCII image of the beginning (formats/textwindow.h). Arrays in arrays are not looked into.
[[nodiscard]] JsonSurvey surveyJson(QByteArrayView image);

} // namespace warraq
