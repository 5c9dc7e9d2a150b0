#pragma once

#include "domain/ports/connectiontester.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace targo::desk {

// Where the servers are and who signs in. Nothing is kept here. It closes only when ERPNext knows the person; what
// went wrong before that is said in the dialog.
class FirstRunDialog : public QDialog
{
    Q_OBJECT

public:
    // Without a parent there is nothing to go back to, and the button that calls it off says so.
    // `keepsSecrets` false: there is no keychain, and the dialog says that what is typed lasts for this session only.
    FirstRunDialog(ConnectionTester &tester, bool keepsSecrets, QWidget *parent = nullptr);

    void setSettings(const ConnectionSettings &settings); // fills the fields, e.g. for signing in again
    ConnectionSettings settings() const;
    // What the caller could not do with the answer, in a sentence; the person may answer again.
    void showTrouble(const QString &sentence);
    // The person stays where they were after all: what waited for the demonstration waits no longer.
    void goOn() { showButtons(); }

    void done(int result) override;

Q_SIGNALS:
    void signedIn(const targo::ConnectionSettings &connection); // accepted: ERPNext knows who this is
    void demonstrationWanted(); // the embedded company; close the dialog when it is there, or show the trouble

private:
    QLineEdit *addLine(class QFormLayout *form, const QString &label, const QString &name, const QString &example, bool secret);
    void test();
    void signIn();
    void ask(const QString &waitingWords, std::function<void(const ConnectionReport &)> then);
    void showReport(const ConnectionReport &report, const ConnectionSettings &asked);
    bool addressesAreSound();
    void mark(QLineEdit *line, bool wrong);
    void forget(const QLineEdit *line);
    void say(QLabel *label, const QString &text, const QString &tone);
    void showButtons();

    ConnectionTester &m_tester;
    QLineEdit *m_erp = nullptr, *m_key = nullptr, *m_secret = nullptr, *m_hub = nullptr, *m_token = nullptr;
    QComboBox *m_zone = nullptr;
    QLabel *m_erpFault = nullptr, *m_hubFault = nullptr; // what is no address about the line above
    QLabel *m_erpVerdict = nullptr, *m_hubVerdict = nullptr, *m_trouble = nullptr;
    QPushButton *m_demo = nullptr, *m_cancel = nullptr, *m_test = nullptr, *m_signIn = nullptr;
    bool m_hubMayFail = false; // the person has read that it does, and goes on
    int m_ticket = 0; // of the newest test; an older answer is about other words
};

} // namespace targo::desk
