namespace phy {
int stop(int id);
}
