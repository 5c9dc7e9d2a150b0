#pragma once

#include "desk/fields/spokenbox.h"

namespace targo::desk {

// Minutes, written as people say them: "1 h 45". "105", "1:45", "1h45" and "1,75 h" may be typed as well.
class DurationBox final : public SpokenBox
{
    Q_OBJECT

public:
    explicit DurationBox(QWidget *parent = nullptr);

protected:
    QString textFromValue(int minutes) const override;
    std::optional<int> valueIn(const QString &text) const override;
    bool mayBecomeOne(const QString &text) const override;
};

} // namespace targo::desk
