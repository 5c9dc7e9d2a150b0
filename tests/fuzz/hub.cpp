#include "fuzz/target.h"
#include "net/hub/account.h"
#include "net/hub/publication.h"
#include "wire/hub/event.h"
#include "wire/hub/health.h"

using namespace targo;
using namespace Qt::StringLiterals;
using targo::test::bytesOf;
using targo::test::demand;

// A first line with the event's type, then its data.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray input = bytesOf(data, size);
    const auto lineEnd = input.indexOf('\n');
    const QByteArray content = input.sliced(lineEnd + 1);
    const auto event = wire::hub::eventFromText(QString::fromUtf8(input.first(std::max<qsizetype>(0, lineEnd))), QString::fromUtf8(content));
    if (event) {
        for (const QString &name : event->names)
            demand(event->names.count(name) >= 1 && name.size() <= content.size(), "names come from the data");
    }
    wire::hub::healthFromText(content);
    net::hub::whoAmI().decode({.status = 200, .body = content});
    if (const auto forecast = net::hub::publish({}, false, {}).decode({.status = 200, .body = content}))
        demand(qsizetype(forecast->published.size() + forecast->skipped.size()) <= content.size(), "jobs come from the data");
    net::hub::unpublish({}, {}, {}).decode({.status = 200, .body = content});
    return 0;
}
