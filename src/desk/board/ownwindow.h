#pragma once

#include <QWidget>

namespace targo::desk {

// Makes a window independent of the one it belongs to: it has its own entry in the task bar, can be made smaller, larger
// and lie behind others. It still goes when its parent is deleted. Before it is shown.
void standAlone(QWidget &window);

// Where it was, as QWidget::saveGeometry() kept it, or where it belongs the first time: on a screen that `beside` does
// not take, if there is one. A window whose screen is gone comes to one that is there.
void place(QWidget &window, const QByteArray &geometry, const QWidget &beside);

// Shown, above the others, with the keys; also one that was made small.
void bringForward(QWidget &window);
// Shown, with the keys left where they are.
void showBeside(QWidget &window);

// One part of a page in a window of its own. Keys that nobody there wants are the page's, as they are for the part in its place.
class OwnWindow : public QWidget
{
    Q_OBJECT

public:
    OwnWindow(QWidget *part, const QString &title, QWidget *page);

    void shareKeys(); // those that the page and its window have by now work here, too

Q_SIGNALS:
    void closed(); // by the person; the part is still in it

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
};

} // namespace targo::desk
