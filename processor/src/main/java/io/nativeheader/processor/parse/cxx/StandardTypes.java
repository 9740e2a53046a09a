package io.nativeheader.processor.parse.cxx;

import io.nativeheader.processor.clang.ClangType;
import io.nativeheader.processor.clang.Cursor;
import io.nativeheader.processor.cmodel.cxx.CxxType;
import io.nativeheader.processor.cmodel.cxx.CxxType.Family;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognizes the classes of the standard library that have a Java counterpart, behind aliases and inline namespaces. */
final class StandardTypes {

    /** The families of containers by the names of their classes. All of them have an allocator as their last argument. */
    private static final Map<String, Family> CONTAINERS = Map.ofEntries(
            Map.entry("vector", Family.VECTOR),
            Map.entry("list", Family.LIST),
            Map.entry("deque", Family.LIST),
            Map.entry("forward_list", Family.LIST),
            Map.entry("multiset", Family.LIST),
            Map.entry("unordered_multiset", Family.LIST),
            Map.entry("set", Family.SET),
            Map.entry("unordered_set", Family.SET),
            Map.entry("map", Family.MAP),
            Map.entry("unordered_map", Family.MAP),
            Map.entry("multimap", Family.MULTIMAP),
            Map.entry("unordered_multimap", Family.MULTIMAP));

    /** The iterators of libstdc++ and libc++ whose first template argument is their element. */
    private static final Set<String> ITERATORS = Set.of(
            "_List_iterator",
            "_List_const_iterator",
            "_Fwd_list_iterator",
            "_Fwd_list_const_iterator",
            "_Deque_iterator",
            "_Rb_tree_iterator",
            "_Rb_tree_const_iterator",
            "_Node_iterator",
            "_Node_const_iterator",
            "__list_iterator",
            "__list_const_iterator",
            "__forward_list_iterator",
            "__forward_list_const_iterator",
            "__deque_iterator");

    /** The iterators whose first template argument is a pointer or another iterator. */
    private static final Set<String> ITERATOR_ADAPTORS = Set.of("__normal_iterator", "__wrap_iter", "reverse_iterator");

    private static final Set<String> WIDE_CHARACTERS = Set.of("wchar_t", "char16_t", "char32_t");

    private static final Pattern LENGTH = Pattern.compile("[<,] ?(\\d+)\\w*>$");
    private static final Pattern RATIO = Pattern.compile("ratio<(\\d+)\\w*(?:, (\\d+)\\w*)?>");
    private static final long NANOSECONDS = 1_000_000_000;

    private final CxxTypes types;
    private final CxxNaming naming;

    StandardTypes(CxxTypes types, CxxNaming naming) {
        this.types = types;
        this.naming = naming;
    }

