#pragma once

#include <functional>
#include <vector>

namespace targo::sandbox::frappe {

// What a request must take back if it is refused half-way: the sandbox's stand-in for a database transaction.
class Journal
{
public:
    void note(std::function<void()> undo) { undos_.push_back(std::move(undo)); }
    void commit() { undos_.clear(); }
    void rollBack()
    {
        while (!undos_.empty()) {
            const auto undo = std::move(undos_.back());
            undos_.pop_back();
            undo();
        }
    }

private:
    std::vector<std::function<void()>> undos_;
};

} // namespace targo::sandbox::frappe
