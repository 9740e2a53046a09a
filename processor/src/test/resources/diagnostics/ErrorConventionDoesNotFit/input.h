double phy_rate(void);
