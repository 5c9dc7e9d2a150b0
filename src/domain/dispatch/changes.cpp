#include "domain/dispatch/changes.h"

namespace targo {

FieldValue::FieldValue() = default;
FieldValue::FieldValue(const FieldValue &other) = default;
FieldValue::FieldValue(FieldValue &&other) noexcept = default;
FieldValue &FieldValue::operator=(const FieldValue &other) = default;
FieldValue &FieldValue::operator=(FieldValue &&other) noexcept = default;
FieldValue::~FieldValue() = default;
bool FieldValue::operator==(const FieldValue &other) const { return static_cast<const variant &>(*this) == other; }

Changes::Changes() = default;
Changes::Changes(const Changes &other) = default;
Changes::Changes(Changes &&other) noexcept = default;
Changes &Changes::operator=(const Changes &other) = default;
Changes &Changes::operator=(Changes &&other) noexcept = default;
Changes::~Changes() = default;
bool Changes::operator==(const Changes &other) const { return static_cast<const map &>(*this) == other; }

} // namespace targo
