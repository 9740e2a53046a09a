void phy_name(const char *name);
