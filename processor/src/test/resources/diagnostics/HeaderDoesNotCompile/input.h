struct phy_device { strct x; };
