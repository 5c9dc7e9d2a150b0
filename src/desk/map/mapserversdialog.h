#pragma once

#include "desk/map/mapground.h"

#include <QDialog>

class QLabel;
class QLineEdit;

namespace targo::desk {

// Where tiles and roads come from: addresses of servers, kept in the settings of the window.
class MapServersDialog : public QDialog
{
    Q_OBJECT

public:
    struct Servers
    {
        QString tiles, attribution, roads;
        bool operator==(const Servers &) const = default;
    };

    MapServersDialog(const Servers &now, QWidget *parent);

    // Nothing when all is well; else what is wrong with it, in words.
    static QString fault(const Servers &servers);

Q_SIGNALS:
    void chosen(const targo::desk::MapServersDialog::Servers &servers);

private:
    Servers typed() const;

    QLineEdit *m_tiles, *m_attribution, *m_roads;
    QLabel *m_fault;
};

} // namespace targo::desk
