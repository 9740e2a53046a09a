int phy_read(int id, void *buffer, int count);
