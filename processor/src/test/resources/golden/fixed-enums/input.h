enum byte : unsigned char { LOW = 1, HIGH = 255 };
enum quad : long long { NEAR = -1, FAR = 1LL << 40 };
enum opened : short;
struct packed_enums { enum byte byte; enum opened opened; enum quad quad; };
enum byte step(enum byte byte, enum quad quad, struct packed_enums *enums);
