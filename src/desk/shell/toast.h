#pragma once

#include <QBasicTimer>
#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;

namespace targo::desk {

// One sentence over the lower edge of its parent about what has just happened, with the way back. Leaves by itself.
class Toast : public QFrame
{
    Q_OBJECT

public:
    explicit Toast(QWidget *parent);
    void say(const QString &sentence);
    // With a button that takes it back.
    void offer(const QString &sentence, const QString &button, std::function<void()> takeBack);
    QString sentence() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    void appear(const QString &sentence);
    void place();

    QLabel *m_text = nullptr;
    QPushButton *m_button = nullptr;
    std::function<void()> m_takeBack;
    QBasicTimer m_timer;
};

} // namespace targo::desk
