namespace phy {
int stop(int id);
int stop(double seconds, int retries = 3);
}
