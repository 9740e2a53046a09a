#define PHY_ID(phydev) ((phydev)->id)
