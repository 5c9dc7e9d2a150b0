#pragma once

#include <QSpinBox>

#include <optional>

namespace targo::desk {

// A number that is typed the way people say it. What cannot be read is marked while it stands there, and leaving the
// field then brings back what stood there before, and says so: never something near it.
class SpokenBox : public QSpinBox
{
    Q_OBJECT

public:
    explicit SpokenBox(int example, QWidget *parent = nullptr); // a value that shows how one is typed

protected:
    virtual std::optional<int> valueIn(const QString &text) const = 0; // within the range or not
    virtual bool mayBecomeOne(const QString &text) const = 0;          // with more typed

    int valueFromText(const QString &text) const final;
    QValidator::State validate(QString &text, int &position) const final;
    void fixup(QString &text) const final;
    void focusInEvent(QFocusEvent *event) override;

private:
    void mark();

    int m_example;
    int m_before = 0; // the value when the typing began
};

} // namespace targo::desk
