#include "sandbox/company/savedstate.h"

#include <QFile>
#include <QSaveFile>

namespace targo::sandbox::company {

namespace {

constexpr std::chrono::milliseconds quiet{400};

} // namespace

SavedState::SavedState(QString file, Source source) : m_file(std::move(file)), m_source(std::move(source))
{
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &SavedState::save);
}

Json SavedState::load() const
{
    QFile file(m_file);
    if (m_file.isEmpty() || !file.open(QIODevice::ReadOnly))
        return nullptr;
    return parsedObject(file.readAll());
}

void SavedState::changed()
{
    m_dirty = true;
    // Not restarted when it runs: under steady change the file must still be written.
    if (!m_file.isEmpty() && !m_wait.isActive())
        m_wait.start(quiet);
}

bool SavedState::save()
{
    m_wait.stop();
    if (m_file.isEmpty() || !m_dirty)
        return true;
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write(dumped(m_source()));
    if (!file.commit())
        return false;
    m_dirty = false;
    return true;
}

} // namespace targo::sandbox::company
