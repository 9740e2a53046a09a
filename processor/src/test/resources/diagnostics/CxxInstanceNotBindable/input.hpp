namespace phy {
enum class Speed { SLOW, FAST };
class Config {
public:
    template <class T> T get(const char *key) const;
};
}
