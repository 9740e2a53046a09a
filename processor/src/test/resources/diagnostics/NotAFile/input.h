#include "/dev/null"
int phy_start(int id);
