#include <stddef.h>

struct phy_device { unsigned int phy_id; int speed; };
typedef int (*phy_handler)(struct phy_device *device, int event);

int phy_start(struct phy_device *device);
int phy_stop(int id);
long phy_ticks(long since);
char phy_letter(char c);
void phy_reset(void);
const char *phy_name(int id);
void phy_each(phy_handler handler);
size_t phy_read(void *buffer, size_t count);

#define PHY_SPEED(device) ((device)->speed)
#define PHY_MODEL(id) ((id) >> 4)
static inline int phy_twice(int n) { return 2 * n; }
