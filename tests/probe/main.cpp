#include "base/redaction.h"
#include "probe/probe_decode.h"
#include "probe/probe_session.h"
#include "probe/probe_sms.h"
#include "probe/probe_sse.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    application.setApplicationName(u"targo-probe"_s);
    targo::installRedactingLog();

    const QStringList arguments = application.arguments().mid(1);
    const QString verb = arguments.value(0);
    if (verb == "sse"_L1)
        return targo::probe::probeSse(arguments.mid(1));
    if (verb == "decode"_L1)
        return targo::probe::probeDecode(arguments.mid(1));
    if (verb == "sms"_L1)
        return targo::probe::probeSms(arguments.mid(1));
    if (verb == "session"_L1)
        return targo::probe::probeSession(application, arguments.mid(1));
    QTextStream(stderr) << "usage: targo-probe sse [--split N,M…]\n"
                           "       targo-probe decode <DocType> --site-tz ZONE\n"
                           "       targo-probe sms\n"
                           "       targo-probe session --erp URL --hub URL --key K --secret S [--bearer B] [--dir D]\n";
    return 2;
}
