#pragma once

#include "base/result.h"
#include "desk/shell/deskports.h"
#include "domain/dispatch/jobdetails.h"

#include <QWidget>

class QLabel;
class QListWidget;

namespace targo::desk {

// A job's photos as small pictures. Each is asked for when the tab is looked at, not before; Enter or a double click
// shows it large.
class PhotosPane : public QWidget
{
    Q_OBJECT

public:
    PhotosPane(const DeskPorts &ports, QWidget *parent = nullptr);

    void show(const std::vector<JobPhoto> &photos);
    int count() const { return int(m_photos.size()); }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void load();
    void take(int row, const Result<QByteArray> &content);
    void open(int row);

    DeskPorts m_ports;
    std::vector<JobPhoto> m_photos;
    QLabel *m_state;
    QListWidget *m_list;
    bool m_loaded = false;
    int m_loading = 0; // only answers to the newest question count
};

} // namespace targo::desk
