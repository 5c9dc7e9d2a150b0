#include "desk/publish/withdrawdialog.h"

#include "desk/theme/controls.h"
#include "desk/words/jobwords.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace targo::desk {

using namespace Qt::StringLiterals;

WithdrawDialog::WithdrawDialog(const BoardSource &board, const JobId &job, QWidget *parent) : QDialog(parent)
{
    setObjectName(u"withdrawDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Withdraw the publication"));
    auto *title = paragraph(words::whoAndNumber(RecordRef(job), {}, board), u"withdrawTitleLabel"_s, this);
    title->setProperty("title", true);
    auto *text = paragraph(tr("The technician no longer sees this job. It becomes a draft again."), u"withdrawTextLabel"_s, this);
    auto *label = new QLabel(tr("&Reason"), this);
    auto *reason = new QLineEdit(this);
    reason->setObjectName(u"withdrawReasonEdit"_s);
    reason->setMaxLength(140);
    label->setBuddy(reason);
    auto *withdraw = dialogButton(tr("Withdraw"), u"withdrawButton"_s, this);
    auto *cancel = dialogButton(tr("Cancel"), u"cancelButton"_s, this);
    withdraw->setDefault(true);
    withdraw->setEnabled(false);
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(withdraw);
    row->addWidget(cancel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 12);
    column->setSpacing(8);
    for (QWidget *each : std::initializer_list<QWidget *>{title, text, label, reason})
        column->addWidget(each);
    column->addStretch();
    column->addLayout(row);
    setMinimumWidth(420);
    connect(reason, &QLineEdit::textChanged, this, [withdraw](const QString &typed) { withdraw->setEnabled(!typed.trimmed().isEmpty()); });
    connect(withdraw, &QPushButton::clicked, this, [this, job, reason] {
        Q_EMIT withdrawn(job, reason->text().trimmed());
        accept();
    });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    reason->setFocus();
}

} // namespace targo::desk
