#define PHY_OK 0
int phy_stop(int id);
