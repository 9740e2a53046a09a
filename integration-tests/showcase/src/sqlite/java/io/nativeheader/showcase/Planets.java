package io.nativeheader.showcase;

import io.nativeheader.StatusException;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;

/** Queries a database into records, with a Java function that SQL calls. */
final class Planets {

    record Planet(String name, double distance, double years) {}

    private static final Sqlite C = new SqliteNative();

    public static void main(String[] args) {
        try (Arena arena = Arena.ofConfined();
                sqlite3 db = C.sqlite3_open(":memory:")) {
            C.sqlite3_create_function(
                    arena,
                    db,
                    "kepler",
                    1,
                    Sqlite.SQLITE_UTF8,
                    (context, count, values) -> C.sqlite3_result_double(
                            context, Math.pow(C.sqlite3_value_double(sqlite3_value.at(values, 0)), 1.5)),
                    null,
                    null);
            query(db, "CREATE TABLE planet (name TEXT, distance REAL)");
            query(db, "INSERT INTO planet VALUES ('Venus', 0.723), ('Mars', 1.524), ('Jupiter', 5.203)");
            for (Planet planet : query(db, "SELECT name, distance, kepler(distance) FROM planet ORDER BY 2")) {
                System.out.printf("%-8s %.3f au %6.2f years%n", planet.name(), planet.distance(), planet.years());
            }
            query(db, "SELECT moons FROM planet");
        } catch (StatusException failure) {
            System.out.println(failure.getMessage());
        }
    }

    private static List<Planet> query(sqlite3 db, String sql) {
        List<Planet> planets = new ArrayList<>();
        try (sqlite3_stmt row = C.sqlite3_prepare_v2(db, sql, null)) {
            while (C.sqlite3_step(row) == Sqlite.SQLITE_ROW) {
                planets.add(new Planet(
                        C.sqlite3_column_text(row, 0),
                        C.sqlite3_column_double(row, 1),
                        C.sqlite3_column_double(row, 2)));
            }
        }
        return planets;
    }
}
