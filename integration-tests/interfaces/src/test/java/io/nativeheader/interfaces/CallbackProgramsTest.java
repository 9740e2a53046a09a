package io.nativeheader.interfaces;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Callbacks that could crash the JVM: out of memory, after their call, and after their class loader. Each test starts its own JVM. */
class CallbackProgramsTest {

    private static final String BINDING = """
            package steps;
            @io.nativeheader.NativeHeader(value = {}, include = {"steps_*"}, preamble = \"""
                struct steps_pair { int a, b; };
                typedef int (*steps_step)(const char *text, void *data);
                typedef double (*steps_sum)(double x, float y, struct steps_pair *pair);
                typedef struct steps_pair (*steps_make)(struct steps_pair from);
                static int steps_run(int times, steps_step step) {
                    int n = 0;
                    for (int i = 0; i < times; i++)
                        n += step("x", 0);
                    return n;
                }
                static double steps_add(int times, steps_step step, steps_sum sum) {
                    struct steps_pair pair = {1, 2};
                    double n = 0;
                    for (int i = 0; i < times; i++)
                        n += step("x", 0) + sum(1.5, 2.5f, &pair);
                    return n;
                }
                static int steps_twice(steps_make make) {
                    struct steps_pair pair = make(make((struct steps_pair) {1, 2}));
                    return pair.a * 10 + pair.b;
                }
                static steps_step steps_kept;
                static steps_make steps_kept_make;
                static void steps_keep(steps_step step) { steps_kept = step; }
                static void steps_keep_make(steps_make make) { steps_kept_make = make; }
                typedef int *(*steps_place)(void);
                static int steps_write(steps_place place) {
                    int *written = place();
                    return written ? *written = 5 : -1;
                }
                static int steps_until(int times, steps_step step) {
                    int i = 0;
                    while (i < times && step("x", 0) == 0)
                        i++;
                    return i;
                }
                static int steps_late(void) { return steps_kept("x", 0); }
                static int steps_late_make(void) { return steps_kept_make((struct steps_pair) {1, 2}).a; }
                \""")
            public interface Steps extends StepsHeader {
                int steps_run(int times, steps_step step);
                int steps_until(int times, steps_step step);
                double steps_add(int times, steps_step step, steps_sum sum);
                int steps_twice(steps_make make);
                int steps_write(steps_place place);
                void steps_keep(steps_step step);
                void steps_keep_make(steps_make make);

                @io.nativeheader.Symbol("steps_until")
                int stopping(int times, @io.nativeheader.OnError("7") steps_step step);

                @io.nativeheader.Symbol("steps_run")
                int run(int times, io.nativeheader.FunctionPointer<steps_step> step);

                @io.nativeheader.Symbol("steps_keep")
                void keep(io.nativeheader.FunctionPointer<steps_step> step);
            }
            """;

    /** The callback's first call fills the heap, and C keeps calling it. */
    private static final String FULL = """
            package steps;
            final class Full {
                static final Steps STEPS = new StepsNative();
                static Object kept;
                static OutOfMemoryError first;

                static int hog() {
                    if (first != null) {
                        throw first;
                    }
                    for (int size = 1 << 16; size > 512; size /= 4) {
                        try {
                            while (true) {
                                kept = new Object[] {kept, new byte[size]};
                            }
                        } catch (OutOfMemoryError full) {
                            first = full;
                        }
                    }
                    throw first;
                }

                public static void main(String[] arguments) {
                    steps_pair.LAYOUT.byteSize(); // a class whose initialization runs out of memory stays unusable
                    int before = STEPS.steps_run(Integer.parseInt(arguments[0]), (text, data) -> 1);
                    try {
                        if (arguments[1].equals("one")) {
                            STEPS.steps_run(60, (text, data) -> hog());
                        } else {
                            STEPS.steps_add(60, (text, data) -> hog(), (x, y, pair) -> x + y + pair.a());
                        }
                    } catch (OutOfMemoryError full) {
                        kept = null;
                        System.gc();
                        System.out.print(before + " full ");
                    }
                    System.out.print(STEPS.steps_add(2, (text, data) -> 1, (x, y, pair) -> x + y + pair.b()));
                }
            }
            """;

