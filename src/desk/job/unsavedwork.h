#pragma once

#include <QString>

namespace targo::desk {

// A window in which somebody typed what nothing keeps yet. Who ends the session asks each of them before.
class UnsavedWork
{
public:
    virtual ~UnsavedWork() = default;

    virtual bool isDirty() const = 0;         // something would be lost
    virtual QString unsavedWords() const = 0; // what, in a few words: plain text
    virtual bool save() = 0;                  // and closes; false: it cannot be saved as it is, and the window shows why
};

} // namespace targo::desk