    /** Returns the type of an object of a standard class; empty if the class has no Java counterpart, or is not a standard class. */
    Optional<CxxType> read(ClangType type, Cursor declaration, String spelling) {
        String namespace = String.join("::", naming.scope(declaration));
        String name = declaration.spelling();
        return switch (namespace) {
            case "std", "__gnu_cxx" -> ofStd(type, name, spelling);
            case "std::chrono" -> ofChrono(type, name, spelling);
            case "std::filesystem" ->
                name.equals("path") ? Optional.of(standard(Family.PATH, List.of(), 0, spelling)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<CxxType> ofChrono(ClangType type, String name, String spelling) {
        return switch (name) {
            case "duration" -> Optional.of(duration(type, spelling));
            case "time_point" -> Optional.of(time(type, spelling));
            default -> Optional.empty();
        };
    }

    private Optional<CxxType> ofStd(ClangType type, String name, String spelling) {
        return switch (name) {
            case "basic_string" -> text(type, Family.STRING, Family.WIDE_STRING, spelling);
            case "basic_string_view" -> text(type, Family.STRING_VIEW, Family.WIDE_STRING_VIEW, spelling);
            case "optional" -> Optional.of(standard(Family.OPTIONAL, values(type, 1), 0, spelling));
            case "pair" -> Optional.of(standard(Family.PAIR, values(type, 2), 0, spelling));
            case "tuple" ->
                Optional.of(standard(Family.TUPLE, values(type, type.templateArgumentCount()), 0, spelling));
            case "variant" ->
                Optional.of(standard(Family.VARIANT, values(type, type.templateArgumentCount()), 0, spelling));
            case "monostate" -> Optional.of(standard(Family.MONOSTATE, List.of(), 0, spelling));
            case "span" -> Optional.of(standard(Family.SPAN, values(type, 1), 0, spelling));
            case "initializer_list" -> Optional.of(standard(Family.INITIALIZER_LIST, values(type, 1), 0, spelling));
            case "complex" -> complex(type, spelling);
            case "bitset" -> Optional.of(standard(Family.BITSET, List.of(), length(spelling), spelling));
            case "array" -> Optional.of(standard(Family.ARRAY, values(type, 1), length(spelling), spelling));
            case "unique_ptr", "auto_ptr" -> Optional.of(standard(Family.UNIQUE_PTR, targets(type), 0, spelling));
            case "shared_ptr" -> Optional.of(standard(Family.SHARED_PTR, targets(type), 0, spelling));
            case "weak_ptr" -> Optional.of(standard(Family.WEAK_PTR, targets(type), 0, spelling));
            case "reference_wrapper" -> Optional.of(standard(Family.REFERENCE_WRAPPER, targets(type), 0, spelling));
            case "function" -> Optional.of(function(type, spelling));
            default ->
                Optional.ofNullable(CONTAINERS.get(name))
                        .flatMap(family -> container(type, family, spelling))
                        .or(() -> iterator(type, name, spelling));
        };
    }

    private Optional<CxxType> text(ClangType type, Family narrow, Family wide, String spelling) {
        String character = type.templateArgument(0).canonical().spelling();
        boolean isNarrow = character.equals("char") || character.equals("char8_t");
        return (isNarrow || WIDE_CHARACTERS.contains(character)) && hasStandardAllocator(type)
                ? Optional.of(standard(isNarrow ? narrow : wide, List.of(), 0, spelling))
                : Optional.empty();
    }

    private Optional<CxxType> complex(ClangType type, String spelling) {
        String part = type.templateArgument(0).canonical().spelling();
        return part.equals("double") || part.equals("float")
                ? Optional.of(standard(Family.COMPLEX, values(type, 1), 0, spelling))
                : Optional.empty();
    }

    private Optional<CxxType> container(ClangType type, Family family, String spelling) {
        return hasStandardAllocator(type)
                ? Optional.of(standard(family, values(type, isMap(family) ? 2 : 1), 0, spelling))
                : Optional.empty();
    }

    private Optional<CxxType> iterator(ClangType type, String name, String spelling) {
        if (ITERATORS.contains(name)) {
            return Optional.of(standard(Family.ITERATOR, values(type, 1), 0, spelling));
        }
        if (!ITERATOR_ADAPTORS.contains(name)) {
            return Optional.empty();
        }
        ClangType adapted = type.templateArgument(0).canonical();
        if (adapted.kind() == CTypes.POINTER) {
            return Optional.of(standard(Family.ITERATOR, List.of(types.read(adapted.pointee())), 0, spelling));
        }
        return types.read(adapted) instanceof CxxType.Standard inner && inner.family() == Family.ITERATOR
                ? Optional.of(new CxxType.Standard(Family.ITERATOR, inner.arguments(), 0, spelling))
                : Optional.empty();
    }

    private static boolean isMap(Family family) {
        return family == Family.MAP || family == Family.MULTIMAP;
    }

    /** Returns whether the last template argument is the allocator of the standard library, or no allocator. */
    private static boolean hasStandardAllocator(ClangType type) {
        ClangType last = type.templateArgument(type.templateArgumentCount() - 1).canonical();
        String allocator = last.spelling();
        return allocator.startsWith("std::allocator<") || !allocator.contains("alloc");
    }

    private List<CxxType> values(ClangType type, int count) {
        List<CxxType> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(types.read(type.templateArgument(i)));
        }
        return values;
    }

    /** Returns the object that a smart pointer points to, which may be incomplete. */
    private List<CxxType> targets(ClangType type) {
        return List.of(types.target(type.templateArgument(0)));
    }

    private CxxType function(ClangType type, String spelling) {
        return standard(Family.FUNCTION, signature(type.templateArgument(0).canonical()), 0, spelling);
    }

    /** Returns the type of a pointer to a function with types that C does not have. */
    CxxType functionPointer(ClangType function, String spelling) {
        return spelling.contains("...") || spelling.contains("noexcept")
                ? new CxxType.Unsupported(spelling, "it uses a pointer to a function with types of C++")
                : standard(Family.FUNCTION_POINTER, signature(function), 0, spelling);
    }

    /** Returns the types of a function's result and parameters. */
    private List<CxxType> signature(ClangType signature) {
        List<CxxType> arguments = new ArrayList<>();
        arguments.add(types.read(signature.result()));
        for (int i = 0; i < Math.max(0, signature.argumentCount()); i++) {
            arguments.add(types.parameter(signature.argument(i)));
        }
        return arguments;
    }

    private static CxxType standard(Family family, List<CxxType> arguments, long extent, String spelling) {
        for (CxxType argument : arguments) {
            if (argument instanceof CxxType.Unsupported unsupported) {
                return new CxxType.Unsupported(spelling, unsupported.reason());
            }
        }
        return new CxxType.Standard(family, arguments, extent, spelling);
    }

    private static long length(String spelling) {
        Matcher length = LENGTH.matcher(spelling);
        return length.find() ? Long.parseLong(length.group(1)) : 0;
    }

    private CxxType duration(ClangType type, String spelling) {
        ClangType ticks = type.templateArgument(0).canonical();
        if (isFloating(ticks)) {
            return new CxxType.Standard(Family.DURATION, List.of(types.read(ticks)), 1, spelling);
        }
        Matcher ratio = RATIO.matcher(type.templateArgument(1).canonical().spelling());
        boolean isInteger = ticks.kind() >= 4 && ticks.kind() <= 20; // CXType_Char_U to CXType_Int128
        if (!isInteger || !ratio.find()) {
            return new CxxType.Unsupported(spelling, "it uses a duration that does not count in numbers");
        }
        long numerator = Long.parseLong(ratio.group(1));
        long denominator = ratio.group(2) == null ? 1 : Long.parseLong(ratio.group(2));
        boolean isExact = numerator <= Long.MAX_VALUE / NANOSECONDS && numerator * NANOSECONDS % denominator == 0;
        return isExact
                ? new CxxType.Standard(
                        Family.DURATION, List.of(types.read(ticks)), numerator * NANOSECONDS / denominator, spelling)
                : new CxxType.Unsupported(spelling, "it uses a duration that is not a multiple of a nanosecond");
    }

    /** Returns whether ticks are floating-point numbers, which stubs convert to nanoseconds. */
    private static boolean isFloating(ClangType ticks) {
        return ticks.kind() >= 21 && ticks.kind() <= 23; // CXType_Float to CXType_LongDouble
    }

    /** Returns the type of a time. Java has no counterpart of clocks other than the system's, so their times are durations. */
    private CxxType time(ClangType type, String spelling) {
        boolean isOfSystem = type.templateArgument(0).canonical().spelling().endsWith("::system_clock");
        ClangType duration = type.templateArgument(1).canonical();
        return switch (duration(duration, duration.spelling())) {
            case CxxType.Standard ticks ->
                isOfSystem
                        ? new CxxType.Standard(Family.TIME_POINT, List.of(ticks), ticks.extent(), spelling)
                        : new CxxType.Standard(Family.DURATION, ticks.arguments(), ticks.extent(), spelling);
            case CxxType other -> new CxxType.Unsupported(spelling, ((CxxType.Unsupported) other).reason());
        };
    }
}
