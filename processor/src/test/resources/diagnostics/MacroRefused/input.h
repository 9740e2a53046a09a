struct phy_device { int id; };
#define PHY_ID(phydev) ((phydev)->id)
