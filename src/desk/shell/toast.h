#pragma once

#include <QBasicTimer>
#include <QFrame>

class QLabel;
class QPushButton;

namespace targo::desk {

// One sentence over the lower edge of its parent about what has just happened, with the way back. Leaves by itself.
class Toast : public QFrame
{
    Q_OBJECT

public:
    explicit Toast(QWidget *parent);
    void say(const QString &sentence, bool undoable);
    void offer(const QString &sentence, const QString &action, std::function<void()> act); // one way on, by a button
    QString sentence() const;

Q_SIGNALS:
    void undoWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    void place();

    QLabel *m_text = nullptr;
    QPushButton *m_undo = nullptr;
    std::function<void()> m_act; // of the button; none: undo
    QBasicTimer m_timer;
};

} // namespace targo::desk
