struct phy_device { int speed; };
int phy_start(struct phy_device *phydev);
