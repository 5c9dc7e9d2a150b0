#pragma once

#include <QBasicTimer>
#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;

namespace targo::desk {

// One sentence about what has just happened, with the way back. Leaves by itself. It lies where nothing else is to be
// seen, or else over the lower edge of its parent.
class Toast : public QFrame
{
    Q_OBJECT

public:
    explicit Toast(QWidget *parent);
    // Where there is nothing to hide, in the parent's pixels; asked each time. Empty: nowhere.
    void setRoom(std::function<QRect()> room) { m_room = std::move(room); }
    void say(const QString &sentence);
    // With a button that takes it back.
    void offer(const QString &sentence, const QString &button, std::function<void()> takeBack);
    QString sentence() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    void appear(const QString &sentence);
    QRect room() const;
    void place();

    QLabel *m_text = nullptr;
    QPushButton *m_button = nullptr;
    std::function<void()> m_takeBack;
    std::function<QRect()> m_room;
    QString m_sentence;
    QBasicTimer m_timer;
};

} // namespace targo::desk
