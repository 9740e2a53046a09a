#include "speeds.h"
int phy_start(int speed);
