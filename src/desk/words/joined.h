#pragma once

#include <QStringList>

namespace targo::desk::words {

// With nothing between two where one is empty.
inline QString joined(QStringList parts, const QString &by = QStringLiteral(" · "))
{
    parts.removeAll(QString());
    return parts.join(by);
}

} // namespace targo::desk::words
