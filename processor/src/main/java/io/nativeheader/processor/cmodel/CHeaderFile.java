package io.nativeheader.processor.cmodel;

/**
 * A header file that was read.
 *
 * @param name as after {@code #include}
 * @param path as the compiler opened it
 * @param sha256 of its bytes, 64 hexadecimal digits
 * @param functions how many functions a neighbor declares; 0 for other roles
 */
public record CHeaderFile(String name, String path, String sha256, Role role, int functions) {

    /** What a file is to the headers that were asked for. */
    public enum Role {
        /** Its declarations are the header's own. */
        OWN,
        /** A neighbor that one of the header's own files includes. */
        INCLUDED_NEIGHBOR,
        /** It lies in the library's folder, and its declarations are not the header's own: {@code openssl/bio.h} of {@code openssl/ssl.h}. */
        NEIGHBOR,
        /** It belongs to something else: {@code stddef.h}. */
        OTHER
    }

    /** Whether its declarations are the header's own. */
    public boolean own() {
        return role == Role.OWN;
    }
}
