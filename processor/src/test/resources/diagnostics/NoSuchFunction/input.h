#ifdef CONFIG_PHY
int phy_start(int id);
#endif
int phy_stop(int id);
