namespace phy {
int stop(int id, int reason);
}
