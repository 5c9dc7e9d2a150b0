#pragma once

#include "base/result.h"
#include "domain/customer/customer.h"
#include "domain/dispatch/jobdetails.h"
#include "domain/dispatch/tag.h"
#include "domain/dispatch/technician.h"
#include "domain/intents/pastintent.h"

#include <QByteArray>

namespace targo::wire::local {

// What our own databases hold: versioned JSON. A reader accepts every version ever written; a payload it cannot
// read is BadAnswer and is kept as it is, never dropped.
QByteArray toText(const Act &act);
Result<Act> actFromText(const QByteArray &text);

// An act is written as itself: what was an intent of one record before there were batches is still read.
QByteArray toText(const Intent &intent);
Result<Intent> intentFromText(const QByteArray &text);

QByteArray toText(const std::vector<PastStep> &steps);
Result<std::vector<PastStep>> stepsFromText(const QByteArray &text);

QByteArray toText(const Changes &changes);
Result<Changes> changesFromText(const QByteArray &text);

QByteArray toText(const JobDetails &details);
Result<JobDetails> detailsFromText(const QByteArray &text);

QByteArray toText(const Job &job);
Result<Job> jobFromText(const QByteArray &text);

QByteArray toText(const Technician &technician);
Result<Technician> technicianFromText(const QByteArray &text);

QByteArray toText(const Tag &tag);
Result<Tag> tagFromText(const QByteArray &text);

QByteArray toText(const Customer &customer);
Result<Customer> customerFromText(const QByteArray &text);

QByteArray toText(const Location &location);
Result<Location> locationFromText(const QByteArray &text);

} // namespace targo::wire::local
