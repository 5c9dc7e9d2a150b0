// This program serves nobody but the machine it runs on. Qt's VNC platform, which shows the window where there is no
// display, listens on every interface and has no option against it: anyone on the network would see customers' data
// and could move jobs. So this definition of bind() stands before the C library's, and turns "any address" of a
// stream socket into loopback.

#include <dlfcn.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <cstring>

namespace {

using Bind = int (*)(int, const sockaddr *, socklen_t);

bool isStream(int socket)
{
    int type = 0;
    socklen_t size = sizeof type;
    return getsockopt(socket, SOL_SOCKET, SO_TYPE, &type, &size) == 0 && type == SOCK_STREAM;
}

// 127.0.0.1 as an IPv6 socket that also serves IPv4 writes it.
constexpr unsigned char mappedLoopback[16] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 127, 0, 0, 1};

} // namespace

extern "C" __attribute__((visibility("default"))) int bind(int socket, const sockaddr *address, socklen_t length) noexcept
{
    static const auto next = reinterpret_cast<Bind>(dlsym(RTLD_NEXT, "bind"));
    if (address && length >= sizeof(sockaddr_in) && address->sa_family == AF_INET && isStream(socket)) {
        sockaddr_in own{};
        std::memcpy(&own, address, sizeof own);
        if (own.sin_addr.s_addr == htonl(INADDR_ANY))
            own.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        return next(socket, reinterpret_cast<const sockaddr *>(&own), sizeof own);
    }
    if (address && length >= sizeof(sockaddr_in6) && address->sa_family == AF_INET6 && isStream(socket)) {
        sockaddr_in6 own{};
        std::memcpy(&own, address, sizeof own);
        if (std::memcmp(&own.sin6_addr, &in6addr_any, sizeof in6addr_any) == 0)
            std::memcpy(&own.sin6_addr, mappedLoopback, sizeof mappedLoopback);
        return next(socket, reinterpret_cast<const sockaddr *>(&own), sizeof own);
    }
    return next(socket, address, length);
}
