#include "desk/words/gpx.h"

#include <QXmlStreamWriter>

namespace targo::desk::words {

using namespace Qt::StringLiterals;

namespace {

// XML has no place for most control characters, and a device may be called anything.
QString readable(QString name)
{
    name.removeIf([](QChar letter) { return letter.unicode() < 0x20 || letter.unicode() >= 0xFFFE || letter.isSurrogate(); });
    return name;
}

} // namespace

QByteArray gpx(const std::vector<NamedTrack> &tracks)
{
    QByteArray text;
    QXmlStreamWriter xml(&text);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement(u"gpx"_s);
    xml.writeDefaultNamespace(u"http://www.topografix.com/GPX/1/1"_s);
    xml.writeAttribute(u"version"_s, u"1.1"_s);
    xml.writeAttribute(u"creator"_s, u"Targo Ops"_s);
    for (const NamedTrack &each : tracks) {
        xml.writeStartElement(u"trk"_s);
        xml.writeTextElement(u"name"_s, readable(each.name));
        xml.writeStartElement(u"trkseg"_s);
        QDateTime last;
        for (const VanPosition &fix : each.track->fixes()) {
            if (last.isValid() && last.msecsTo(fix.fixTime) > Track::longestUnheard) {
                xml.writeEndElement();
                xml.writeStartElement(u"trkseg"_s);
            }
            last = fix.fixTime;
            xml.writeStartElement(u"trkpt"_s);
            xml.writeAttribute(u"lat"_s, QString::number(fix.place.latitude, 'f', 6));
            xml.writeAttribute(u"lon"_s, QString::number(fix.place.longitude, 'f', 6));
            xml.writeTextElement(u"time"_s, fix.fixTime.toUTC().toString(Qt::ISODate));
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    return text;
}

} // namespace targo::desk::words
