long phy_time(void);
