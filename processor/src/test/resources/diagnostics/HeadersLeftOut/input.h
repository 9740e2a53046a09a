#include <core.h>
struct input { int pressed; };
