#pragma once

#include <QSet>
#include <QString>

namespace targo::store {

// Texts that many rows have in common, kept in memory once: fifty thousand jobs name the same few hundred people and
// places. For the length of one reading, on the thread that reads.
class SharedTexts
{
public:
    QString operator()(const QString &text) { return text.isEmpty() ? QString() : *m_texts.insert(text); }

private:
    QSet<QString> m_texts;
};

} // namespace targo::store
