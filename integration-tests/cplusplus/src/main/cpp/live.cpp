#include "live.hpp"
#include "live.h"

namespace live {

std::atomic<int> total = 0;

}

int live_objects() {
    return live::total;
}

int is_sanitized() {
#if defined(__SANITIZE_ADDRESS__)
    return true;
#else
    return false;
#endif
}
