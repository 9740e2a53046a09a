int core_start(void);
int core_stop(void);
