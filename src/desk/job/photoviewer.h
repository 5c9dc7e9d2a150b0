#pragma once

#include "domain/dispatch/jobdetails.h"
#include "domain/ports/picturesource.h"

#include <QDialog>
#include <QTimeZone>

class QLabel;
class QPushButton;

namespace targo::desk {

// One photo as large as the window; the arrow keys go to the others.
class PhotoViewer : public QDialog
{
    Q_OBJECT

public:
    PhotoViewer(PictureSource &pictures, const QTimeZone &site, std::vector<JobPhoto> photos, int first, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void turnTo(int index);
    void fit();

    PictureSource &m_pictures;
    QTimeZone m_site;
    std::vector<JobPhoto> m_photos;
    int m_index = -1;
    QByteArray m_content;
    QLabel *m_picture, *m_words;
    QPushButton *m_back, *m_on;
};

} // namespace targo::desk
