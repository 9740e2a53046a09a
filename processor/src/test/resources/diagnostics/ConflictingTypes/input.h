#ifdef WIDE
struct phy_device { long speed; };
#else
struct phy_device { int speed; };
#endif
