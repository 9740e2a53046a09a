/*
 * Containers that Java accesses in place: java_wire::access<std::vector<int>>(self, operation, index, value). See
 * io.nativeheader.runtime.CxxView. The text belongs after the code of wire/.
 */

namespace {
namespace java_wire {

/* What Java does with a container. CxxView has the same numbers. */
enum operation { SIZE, GET_ELEMENT, SET_ELEMENT, INSERT_ELEMENT, ERASE_ELEMENT, CLEAR_ALL, ENTRIES };

/* Writes the element, or the one that was there before. Writes nothing if there is no such index. */
template <class T> void access_sequence(T &container, int operation, std::size_t index, const void *value, writer &out)
{
    typedef typename T::value_type element;
    typedef typename T::difference_type difference;
    if (index >= container.size() + (operation == INSERT_ELEMENT ? 1 : 0)) {
        return;
    }
    if (operation == INSERT_ELEMENT) {
        out.scalar<std::int8_t>(1);
    } else {
        codec<element>::put(out, static_cast<const T &>(container)[index]);
    }
    if (operation == ERASE_ELEMENT) {
        container.erase(container.begin() + static_cast<difference>(index));
    } else if (operation != GET_ELEMENT) {
        reader in = reader::of(value);
        if (operation == SET_ELEMENT) {
            container[index] = codec<element>::get(in);
        } else {
            container.insert(container.begin() + static_cast<difference>(index), codec<element>::get(in));
        }
    }
}

/* Writes the value of a key, or the one that was there before. Writes nothing if there is none. */
template <class T> void access_map(T &container, int operation, const void *value, writer &out)
{
    reader in = reader::of(value);
    auto &&key = codec<typename T::key_type>::get(in);
    auto found = container.find(key);
    if (found != container.end()) {
        java_wire::put(out, static_cast<const typename T::mapped_type &>(found->second));
    }
    if (operation == ERASE_ELEMENT && found != container.end()) {
        container.erase(found);
    } else if (operation == SET_ELEMENT && found != container.end()) {
        found->second = codec<typename T::mapped_type>::get(in);
    } else if (operation == SET_ELEMENT) {
        container.emplace(std::forward<decltype(key)>(key), codec<typename T::mapped_type>::get(in));
    }
}

template <class T>
typename std::enable_if<kind_of<T>::value == SEQUENCE>::type access_element(
        T &container, int operation, long long index, const void *value, writer &out)
{
    java_wire::access_sequence(container, operation, static_cast<std::size_t>(index), value, out);
}

template <class T>
typename std::enable_if<kind_of<T>::value == MAP>::type access_element(
        T &container, int operation, long long, const void *value, writer &out)
{
    if (operation == ENTRIES) {
        codec<T>::put(out, static_cast<const T &>(container));
    } else {
        java_wire::access_map(container, operation, value, out);
    }
}

template <class T>
typename std::enable_if<kind_of<T>::value == SEQUENCE>::type read_element(
        const T &container, int, long long index, const void *, writer &out)
{
    if (static_cast<std::size_t>(index) < container.size()) {
        codec<typename T::value_type>::put(out, container[static_cast<std::size_t>(index)]);
    }
}

template <class T>
typename std::enable_if<kind_of<T>::value == MAP>::type read_element(
        const T &container, int operation, long long, const void *value, writer &out)
{
    if (operation == ENTRIES) {
        codec<T>::put(out, container);
    } else {
        reader in = reader::of(value);
        const auto found = container.find(codec<typename T::key_type>::get(in));
        if (found != container.end()) {
            java_wire::put(out, found->second);
        }
    }
}

/* Reads from a container that Java cannot change. */
template <class T> bytes *access_const(void *address, int operation, long long index, void *value)
{
    static thread_local writer out;
    const T &container = *static_cast<const T *>(address);
    out.clear();
    if (operation == SIZE) {
        out.size(container.size());
    } else {
        java_wire::read_element(container, operation, index, value, out);
    }
    return out.written();
}

template <class T> bytes *access(void *address, int operation, long long index, void *value)
{
    static thread_local writer out;
    T &container = *static_cast<T *>(address);
    out.clear();
    if (operation == SIZE) {
        out.size(container.size());
    } else if (operation == CLEAR_ALL) {
        container.clear();
    } else {
        java_wire::access_element(container, operation, index, value, out);
    }
    return out.written();
}

} // namespace java_wire
} // namespace
