package io.nativeheader.processor.parse;

import io.nativeheader.processor.clang.Cursor;
import io.nativeheader.processor.clang.TranslationUnit;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Detects records that gcc stores in the opposite byte order: {@code struct s { … } __attribute__((scalar_storage_order("big-endian")))},
 * and those after {@code #pragma scalar_storage_order big-endian}. clang ignores both, and warns about neither in system headers. So a
 * macro renames the attribute to one that clang keeps, and the pragma is searched for in the text.
 */
final class StorageOrder {

    /** {@code CXCursor_AnnotateAttr}. */
    private static final int ANNOTATION = 406;

    private static final String WORD = "scalar_storage_order";
    private static final String BIG = "big-endian";
    private static final byte[] BYTES = WORD.getBytes(StandardCharsets.US_ASCII);

    private static final Pattern PRAGMA =
            Pattern.compile("(?:#\\s*pragma|_Pragma\\s*\\(\\s*\")\\s*" + WORD + "\\s+([\\w-]+)");

    /** Within {@code [[…]]}, clang does not keep the renamed attribute. */
    private static final Pattern IN_BRACKETS = Pattern.compile("gnu\\s*::\\s*(?:__)?" + WORD);

    private static final Pattern INCLUSION = Pattern.compile("#\\s*include");

    private final SourceFiles files;
    private final Map<String, List<Region>> regions = new HashMap<>();
    private boolean everywhere;

    private StorageOrder(SourceFiles files) {
        this.files = files;
    }

    /** A range of a file, in bytes. */
    private record Region(int start, int end) {}

    /**
     * Returns the macros that rename the attribute. They are on the command line, because a definition in the main file would count as a
     * macro of the header.
     */
    static List<String> arguments() {
        return List.of(
                "-D" + WORD + "(order)=annotate(\"" + WORD + "=\" order)",
                "-D__" + WORD + "__(order)=annotate(\"" + WORD + "=\" order)");
    }

    /**
     * Searches the text of files.
     *
     * @param paths all files that were read
     */
    static StorageOrder of(SourceFiles files, List<String> paths) {
        StorageOrder order = new StorageOrder(files);
        paths.forEach(order::regions);
        return order;
    }

    private List<Region> regions(String path) {
        return regions.computeIfAbsent(path, _ -> {
            byte[] bytes = files.bytes(path);
            // ISO-8859-1 has one character per byte, so that offsets match clang's
            return contains(bytes) ? read(new String(bytes, StandardCharsets.ISO_8859_1)) : List.of();
        });
    }

    private static boolean contains(byte[] bytes) {
        for (int i = 0; i <= bytes.length - BYTES.length; i++) {
            int j = 0;
            while (j < BYTES.length && bytes[i + j] == BYTES[j]) {
                j++;
            }
            if (j == BYTES.length) {
                return true;
            }
        }
        return false;
    }

    private List<Region> read(String text) {
        List<Region> found = new ArrayList<>();
        if (IN_BRACKETS.matcher(text).find()) {
            found.add(new Region(0, text.length()));
        }
        Matcher pragma = PRAGMA.matcher(text);
        int start = -1;
        while (pragma.find()) {
            if (start >= 0) {
                add(found, text, start, pragma.start());
            }
            start = pragma.group(1).equals(BIG) ? pragma.end() : -1;
        }
        if (start >= 0) {
            add(found, text, start, text.length());
            everywhere = true; // the order also applies after the include directive of this file
        }
        return found;
    }

    private void add(List<Region> found, String text, int start, int end) {
        found.add(new Region(start, end));
        everywhere |= INCLUSION.matcher(text.substring(start, end)).find();
    }

    /** Returns whether gcc stores the fields of a record in big-endian order. All targets are little-endian. */
    boolean isReversed(Cursor record) {
        if (everywhere) {
            return true;
        }
        if (record.hasAttributes()
                && record.children(ANNOTATION).stream()
                        .anyMatch(attribute -> attribute.spelling().equals(WORD + "=" + BIG))) {
            return true;
        }
        TranslationUnit.Position position = record.position();
        return !position.file().isEmpty()
                && regions(position.file()).stream()
                        .anyMatch(region -> region.start() <= position.offset() && position.offset() < region.end());
    }
}
