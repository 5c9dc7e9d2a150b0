#pragma once

#include <QString>
#include <QStringList>

namespace targo {

// The one door to questions that stop the person. A test answers here.
class Prompt
{
public:
    virtual ~Prompt() = default;

    // Index of the chosen answer; -1 when dismissed.
    virtual int ask(const QString &title, const QString &text, const QStringList &answers) = 0;
    // Does not wait until it is read.
    virtual void tell(const QString &title, const QString &text) = 0;
};

} // namespace targo
