package io.nativeheader.runtime;

/**
 * Creates the exceptions for what this platform's headers do not declare, although those of another platform of the binding do. Generated
 * code writes {@code throw Absent.field("st_flags", "struct stat", "sys/stat.h")}.
 */
public final class Absent {

    private Absent() {}

    /**
     * Returns the exception for a field that this platform's record lacks.
     *
     * @param field the field's name
     * @param record the C type: {@code struct stat}
     * @param header the header that declares the record
     * @return the exception
     */
    public static UnsupportedOperationException field(String field, String record, String header) {
        return missing("the field " + field + " of " + record, header, "declare");
    }

    /**
     * Returns the exception for a constant.
     *
     * @param name the name of the macro or enumerator
     * @param header the header that defines it on other platforms
     * @return the exception
     */
    public static UnsupportedOperationException constant(String name, String header) {
        return missing(name, header, "define");
    }

    /**
     * Returns the exception for a type.
     *
     * @param type the C type: {@code struct sigcontext}
     * @param header the header that declares it on other platforms
     * @return the exception
     */
    public static UnsupportedOperationException type(String type, String header) {
        return missing(type, header, "declare");
    }

    /**
     * Returns the exception for the size and the fields of a type that this platform's headers only declare.
     *
     * @param type the C type: {@code struct _IO_FILE}
     * @param header the header that defines it on other platforms
     * @return the exception
     */
    public static UnsupportedOperationException definition(String type, String header) {
        return new UnsupportedOperationException(
                type + " is incomplete on " + RunningPlatform.name() + ": " + header + " does not define it there.");
    }

    /**
     * Returns the exception for a function or variable.
     *
     * @param headers the header that declares it on other platforms, or several separated by ", "
     */
    static UnsupportedOperationException symbol(String name, String headers) {
        return missing(name, headers, "declare");
    }

    private static UnsupportedOperationException missing(String name, String headers, String declare) {
        String subject =
                headers.contains(", ") ? "none of " + headers + " " + declare + "s" : headers + " does not " + declare;
        return new UnsupportedOperationException(
                name + " does not exist on " + RunningPlatform.name() + ": " + subject + " it there.");
    }
}
