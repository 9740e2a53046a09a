int phy_read(int id);
static inline int phy_first(void) { return phy_read(1); }
