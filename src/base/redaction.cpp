#include "base/redaction.h"

#include <QRegularExpression>

#include <cstdio>

namespace targo {

namespace {

const QString hidden = QStringLiteral("•••");

void writeRedacted(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    const QString line = redacted(qFormatLogMessage(type, context, text));
    std::fprintf(stderr, "%s\n", qUtf8Printable(line));
    if (type == QtFatalMsg)
        std::abort();
}

} // namespace

QString redacted(const QString &text)
{
    static const QRegularExpression header(QStringLiteral("(?i)\\b(authorization|cookie|set-cookie)(\\s*[:=]\\s*)[^\\r\\n]+"));
    static const QRegularExpression scheme(QStringLiteral("(?i)\\b(bearer|basic|token)(\\s+)[A-Za-z0-9._~+/:=-]{6,}"));
    static const QRegularExpression field(
        QStringLiteral("(?i)([\"']?\\b[a-z_]*(?:token|password|passwd|pwd|secret|otp|api_key)\\b[\"']?\\s*[:=]\\s*)"
                       "(\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*'|[^\\s,;&}\"']+)"));
    QString safe = text;
    safe.replace(header, QStringLiteral("\\1\\2") + hidden);
    safe.replace(field, QStringLiteral("\\1") + hidden);
    safe.replace(scheme, QStringLiteral("\\1\\2") + hidden);
    return safe;
}

void installRedactingLog()
{
    qSetMessagePattern(QStringLiteral("%{time yyyy-MM-ddTHH:mm:ss.zzz} %{type} %{category}: %{message}"));
    qInstallMessageHandler(writeRedacted);
}

} // namespace targo
