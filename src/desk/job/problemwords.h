#pragma once

#include "desk/job/jobdraft.h"

namespace targo::desk {

QString wordsOf(JobDraft::Problem problem);

} // namespace targo::desk
