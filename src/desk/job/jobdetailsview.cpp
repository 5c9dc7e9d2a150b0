#include "desk/job/jobdetailsview.h"

#include "desk/words/errorwords.h"
#include "desk/words/times.h"

#include <QPlainTextEdit>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

QString joined(QStringList parts, const QString &by)
{
    parts.removeAll(QString());
    return parts.join(by);
}

QString lineFor(const ChecklistItem &item)
{
    const QString label = item.required ? JobDetailsView::tr("%1 (required)").arg(item.label) : item.label;
    return u"%1 %2"_s.arg(item.done ? u"☑"_s : u"☐"_s, joined({label, item.note}, u" – "_s));
}

QString lineFor(const JobEquipment &item)
{
    const QString serial = item.serialNumber.isEmpty() ? QString() : JobDetailsView::tr("serial %1").arg(item.serialNumber);
    return u"%1 %2"_s.arg(item.done ? u"☑"_s : u"☐"_s, joined({item.action, item.equipmentType, serial, item.macAddress, item.notes}, u" · "_s));
}

QString lineFor(const JobMaterial &item)
{
    const QString amount = words::language().toString(item.quantity, 'g', 6);
    return joined({joined({amount, item.unit}, u" "_s), item.itemName.isEmpty() ? item.itemCode : item.itemName}, u" · "_s);
}

template <class T>
QString lines(const std::vector<T> &items)
{
    QStringList texts;
    for (const T &item : items)
        texts.append(lineFor(item));
    return texts.join('\n'_L1);
}

} // namespace

JobDetailsView::JobDetailsView(QWidget *parent)
    : QTabWidget(parent)
{
    setDocumentMode(true);
}

void JobDetailsView::addText(const QString &title, const QString &text, const QString &name)
{
    auto *view = new QPlainTextEdit(text, this);
    view->setObjectName(name);
    view->setAccessibleName(title);
    view->setReadOnly(true);
    view->setTabChangesFocus(true);
    addTab(view, title);
}

void JobDetailsView::showNote(const QString &text)
{
    clear();
    addText(tr("Description"), text, u"descriptionView"_s);
}

void JobDetailsView::showDetails(const JobDetails &details)
{
    const int open = currentIndex();
    clear();
    QString description = words::plain(details.description);
    if (!details.completionNotes.isEmpty())
        description += u"\n\n"_s + tr("Completion notes: %1").arg(words::plain(details.completionNotes));
    if (!details.cancelReason.isEmpty())
        description += u"\n\n"_s + tr("Reason for cancelling: %1").arg(words::plain(details.cancelReason));
    addText(tr("Description"), description.trimmed().isEmpty() ? tr("No description.") : description.trimmed(), u"descriptionView"_s);
    const auto addList = [this](const QString &title, const QString &text, const QString &name) {
        if (!text.isEmpty())
            addText(title, text, name);
    };
    const auto done = std::ranges::count(details.checklist, true, &ChecklistItem::done);
    addList(tr("Checklist %1/%2").arg(done).arg(details.checklist.size()), lines(details.checklist), u"checklistView"_s);
    addList(tr("Equipment (%1)").arg(details.equipment.size()), lines(details.equipment), u"equipmentView"_s);
    addList(tr("Materials (%1)").arg(details.materials.size()), lines(details.materials), u"materialsView"_s);
    if (open > 0 && open < count())
        setCurrentIndex(open);
}

} // namespace targo::desk
