package io.nativeheader.processor.emit;

import io.nativeheader.processor.jmodel.InterfaceSource;
import io.nativeheader.processor.jmodel.JavaArray;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaGeneric;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.jmodel.JavaType;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import io.nativeheader.processor.platform.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints an annotated interface for a person to edit. JavaPoet has no comments between methods, which guesses need. */
public final class InterfaceSourceEmitter {

    private static final int WIDTH = 120;
    private static final String INDENT = "    ";

    private final InterfaceSource source;
    private final TreeSet<String> imports = new TreeSet<>();
    private final List<String> packageTypes;

    private InterfaceSourceEmitter(InterfaceSource source) {
        this.source = source;
        this.packageTypes = Stream.concat(
                        Stream.of(source.type()),
                        source.methods().stream()
                                .flatMap(method -> Stream.concat(
                                        Stream.of(method.declaration().result()),
                                        method.parameters().stream().map(InterfaceSource.Parameter::type)))
                                .flatMap(InterfaceSourceEmitter::classes)
                                .filter(type ->
                                        type.packageName().equals(source.type().packageName())))
                .map(JavaClass::simpleName)
                .toList();
    }

    public static String emit(InterfaceSource source) {
        return new InterfaceSourceEmitter(source).text();
    }

    private static Stream<JavaClass> classes(JavaType type) {
        return switch (type) {
            case JavaPrimitive _ -> Stream.empty();
            case JavaClass name -> Stream.of(name);
            case JavaArray array -> classes(array.component());
            case JavaGeneric generic ->
                Stream.concat(
                        classes(generic.raw()), generic.arguments().stream().flatMap(InterfaceSourceEmitter::classes));
        };
    }

    private String text() {
        String body = body();
        String packageName = source.type().packageName();
        return (packageName.isEmpty() ? "" : "package " + packageName + ";\n\n")
                + imports.stream().map(name -> "import " + name + ";\n").collect(Collectors.joining())
                + "\n" + body;
    }

    private String body() {
        List<String> members = new ArrayList<>();
        source.methods().forEach(method -> members.add(method(method)));
        source.notes().forEach(note -> members.add(comment(note)));
        return "/** Functions of " + JavadocText.escape(source.headers()) + ". The constants are in {@link "
                + source.type().name() + "Header}. */\n"
                + annotation(source.annotation()) + "\npublic interface "
                + source.type().name() + " {\n\n"
                + String.join("\n", members) + "}\n";
    }

    private static String comment(String note) {
        return note.lines()
                .map(line -> INDENT + "// " + JavadocText.withoutUnicodeEscapes(line) + "\n")
                .collect(Collectors.joining());
    }

    private String method(InterfaceSource.Method method) {
        StringBuilder text = new StringBuilder(javadoc(method));
        method.remarks().forEach(remark -> text.append(comment(remark)));
        for (String annotation : method.annotations()) {
            text.append(INDENT).append(annotation(annotation)).append('\n');
        }
        return text.append(signature(method)).toString();
    }

    private String javadoc(InterfaceSource.Method method) {
        MethodDeclaration declaration = method.declaration();
        List<MethodDeclaration.Parameter> bound = declaration.javaParameters();
        MethodTags methodTags = new MethodTags(Language.C);
        List<String> tags = methodTags.of(
                declaration,
                parameter -> method.parameters().get(bound.indexOf(parameter)).name());
        String text = JavadocText.of(declaration.documentation(), tags, methodTags.sentences(declaration))
                .toString()
                .strip()
                .replaceAll("(\\{@link |@see )" + Pattern.quote(source.type().name()) + "#", "$1#");
        return WrappedJavadoc.lines(text, WIDTH - INDENT.length() - 3).stream()
                .map(line -> (INDENT + " * " + line).stripTrailing() + "\n")
                .collect(Collectors.joining("", INDENT + "/**\n", INDENT + " */\n"));
    }

    /** Returns an annotation after importing it, with its qualified name if a C type has its simple name. */
    private String annotation(String annotation) {
        String name = annotation.replaceFirst("(?s)^@(\\w+).*", "$1");
        if (packageTypes.contains(name)) {
            return annotation.replaceFirst("^@", "@io.nativeheader.");
        }
        if (!name.equals("SuppressWarnings")) {
            imports.add("io.nativeheader." + name);
        }
        return annotation;
    }

    private String signature(InterfaceSource.Method method) {
        List<String> parameters = new ArrayList<>();
        for (InterfaceSource.Parameter parameter : method.parameters()) {
            boolean last = parameter == method.parameters().getLast();
            parameters.add(parameter(parameter, method.varargs() && last));
        }
        String start = INDENT + name(method.declaration().result()) + " "
                + method.declaration().name() + "(";
        String line = start + String.join(", ", parameters) + ");\n";
        String continuation = "\n" + INDENT.repeat(3);
        String second = continuation + String.join(", ", parameters) + ");\n";
        return line.length() <= WIDTH + 1
                ? line
                : second.length() <= WIDTH + 2
                        ? start + second
                        : start + continuation + String.join("," + continuation, parameters) + ");\n";
    }

    private String parameter(InterfaceSource.Parameter parameter, boolean varargs) {
        List<String> words = new ArrayList<>();
        parameter.annotations().forEach(annotation -> words.add(annotation(annotation)));
        String type = name(parameter.type());
        words.add(varargs ? type.replaceFirst("\\[]$", "...") : type);
        words.add(parameter.name());
        return String.join(" ", words);
    }

    private String name(JavaType type) {
        return switch (type) {
            case JavaPrimitive primitive -> primitive.keyword();
            case JavaArray array -> name(array.component()) + "[]";
            case JavaGeneric generic ->
                name(generic.raw())
                        + generic.arguments().stream().map(this::name).collect(Collectors.joining(", ", "<", ">"));
            case JavaClass name -> name(name);
        };
    }

    private String name(JavaClass type) {
        String packageName = type.packageName();
        if (packageName.equals(source.type().packageName())) {
            return type.name();
        }
        if (packageTypes.contains(type.simpleName())) {
            return type.qualifiedName();
        }
        if (!packageName.equals("java.lang")) {
            imports.add(type.qualifiedName());
        }
        return type.name();
    }
}
