/* Floating-point types that Java does not have, and gcc does. */
_Float128 quad(_Float128 x);
_Float64x extended(_Float64x x);
_Float64 plain(_Float32 x, _Float32x y);
_Decimal64 tenth(_Decimal64 x);
_Decimal128 sum(_Decimal32 a, _Decimal128 b);
struct money { char currency; _Decimal64 amount; _Decimal32 rate; _Float128 wide; int after; };
int pay(struct money *money, struct money copy);
extern _Decimal64 balance;
