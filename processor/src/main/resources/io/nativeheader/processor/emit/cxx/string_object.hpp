/*
 * The std::string objects that Java creates for parameters of the types std::string & and std::string *. The text belongs at file scope, after
 * the definition of JAVA_HELPER. Java throws an OutOfMemoryError for NULL and 0.
 */
#include <cstddef>
#include <string>

extern "C" {

JAVA_HELPER void *java_helper_cxx_string_create(const char *data, std::size_t size);
JAVA_HELPER void java_helper_cxx_string_destroy(void *string);
JAVA_HELPER const char *java_helper_cxx_string_data(const void *string);
JAVA_HELPER std::size_t java_helper_cxx_string_size(const void *string);
JAVA_HELPER int java_helper_cxx_string_assign(void *string, const char *data, std::size_t size);

void *java_helper_cxx_string_create(const char *data, std::size_t size)
{
    try {
        return new std::string(data, size);
    } catch (...) {
        return nullptr;
    }
}

void java_helper_cxx_string_destroy(void *string)
{
    delete static_cast<std::string *>(string);
}

const char *java_helper_cxx_string_data(const void *string)
{
    return static_cast<const std::string *>(string)->data();
}

std::size_t java_helper_cxx_string_size(const void *string)
{
    return static_cast<const std::string *>(string)->size();
}

int java_helper_cxx_string_assign(void *string, const char *data, std::size_t size)
{
    try {
        static_cast<std::string *>(string)->assign(data, size);
        return 1;
    } catch (...) {
        return 0;
    }
}

} // extern "C"
