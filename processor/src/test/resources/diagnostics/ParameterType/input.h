int phy_stop(int id, int reason);
