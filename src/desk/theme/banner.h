#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace targo::desk {

// One line across the window, with its buttons at the right, there only while it has something to say.
class Banner : public QFrame
{
    Q_OBJECT

public:
    enum class Tone { Warning, Calm };

protected:
    // Its label is called `name` + "Label".
    Banner(const QString &name, Tone tone, QWidget *parent);
    QPushButton *addButton(const QString &text, const QString &name);
    void say(const QString &sentence); // empty: nothing, and the line is gone

private:
    Tone m_tone;
    QLabel *m_text;
    QHBoxLayout *m_row;
};

} // namespace targo::desk
