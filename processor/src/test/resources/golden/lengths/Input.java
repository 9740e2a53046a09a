package p;

import io.nativeheader.Length;
import io.nativeheader.NativeHeader;
import io.nativeheader.SetsErrno;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.ShortBuffer;

@NativeHeader("input.h")
public interface Input {
    @SetsErrno
    long read_some(int fd, @Length byte[] buffer);

    @SetsErrno
    long read_some(int fd, @Length ByteBuffer buffer);

    @SetsErrno
    long read_some(int fd, byte[] buffer, @Length("buffer") long count);

    @SetsErrno
    long write_some(int fd, @Length int[] buffer);

    int sum(@Length("count") int[] values);

    int sum(@Length("count") IntBuffer values);

    void put(@Length String text);

    int run(@Length String[] argv);

    void fill(@Length ShortBuffer values);

    void fill(@Length char[] values);

    int points(@Length MemorySegment points);

    int run(@Length("argv") int argc, String[] argv);

    void put(String text, @Length("text") int length);

    int of_three(String[] texts);
}
