#include "desk/theme/banner.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace targo::desk {

using namespace Qt::StringLiterals;

Banner::Banner(const QString &name, Tone tone, QWidget *parent)
    : QFrame(parent)
    , m_tone(tone)
    , m_text(new QLabel(this))
    , m_row(new QHBoxLayout(this))
{
    setObjectName(name);
    setProperty(tone == Tone::Warning ? "banner" : "strip", true);
    m_text->setObjectName(name + u"Label"_s);
    m_text->setTextFormat(Qt::PlainText); // customers' and technicians' names among it
    m_text->setWordWrap(true);
    const int above = tone == Tone::Warning ? 6 : 2;
    m_row->setContentsMargins(12, above, 12, above);
    m_row->addWidget(m_text, 1);
    hide();
}

QPushButton *Banner::addButton(const QString &text, const QString &name)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    m_row->addWidget(button);
    return button;
}

void Banner::say(const QString &sentence)
{
    m_text->setText(sentence.isEmpty() || m_tone == Tone::Calm ? sentence : u"⚠ "_s + sentence);
    setVisible(!sentence.isEmpty());
}

} // namespace targo::desk
