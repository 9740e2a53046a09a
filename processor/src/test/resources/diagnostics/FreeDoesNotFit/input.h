typedef struct phy phy;
phy *phy_new(void);
void bus_free(int bus);
