struct packet { int count; short items[]; };
struct packet *grow(struct packet *packet);
struct text { long length; char bytes[0]; };
struct rows { int count; double rows[][4]; };
struct record { int x, y; };
struct table { int count; struct record records[]; };
struct marked { int before; char mark[0]; int after; };
struct either { int kind; union { int ints[0]; double doubles[0]; }; };
void use(struct text *, struct rows *, struct table *, struct marked *, struct either *);
