package io.nativeheader.processor.parse;

import io.nativeheader.processor.clang.ClangType;
import io.nativeheader.processor.clang.Cursor;
import io.nativeheader.processor.clang.CursorKind;
import io.nativeheader.processor.cmodel.CEnum;
import io.nativeheader.processor.cmodel.CEnumerator;
import io.nativeheader.processor.cmodel.CField;
import io.nativeheader.processor.cmodel.CPrimitive;
import io.nativeheader.processor.cmodel.CRecord;
import io.nativeheader.processor.cmodel.CRecordLayout;
import io.nativeheader.processor.cmodel.CSource;
import io.nativeheader.processor.cmodel.CTag;
import io.nativeheader.processor.cmodel.DeclId;
import io.nativeheader.processor.platform.PerTarget;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the records and enums that declarations refer to, directly or through fields, each once. */
public final class TagReader {

    private static final Pattern IDENTIFIER = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

    /** Matches a USR that ends in a tag: {@code @S@phy_device}. Without a tag, another letter follows the kind. */
    private static final Pattern TAGGED = Pattern.compile(".*@[SUE]@[^@]*");

    /** Matches a USR that ends in a tag or a typedef name: {@code @SA@z_stream}. */
    private static final Pattern NAMED = Pattern.compile(".*@[SUE]A?@[^@]*");

    private final SourceReader sources;
    private final TypeReader types;
    private final TagNaming naming;
    private final Set<DeclId> known;
    private final Map<DeclId, List<Cursor>> typedefs = new HashMap<>();
    private final Map<Long, DeclId> ids = new HashMap<>();
    private final Map<DeclId, CTag> tags = new LinkedHashMap<>();
    private final Deque<Cursor> unread = new ArrayDeque<>();
    private int unnamed;

    /**
     * Creates a reader.
     *
     * @param known tags that need not be read
     */
    TagReader(SourceReader sources, TagNaming naming, Set<DeclId> known) {
        this.sources = sources;
        this.types = new TypeReader(this, sources, naming);
        this.naming = naming;
        this.known = known;
    }

    public TypeReader types() {
        return types;
    }

    /** Records that a typedef names a record or enum. Call this before {@link #read}. */
    void noteTypedef(Cursor typedef) {
        ClangType type = typedef.underlyingType();
        int kind = type.kind();
        if (kind == 119) {
            type = type.named();
            kind = type.kind();
        }
        if (kind == 105 || kind == 106) {
            typedefs.computeIfAbsent(id(type.declaration()), _ -> new ArrayList<>())
                    .add(typedef);
        }
    }

    /** Returns the identity of a record or enum and queues it for {@link #read}. */
    public DeclId reach(Cursor declaration) {
        DeclId id = id(declaration);
        if (!known.contains(id) && !tags.containsKey(id)) {
            tags.put(id, null);
            unread.add(declaration);
        }
        return id;
    }

    /**
     * Returns the identity of a record or enum. This is the USR only if that is unique: all unnamed unions of a struct share one USR, and
     * so do types that two prototypes define under the same name.
     */
    private DeclId id(Cursor declaration) {
        return ids.computeIfAbsent(declaration.identity(), _ -> {
            String usr = declaration.usr();
            boolean isIdentity = NAMED.matcher(usr).matches() && hasFileScope(declaration);
            return new DeclId(isIdentity ? usr : usr + "#" + unnamed++);
        });
    }

    /**
     * Returns whether a tag has file scope. A tag that a prototype declares but does not define counts as the file-scope tag of the same
     * name, as the header's author intends.
     */
    private boolean hasFileScope(Cursor declaration) {
        Cursor definition = declaration.definition();
        return definition.isNull() || tag(declaration).isEmpty() || sources.hasFileScope(definition);
    }

    /** Returns whether {@link #read} has anything to read. */
    boolean hasUnread() {
        return !unread.isEmpty();
    }

    /** Reads everything that was reached, transitively. */
    Map<DeclId, CTag> read() {
        while (!unread.isEmpty()) {
            Cursor next = unread.remove();
            Cursor definition = next.definition();
            Cursor declaration = definition.isNull() ? next : definition;
            DeclId id = id(next);
            tags.put(
                    id,
                    declaration.kind() == CursorKind.ENUM_DECL
                            ? enumeration(id, declaration)
                            : record(id, declaration, !definition.isNull()));
        }
        return tags;
    }

    private CEnum enumeration(DeclId id, Cursor declaration) {
        CPrimitive underlying = underlying(declaration);
        List<CEnumerator> enumerators = new ArrayList<>();
        for (Cursor constant : declaration.children(CursorKind.ENUM_CONSTANT_DECL)) {
            long value = inRange(constant.enumValue(), underlying);
            enumerators.add(new CEnumerator(constant.spelling(), PerTarget.same(value), sources.source(constant)));
        }
        String tag = tag(declaration);
        Optional<TagNaming.Name> name = naming.of(declaration);
        return new CEnum(
                id,
                name.map(TagNaming.Name::base).orElse(tag),
                name.isPresent() ? "" : typedefName(id, tag, declaration),
                underlying,
                enumerators,
                name.isPresent() || hasFileScope(declaration),
                source(id, tag, declaration),
                name.map(TagNaming.Name::qualified).orElse(""));
    }

