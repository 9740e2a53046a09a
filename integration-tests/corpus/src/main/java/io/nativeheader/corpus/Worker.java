package io.nativeheader.corpus;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A process that reads one header per line, and prints a {@link Result} line for each. Its arguments are the platforms to bind for. */
final class Worker {

    private Worker() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream answers = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        List<Platform> platforms = Stream.of(arguments).map(Platform::valueOf).toList();
        BufferedReader headers = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = headers.readLine(); line != null; line = headers.readLine()) {
            answers.println(HeaderCheck.of(Header.parse(line), platforms).line());
        }
    }
}
