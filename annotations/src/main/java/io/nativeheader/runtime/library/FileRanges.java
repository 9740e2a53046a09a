package io.nativeheader.runtime.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Reads parts of a binary file by offset. A range outside of the file causes an {@link IOException} that names the part. */
public final class FileRanges implements AutoCloseable {

    /** Larger tables are treated as damage. For comparison, libLLVM has a symbol table of 1 MiB and a string table of 8 MiB. */
    private static final long MAX_TABLE_SIZE = 1L << 28;

    private final FileChannel channel;
    private final long size;

    private FileRanges(FileChannel channel) throws IOException {
        this.channel = channel;
        this.size = channel.size();
    }

    /**
     * Opens a file.
     *
     * @param file the path
     * @return the open file
     * @throws IOException if it cannot be opened
     */
    public static FileRanges open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return new FileRanges(channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** {@return the file's size, in bytes} */
    public long size() {
        return size;
    }

    /**
     * Reads a range. Offset and length may be arbitrary values from a damaged file.
     *
     * @param what the part's name for error messages: {@code the string table}
     * @param offset the offset in the file
     * @param length the length in bytes
     * @param order the byte order of the result
     * @return the bytes
     * @throws IOException if the range is outside of the file, too large, or cannot be read
     */
    public ByteBuffer read(String what, long offset, long length, ByteOrder order) throws IOException {
        if (offset < 0 || length < 0 || offset > size || length > size - offset) {
            throw new IOException(what + " is outside of the file");
        }
        if (length > MAX_TABLE_SIZE) {
            throw new IOException(what + " is larger than " + (MAX_TABLE_SIZE >> 20) + " MiB");
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, offset + bytes.position()) < 0) {
                throw new IOException(what + " is truncated");
            }
        }
        return bytes.flip().order(order);
    }

    /**
     * Reads a NUL-terminated string from a string table.
     *
     * @param table the table
     * @param offset the string's offset
     * @return the string
     * @throws IOException if the offset is outside of the table
     */
    public static String string(ByteBuffer table, long offset) throws IOException {
        if (offset < 0 || offset >= table.limit()) {
            throw new IOException("a name is outside of the string table");
        }
        int start = (int) offset;
        int end = start;
        while (end < table.limit() && table.get(end) != 0) {
            end++;
        }
        return new String(table.array(), start, end - start, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
