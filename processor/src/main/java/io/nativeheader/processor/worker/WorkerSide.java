package io.nativeheader.processor.worker;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What the process does that {@link WorkerProcess} starts. */
public final class WorkerSide {

    /** Ends an answer; what C code may have printed comes before it. */
    private static final long MARK = 0x4e61_7469_7665_4864L;

    private static final int FRAME_BYTES = Integer.BYTES + Long.BYTES;

    private WorkerSide() {}

    /** Answers the one question and ends the JVM; ends it as well when the compiler is gone. */
    public static void run(UnaryOperator<byte[]> answer) throws IOException {
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        System.setOut(System.err);
        DataInputStream in = new DataInputStream(System.in);
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

    static byte[] framed(byte[] answer) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(answer.length + FRAME_BYTES);
        DataOutputStream data = new DataOutputStream(bytes);
        data.write(answer);
        data.writeInt(answer.length);
        data.writeLong(MARK);
        return bytes.toByteArray();
    }

    /** The answer at the end of what a process wrote; empty if it did not come so far. */
    static Optional<byte[]> answer(byte[] written) {
        int end = written.length - FRAME_BYTES;
        if (end < 0) {
            return Optional.empty();
        }
        ByteBuffer frame = ByteBuffer.wrap(written, end, FRAME_BYTES);
        int length = frame.getInt();
        return frame.getLong() == MARK && length >= 0 && length <= end
                ? Optional.of(Arrays.copyOfRange(written, end - length, end))
                : Optional.empty();
    }
}
