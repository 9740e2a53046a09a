struct phy_counter { uint32_t count; };
int phy_count(int id);
