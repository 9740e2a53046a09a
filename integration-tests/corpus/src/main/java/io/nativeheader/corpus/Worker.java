package io.nativeheader.corpus;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A process that reads one header per line, and prints a {@link Result} line for each. */
final class Worker {

    private Worker() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream answers = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        BufferedReader headers = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = headers.readLine(); line != null; line = headers.readLine()) {
            answers.println(HeaderCheck.of(Header.parse(line)).line());
        }
    }
}