    /** Returns the value of an unsigned type without the sign extension that libclang adds. A {@code bool} has one bit. */
    private static long inRange(long value, CPrimitive type) {
        int bits = type.kind() == CPrimitive.Kind.BOOL ? 1 : (int) type.size() * Byte.SIZE;
        int unused = Long.SIZE - bits;
        return type.isUnsigned() ? value << unused >>> unused : value;
    }

    private CPrimitive underlying(Cursor declaration) {
        ClangType type = declaration.enumIntegerType();
        return types.read(type).canonical() instanceof CPrimitive primitive
                ? primitive
                : new CPrimitive(CPrimitive.Kind.UNSIGNED_INT, 4);
    }

    private CRecord record(DeclId id, Cursor declaration, boolean complete) {
        CRecord.Kind kind = declaration.kind() == CursorKind.UNION_DECL ? CRecord.Kind.UNION : CRecord.Kind.STRUCT;
        String tag = tag(declaration);
        Optional<CRecordLayout> layout = complete && naming.hasLayout(declaration)
                ? Optional.of(layout(id, declaration, tag.isEmpty()))
                : Optional.empty();
        Optional<TagNaming.Name> name = naming.of(declaration);
        return new CRecord(
                id,
                kind,
                name.map(TagNaming.Name::base).orElse(tag),
                name.isPresent() ? "" : typedefName(id, tag, declaration),
                layout,
                name.isPresent() || hasFileScope(declaration),
                complete && sources.isReversed(declaration),
                source(id, tag, declaration),
                name.map(TagNaming.Name::qualified).orElse(""));
    }

    /** Returns the source with the comment of the declaration, or else of the typedef that names it: {@code typedef struct s s;}. */
    private CSource source(DeclId id, String tag, Cursor declaration) {
        CSource source = sources.source(declaration);
        List<Cursor> named = source.comment().isEmpty() ? typedefs.getOrDefault(id, List.of()) : List.of();
        String name = named.isEmpty() ? "" : typedefName(id, tag, declaration);
        return named.stream()
                .filter(typedef -> typedef.spelling().equals(name))
                .map(typedef -> sources.source(typedef).comment())
                .filter(comment -> !comment.isEmpty())
                .findFirst()
                .map(comment -> new CSource(source.location(), comment, source.deprecated()))
                .orElse(source);
    }

    /** Returns the layout. A record without a tag has the alignment of its typedef. */
    private CRecordLayout layout(DeclId id, Cursor declaration, boolean byTypedef) {
        ClangType type = declaration.type();
        List<CField> fields = new ArrayList<>();
        for (Cursor field : declaration.fields()) {
            OptionalInt width = field.isBitField() ? OptionalInt.of(field.bitWidth()) : OptionalInt.empty();
            fields.add(new CField(
                    identifier(field.spelling()),
                    types.declared(types.read(field.type()), field),
                    PerTarget.same(Math.max(0, field.fieldOffset())),
                    width,
                    sources.source(field)));
        }
        List<Cursor> names = typedefs.getOrDefault(id, List.of());
        long typedefAlignment =
                byTypedef && !names.isEmpty() ? names.getLast().type().alignment() : 1;
        long alignment = Math.max(typedefAlignment, Math.max(1, type.alignment()));
        return new CRecordLayout(PerTarget.same(Math.max(0, type.size())), PerTarget.same(alignment), fields);
    }

    private static String tag(Cursor declaration) {
        return TAGGED.matcher(declaration.usr()).matches() ? identifier(declaration.spelling()) : "";
    }

    /**
     * Returns an identifier; empty for the spelling {@code struct (unnamed at …)}, which libclang uses for unnamed types since version 16.
     */
    private static String identifier(String spelling) {
        return IDENTIFIER.matcher(spelling).matches() ? spelling : "";
    }

    /** Returns the typedef name, by the rule of {@link CTag#typedefName}. */
    private String typedefName(DeclId id, String tag, Cursor declaration) {
        List<String> names = namesByTypedef(id, declaration.type());
        if (names.contains(tag)) {
            return tag;
        }
        return names.stream()
                .filter(name -> !name.startsWith("_"))
                .findFirst()
                .orElse(names.isEmpty() || !tag.isEmpty() && !tag.startsWith("_") ? "" : names.getFirst());
    }

    /**
     * Returns the typedefs that are aliases of a record. {@code typedef struct s __attribute__((aligned(16))) s_t} is not one, because its
     * alignment differs.
     */
    private List<String> namesByTypedef(DeclId id, ClangType type) {
        List<Cursor> named = typedefs.getOrDefault(id, List.of());
        if (!named.isEmpty() && TAGGED.matcher(id.value()).matches()) {
            long alignment = type.alignment();
            return named.stream()
                    .filter(typedef -> typedef.type().alignment() == alignment)
                    .map(Cursor::spelling)
                    .toList();
        }
        return named.stream().map(Cursor::spelling).toList();
    }
}