    /** A callback returning a struct exhausts direct memory or metaspace. */
    private static final String EXHAUSTED = """
            package steps;
            final class Exhausted {
                static final Steps STEPS = new StepsNative();
                static final java.util.List<Object> KEPT = new java.util.ArrayList<>();

                static steps_pair direct() {
                    while (true) {
                        KEPT.add(java.nio.ByteBuffer.allocateDirect(1 << 12));
                    }
                }

                static steps_pair structs() {
                    KEPT.add(java.nio.ByteBuffer.allocateDirect((1 << 20) - (1 << 13)));
                    while (true) {
                        steps_pair pair = steps_pair.allocate(java.lang.foreign.Arena.ofAuto());
                        KEPT.add(pair);
                    }
                }

                static steps_pair metaspace() {
                    try (java.io.InputStream in = Exhausted.class.getResourceAsStream("Exhausted.class")) {
                        byte[] bytes = in.readAllBytes();
                        while (true) {
                            KEPT.add(java.lang.invoke.MethodHandles.lookup().defineHiddenClass(bytes, false));
                        }
                    } catch (java.io.IOException | IllegalAccessException failure) {
                        throw new IllegalStateException(failure);
                    }
                }

                public static void main(String[] arguments) {
                    steps_make make = switch (arguments[0]) {
                        case "direct" -> value -> direct();
                        case "structs" -> value -> structs();
                        default -> value -> metaspace();
                    };
                    try {
                        STEPS.steps_twice(make);
                    } catch (OutOfMemoryError full) {
                        KEPT.clear();
                        System.gc();
                        System.out.print("full ");
                    }
                    System.out.print(STEPS.steps_run(2, (text, data) -> 1));
                }
            }
            """;

    /** C keeps and calls a function pointer that was valid only for one call. Programs make this mistake unknowingly. */
    private static final String LATE = """
            package steps;
            final class Late {
                static final Steps STEPS = new StepsNative();

                static final class Forgotten implements steps_step, Cloneable {
                    public int invoke(java.lang.foreign.MemorySegment text, java.lang.foreign.MemorySegment data) {
                        return 7;
                    }
                }

                static String late(java.util.function.IntSupplier call) {
                    try {
                        return "called " + call.getAsInt();
                    } catch (IllegalStateException refused) {
                        return refused.getMessage().replaceAll(".*instance of (steps.Late.Forgotten|steps.Late).*", "$1");
                    }
                }

                public static void main(String[] arguments) {
                    STEPS.steps_keep(new Forgotten());
                    System.out.print(late(STEPS::steps_late));
                    for (int i = 0; i < Integer.parseInt(arguments[0]); i++) {
                        STEPS.steps_run(1, (text, data) -> 5);
                    }
                    System.out.print(" " + late(STEPS::steps_late));
                    STEPS.steps_keep_make(from -> from);
                    System.out.print(" " + late(STEPS::steps_late_make));
                    try (java.lang.foreign.Arena arena = java.lang.foreign.Arena.ofConfined()) {
                        STEPS.keep(new Forgotten().toNative(arena));
                        System.out.print(" " + late(STEPS::steps_late));
                    }
                    System.out.print(" " + late(STEPS::steps_late));
                }
            }
            """;

