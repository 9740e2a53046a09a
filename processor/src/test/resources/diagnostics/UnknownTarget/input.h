int phy_stop(long id);
