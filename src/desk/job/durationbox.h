#pragma once

#include <QSpinBox>

namespace targo::desk {

// Minutes, written as people say them: "1 h 45". "105", "1:45" and "1h45" may be typed as well.
class DurationBox final : public QSpinBox
{
    Q_OBJECT

public:
    explicit DurationBox(QWidget *parent = nullptr);

protected:
    QString textFromValue(int minutes) const override;
    int valueFromText(const QString &text) const override;
    QValidator::State validate(QString &text, int &position) const override;
};

} // namespace targo::desk
