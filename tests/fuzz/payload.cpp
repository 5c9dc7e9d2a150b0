#include "fuzz/target.h"
#include "wire/local/payload.h"

using namespace targo;
using namespace targo::wire::local;
using targo::test::bytesOf;
using targo::test::demand;

namespace {

// What can be read can be written, and then reads the same.
template <class Value>
void comesBack(const Result<Value> &value, Result<Value> (*read)(const QByteArray &))
{
    if (!value)
        return;
    const auto again = read(toText(*value));
    demand(again && *again == *value, "what was read is written and read the same");
}

} // namespace

// The first byte chooses the reader; the rest is what a database of ours might hold.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 1)
        return 0;
    const QByteArray text = bytesOf(data + 1, size - 1);
    switch (data[0] % 8) {
    case 0: comesBack(intentFromText(text), &intentFromText); break;
    case 1: comesBack(changesFromText(text), &changesFromText); break;
    case 2: comesBack(detailsFromText(text), &detailsFromText); break;
    case 3: comesBack(jobFromText(text), &jobFromText); break;
    case 4: comesBack(technicianFromText(text), &technicianFromText); break;
    case 5: comesBack(tagFromText(text), &tagFromText); break;
    case 6: comesBack(customerFromText(text), &customerFromText); break;
    case 7: comesBack(locationFromText(text), &locationFromText); break;
    }
    return 0;
}
