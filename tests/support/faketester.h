#pragma once

#include "domain/ports/connectiontester.h"

namespace targo::test {

// Asks no server; answers at once what a test wants it to.
class FakeTester : public ConnectionTester
{
public:
    QFuture<ConnectionReport> test(const ConnectionSettings &) override { return QtFuture::makeReadyValueFuture(answer); }

    ConnectionReport answer;
};

} // namespace targo::test
