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
 * Assigns names to the Java types of a package. Each type is a file and file systems may ignore case, so no two names differ only by
 * case: with an {@code interface Calc}, the C type {@code struct calc} becomes {@code calc_}.
 */
public final class TypeNames {

    /** {@code PhyHeader_1}, {@code PhyNativeHandles}: names of the parts that a large type may be split into. */
    private static final Pattern PART = Pattern.compile("(.*?)(_\\d+|(?:_\\d+)?handles)");

    private final Set<String> takenInLowerCase = new HashSet<>();
    private final Set<String> divisibleInLowerCase = new HashSet<>();

    /** C types that keep their names, by lower-case name. If several types have one name, the first counts. */
    private final Map<String, CName> cNames = new HashMap<>();

    /** Names of the types that do not come from C, by lower-case name. */
    private final Map<String, String> packageNames = new HashMap<>();

    private final List<Renamed> renamed = new ArrayList<>();

    private record CName(String name, Kind kind) {}

    /** Source of a type's name. */
    enum Kind {
        TAG,
        TYPEDEF,
        DERIVED
    }

    /**
     * A C type that is renamed because another type of the package has its name.
     *
     * @param cName {@code calc}
     * @param javaName {@code calc_}
     * @param other {@code Calc}
     */
    public record Renamed(String cName, String javaName, String other) {}

    /**
     * Reserves the names of a package.
     *
     * @param headers headers of all interfaces of the package
     * @param existing names of the user's types
     * @param generated names of the types generated for its interfaces, which may be split into parts
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
        packageNames.putIfAbsent(lowerCase(name), name);
    }

    /** Returns a unique Java name for a C type. */
    String of(String wanted, Kind kind) {
        String name = JavaNames.type(wanted);
        Matcher part = PART.matcher(lowerCase(name));
        if (part.matches() && divisibleInLowerCase.contains(part.group(1))) {
            name += "_";
        }
        String other = packageNames.getOrDefault(lowerCase(name), "");
        while (belongsToAnother(name, wanted, kind) || !takenInLowerCase.add(lowerCase(name))) {
            name += "_";
        }
        if (!other.isEmpty()) {
            renamed.add(new Renamed(wanted, name, other));
        }
        return name;
    }

    /** Returns the C types that were renamed since the last call because another type of the package has their name. */
    public List<Renamed> takeRenamed() {
        List<Renamed> taken = List.copyOf(renamed);
        renamed.clear();
        return taken;
    }

    /** Returns whether the name is reserved for another C type, even if no binding refers to that type. */
    private boolean belongsToAnother(String name, String wanted, Kind kind) {
        CName owner = cNames.get(lowerCase(name));
        return owner != null && !(owner.equals(new CName(wanted, kind)) && name.equals(wanted));
    }

    /** Records the names of C types. C has separate name spaces for tags and typedefs, Java has one; tags take precedence. */
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
