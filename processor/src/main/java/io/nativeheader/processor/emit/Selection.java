package io.nativeheader.processor.emit;

import com.palantir.javapoet.CodeBlock;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.platform.TargetSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Prints values that may differ between the targets of a binding: the value itself if it is the same on all, otherwise an expression that
 * selects by the running platform. JIT compilers fold the selection, because the platform's index is a constant for them.
 */
final class Selection {

    /** The maximum number of characters of all alternatives on one line. */
    private static final int MAX_ON_LINE = 80;

    private final CodeBlock platform;
    private final List<String> targets;
    private final TargetSet bound;

    /**
     * @param type a class of the package, which has one {@code NativeHeaderPlatform}
     * @param targets the names of all targets of the binding
     * @param variables names of the variables in scope
     */
    Selection(JavaClass type, List<String> targets, Set<String> variables) {
        this(type, targets, TargetSet.ALL, variables);
    }

    /**
     * @param bound the targets on which the code can run
     */
    Selection(JavaClass type, List<String> targets, TargetSet bound, Set<String> variables) {
        this.platform = Names.qualifier(type.platform(), variables);
        this.targets = targets;
        this.bound = bound.and(TargetSet.first(targets.size()));
    }

    /** The targets for which one expression is printed. */
    private record Printed(CodeBlock code, List<Integer> targets) {}

    /** Returns the targets on which the code can run. */
    TargetSet all() {
        return bound;
    }

    /** Returns whether the code cannot run on some targets of the binding. */
    boolean isRestricted() {
        return !bound.containsAll(TargetSet.first(targets.size()));
    }

    /** Returns whether all these targets have a value. */
    boolean isEverywhere(PerTarget<?> values) {
        return values.targets().containsAll(all());
    }

    /*
     * if (NativeHeaderPlatform.INDEX == 3) {
     *     throw Absent.field("st_atim", "struct stat", "sys/stat.h");
     * }
     */
    /**
     * Prints a check that throws on the targets without an item; nothing if all have it.
     *
     * @param failure the exception
     */
    CodeBlock required(TargetSet present, CodeBlock failure) {
        return excluded(all().minus(present), failure);
    }

    /** Prints a check that throws on some targets; nothing if there are none. */
    CodeBlock excluded(TargetSet excluded, CodeBlock failure) {
        TargetSet missing = excluded.and(all());
        return missing.isEmpty()
                ? CodeBlock.of("")
                : CodeBlock.builder()
                        .beginControlFlow("if ($L)", condition(missing.indices()))
                        .addStatement("throw $L", failure)
                        .endControlFlow()
                        .build();
    }

    /** Prints a selection for the initializer of a field, which needs no parentheses. */
    <T> CodeBlock initializer(PerTarget<T> values, Function<? super T, CodeBlock> printer) {
        return values.isSame() ? printer.apply(values.first()) : select(distinct(values, printer));
    }

    // 144, (NativeHeaderPlatform.INDEX == 1 ? 128 : 144)
    CodeBlock size(PerTarget<Long> size) {
        return of(size, value -> CodeBlock.of("$L", JavaLiteral.size(value)));
    }

    // (NativeHeaderPlatform.INDEX == 1 || NativeHeaderPlatform.INDEX == 2 ? 128 : 144)
    <T> CodeBlock of(PerTarget<T> values, Function<? super T, CodeBlock> printer) {
        if (values.isSame()) {
            return printer.apply(values.first());
        }
        List<Printed> distinct = distinct(values, printer);
        return distinct.size() == 1 ? distinct.getFirst().code() : CodeBlock.of("($L)", select(distinct));
    }

    private <T> List<Printed> distinct(PerTarget<T> values, Function<? super T, CodeBlock> printer) {
        if (values.isSame()) {
            return new ArrayList<>(List.of(new Printed(printer.apply(values.first()), List.of())));
        }
        Map<String, Printed> distinct = new LinkedHashMap<>();
        for (int target : values.targets().and(all()).indices()) {
            CodeBlock code = printer.apply(values.at(target));
            distinct.computeIfAbsent(code.toString(), _ -> new Printed(code, new ArrayList<>()))
                    .targets()
                    .add(target);
        }
        return new ArrayList<>(distinct.values());
    }

    private static Printed most(List<Printed> alternatives) {
        Printed most = alternatives.getFirst();
        for (Printed alternative : alternatives) {
            most = alternative.targets().size() > most.targets().size() ? alternative : most;
        }
        return most;
    }

    /** Prints a selection whose last alternative is the most common one. */
    private CodeBlock select(List<Printed> alternatives) {
        Printed most = most(alternatives);
        if (alternatives.size() == 1) {
            return most.code();
        }
        boolean isLong = alternatives.stream()
                        .mapToInt(alternative -> alternative.code().toString().length())
                        .sum()
                > MAX_ON_LINE;
        CodeBlock.Builder selection = CodeBlock.builder();
        for (Printed alternative : alternatives) {
            if (alternative != most) {
                selection.add(
                        isLong ? "$L\n$>$>? $L\n: $<$<" : "$L ? $L : ",
                        condition(alternative.targets()),
                        alternative.code());
            }
        }
        return selection.add(isLong ? "$>$>$L$<$<" : "$L", most.code()).build();
    }

    /*
     * if (NativeHeaderPlatform.INDEX == 1) {
     *     segment.set(JAVA_INT, 0, Integers.toInt(value));
     * } else {
     *     segment.set(JAVA_LONG, 0, value);
     * }
     */
    /** Prints a statement, or a choice of statements. */
    <T> CodeBlock statements(PerTarget<T> values, Function<? super T, CodeBlock> printer) {
        List<Printed> alternatives = distinct(values, printer);
        CodeBlock.Builder code = CodeBlock.builder();
        if (alternatives.size() == 1) {
            return code.addStatement("$L", alternatives.getFirst().code()).build();
        }
        Printed most = most(alternatives);
        alternatives.remove(most);
        String keyword = "if";
        for (Printed alternative : alternatives) {
            if (keyword.equals("if")) {
                code.beginControlFlow("if ($L)", condition(alternative.targets()));
            } else {
                code.nextControlFlow("else if ($L)", condition(alternative.targets()));
            }
            keyword = "else if";
            code.addStatement("$L", alternative.code());
        }
        return code.nextControlFlow("else")
                .addStatement("$L", most.code())
                .endControlFlow()
                .build();
    }

    // NativeHeaderPlatform.INDEX == 1 || NativeHeaderPlatform.INDEX == 2, NativeHeaderPlatform.INDEX != 3
    /** Prints the condition that the running platform, which must be one of the binding's, is among some targets. */
    CodeBlock condition(List<Integer> indices) {
        List<Integer> others = all().indices().stream()
                .filter(index -> !indices.contains(index))
                .toList();
        if (others.size() == 1 && indices.size() > 1) {
            return CodeBlock.of("$L.INDEX != $L", platform, others.getFirst());
        }
        return indices.stream()
                .map(index -> CodeBlock.of("$L.INDEX == $L", platform, index))
                .collect(CodeBlock.joining(" || "));
    }

    /** Returns the names of some targets for a sentence: {@code linux-x86_64, linux-aarch64}. */
    String names(TargetSet some) {
        return some.and(all()).indices().stream().map(targets::get).collect(Collectors.joining(", "));
    }
}
