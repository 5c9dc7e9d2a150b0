#pragma once

#include "sandbox/frappe/refusal.h"
#include "sandbox/frappe/schema.h"

#include <map>

namespace targo::sandbox::frappe {

// Names for new documents: counters of naming series, names from a field, random ones.
class Naming
{
public:
    using Counters = std::map<std::string, qint64, std::less<>>;

    // Takes the next number where a counter decides. The caller restores counters() when the create is refused.
    Outcome<std::string> nameFor(const DocType &type, const Json &document, const std::string &year);
    std::string hash();   // 10 characters, as child rows get
    std::string hexName(); // 10 hexadecimal digits, as files get
    void learn(const DocType &type, std::string_view name); // a loaded name: counters go on after it

    const Counters &counters() const { return counters_; }
    void setCounters(Counters counters) { counters_ = std::move(counters); }
    quint64 random();
    quint64 state() const { return state_; }
    void setState(quint64 state) { state_ = state; }

private:
    std::string nextOfSeries(std::string pattern, const std::string &year);
    Counters counters_;
    quint64 state_ = 0x5eed; // the same company gives the same names on every run
};

} // namespace targo::sandbox::frappe
