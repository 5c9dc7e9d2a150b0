#pragma once

#include "desk/job/roweditor.h"
#include "domain/ports/boardsource.h"

namespace targo::desk {

// The lists of a job as RowEditor's rows and back: checklist, equipment, materials, assistants, required skills.
QList<RowColumn> columnsOf(Field field, const BoardSource &board);
QList<EditedRow> rowsIn(const FieldValue &value);
// Rows that do not say what they are about are left out.
FieldValue valueFrom(Field field, const QList<EditedRow> &rows);

} // namespace targo::desk
