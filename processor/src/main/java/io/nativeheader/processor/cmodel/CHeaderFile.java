package io.nativeheader.processor.cmodel;

/**
 * A header file that was read.
 *
 * @param name the name after {@code #include}
 * @param path the path that the compiler opened
 * @param sha256 SHA-256 of its bytes, 64 hexadecimal digits
 * @param functions number of functions that a neighbor declares; 0 for other roles
 * @param ofHost whether the header is parsed for another platform, and the file is this machine's
 */
public record CHeaderFile(String name, String path, String sha256, Role role, int functions, boolean ofHost) {

    /** Creates a file of the platform that the header is parsed for. */
    public CHeaderFile(String name, String path, String sha256, Role role, int functions) {
        this(name, path, sha256, role, functions, false);
    }

    /** Returns this file with a note that another platform borrows it from this machine. */
    public CHeaderFile asHosts() {
        return new CHeaderFile(name, path, sha256, role, functions, true);
    }

    /** How a file relates to the requested headers. */
    public enum Role {
        /** Its declarations belong to the requested headers. */
        OWN,
        /** A neighbor that an own file includes directly. */
        INCLUDED_NEIGHBOR,
        /** In the library's folder, but not one of the requested headers: {@code openssl/bio.h} for {@code openssl/ssl.h}. */
        NEIGHBOR,
        /** Part of another library: {@code stddef.h}. */
        OTHER
    }

    /** Returns whether its declarations belong to the requested headers. */
    public boolean own() {
        return role == Role.OWN;
    }
}
