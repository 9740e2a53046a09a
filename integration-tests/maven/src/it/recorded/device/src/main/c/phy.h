#include <stdio.h>

/** A transceiver. */
struct phy_device {
    char name[12];
    long double level;
};

#ifdef __riscv
#define PHY_MAX 64
#endif

#define PHY_ID(dev) ((unsigned int) ((dev) >> 8))

int phy_start(struct phy_device *phydev);
int phy_stop(struct phy_device *phydev);
