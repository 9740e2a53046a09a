namespace phy {
class device {
public:
    int start();
};
}
