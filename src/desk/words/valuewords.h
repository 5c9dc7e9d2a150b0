#pragma once

#include "domain/dispatch/changes.h"
#include "domain/ports/boardsource.h"

namespace targo::desk::words {

// A field's whole value as plain text, one line a row: for where nothing may be left out, such as the history.
QString wholeValue(Field field, const FieldValue &value, const BoardSource &board);

// The server's keys for what is to be done with a piece of equipment, in its own order.
QStringList equipmentActions();
QString ofEquipmentAction(const QString &key); // an unknown key stays as it is

} // namespace targo::desk::words
