#pragma once

#include <QString>

namespace targo::wire::erpnext {

// Where an incremental read stands: `modified` and `name` of the last row received (erpnext.md 10.2). `modified` is
// the server's text and is compared as text.
struct Cursor
{
    QString modified;
    QString name;

    bool operator==(const Cursor &) const = default;
};

} // namespace targo::wire::erpnext
