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
 * What the process does that {@link WorkerProcess} starts. It writes frames: a mark, the length, the bytes; an empty one as soon as it can be asked, then
 * one for each answer. Between them may stand what C code prints.
 */
public final class WorkerSide {

    private static final byte[] MARK = "\u0001NativeHeader\u0001".getBytes(StandardCharsets.ISO_8859_1);

    /** As types nest; address space, of which what is used alone becomes memory. */
    private static final long STACK_BYTES = 256L << 20;

    private WorkerSide() {}

    /**
     * Answers the one question and ends the JVM; ends it as well when the compiler is gone.
     *
     * @param answers takes the question, and gives each answer, which is not empty, as soon as it has it
     */
    public static void run(BiConsumer<byte[], Consumer<byte[]>> answers) throws IOException {
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        System.setOut(System.err);
        write(out, new byte[0]);
        DataInputStream in = new DataInputStream(System.in);
        byte[] question = in.readNBytes(in.readInt());
        endWithTheCompiler();
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

    /** A thread that waits in a read for the end of the question's stream would do as well, but for it the JVM waits 300 ms at its own end. */
    private static void endWithTheCompiler() {
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
            throw new UncheckedIOException("nobody reads the answer", gone);
        }
    }

    /** The whole frames of what a process writes until its end; one that it does not finish is none. Each is in memory once, for it may be large. */
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

    /** Whatever stands before it. */
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
