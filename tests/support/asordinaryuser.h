#pragma once

#include <QDir>
#include <QString>

#include <unistd.h>

namespace targo::test {

// While it lives, permissions count also where tests run as root: `folder` and its files belong to nobody, and so does
// this process.
class AsOrdinaryUser
{
public:
    explicit AsOrdinaryUser(const QString &folder)
    {
        if (!m_wasRoot)
            return;
        give(folder);
        for (const QString &name : QDir(folder).entryList(QDir::Files))
            give(QDir(folder).filePath(name));
        m_changed = ::seteuid(nobody) == 0;
    }
    ~AsOrdinaryUser()
    {
        if (m_changed && ::seteuid(0) != 0)
            qFatal("cannot become root again");
    }
    AsOrdinaryUser(const AsOrdinaryUser &) = delete;
    AsOrdinaryUser &operator=(const AsOrdinaryUser &) = delete;

private:
    static constexpr uid_t nobody = 65534;
    static void give(const QString &path)
    {
        if (::chown(path.toLocal8Bit().constData(), nobody, nobody) != 0)
            qFatal("cannot give %s away", qUtf8Printable(path));
    }

    const bool m_wasRoot = ::geteuid() == 0;
    bool m_changed = false;
};

} // namespace targo::test
