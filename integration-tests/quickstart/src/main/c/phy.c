#include "phy.h"

/* Linux values, so that this file also compiles without libc headers. */
#ifndef EINVAL
#define EINVAL	22
#endif
#ifndef EBUSY
#define EBUSY	16
#endif

#if defined(_WIN32)
#define EXPORT __declspec(dllexport)
#else
#define EXPORT
#endif

EXPORT int phy_init(struct phy_device *phydev, const char *name, uint32_t phy_id)
{
	int i;

	if (!phydev || !name)
		return -EINVAL;
	phydev->phy_id = phy_id;
	phydev->speed = SPEED_UNKNOWN;
	phydev->duplex = DUPLEX_HALF;
	phydev->link = false;
	phydev->autoneg = true;
	phydev->state = PHY_READY;
	phydev->stats.interrupts = 0;
	phydev->stats.restarts = 0;
	phydev->priv = 0;
	for (i = 0; i < PHY_MAX_LANES; i++)
		phydev->lanes[i] = 1.0 / (i + 1);
	for (i = 0; i < PHY_NAME_SIZE - 1 && name[i]; i++)
		phydev->name[i] = name[i];
	phydev->name[i] = '\0';
	return 0;
}

EXPORT int phy_start(struct phy_device *phydev)
{
	if (phy_is_started(phydev))
		return -EBUSY;
	phydev->state = PHY_UP;
	phydev->stats.restarts++;
	return 0;
}

EXPORT void phy_stop(struct phy_device *phydev)
{
	phydev->state = PHY_HALTED;
	phydev->link = false;
}

EXPORT const char *phy_state_to_str(enum phy_state state)
{
	switch (state) {
	case PHY_DOWN:
		return "down";
	case PHY_READY:
		return "ready";
	case PHY_UP:
		return "up";
	case PHY_RUNNING:
		return "running";
	case PHY_HALTED:
		return "halted";
	}
	return "unknown";
}

EXPORT struct phy_cable phy_test_cable(double pulse_ns)
{
	/* A signal travels 20 cm per nanosecond; the pulse goes there and back. */
	struct phy_cable cable = {
		.length_cm = (int)(pulse_ns * 20 / 2),
		.open = pulse_ns > 1000,
	};

	return cable;
}

EXPORT int __genphy_config_aneg(struct phy_device *phydev, bool changed)
{
	if (!phy_is_started(phydev) || !phydev->autoneg)
		return -EINVAL;
	if (phydev->state == PHY_RUNNING && !changed)
		return 0;
	phydev->speed = SPEED_1000;
	phydev->duplex = DUPLEX_FULL;
	phydev->link = true;
	phydev->state = PHY_RUNNING;
	return 1;
}
