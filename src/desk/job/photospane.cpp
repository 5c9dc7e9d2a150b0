#include "desk/job/photospane.h"

#include "desk/job/photoviewer.h"
#include "desk/job/picture.h"
#include "desk/words/errorwords.h"
#include "desk/words/photowords.h"
#include "domain/ports/picturesource.h"
#include "domain/ports/syncstatus.h"

#include <QBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPainter>

namespace targo::desk {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize thumbnail(160, 120);

QIcon frameOf(const QPixmap &picture)
{
    QPixmap framed(thumbnail);
    framed.fill(Qt::transparent);
    QPainter painter(&framed);
    const QSizeF size = picture.deviceIndependentSize();
    painter.drawPixmap(QPointF((thumbnail.width() - size.width()) / 2, (thumbnail.height() - size.height()) / 2), picture);
    return QIcon(framed);
}

} // namespace

PhotosPane::PhotosPane(const DeskPorts &ports, QWidget *parent)
    : QWidget(parent)
    , m_ports(ports)
    , m_state(new QLabel(this))
    , m_list(new QListWidget(this))
{
    m_state->setObjectName(u"photosStateLabel"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_state->setProperty("muted", true);
    m_list->setObjectName(u"photosList"_s);
    m_list->setAccessibleName(tr("Photos"));
    m_list->setViewMode(QListView::IconMode);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setMovement(QListView::Static);
    m_list->setUniformItemSizes(true);
    m_list->setWordWrap(true);
    m_list->setIconSize(thumbnail);
    m_list->setGridSize(thumbnail + QSize(20, 54));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_state);
    column->addWidget(m_list, 1);
    connect(m_list, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) { open(m_list->row(item)); });
    connect(&ports.sync, &SyncStatus::stateChanged, this, [this] {
        if (!m_loaded && isVisible() && m_ports.sync.state().link == SyncState::Link::Online)
            load();
    });
}

void PhotosPane::show(const std::vector<JobPhoto> &photos)
{
    if (photos == m_photos && (m_list->count() > 0 || !m_state->text().isEmpty()))
        return;
    m_photos = photos;
    m_loaded = false;
    ++m_loading;
    m_list->clear();
    for (const JobPhoto &photo : m_photos) {
        auto *item = new QListWidgetItem(frameOf({}), words::shortly(photo, m_ports.site), m_list);
        item->setData(Qt::AccessibleTextRole, item->text());
    }
    m_state->setText(m_photos.empty() ? tr("No photo yet: technicians take them on their phone.") : QString());
    m_state->setVisible(m_photos.empty());
    if (isVisible())
        load();
}

void PhotosPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_loaded)
        load();
}

void PhotosPane::load()
{
    if (m_photos.empty())
        return;
    m_loaded = true;
    m_state->setVisible(!m_ports.pictures);
    m_state->setText(tr("The photos are on the server, which this session cannot ask."));
    for (int row = 0; m_ports.pictures && row < count(); ++row) {
        m_ports.pictures->photo(m_photos[size_t(row)].file).then(this, [this, row, loading = m_loading](const Result<QByteArray> &content) {
            if (loading == m_loading)
                take(row, content);
        });
    }
}

// What could not be asked for is asked for when the line is back, or the tab is looked at again.
void PhotosPane::take(int row, const Result<QByteArray> &content)
{
    QListWidgetItem *item = m_list->item(row);
    if (!item)
        return;
    const QPixmap picture = content ? pictureFrom(*content, thumbnail, devicePixelRatioF()) : QPixmap();
    if (!picture.isNull())
        return item->setIcon(frameOf(picture));
    m_loaded = m_loaded && (content || content.error().kind != Error::Kind::Offline);
    m_state->setVisible(true);
    m_state->setText(content ? tr("“%1” is no picture that can be shown.").arg(m_photos[size_t(row)].file)
                             : tr("The photos could not be read. %1").arg(words::of(content.error())));
}

void PhotosPane::open(int row)
{
    if (!m_ports.pictures)
        return;
    auto *viewer = new PhotoViewer(*m_ports.pictures, m_ports.site, m_photos, row, this);
    viewer->show();
}

} // namespace targo::desk
