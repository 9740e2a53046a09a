namespace phy {
unsigned int speed(int id);
}
