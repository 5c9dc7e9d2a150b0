#pragma once

#include "sandbox/http/json.h"

#include <QTimer>

#include <functional>

namespace targo::sandbox::company {

// The file that lets a restart continue the day. Written whole and atomically, a moment after the last change.
class SavedState : public QObject
{
    Q_OBJECT

public:
    using Source = std::function<Json()>;

    SavedState(QString file, Source source);

    // What was saved, or null when there is no file or it cannot be read.
    Json load() const;
    void changed();          // a save follows shortly
    bool save();             // now, if something changed; false when the file could not be written

private:
    QString m_file;
    Source m_source;
    QTimer m_wait;
    bool m_dirty = false;
};

} // namespace targo::sandbox::company
