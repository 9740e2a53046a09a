package io.nativeheader.showcase;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;

/** What {@link Planets} does, with java.lang.foreign alone. */
@SuppressWarnings("restricted")
final class PlanetsByHand {

    record Planet(String name, double distance, double years) {}

    private static final int SQLITE_OK = 0;
    private static final int SQLITE_UTF8 = 1;
    private static final int SQLITE_ROW = 100;
    private static final int SQLITE_DONE = 101;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final SymbolLookup LIBRARY = SymbolLookup.libraryLookup("libsqlite3.so.0", Arena.global());

    private static final MethodHandle OPEN = handle("sqlite3_open", JAVA_INT, ADDRESS, ADDRESS);
    private static final MethodHandle CLOSE = handle("sqlite3_close_v2", JAVA_INT, ADDRESS);
    private static final MethodHandle MESSAGE = handle("sqlite3_errmsg", ADDRESS, ADDRESS);
    private static final MethodHandle PREPARE =
            handle("sqlite3_prepare_v2", JAVA_INT, ADDRESS, ADDRESS, JAVA_INT, ADDRESS, ADDRESS);
    private static final MethodHandle STEP = handle("sqlite3_step", JAVA_INT, ADDRESS);
    private static final MethodHandle FINALIZE = handle("sqlite3_finalize", JAVA_INT, ADDRESS);
    private static final MethodHandle COLUMN_TEXT = handle("sqlite3_column_text", ADDRESS, ADDRESS, JAVA_INT);
    private static final MethodHandle COLUMN_DOUBLE = handle("sqlite3_column_double", JAVA_DOUBLE, ADDRESS, JAVA_INT);
    private static final MethodHandle VALUE_DOUBLE = handle("sqlite3_value_double", JAVA_DOUBLE, ADDRESS);
    private static final MethodHandle RESULT_DOUBLE = LINKER.downcallHandle(
            LIBRARY.find("sqlite3_result_double").orElseThrow(), FunctionDescriptor.ofVoid(ADDRESS, JAVA_DOUBLE));
    private static final MethodHandle CREATE_FUNCTION = handle(
            "sqlite3_create_function",
            JAVA_INT,
            ADDRESS,
            ADDRESS,
            JAVA_INT,
            JAVA_INT,
            ADDRESS,
            ADDRESS,
            ADDRESS,
            ADDRESS);

    private static MethodHandle handle(String name, MemoryLayout result, MemoryLayout... arguments) {
        return LINKER.downcallHandle(LIBRARY.find(name).orElseThrow(), FunctionDescriptor.of(result, arguments));
    }

    public static void main(String[] args) throws Throwable {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment out = arena.allocate(ADDRESS);
            int status = (int) OPEN.invokeExact(arena.allocateFrom(":memory:"), out);
            MemorySegment db = out.get(ADDRESS, 0);
            try {
                check("sqlite3_open", db, status);
                MethodHandle kepler = MethodHandles.lookup()
                        .findStatic(
                                PlanetsByHand.class,
                                "kepler",
                                MethodType.methodType(void.class, MemorySegment.class, int.class, MemorySegment.class));
                MemorySegment stub =
                        LINKER.upcallStub(kepler, FunctionDescriptor.ofVoid(ADDRESS, JAVA_INT, ADDRESS), arena);
                check("sqlite3_create_function", db, (int) CREATE_FUNCTION.invokeExact(
                        db,
                        arena.allocateFrom("kepler"),
                        1,
                        SQLITE_UTF8,
                        MemorySegment.NULL,
                        stub,
                        MemorySegment.NULL,
                        MemorySegment.NULL));
                query(db, "CREATE TABLE planet (name TEXT, distance REAL)");
                query(db, "INSERT INTO planet VALUES ('Venus', 0.723), ('Mars', 1.524), ('Jupiter', 5.203)");
                for (Planet planet : query(db, "SELECT name, distance, kepler(distance) FROM planet ORDER BY 2")) {
                    System.out.printf("%-8s %.3f au %6.2f years%n", planet.name(), planet.distance(), planet.years());
                }
                query(db, "SELECT moons FROM planet");
            } catch (IllegalStateException failure) {
                System.out.println(failure.getMessage());
            } finally {
                int closed = (int) CLOSE.invokeExact(db);
            }
        }
    }

    private static void kepler(MemorySegment context, int count, MemorySegment values) {
        try {
            MemorySegment value = values.reinterpret(ADDRESS.byteSize()).get(ADDRESS, 0);
            double distance = (double) VALUE_DOUBLE.invokeExact(value);
            RESULT_DOUBLE.invokeExact(context, Math.pow(distance, 1.5));
        } catch (Throwable failure) {
            throw new IllegalStateException(failure); // ends the JVM
        }
    }

    private static List<Planet> query(MemorySegment db, String sql) throws Throwable {
        List<Planet> planets = new ArrayList<>();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment out = arena.allocate(ADDRESS);
            MemorySegment text = arena.allocateFrom(sql);
            int status = (int) PREPARE.invokeExact(db, text, (int) text.byteSize() - 1, out, MemorySegment.NULL);
            check("sqlite3_prepare_v2", db, status);
            MemorySegment row = out.get(ADDRESS, 0);
            try {
                int step = (int) STEP.invokeExact(row);
                while (step == SQLITE_ROW) {
                    MemorySegment name = (MemorySegment) COLUMN_TEXT.invokeExact(row, 0);
                    double distance = (double) COLUMN_DOUBLE.invokeExact(row, 1);
                    double years = (double) COLUMN_DOUBLE.invokeExact(row, 2);
                    planets.add(new Planet(name.reinterpret(Long.MAX_VALUE).getString(0), distance, years));
                    step = (int) STEP.invokeExact(row);
                }
                if (step != SQLITE_DONE) {
                    check("sqlite3_step", db, step);
                }
            } finally {
                int done = (int) FINALIZE.invokeExact(row);
            }
        }
        return planets;
    }

    private static void check(String function, MemorySegment db, int status) throws Throwable {
        if (status != SQLITE_OK) {
            MemorySegment message = (MemorySegment) MESSAGE.invokeExact(db);
            throw new IllegalStateException(function + ": status " + status + ": "
                    + message.reinterpret(Long.MAX_VALUE).getString(0));
        }
    }
}
