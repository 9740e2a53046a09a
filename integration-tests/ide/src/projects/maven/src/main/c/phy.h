/* Link speeds, in Mb/s */
#define SPEED_100 100
#define SPEED_1000 1000

/** What a PHY is doing */
enum phy_state {
    PHY_DOWN,
    PHY_UP /**< the link is up */
};

/** A PHY device */
struct phy_device {
    /** one of SPEED_… */
    int speed;
    enum phy_state state;
};

/**
 * Starts the device at a speed.
 *
 * @param phydev the device to start
 * @param speed one of SPEED_…
 * @return 0, or a negative error number
 */
static inline int phy_start(struct phy_device *phydev, int speed)
{
    phydev->speed = speed;
    phydev->state = PHY_UP;
    return 0;
}

/** Returns the display name of a state. */
static inline const char *phy_state_to_str(enum phy_state state)
{
    return state == PHY_UP ? "up" : "down";
}

/** Receives the new state of a device. */
typedef void (*phy_listener)(struct phy_device *phydev, enum phy_state state);

/** Calls the listener with the state of the device. */
static inline void phy_notify(struct phy_device *phydev, phy_listener listener)
{
    listener(phydev, phydev->state);
}
