package io.nativeheader.processor.worker;

import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What the process does that {@link WorkerProcess} starts. */
public final class WorkerSide {

    /** Stands before and after an answer; what C code or the JVM may have printed comes before it. */
    private static final byte[] MARK = "\u0001NativeHeader\u0001".getBytes(StandardCharsets.ISO_8859_1);

    private WorkerSide() {}

    /** Answers the one question and ends the JVM; ends it as well when the compiler is gone. */
    public static void run(UnaryOperator<byte[]> answer) throws IOException {
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        System.setOut(System.err);
        DataInputStream in = new DataInputStream(System.in);
        out.write(MARK);
        byte[] question = in.readNBytes(in.readInt());
        endWithTheCompiler();
        out.write(framed(answer.apply(question)));
        out.flush();
        System.exit(0);
    }

    /** A thread that waits in a read for the end of the question's stream would do as well, but for it the JVM waits 300 ms at its own end. */
    private static void endWithTheCompiler() {
        ProcessHandle.current().parent().ifPresent(compiler -> compiler.onExit()
                .thenRun(() -> Runtime.getRuntime().halt(1)));
    }

    /** The answer, its length, and the mark. */
    private static byte[] framed(byte[] answer) {
        return ByteBuffer.allocate(answer.length + Integer.BYTES + MARK.length)
                .put(answer)
                .putInt(answer.length)
                .put(MARK)
                .array();
    }

    /** Whether the JVM came so far that it could be asked. */
    static boolean hasBegun(byte[] written) {
        return text(written).contains(text(MARK));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** The answer at the end of what a process wrote; empty if it did not come so far. */
    static Optional<byte[]> answer(byte[] written) {
        int mark = written.length - MARK.length;
        int end = mark - Integer.BYTES;
        if (end < 0 || !Arrays.equals(written, mark, written.length, MARK, 0, MARK.length)) {
            return Optional.empty();
        }
        int length = ByteBuffer.wrap(written, end, Integer.BYTES).getInt();
        return length >= 0 && length <= end
                ? Optional.of(Arrays.copyOfRange(written, end - length, end))
                : Optional.empty();
    }
}
