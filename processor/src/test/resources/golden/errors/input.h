struct device;
int device_start(struct device *device);
long device_read(struct device *device, void *buffer, unsigned long size);
struct device *device_find(const char *name);
