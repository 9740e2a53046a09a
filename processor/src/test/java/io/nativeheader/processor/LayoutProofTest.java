package io.nativeheader.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.nativeheader.processor.clang.LibClangSearch;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.Target;
import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.Origin;
import io.nativeheader.processor.jmodel.FieldAccess;
import io.nativeheader.processor.jmodel.FieldDeclaration;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.NativeLayout;
import io.nativeheader.processor.jmodel.RecordDeclaration;
import io.nativeheader.processor.jmodel.TypeDeclaration;
import io.nativeheader.processor.parse.HeaderParser;
import io.nativeheader.processor.parse.ParseOutcome;
import io.nativeheader.processor.parse.ParseRequest;
import io.nativeheader.processor.request.HeaderOptions;
import io.nativeheader.processor.request.InterfaceRequest;
import io.nativeheader.processor.request.ModuleFolders;
import io.nativeheader.processor.resolve.BindingResolver;
import io.nativeheader.processor.resolve.ParsedInterface;
import io.nativeheader.processor.resolve.SymbolCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every generated record lies in memory as the C compiler has it: cc is asked, not our own code. */
class LayoutProofTest {

    private static final Path GOLDENS = Path.of("src/test/resources/golden").toAbsolutePath();

    private static final List<String> SYSTEM_HEADERS = List.of(
            "aio.h",
            "complex.h",
            "dirent.h",
            "elf.h",
            "fcntl.h",
            "fenv.h",
            "glob.h",
            "ifaddrs.h",
            "langinfo.h",
            "link.h",
            "math.h",
            "mqueue.h",
            "net/if.h",
            "netdb.h",
            "netinet/in.h",
            "netinet/ip.h",
            "netinet/tcp.h",
            "poll.h",
            "pthread.h",
            "pwd.h",
            "regex.h",
            "sched.h",
            "signal.h",
            "spawn.h",
            "sqlite3.h",
            "stdio.h",
            "stdlib.h",
            "sys/epoll.h",
            "sys/resource.h",
            "sys/socket.h",
            "sys/stat.h",
            "sys/time.h",
            "sys/ucontext.h",
            "sys/un.h",
            "termios.h",
            "time.h",
            "ucontext.h",
            "unistd.h",
            "utmpx.h",
            "wchar.h",
            "zlib.h",
            "linux/btrfs.h",
            "linux/ethtool.h",
            "linux/fuse.h",
            "linux/if_packet.h",
            "linux/input.h",
            "linux/perf_event.h");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> theRecordsOfEveryGolden() throws IOException {
        try (Stream<Path> goldens = Files.list(GOLDENS)) {
            return goldens.sorted().toList().stream()
                    .map(golden -> DynamicTest.dynamicTest(
                            golden.getFileName().toString(), () -> prove("input.h", List.of("-I" + golden))));
        }
    }

    @TestFactory
    Stream<DynamicTest> theRecordsOfSystemHeaders() {
        return SYSTEM_HEADERS.stream()
                .map(header -> DynamicTest.dynamicTest(header, () -> {
                    boolean installed = Files.exists(Path.of("/usr/include", header))
                            || Files.exists(
                                    Path.of("/usr/include", Target.host().triple(), header));
                    assumeTrue(installed, header + " is not installed");
                    prove(header, List.of());
                }));
    }

    private void prove(String header, List<String> arguments) throws IOException, InterruptedException {
        StringBuilder c = new StringBuilder("#include <" + header + ">\n");
        Map<JavaClass, Long> sizes = new HashMap<>();
        List<TypeDeclaration> types = types(header, arguments);
        for (TypeDeclaration type : types) {
            if (type instanceof RecordDeclaration record) {
                sizes.put(record.type(), record.layout().size());
            }
        }
        for (TypeDeclaration type : types) {
            if (type instanceof RecordDeclaration record) {
                assertEquals(offsets(record), offsets(record.layout(), 0, new HashMap<>(), sizes), record.cName());
                assertions(record, c);
            }
        }
        compile(c.toString(), arguments);
    }

