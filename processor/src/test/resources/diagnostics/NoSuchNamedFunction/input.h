char *phy_text(int id);
