#include "desk/shell/leaving.h"

#include "desk/board/ownwindow.h"
#include "desk/job/unsavedwork.h"

#include <QApplication>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

struct Leave
{
    Q_DECLARE_TR_FUNCTIONS(Leave)
};

} // namespace

bool leavesUnsavedWork(Prompt &prompt)
{
    QList<QPointer<QWidget>> dirty;
    QStringList lines;
    for (QWidget *window : QApplication::topLevelWidgets()) {
        const auto *work = dynamic_cast<UnsavedWork *>(window);
        if (work && window->isVisible() && work->isDirty()) {
            dirty.append(window);
            lines.append(u"• "_s + work->unsavedWords());
        }
    }
    if (dirty.isEmpty())
        return true;
    lines.sort();
    const int answer = prompt.ask(Leave::tr("Save before leaving?"), Leave::tr("This is not saved yet:") + '\n'_L1 + lines.join('\n'_L1),
                                  {Leave::tr("Save"), Leave::tr("Leave without saving"), Leave::tr("Stay")});
    if (answer != 0)
        return answer == 1;
    for (const QPointer<QWidget> &window : dirty) {
        if (window && !dynamic_cast<UnsavedWork &>(*window).save()) {
            bringForward(*window); // it says why
            return false;
        }
    }
    return true;
}

} // namespace targo::desk
