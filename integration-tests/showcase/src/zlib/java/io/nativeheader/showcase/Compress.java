package io.nativeheader.showcase;

import io.nativeheader.StatusException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Compresses a file, a piece at a time, in memory that C and the file system share. */
final class Compress {

    private static final Zlib C = new ZlibNative();

    public static void main(String[] args) throws IOException {
        try (Arena arena = Arena.ofConfined();
                FileChannel in = FileChannel.open(Path.of(args[0]));
                FileChannel out =
                        FileChannel.open(Path.of(args[1]), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            MemorySegment input = arena.allocate(4096);
            MemorySegment output = arena.allocate(4096);
            z_stream stream = z_stream.allocate(arena);
            C.deflateInit(stream, Zlib.Z_BEST_COMPRESSION);
            int read;
            do {
                read = in.read(input.asByteBuffer());
                stream.next_in(input).avail_in(Math.max(0, read));
                do {
                    stream.next_out(output).avail_out(4096);
                    C.deflate(stream, read < 0 ? Zlib.Z_FINISH : Zlib.Z_NO_FLUSH);
                    out.write(output.asSlice(0, 4096 - stream.avail_out()).asByteBuffer());
                } while (stream.avail_out() == 0);
            } while (read >= 0);
            C.deflateEnd(stream);
            System.out.printf(
                    "%d bytes, of which %d%% are left%n",
                    stream.total_in(), 100 * stream.total_out() / stream.total_in());
            C.deflateInit(stream, 10);
        } catch (StatusException failure) {
            System.out.println(failure.getMessage());
        }
    }
}
