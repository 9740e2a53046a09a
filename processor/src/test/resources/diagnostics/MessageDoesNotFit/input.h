int phy_stop(int id);
int phy_text(int code);
