#include "sandbox/company/pictures.h"

#include <QCryptographicHash>
#include <QFile>

#include <memory>

namespace targo::sandbox::company {

using namespace Qt::StringLiterals;

namespace {

struct Picture
{
    QString file, caption, category;
};

const QList<Picture> &pictures()
{
    static const QList<Picture> all{{u"avant.jpg"_s, u"Avant les travaux"_s, u"Avant"_s},
                                    {u"mesure.jpg"_s, u"Puissance mesurée"_s, u"Equipement"_s},
                                    {u"armoire.jpg"_s, u"Armoire de rue"_s, u"Autre"_s},
                                    {u"apres.jpg"_s, u"ONT posé"_s, u"Apres"_s}};
    return all;
}

QString urlOf(const Picture &picture) { return u"/private/files/"_s + picture.file; }

QByteArray contentOf(const QString &file)
{
    QFile source(u":/sandbox/photos/"_s + file);
    return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
}

const std::string &signature()
{
    static const std::string drawn = "data:image/png;base64," + contentOf(u"signature.png"_s).toBase64().toStdString();
    return drawn;
}

void addPictures(Json &job, const Records &records, Dice &dice)
{
    Json rows = Json::array();
    for (const Picture &picture : pictures()) {
        const bool always = picture.category == "Apres"_L1;
        if (always || dice.chance(0.4)) {
            rows.push_back(Json{{"image", utf8(urlOf(picture))}, {"caption", utf8(picture.caption)}, {"category", utf8(picture.category)},
                                {"taken_at", job.value(always ? "completed_at" : "started_at", Json())}});
        }
    }
    const Records::Stamp stamp{.owner = textAt(job, "owner"), .creation = textAt(job, "creation"), .modified = textAt(job, "modified"),
                               .modifiedBy = textAt(job, "modified_by")};
    const Json made = records.complete(u"Dispatch Job"_s, textAt(job, "name"), Json{{"photos", rows}}, stamp, dice);
    job["photos"] = made.at("photos");
    job["signature"] = signature();
    job["signed_on"] = job["completed_at"];
}

} // namespace

void writePictures(const Records &records, const Records::Stamp &stamp, std::uint64_t seed, const DocumentSink &sink, const FileSink &files)
{
    Dice dice(seed, "files");
    for (const Picture &picture : pictures()) {
        const QByteArray content = contentOf(picture.file);
        files(urlOf(picture), content);
        const Json fields{{"file_name", utf8(picture.file)}, {"is_private", 1}, {"file_type", "JPG"}, {"file_size", content.size()},
                          {"file_url", utf8(urlOf(picture))}, {"folder", "Home"}, {"attached_to_doctype", "Dispatch Job"},
                          {"content_hash", QCryptographicHash::hash(content, QCryptographicHash::Md5).toHex().toStdString()}};
        sink(u"File"_s, records.complete(u"File"_s, dice.hex(10), fields, stamp, dice));
    }
}

DocumentSink withPictures(std::uint64_t seed, const Json &docTypes, const DocumentSink &sink)
{
    return [dice = std::make_shared<Dice>(seed, "pictures"), records = Records(docTypes), sink](const QString &docType, Json document) {
        if (docType == "Dispatch Job"_L1 && document.value("status", std::string()) == "completed")
            addPictures(document, records, *dice);
        sink(docType, std::move(document));
    };
}

} // namespace targo::sandbox::company
