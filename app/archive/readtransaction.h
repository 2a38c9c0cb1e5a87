#pragma once

#include "archive/connection.h"

namespace warraq {

/// Keeps a connection at one state of the file while it lives. Without it every single statement locks the
/// file, looks whether it has changed and unlocks it again, which takes longer than reading a block.
class ReadTransaction
{
public:
    explicit ReadTransaction(Connection& connection)
        : m_connection(connection), m_isOurs(!connection.isInTransaction())
    {
        if (m_isOurs)
            m_isOurs = static_cast<bool>(connection.execute("BEGIN"));
    }
    ~ReadTransaction() { end(); }
    ReadTransaction(const ReadTransaction&) = delete;
    ReadTransaction& operator=(const ReadTransaction&) = delete;

    void end()
    {
        // An interrupted connection may refuse once.
        if (m_isOurs && m_connection.isInTransaction() && !m_connection.execute("COMMIT"))
            (void)m_connection.execute("ROLLBACK");
        m_isOurs = false;
    }

private:
    Connection& m_connection;
    bool m_isOurs;
};

} // namespace warraq
