#include "desk/fields/savefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>
#include <QSettings>
#include <QStandardPaths>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

const QString folderKey = u"save/folder"_s;

QString fileNameFor(QString name)
{
    static const QRegularExpression impossible(uR"([/\\:*?"<>|\x00-\x1f])"_s);
    return name.replace(impossible, u"-"_s).left(120);
}

} // namespace

void askWhereToSave(QWidget *parent, QSettings &settings, const SaveQuestion &question, const std::function<void(const QString &file)> &save)
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(parent, question.title, settings.value(folderKey, documents).toString(), question.filter);
    dialog->setObjectName(u"saveFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo(question.name).suffix());
    const QFileInfo name(question.name);
    dialog->selectFile(fileNameFor(name.completeBaseName()) + u'.' + name.suffix());
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [&settings, save](const QString &file) {
        settings.setValue(folderKey, QFileInfo(file).absolutePath());
        save(file);
    });
    dialog->open();
}

QString writeWhole(const QString &file, const QByteArray &content)
{
    QSaveFile out(file);
    return out.open(QIODevice::WriteOnly) && out.write(content) == content.size() && out.commit() ? QString() : out.errorString();
}

QString savedAs(const QString &file)
{
    return QCoreApplication::translate("targo::desk::SaveFile", "Saved: %1").arg(QDir::toNativeSeparators(file));
}

QString notSaved(const QString &file, const QString &reason)
{
    return QCoreApplication::translate("targo::desk::SaveFile", "“%1” could not be written: %2. Choose another place; nothing is lost.")
        .arg(QDir::toNativeSeparators(file), reason);
}

} // namespace targo::desk
