#include "bus.h"
int phy_scan(int bus);
