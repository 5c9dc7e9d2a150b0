// The ports are abstract; this unit gives their meta-objects a place to live.
#include "domain/ports/boardsource.h"
#include "domain/ports/intentsink.h"
#include "domain/ports/prompt.h"
#include "domain/ports/syncstatus.h"
#include "domain/ports/vansource.h"
