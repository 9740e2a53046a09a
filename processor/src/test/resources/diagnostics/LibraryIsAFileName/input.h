int phy_stop(int id);
