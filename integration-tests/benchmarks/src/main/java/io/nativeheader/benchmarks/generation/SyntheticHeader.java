package io.nativeheader.benchmarks.generation;

/**
 * A generated header with any number of declarations. Of every ten, five are functions, two structs, one an enum and two macros. Each
 * function uses the preceding struct.
 */
final class SyntheticHeader {

    private static final String TEN = """
            /* Point number %1$d. */
            struct point_%1$d { int x; double y; const char *name; };
            /* Creates a point. Returns 0, or a negative number if memory is exhausted. */
            int make_point_%1$d(struct point_%1$d *point, int x, double y);
            void free_point_%1$d(struct point_%1$d *point);
            #define POINT_LIMIT_%1$d %1$d
            enum colour_%1$d { RED_%1$d, GREEN_%1$d = 7, BLUE_%1$d };
            unsigned long paint_%1$d(const struct point_%1$d *point, enum colour_%1$d colour, unsigned char alpha);
            #define POINT_NAME_%1$d "point %1$d"
            struct line_%1$d { struct point_%1$d from, to; unsigned flags; long values[4]; };
            const char *name_of_line_%1$d(const struct line_%1$d *line);
            double length_%1$d(const struct line_%1$d *line, void *buffer, long size);
            """;

    private SyntheticHeader() {}

    /**
     * Returns the text of a header.
     *
     * @param declarations the number of declarations, a multiple of ten
     */
    static String of(int declarations) {
        StringBuilder header = new StringBuilder("#pragma once\n\n");
        for (int number = 0; number < declarations / 10; number++) {
            header.append(TEN.formatted(number)).append('\n');
        }
        return header.toString();
    }
}
