#include "desk/map/mapserversdialog.h"

#include "desk/theme/controls.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

bool isWebAddress(const QString &text)
{
    const QUrl url(text);
    return (url.scheme() == "https"_L1 || url.scheme() == "http"_L1) && !url.host().isEmpty();
}

} // namespace

MapServersDialog::MapServersDialog(const Servers &now, QWidget *parent)
    : QDialog(parent)
    , m_tiles(new QLineEdit(now.tiles, this))
    , m_attribution(new QLineEdit(now.attribution, this))
    , m_roads(new QLineEdit(now.roads, this))
    , m_fault(paragraph({}, u"mapServersFaultLabel"_s, this))
{
    setObjectName(u"mapServersDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Map servers"));
    m_tiles->setObjectName(u"mapTilesEdit"_s);
    m_tiles->setPlaceholderText(u"https://tiles.example.ca/{z}/{x}/{y}.png"_s);
    m_attribution->setObjectName(u"mapAttributionEdit"_s);
    m_roads->setObjectName(u"mapRoadsEdit"_s);
    m_roads->setPlaceholderText(u"https://osrm.example.ca"_s);
    m_fault->setProperty("tone", u"bad"_s);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(tr("&Tiles"), m_tiles);
    form->addRow(tr("&Whose they are"), m_attribution);
    form->addRow(tr("&Roads (OSRM)"), m_roads);
    auto *note = paragraph(tr("Without tiles the map is a grid, without roads ways are straight lines. Each server sees where you look."), u"mapServersNote"_s, this);
    note->setProperty("muted", true);
    auto *save = dialogButton(tr("Save"), u"saveButton"_s, this);
    auto *cancel = dialogButton(tr("Cancel"), u"cancelButton"_s, this);
    save->setDefault(true);
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(save);
    row->addWidget(cancel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 12);
    column->setSpacing(8);
    column->addLayout(form);
    column->addWidget(note);
    column->addWidget(m_fault);
    column->addStretch();
    column->addLayout(row);
    setMinimumWidth(520);
    m_fault->hide();
    for (QLineEdit *edit : {m_tiles, m_attribution, m_roads})
        connect(edit, &QLineEdit::textChanged, m_fault, &QWidget::hide);
    connect(save, &QPushButton::clicked, this, [this] {
        const QString wrong = fault(typed());
        m_fault->setText(wrong);
        m_fault->setVisible(!wrong.isEmpty());
        if (!wrong.isEmpty())
            return;
        Q_EMIT chosen(typed());
        accept();
    });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_tiles->setFocus();
}

MapServersDialog::Servers MapServersDialog::typed() const
{
    return {m_tiles->text().trimmed(), m_attribution->text().trimmed(), m_roads->text().trimmed()};
}

QString MapServersDialog::fault(const Servers &servers)
{
    const bool numbered = servers.tiles.contains("{z}"_L1) && servers.tiles.contains("{x}"_L1) && servers.tiles.contains("{y}"_L1);
    if (!servers.tiles.isEmpty() && !(isWebAddress(servers.tiles) && numbered))
        return tr("The address of the tiles begins with https:// and holds {z}, {x} and {y}.");
    if (!servers.tiles.isEmpty() && servers.attribution.isEmpty())
        return tr("Tiles belong to somebody: say whose they are. It is written on the map.");
    if (!servers.roads.isEmpty() && !isWebAddress(servers.roads))
        return tr("The address of the roads begins with https://.");
    return {};
}

} // namespace targo::desk
