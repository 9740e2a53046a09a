package io.nativeheader.processor.resolve.type;

import io.nativeheader.processor.cmodel.CDeclaration;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CTag;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.naming.CallbackByJavaName;
import io.nativeheader.processor.naming.JavaNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of a package's Java types. Types become files, and a file system may ignore case, so that no two names differ by case alone: beside
 * {@code interface Calc} the C type {@code struct calc} is {@code calc_}.
 */
public final class TypeNames {

    /** {@code PhyHeader_1}, {@code PhyNativeHandles}: what a type may be divided into. */
    private static final Pattern PART = Pattern.compile("(.*?)(_\\d+|(?:_\\d+)?handles)");

    private final Set<String> takenInLowerCase = new HashSet<>();
    private final Set<String> divisibleInLowerCase = new HashSet<>();

    /** Names of C's own types by their lower case, each with the first type of that name. */
    private final Map<String, CName> cNames = new HashMap<>();

    /** Names of the types that are no C types by their lower case. */
    private final Map<String, String> ofThePackage = new HashMap<>();

    private final List<Renamed> renamed = new ArrayList<>();

    private record CName(String name, Kind kind) {}

    /** Where a type's name comes from. */
    enum Kind {
        TAG,
        TYPEDEF,
        MADE_UP
    }

    /**
     * A C type whose name a type of the package has that is no C type.
     *
     * @param cName {@code calc}
     * @param javaName {@code calc_}
     * @param other {@code Calc}
     */
    public record Renamed(String cName, String javaName, String other) {}

    /**
     * @param headers of all interfaces of the package
     * @param existing names of the package's own types
     * @param generated names of the types generated for its interfaces, which may be divided
     */
    public TypeNames(String packageName, List<CHeader> headers, Set<String> existing, Set<String> generated) {
        take(new JavaClass(packageName, "").platform().name());
        existing.forEach(this::take);
        for (String name : generated) {
            take(name);
            divisibleInLowerCase.add(lowerCase(name));
        }
        noteNames(headers);
    }

    private void take(String name) {
        takenInLowerCase.add(lowerCase(name));
        ofThePackage.putIfAbsent(lowerCase(name), name);
    }

    /** Returns the Java name of a C type, which no other type gets. */
    String of(String wanted, Kind kind) {
        String name = JavaNames.type(wanted);
        Matcher part = PART.matcher(lowerCase(name));
        if (part.matches() && divisibleInLowerCase.contains(part.group(1))) {
            name += "_";
        }
        String other = ofThePackage.getOrDefault(lowerCase(name), "");
        while (isAnothers(name, wanted, kind) || !takenInLowerCase.add(lowerCase(name))) {
            name += "_";
        }
        if (!other.isEmpty()) {
            renamed.add(new Renamed(wanted, name, other));
        }
        return name;
    }

    /** Returns the C types that got another name since the last call, because a type of the package has theirs. */
    public List<Renamed> takeRenamed() {
        List<Renamed> taken = List.copyOf(renamed);
        renamed.clear();
        return taken;
    }

    /** Whether the name belongs to another type of C, which keeps it even if nothing reaches that type. */
    private boolean isAnothers(String name, String wanted, Kind kind) {
        CName owner = cNames.get(lowerCase(name));
        return owner != null && !(owner.equals(new CName(wanted, kind)) && name.equals(wanted));
    }

    /** C has tags and typedefs in two name spaces, Java in one: a tag keeps its name. */
    private void noteNames(List<CHeader> headers) {
        for (CHeader header : headers) {
            for (CTag tag : header.tags().values()) {
                if (!tag.name().isEmpty() && TypeRegistry.obstacle(tag).isEmpty()) {
                    note(tag.name(), Kind.TAG);
                }
            }
        }
        for (CHeader header : headers) {
            for (CDeclaration declaration : header.declarations()) {
                if (CallbackByJavaName.pointer(declaration).isPresent()) {
                    note(declaration.name(), Kind.TYPEDEF);
                }
            }
        }
    }

    private void note(String name, Kind kind) {
        if (JavaNames.type(name).equals(name)) {
            cNames.putIfAbsent(lowerCase(name), new CName(name, kind));
        }
    }

    private static String lowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
