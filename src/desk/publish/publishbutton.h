#pragma once

#include "desk/timeline/timelinemodel.h"
#include "domain/ports/rights.h"

#include <QPushButton>
#include <QTimer>

class QAction;

namespace targo::desk {

// The act that matters once the day is planned, with how much of the shown period waits for it. Not there for whoever
// may not publish.
class PublishButton : public QPushButton
{
    Q_OBJECT

public:
    // `rights`: null where there is no hub.
    PublishButton(QAction &publish, const TimelineModel &model, const Rights *rights, QWidget *parent = nullptr);

    void setShort(bool shortly);
    int spareWidth() const { return widthOf(longText()) - widthOf(shortText()); } // when it is short
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

private:
    void refresh();
    void showText();
    QString longText() const;
    QString shortText() const;
    int widthOf(const QString &text) const;

    const TimelineModel &m_model;
    const Rights *m_rights;
    QTimer m_soon;
    int m_waiting = 0;
    bool m_short = false;
};

} // namespace targo::desk
