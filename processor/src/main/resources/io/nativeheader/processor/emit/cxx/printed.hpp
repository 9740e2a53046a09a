/* What operator<< writes for an object. The text belongs at file scope, after the header. */
#include <sstream>
#include <string>

namespace {

template <class T> std::string java_printed(const T &object)
{
    std::ostringstream text;
    text << object;
    return text.str();
}

} // namespace
