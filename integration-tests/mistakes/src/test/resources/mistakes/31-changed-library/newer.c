int phy_stop2(int id, int reason) { return id; }
