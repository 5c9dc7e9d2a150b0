#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace targo::sandbox::company {

struct NeededSkill
{
    QString tag;
    int level = 1;
    bool required = true;
};

struct UsedMaterial
{
    QString itemCode;
    double quantity = 1;
};

// A kind of visit, with everything that usually belongs to it.
struct WorkKind
{
    QString subject;
    QString jobType;
    QList<int> minutes;          // the usual durations
    QList<NeededSkill> skills;
    QStringList checklist;
    QList<UsedMaterial> materials;
    QString equipmentAction;     // Installer, Remplacer, Retirer, Verifier, or empty
    QString description;         // HTML, as the server's text editor stores it
    int weight = 1;
};

struct StockItem
{
    QString code;
    QString name;
    QString unit;
    double rate = 0; // CAD
};

const QList<WorkKind> &workKinds();
const QList<WorkKind> &urgentKinds();  // what a call brings in during the day
const QList<StockItem> &stockItems();

} // namespace targo::sandbox::company