    /** C keeps calling a failing callback, as an event loop does. */
    private static final String LOOP = """
            package steps;
            import io.nativeheader.NativeHeaders;
            final class Loop {
                static final Steps STEPS = new StepsNative();
                static int calls;

                static String thrown(java.util.function.IntSupplier call) {
                    try {
                        return "" + call.getAsInt();
                    } catch (RuntimeException failure) {
                        StringBuilder all = new StringBuilder(failure.getMessage());
                        for (Throwable later : failure.getSuppressed()) {
                            all.append('+').append(later.getMessage());
                        }
                        return all.toString();
                    }
                }

                static int fail() {
                    throw new IllegalStateException("" + ++calls);
                }

                public static void main(String[] arguments) {
                    System.out.println(thrown(() -> STEPS.steps_run(3, (text, data) -> fail())));
                    calls = 0;
                    System.out.println(thrown(() -> STEPS.steps_run(30, (text, data) -> fail())));
                    RuntimeException always = new IllegalStateException("always");
                    System.out.println(thrown(() -> STEPS.steps_run(5, (text, data) -> { throw always; })));
                    calls = 0;
                    steps_step failing = (text, data) -> fail();
                    System.out.println(thrown(() -> STEPS.steps_until(3, failing)) + " " + thrown(() -> STEPS.stopping(3, failing)));
                    calls = 0;
                    try (java.lang.foreign.Arena arena = java.lang.foreign.Arena.ofConfined()) {
                        System.out.println(STEPS.steps_write(() -> arena.allocate(4)) + " " + thrown(() -> STEPS.steps_write(() -> arena.allocate(2))));
                    }
                    try (java.lang.foreign.Arena arena = java.lang.foreign.Arena.ofConfined()) {
                        NativeHeaders.onCallbackException(failure -> calls > 0);
                        System.out.println(STEPS.run(4, failing.toNative(arena, 5)));
                    }
                    NativeHeaders.onCallbackException(failure -> { throw new IllegalArgumentException("handler"); });
                    System.out.println(thrown(() -> STEPS.steps_run(1, failing)));
                    System.out.println(NativeHeaders.onCallbackException(null) != null);
                    System.out.println(thrown(() -> STEPS.steps_run(2, (text, data) -> nested())) + " " + thrown(() -> STEPS.steps_run(1, (text, data) -> 3)));
                }

                /** A nested call throws only to its caller; what this callback then throws is added to the outer call's exceptions. */
                static int nested() {
                    String inner = thrown(() -> STEPS.steps_run(1, (text, data) -> fail()));
                    throw new IllegalStateException("outer of " + inner);
                }
            }
            """;

    /** Creates fifty class loaders. Each loads the binding and passes lambdas to C. */
    private static final String LOADERS = """
            package loaders;
            import java.lang.ref.WeakReference;
            final class Loaders {
                static WeakReference<ClassLoader> use(java.net.URL classes) throws Exception {
                    ClassLoader loader = new java.net.URLClassLoader(new java.net.URL[] {classes}, Loaders.class.getClassLoader());
                    loader.loadClass("steps.Plugin").getDeclaredMethod("run").invoke(null);
                    return new WeakReference<>(loader);
                }

                public static void main(String[] arguments) throws Exception {
                    java.util.List<WeakReference<ClassLoader>> all = new java.util.ArrayList<>();
                    for (int i = 0; i < 50; i++) {
                        all.add(use(java.nio.file.Path.of(arguments[0]).toUri().toURL()));
                    }
                    long left = 50;
                    for (int i = 0; i < 20 && left > 0; i++) {
                        System.gc();
                        Thread.sleep(10);
                        left = all.stream().filter(each -> each.get() != null).count();
                    }
                    System.out.print(left);
                }
            }
            """;

    private static final String PLUGIN = """
            package steps;
            import java.lang.foreign.Arena;
            public final class Plugin {
                public static void run() {
                    Steps steps = new StepsNative();
                    int[] sum = {steps.steps_run(3, (text, data) -> 1)};
                    sum[0] += steps.steps_twice(from -> from);
                    sum[0] += (int) steps.steps_add(1, (text, data) -> 1, (x, y, pair) -> x);
                    try (Arena arena = Arena.ofConfined()) {
                        steps_step step = (text, data) -> sum[0];
                        sum[0] += steps.run(1, step.toNative(arena));
                    }
                    if (sum[0] != 34) {
                        throw new IllegalStateException("" + sum[0]);
                    }
                }
            }
            """;

    @TempDir
    private static Path folder;

    private static Program program;

