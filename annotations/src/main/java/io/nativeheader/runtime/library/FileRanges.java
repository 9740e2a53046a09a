package io.nativeheader.runtime.library;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Parts of a binary file, read by offset; what lies outside of the file is an {@link IOException} that says so. */
public final class FileRanges implements AutoCloseable {

    /** Larger tables than this are taken for damage: libLLVM's symbol table has 1 MiB, its strings 8 MiB. */
    private static final long LARGEST_TABLE = 1L << 28;

    private final FileChannel channel;
    private final long size;

    private FileRanges(FileChannel channel) throws IOException {
        this.channel = channel;
        this.size = channel.size();
    }

    public static FileRanges open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return new FileRanges(channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    public long size() {
        return size;
    }

    /**
     * Bytes of the file; both numbers may be any 64 bits that a damaged file holds.
     *
     * @param what is named if it is not there: {@code the string table}
     */
    public ByteBuffer read(String what, long offset, long length, ByteOrder order) throws IOException {
        if (offset < 0 || length < 0 || offset > size || length > size - offset) {
            throw new IOException(what + " lies outside of the file");
        }
        if (length > LARGEST_TABLE) {
            throw new IOException(what + " is larger than " + (LARGEST_TABLE >> 20) + " MiB");
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, offset + bytes.position()) < 0) {
                throw new IOException(what + " is cut off");
            }
        }
        return bytes.flip().order(order);
    }

    /** The zero-terminated string at an offset of a string table. */
    public static String string(ByteBuffer table, long offset) throws IOException {
        if (offset < 0 || offset >= table.limit()) {
            throw new IOException("a name lies outside of the string table");
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
