namespace phy {
struct Config;
void configure(Config config);
}
