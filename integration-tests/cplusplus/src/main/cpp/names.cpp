#include "names.hpp"

namespace names {
inline namespace v2 {

String concat(const String &a, const String &b) {
    return String(a.text() + b.text());
}

int synchronized(int native) {
    return native + 1;
}

int instanceof(int abstract) {
    return abstract + 2;
}

int Window::resize(int width) {
    width_ = width;
    return width_;
}

int padded(int width, int by) {
    return width + by;
}

namespace {

class NumberedSnapshot : public Snapshot {
public:
    explicit NumberedSnapshot(int number) : Snapshot(number) {}
    ~NumberedSnapshot() override = default;

private:
    live::Count<NumberedSnapshot> count_;
};

}

Store::Store() = default;

Store::~Store() {
    release(last_);
}

const Snapshot *Store::snapshot() {
    release(last_);
    return last_ = new NumberedSnapshot(8);
}

void Store::release(const Snapshot *snapshot) {
    delete static_cast<const NumberedSnapshot *>(snapshot);
    last_ = nullptr;
}

thread_local int PerThread::depth = 0;

int read_all(const Readable &readable) {
    return readable.read() + readable.position;
}

int write_all(const Writable &writable) {
    return writable.write() + writable.capacity;
}

Writable *writable_of(File &file) {
    return &file;
}

int who_is(const Base &base) {
    return base.who() + base.value;
}

int left_of(const Left &left) {
    return left.left();
}

int right_of(const Right &right) {
    return right.right();
}

int Signal::raised = 0;

int Signal(int number) {
    return ++Signal::raised + number;
}

int Urgency(enum Urgency urgency) {
    return urgency * 10;
}

int Pair(struct Pair pair) {
    return pair.first + pair.second;
}

void Fault(int code) {
    throw AnyFault(code);
}

class Opaque {
public:
    int value = 6;
};

Opaque *opaque() {
    static Opaque instance;
    return &instance;
}

int opaque_value(const Opaque *opaque) {
    return opaque->value;
}

}
}
