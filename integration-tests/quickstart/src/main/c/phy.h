/*
 * phy.h: a network PHY layer modelled on the Linux kernel's, small
 * enough to read in a minute. Besides functions, it has everything that
 * a linker does not see: constants, macros, inline functions.
 */
#ifndef PHY_H
#define PHY_H

#include <stdbool.h>
#include <stdint.h>

/* Link speeds, in Mb/s */
#define SPEED_10	10
#define SPEED_100	100
#define SPEED_1000	1000
#define SPEED_UNKNOWN	-1

#define DUPLEX_HALF	0x00
#define DUPLEX_FULL	0x01

#define PHY_MAX_LANES	4
#define PHY_NAME_SIZE	32
#define PHY_DRIVER_NAME	"Generic PHY"
/* Voltage between the wires of a pair */
#define PHY_SIGNAL_LEVEL	2.5

/* Registers of the MII bus, IEEE 802.3 clause 22 */
#define MII_BMCR	0x00
#define MII_BMSR	0x01

/* Combine and split an identifier: vendor and model, and revision */
#define PHY_ID(vendor, revision)	(((vendor) << 4) | (revision))
#define PHY_ID_VENDOR(id)		((uint32_t)((id) >> 4))
#define PHY_ID_REVISION(id)		((uint32_t)((id) & 0xf))

/* Counts an interrupt of the device, a macro with a side effect */
#define phy_count_interrupt(phydev)	((phydev)->stats.interrupts++)

/* What a PHY is doing */
enum phy_state {
	PHY_DOWN = 0,
	PHY_READY,
	PHY_UP,
	PHY_RUNNING,
	PHY_HALTED = 10,
};

/* Counters since the device was started */
struct phy_stats {
	uint64_t interrupts;
	uint64_t restarts;
};

/* A PHY device */
struct phy_device {
	/* identifier read from the bus */
	uint32_t phy_id;
	/* one of SPEED_… */
	int speed;
	/* one of DUPLEX_… */
	int duplex;
	/* whether the link is up */
	bool link;
	/* whether speed and duplex are negotiated */
	bool autoneg;
	enum phy_state state;
	/* signal quality of each lane, 0 to 1 */
	double lanes[PHY_MAX_LANES];
	char name[PHY_NAME_SIZE];
	struct phy_stats stats;
	/* private data of the driver */
	void *priv;
};

/* Result of a cable test, returned by value */
struct phy_cable {
	int length_cm;
	bool open;
};

/* Initializes a device in the state PHY_DOWN. Returns 0, or -EINVAL if phydev is NULL. */
int phy_init(struct phy_device *phydev, const char *name, uint32_t phy_id);

/* Starts the device. Returns 0, or -EBUSY if it is already running. */
int phy_start(struct phy_device *phydev);

/* Stops the device */
void phy_stop(struct phy_device *phydev);

/* Returns the display name of a state */
const char *phy_state_to_str(enum phy_state state);

/* Measures the cable from the round-trip time of a pulse, in nanoseconds */
struct phy_cable phy_test_cable(double pulse_ns);

/* Configures autonegotiation. Returns 1 if the configuration changed, 0 if not, or -EINVAL. */
int __genphy_config_aneg(struct phy_device *phydev, bool changed);

/* Configures autonegotiation. This function is inline, so no library has its symbol. */
static inline int genphy_config_aneg(struct phy_device *phydev)
{
	return __genphy_config_aneg(phydev, false);
}

/* Returns whether the device is started */
static inline bool phy_is_started(const struct phy_device *phydev)
{
	return phydev->state >= PHY_UP && phydev->state < PHY_HALTED;
}

#endif
