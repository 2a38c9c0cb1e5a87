#pragma once

#include "archive/articlestore.h"
#include "archive/connection.h"
#include "archive/filtercolumns.h"
#include "archive/indexstore.h"
#include "archive/keytable.h"
#include "archive/statements.h"

namespace warraq {

/// What everything that writes works on, within the one transaction: the rows, and what is kept in memory
/// beside them. They belong to the writing session.
struct WriteParts
{
    Connection& connection;
    Statements& statements;
    ArticleStore& articles;
    FilterColumns& columns;
    IndexStore& index;
    KeyTable& keys;
};

} // namespace warraq
