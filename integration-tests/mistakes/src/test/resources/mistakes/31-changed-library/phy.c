int phy_stop(int id) { return id; }
