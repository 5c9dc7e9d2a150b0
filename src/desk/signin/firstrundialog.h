#pragma once

#include "desk/theme/theme.h"
#include "domain/ports/connectiontester.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace targo::desk {

// Where the servers are and who signs in. Nothing is kept here: the caller reads settings() when it is accepted.
class FirstRunDialog : public QDialog
{
    Q_OBJECT

public:
    // `keepsSecrets` false: there is no keychain, and the dialog says that what is typed lasts for this session only.
    FirstRunDialog(ConnectionTester &tester, QSettings &looks, bool keepsSecrets, QWidget *parent = nullptr);

    void setSettings(const ConnectionSettings &settings); // fills the fields, e.g. for signing in again
    ConnectionSettings settings() const;

Q_SIGNALS:
    void demonstrationWanted(); // the embedded company; the dialog has closed itself

private:
    QLineEdit *addLine(class QFormLayout *form, const QString &label, const QString &name, const QString &example, bool secret);
    void test();
    void showReport(const ConnectionReport &report);
    void say(QLabel *label, const QString &text, const QString &tone);
    void showButtons();

    ConnectionTester &m_tester;
    Theme m_theme;
    QLineEdit *m_erp = nullptr, *m_key = nullptr, *m_secret = nullptr, *m_hub = nullptr, *m_token = nullptr;
    QComboBox *m_zone = nullptr;
    QLabel *m_erpVerdict = nullptr, *m_hubVerdict = nullptr;
    QPushButton *m_test = nullptr, *m_signIn = nullptr;
    int m_ticket = 0; // of the newest test; an older answer is about other words
};

} // namespace targo::desk
