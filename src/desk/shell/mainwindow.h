#pragma once

#include "desk/shell/demonstrationbanner.h"
#include "desk/shell/deskports.h"
#include "desk/shell/unsentdialog.h"

#include <QMainWindow>

#include <memory>

namespace targo::desk {

// The program's window: pages at the left, one row of chrome, the board, and the status line. Everything it shows
// comes from the ports; everything it does goes through them. UI thread.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const DeskPorts &ports, QWidget *parent = nullptr);
    ~MainWindow() override;

    // Takes the board to a day; the view stays.
    void showDate(QDate date);

    // Calls `then` when nothing is lost with this session: at once, or when the person has said so. Closing the
    // window asks by itself. Calls `stay` when the person would rather not.
    // Whoever signs out is also asked when nothing is lost, as long as something is not on the server.
    void leave(Leaving where, std::function<void()> then, const std::function<void()> &stay = [] { });

    // Of the demonstration: whether its company still runs.
    void showDemonstration(DemonstrationBanner::State state);

Q_SIGNALS:
    void closed(); // for good
    // The person wants to sign in (again), from the banner or the menu: show FirstRunDialog.
    void signInRequested();
    void signOutRequested();
    void demonstrationWanted(); // once more: it has ended

protected:
    void showEvent(QShowEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void endSession(Leaving where, std::function<void()> then, const std::function<void()> &stay);

    struct Parts;
    std::unique_ptr<Parts> m;
};

} // namespace targo::desk
