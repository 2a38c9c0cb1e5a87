#pragma once

#include <QtGlobal>

namespace warraq {

/// What the reader pane shows of an article.
enum class ReaderMode : quint8
{
    Article,  ///< as it is read
    Original, ///< as it was imported
    Details,  ///< every field, and where its value came from
};

} // namespace warraq
