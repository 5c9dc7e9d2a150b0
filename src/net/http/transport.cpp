#include "net/http/transport.h" // for moc
