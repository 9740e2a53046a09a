#define PHY_MAX 4
