#pragma once

#include "domain/ports/addresssource.h"

#include <QFrame>

class QLabel;

namespace targo::desk {

// An address that was found on the map, and what can be done there. In a lower corner of its parent.
class FoundPlaceCard : public QFrame
{
    Q_OBJECT

public:
    explicit FoundPlaceCard(QWidget *parent);

    void show(const FoundAddress &address);
    const std::optional<FoundAddress> &address() const { return m_address; } // nothing: none is shown
    void close();

Q_SIGNALS:
    void newJobWanted(const targo::FoundAddress &address);
    void copyWanted(const targo::Coordinate &place);
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    std::optional<FoundAddress> m_address;
    QLabel *m_text;
};

} // namespace targo::desk
