#include "live.hpp"
#include "live.h"

namespace live {

std::atomic<int> total = 0;

}

int live_objects() {
    return live::total;
}
