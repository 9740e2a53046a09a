int phy_range(int *low, int *high);
