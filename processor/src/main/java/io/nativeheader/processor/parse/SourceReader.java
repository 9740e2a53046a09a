package io.nativeheader.processor.parse;

import io.nativeheader.processor.clang.Cursor;
import io.nativeheader.processor.clang.TranslationUnit;
import io.nativeheader.processor.cmodel.CLocation;
import io.nativeheader.processor.cmodel.CSource;
import io.nativeheader.processor.toolchain.sysroot.HostHeaders;

/** Reads the location and the comment of declarations. */
public final class SourceReader {

    private final SourceFiles files;
    private final StorageOrder order;
    private final int linesBeforePreamble;
    private final SourceComments comments;

    SourceReader(SourceFiles files, StorageOrder order, ParseRequest request, SourceComments comments) {
        this.files = files;
        this.order = order;
        this.comments = comments;
        this.linesBeforePreamble = MainFile.linesBeforePreamble(request);
    }

    public CSource source(Cursor cursor) {
        return source(cursor, cursor.position());
    }

    public CSource source(Cursor cursor, TranslationUnit.Position position) {
        return new CSource(location(position), comments.of(cursor, position), AttributeReader.deprecated(cursor));
    }

    /** Returns the comments of the file that declarations are in. */
    SourceComments comments() {
        return comments;
    }

    public CLocation location(TranslationUnit.Position position) {
        if (MainFile.is(position.file())) {
            return new CLocation(
                    position.file(), MainFile.PREAMBLE, position.line() - linesBeforePreamble, position.column());
        }
        String name = position.file().isEmpty() ? "" : files.name(position.file());
        return new CLocation(
                HostHeaders.original(position.file()).orElse(position.file()),
                name,
                position.line(),
                position.column());
    }

    /**
     * Returns whether code after the headers can name a tag. It cannot if the tag's scope is a prototype, or if clang declares it
     * implicitly.
     */
    boolean hasFileScope(Cursor tag) {
        TranslationUnit.Position name = tag.position();
        int from = Math.max(0, name.offset() - PrototypeScope.WINDOW);
        return !name.file().isEmpty() && !PrototypeScope.endsIn(files.text(name.file(), from, name.offset()));
    }

    /** Returns whether gcc stores the fields of a record in big-endian order. */
    boolean isReversed(Cursor record) {
        return order.isReversed(record);
    }
}
