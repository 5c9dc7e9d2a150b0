#include "sandbox/hub/capabilities.h"

#include <QHash>
#include <QRegularExpression>

namespace targo::sandbox::hub {

using namespace Qt::StringLiterals;

namespace {

struct Row
{
    QStringList capabilities;
    QStringView who; // a = admin, d = dispatch, c = csr, b = billing, t = tech, v = viewer
};

const QList<Row> &table()
{
    static const QList<Row> rows{
        {{u"dispatch.read"_s}, u"adcbtv"},
        {{u"dispatch.write"_s, u"dispatch.offer"_s, u"absence.manage"_s}, u"ad"},
        {{u"dispatch.publish"_s, u"tech.manage"_s}, u"ad"},
        {{u"customer.read"_s}, u"adcbtv"},
        {{u"customer.write"_s}, u"acb"},
        {{u"billing.read"_s}, u"acb"},
        {{u"billing.write"_s, u"payment.charge"_s, u"payment.refund"_s}, u"ab"},
        {{u"sms.read"_s, u"sms.send"_s, u"voice.use"_s}, u"adcb"},
        {{u"telephony.admin"_s}, u"a"},
        {{u"device.read"_s}, u"adctv"},
        {{u"device.reboot"_s}, u"adct"},
        {{u"device.configure"_s, u"device.factory_reset"_s}, u"a"},
        {{u"network.read"_s}, u"adctv"},
        {{u"olt.provision"_s, u"outage.manage"_s}, u"ad"},
        {{u"vision.use"_s, u"ai.use"_s}, u"adcbt"},
        {{u"flow.read"_s}, u"adcbv"},
        {{u"flow.write"_s, u"flow.run"_s}, u"a"},
        {{u"campaign.read"_s}, u"acb"},
        {{u"campaign.send"_s}, u"ab"},
        {{u"report.read"_s}, u"adbv"},
        {{u"user.read"_s, u"user.invite"_s, u"rbac.write"_s, u"audit.read"_s, u"hub.broadcast"_s}, u"a"},
    };
    return rows;
}

QChar letterOf(const QString &group)
{
    static const QHash<QString, QChar> letters{{u"ops-admin"_s, u'a'}, {u"ops-dispatch"_s, u'd'}, {u"ops-csr"_s, u'c'},
                                               {u"ops-billing"_s, u'b'}, {u"ops-tech"_s, u't'}, {u"ops-readonly"_s, u'v'}};
    return letters.value(group, u'-');
}

} // namespace

QStringList capabilitiesOf(const QStringList &groups)
{
    QStringList all;
    for (const Row &row : table()) {
        const bool allowed = std::ranges::any_of(groups, [&](const QString &group) { return row.who.contains(letterOf(group)); });
        if (allowed)
            all += row.capabilities;
    }
    return all;
}

QString capabilityForTopic(const QString &topic)
{
    static const QHash<QString, QString> families{
        {u"dispatch"_s, u"dispatch.read"_s}, {u"offers"_s, u"dispatch.read"_s}, {u"gps"_s, u"dispatch.read"_s},
        {u"customer"_s, u"customer.read"_s}, {u"conversations"_s, u"sms.read"_s}, {u"sms-incoming"_s, u"sms.read"_s},
        {u"conv"_s, u"sms.read"_s}, {u"device"_s, u"device.read"_s}, {u"outages"_s, u"network.read"_s},
        {u"calls"_s, u"voice.use"_s}, {u"campaign"_s, u"campaign.read"_s}, {u"flow"_s, u"flow.read"_s}};
    return families.value(topic.section(u':', 0, 0));
}

bool isTopicName(const QString &topic)
{
    static const QRegularExpression form(u"^[a-z][a-z-]*(:[^\\s,]+)?$"_s);
    return form.match(topic).hasMatch();
}

} // namespace targo::sandbox::hub
