package io.nativeheader.robustness;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A process that reads one case per line, a seed of C or C++ or the name of an extreme input, and prints a {@link Verdict} line for each. */
final class Worker {

    /** Starts the name of a case of C++, before its seed. */
    static final String CXX = "cxx-";

    private final BaseInputs baseInputs;
    private final CxxBaseInputs cxxBaseInputs;
    private final Path folder;

    private Worker(Path corpus, Path folder) {
        this.baseInputs = new BaseInputs(corpus);
        this.cxxBaseInputs = new CxxBaseInputs(corpus);
        this.folder = folder;
    }

    /** Arguments: the golden corpus and a working folder. */
    public static void main(String[] arguments) throws IOException {
        PrintStream answers = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        Worker worker = new Worker(Path.of(arguments[0]), Path.of(arguments[1]));
        BufferedReader cases = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = cases.readLine(); line != null; line = cases.readLine()) {
            answers.println(Verdict.MARK + worker.verdict(line).line());
        }
    }

    private Verdict verdict(String name) throws IOException {
        Path own = folder.resolve(name);
        delete(own);
        Check check = new Check(own);
        String java = java(name, own.resolve("in"));
        Files.write(own.resolve("Input.java"), java.getBytes(StandardCharsets.UTF_8));
        Verdict verdict = check.of(java);
        if (verdict.kind() != Verdict.Kind.FAILED) {
            delete(own);
        }
        return verdict;
    }

    /** Writes the header of a case to a folder, and returns the interface. */
    private String java(String name, Path in) throws IOException {
        if (name.startsWith(CXX)) {
            return written(RandomInput.ofCxx(Long.parseLong(name.substring(CXX.length())), cxxBaseInputs), in);
        }
        return Character.isDigit(name.charAt(0))
                ? written(RandomInput.of(Long.parseLong(name), baseInputs), in)
                : ExtremeInputs.write(name, in);
    }

    private static String written(Input input, Path in) throws IOException {
        Files.write(in.resolve(input.file()), input.header().getBytes(StandardCharsets.ISO_8859_1));
        return input.java();
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
        }
    }
}
