#pragma once

#include <QStringList>

namespace targo::sandbox::hub {

// What the groups allow together (hub.md 8.2), in the table's order. An unknown group gives nothing.
QStringList capabilitiesOf(const QStringList &groups);

// The capability a topic asks for; empty when the topic's family is unknown.
QString capabilityForTopic(const QString &topic);

// A topic's form: a family of lower-case letters and dashes, and optionally one id after a colon.
bool isTopicName(const QString &topic);

} // namespace targo::sandbox::hub
