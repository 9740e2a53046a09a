package io.nativeheader.processor.worker;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The worker's side of the protocol with {@link WorkerProcess}. It writes frames that consist of a mark, a length and bytes: an empty frame
 * when it is ready, then one per answer. C code may print text between frames.
 */
public final class WorkerSide {

    private static final byte[] MARK = "\u0001NativeHeader\u0001".getBytes(StandardCharsets.ISO_8859_1);

    /** Stack size for deeply nested types. It reserves address space; only used pages become memory. */
    private static final long STACK_BYTES = 256L << 20;

    private WorkerSide() {}

    /**
     * Answers one question and ends the JVM. Also ends it when javac's process is gone.
     *
     * @param answers receives the question, and passes each answer to the consumer as soon as it is available; answers are not empty
     */
    public static void run(BiConsumer<byte[], Consumer<byte[]>> answers) throws IOException {
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        System.setOut(System.err);
        write(out, new byte[0]);
        DataInputStream in = new DataInputStream(System.in);
        byte[] question = in.readNBytes(in.readInt());
        exitWithCompiler();
        Runnable all = () -> {
            try (out) {
                answers.accept(question, answer -> write(out, answer));
            } catch (Throwable failure) {
                failure.printStackTrace();
                System.exit(1);
            }
            System.exit(0);
        };
        new Thread(null, all, "native-header-worker", STACK_BYTES).start();
    }

    /**
     * Ends this JVM when javac's process ends. A thread that reads from javac would notice that, too, but delays the JVM's exit by 300 ms.
     */
    private static void exitWithCompiler() {
        ProcessHandle.current()
                .parent()
                .ifPresent(compiler ->
                        compiler.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
    }

    private static void write(OutputStream out, byte[] answer) {
        try {
            out.write(MARK);
            out.write(ByteBuffer.allocate(Integer.BYTES).putInt(answer.length).array());
            out.write(answer);
            out.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException("the reader of the answers is gone", gone);
        }
    }

    /** Reads the complete frames that a process writes until it exits. Keeps each in memory only once, because it may be large. */
    static List<byte[]> frames(InputStream written) throws IOException {
        List<byte[]> frames = new ArrayList<>();
        DataInputStream in = new DataInputStream(new BufferedInputStream(written));
        try {
            while (true) {
                skipMark(in);
                byte[] frame = new byte[in.readInt()];
                in.readFully(frame);
                frames.add(frame);
            }
        } catch (EOFException end) {
            return frames;
        }
    }

    /** Skips everything before the next mark. */
    private static void skipMark(DataInputStream in) throws IOException {
        int matched = 0;
        while (matched < MARK.length) {
            byte next = in.readByte();
            if (next == MARK[matched]) {
                matched++;
            } else {
                matched = next == MARK[0] ? 1 : 0;
            }
        }
    }
}
