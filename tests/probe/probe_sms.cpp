#include "probe/probe_sms.h"

#include "domain/chatter/smstext.h"
#include "probe/line.h"

#include <QFile>

namespace targo::probe {

using namespace Qt::StringLiterals;
using wire::Json;

int probeSms(const QStringList &arguments)
{
    QFile input;
    if (!arguments.isEmpty() || !input.open(stdin, QIODevice::ReadOnly)) {
        printLine(Json{{"error", "usage: targo-probe sms < text"}});
        return 1;
    }
    const SmsSize size = smsSizeOf(QString::fromUtf8(input.readAll()));
    Json characters = Json::array();
    for (const QString &character : size.ucs2Characters)
        characters.push_back(wire::utf8(character));
    printLine(Json{{"encoding", size.encoding == SmsEncoding::Gsm7 ? "GSM-7" : "UCS-2"},
                   {"segments", size.segments},
                   {"left", size.left},
                   {"ucs2_characters", characters}});
    return 0;
}

} // namespace targo::probe