    @BeforeAll
    static void compile() throws IOException {
        program = new Program(folder)
                .with("steps/Steps.java", BINDING)
                .with("steps/Full.java", FULL)
                .with("steps/Exhausted.java", EXHAUSTED)
                .with("steps/Late.java", LATE)
                .with("steps/Loop.java", LOOP)
                .with("steps/Plugin.java", PLUGIN)
                .with("loaders/Loaders.java", LOADERS)
                .compile("--class-path", Program.annotations());
    }

    @ParameterizedTest
    @CsvSource({"Serial, 0, one", "Serial, 200, two", "G1, 1, one", "Z, 0, two"})
    void throwsFromTheCallWhenACallbackFillsTheHeap(String collector, String before, String callbacks)
            throws IOException, InterruptedException {
        runWithoutMemory(collector, before, callbacks);
    }

    @Test
    @Tag("long")
    void throwsFromTheCallWhenACallbackFillsTheHeapOfTheParallelCollector() throws IOException, InterruptedException {
        runWithoutMemory("Parallel", "0", "two");
    }

    private static void runWithoutMemory(String collector, String before, String callbacks)
            throws IOException, InterruptedException {
        String output = program.run(
                "-Xmx16m",
                "-XX:+Use" + collector + "GC",
                "-XX:-UseGCOverheadLimit",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--class-path",
                program.classes() + java.io.File.pathSeparator + Program.annotations(),
                "steps.Full",
                before,
                callbacks);
        assertEquals(before + " full 14.0", output);
    }

    @ParameterizedTest
    @ValueSource(strings = {"direct", "structs", "metaspace"})
    void throwsFromTheCallWhenACallbackExhaustsOtherMemory(String memory) throws IOException, InterruptedException {
        String output = program.run(
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:MaxDirectMemorySize=1m",
                "-XX:MaxMetaspaceSize=24m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--class-path",
                program.classes() + java.io.File.pathSeparator + Program.annotations(),
                "steps.Exhausted",
                memory);
        assertEquals("full 2", output);
    }

    @ParameterizedTest
    @CsvSource({
        "-Dnativeheader.callbacks.reuse=true, 60, steps.Late$Forgotten",
        "-Dnativeheader.callbacks.reuse=false, 200, steps.Late$Forgotten",
        "-Dnativeheader.callbacks.reuse=true, 200, steps.Late"
    })
    void namesTheCallbackThatCCallsTooLate(String option, String callsBetween, String named)
            throws IOException, InterruptedException {
        String first = "steps.Late$Forgotten";
        assertEquals(
                String.join(" ", first, named, "steps.Late", "called 7", first),
                program.runMain(option, "steps.Late", callsBetween));
    }

    @Test
    void reportsEveryExceptionOfALoopAndStopsItWithOnError() throws IOException, InterruptedException {
        String many = "1+2+3+4+5+6+7+8+9+10+11+12+13+14+15+16+17+13 more callback exceptions in the same call";
        assertEquals("""
                1+2+3
                %s
                always
                1+2+3 4
                5 a callback returned a pointer to 2 bytes of memory, but C expects 4
                20
                5+handler
                true
                outer of 6+outer of 7 3
                """.formatted(many), program.runMain("-Xmixed", "steps.Loop"));
    }

    @Test
    void unloadsClassLoadersOfCallbacks() throws IOException, InterruptedException {
        String output = program.run(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--class-path",
                folderWithoutPlugin() + java.io.File.pathSeparator + Program.annotations(),
                "loaders.Loaders",
                program.classes().toString() + "/");
        assertEquals("0", output);
    }

    /** Returns a folder with the program but not the plug-in, which the parent class loader would load from there otherwise. */
    private static Path folderWithoutPlugin() throws IOException {
        Path only = java.nio.file.Files.createDirectories(folder.resolve("only/loaders"));
        Path file = Path.of("loaders", "Loaders.class");
        java.nio.file.Files.copy(
                program.classes().resolve(file), folder.resolve("only").resolve(file));
        return only.getParent();
    }
}
