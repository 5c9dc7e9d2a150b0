#pragma once

namespace targo {

// For std::visit: one lambda per alternative, so that the compiler names the one that is missing.
template <class... Ts>
struct Overloaded : Ts...
{
    using Ts::operator()...;
};

} // namespace targo
