#include "desk/job/photoviewer.h"

#include "desk/job/picture.h"
#include "desk/theme/controls.h"
#include "desk/words/errorwords.h"
#include "desk/words/photowords.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

namespace targo::desk {

using namespace Qt::StringLiterals;

PhotoViewer::PhotoViewer(PictureSource &pictures, const QTimeZone &site, std::vector<JobPhoto> photos, int first, QWidget *parent)
    : QDialog(parent)
    , m_pictures(pictures)
    , m_site(site)
    , m_photos(std::move(photos))
    , m_picture(new QLabel(this))
    , m_words(paragraph({}, u"photoWordsLabel"_s, this))
    , m_back(dialogButton(tr("Previous"), u"previousPhotoButton"_s, this))
    , m_on(dialogButton(tr("Next"), u"nextPhotoButton"_s, this))
{
    setObjectName(u"photoViewer"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Photo"));
    m_picture->setObjectName(u"photoLabel"_s);
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->setTextFormat(Qt::PlainText);
    m_picture->setWordWrap(true);
    m_picture->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    auto *close = dialogButton(tr("Close"), u"closePhotoButton"_s, this);
    auto *row = new QHBoxLayout;
    row->addWidget(m_words, 1);
    for (QPushButton *button : {m_back, m_on, close})
        row->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->addWidget(m_picture, 1);
    column->addLayout(row);
    resize(980, 760);
    connect(m_back, &QPushButton::clicked, this, [this] { turnTo(m_index - 1); });
    connect(m_on, &QPushButton::clicked, this, [this] { turnTo(m_index + 1); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    turnTo(first);
    m_picture->setFocus();
}

void PhotoViewer::turnTo(int index)
{
    if (index < 0 || index >= int(m_photos.size()) || index == m_index)
        return;
    m_index = index;
    m_content.clear();
    const JobPhoto &photo = m_photos[size_t(index)];
    m_words->setText(u"%1 · %2"_s.arg(tr("%1 of %2").arg(index + 1).arg(m_photos.size()), words::fully(photo, m_site)));
    m_picture->setAccessibleName(m_words->text());
    m_picture->setText(tr("Reading…"));
    m_back->setEnabled(index > 0);
    m_on->setEnabled(index + 1 < int(m_photos.size()));
    m_pictures.photo(photo.file).then(this, [this, index](const Result<QByteArray> &content) {
        if (index != m_index)
            return;
        if (!content)
            return m_picture->setText(words::of(content.error()));
        m_content = *content;
        fit();
    });
}

void PhotoViewer::fit()
{
    if (m_content.isEmpty())
        return;
    const QPixmap picture = pictureFrom(m_content, m_picture->size(), devicePixelRatioF());
    if (picture.isNull())
        m_picture->setText(tr("“%1” is no picture that can be shown.").arg(m_photos[size_t(m_index)].file));
    else
        m_picture->setPixmap(picture);
}

void PhotoViewer::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    fit();
}

void PhotoViewer::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left: return turnTo(m_index - 1);
    case Qt::Key_Right: return turnTo(m_index + 1);
    default: QDialog::keyPressEvent(event);
    }
}

} // namespace targo::desk
