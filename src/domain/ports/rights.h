#pragma once

#include <QObject>
#include <QString>

namespace targo {

// What the hub lets this person do (hub.md 8.2). Kept, so that it is known offline, too. The hub decides all the same:
// whoever asks for something this allows may still be refused. UI thread.
class Rights : public QObject
{
    Q_OBJECT

public:
    enum class Answer {
        Yes,
        No,
        Unknown, // nobody could be asked yet
        NoHub,   // this company has no hub, and so nothing that goes through it
    };

    using QObject::QObject;

    virtual Answer may(const QString &capability) const = 0; // as the hub names it, e.g. publishCapability

Q_SIGNALS:
    void changed();
};

inline constexpr QLatin1StringView publishCapability{"dispatch.publish"};

// `rights` null: there is no hub.
inline Rights::Answer mayPublish(const Rights *rights) { return rights ? rights->may(publishCapability) : Rights::Answer::NoHub; }
// Known to be in vain; who is not known to be refused may ask.
inline bool isRefused(Rights::Answer answer) { return answer == Rights::Answer::No || answer == Rights::Answer::NoHub; }

} // namespace targo