    private static List<TypeDeclaration> types(String header, List<String> arguments) {
        LibClangSearch search =
                LibClangSearch.find(Optional.empty(), Map.of(), LayoutProofTest.class.getClassLoader(), Target.host());
        HeaderParser parser = new HeaderParser((LibClangSearch.Found) search);
        ParseRequest request = new ParseRequest(Target.host(), List.of(header), arguments, "", List.of(), Set.of());
        ParseOutcome outcome = parser.parse(request);
        CHeader parsed = outcome.header()
                .orElseThrow(() -> new AssertionError(outcome.messages().toString()));
        Diagnostics diagnostics = new Diagnostics();
        ParsedInterface one = new ParsedInterface(
                interfaceOf(header), parsed, parser.evaluate(request, parsed, List.of()), Optional.empty());
        List<TypeDeclaration> types = new BindingResolver(SymbolCheck.OFF, diagnostics)
                .resolve("p", List.of(one))
                .types();
        assertFalse(diagnostics.hasErrors(), diagnostics.all().toString());
        return types;
    }

    private static InterfaceRequest interfaceOf(String header) {
        List<String> none = List.of();
        return new InterfaceRequest(
                new JavaClass("p", "Api"),
                true,
                true,
                new HeaderOptions(List.of(header), "", none, none, none, none, "", none, none),
                List.of(),
                Set.of(),
                false,
                Set.of(),
                new ModuleFolders(Path.of(""), Optional.empty()),
                new Origin.Nowhere(),
                new Origin.Nowhere());
    }

    /** What the accessors go by; bit-fields have no address. */
    private static Map<String, Long> offsets(RecordDeclaration record) {
        Map<String, Long> offsets = new HashMap<>();
        for (FieldDeclaration field : record.fields()) {
            if (!(field.access() instanceof FieldAccess.OfBitField)) {
                offsets.put(cName(field), field.offset());
            }
        }
        return offsets;
    }

    private static String cName(FieldDeclaration field) {
        return field.documentation().declaration().replaceAll("^.*?(\\w+)(\\[\\d*\\])*(\\)\\(.*\\))?$", "$1");
    }

    /** Where the layout's named members lie, by the sizes of those before them. */
    private static Map<String, Long> offsets(
            NativeLayout.Group group, long base, Map<String, Long> offsets, Map<JavaClass, Long> sizes) {
        long offset = base;
        for (NativeLayout.Member member : group.members()) {
            if (!member.name().isEmpty()) {
                offsets.put(member.name(), offset);
            } else if (member.layout() instanceof NativeLayout.Group inner) {
                offsets(inner, offset, offsets, sizes);
            }
            offset += group.union() ? 0 : size(member.layout(), sizes);
        }
        return offsets;
    }

    private static long size(NativeLayout layout, Map<JavaClass, Long> sizes) {
        return switch (layout) {
            case NativeLayout.Scalar scalar -> scalar.carrier().size();
            case NativeLayout.Reference reference -> sizes.get(reference.record());
            case NativeLayout.Sequence sequence -> sequence.count() * size(sequence.element(), sizes);
            case NativeLayout.Padding padding -> padding.size();
            case NativeLayout.Opaque opaque -> opaque.size();
            case NativeLayout.Group group -> group.size();
        };
    }

    /** A name that is a macro cannot be asked for; an unnamed record has none that C knows. */
    private static void assertions(RecordDeclaration record, StringBuilder c) {
        boolean named = !record.documentation().declaration().isEmpty();
        if (!named) {
            return;
        }
        String type = record.cName();
        c.append("_Static_assert(sizeof(%s) == %d, \"size of %1$s\");%n"
                .formatted(type, record.layout().size()));
        c.append("_Static_assert(_Alignof(%s) == %d, \"alignment of %1$s\");%n"
                .formatted(type, record.layout().alignment()));
        offsets(record).forEach((field, offset) -> c.append("#ifndef %s%n".formatted(field))
                .append("_Static_assert(__builtin_offsetof(%s, %s) == %d, \"offset of %1$s.%2$s\");%n"
                        .formatted(type, field, offset))
                .append("#endif\n"));
    }

    private void compile(String c, List<String> arguments) throws IOException, InterruptedException {
        Path source = Files.writeString(folder.resolve("proof.c"), c);
        Path log = folder.resolve("log");
        List<String> command = List.of("cc", "-std=gnu17", "-w", "-fsyntax-only", source.toString());
        ProcessBuilder builder = new ProcessBuilder(
                Stream.concat(command.stream(), arguments.stream()).toList());
        Process cc;
        try {
            cc = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        } catch (IOException missing) {
            assumeTrue(false, "there is no cc on this machine");
            return;
        }
        assertEquals(0, cc.waitFor(), () -> read(log));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}
