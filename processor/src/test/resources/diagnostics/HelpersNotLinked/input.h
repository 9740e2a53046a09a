namespace phy {
int start(int id);
}
