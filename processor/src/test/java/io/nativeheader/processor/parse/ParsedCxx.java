package io.nativeheader.processor.parse;

import io.nativeheader.processor.cmodel.CDeclaration;
import io.nativeheader.processor.cmodel.CSource;
import io.nativeheader.processor.cmodel.cxx.CxxClass;
import io.nativeheader.processor.cmodel.cxx.CxxFunction;
import io.nativeheader.processor.cmodel.cxx.CxxType;
import java.util.List;

/** Finds and describes the declarations of a parsed C++ header. */
final class ParsedCxx {

    private ParsedCxx() {}

    /** Returns the first function with a qualified name. */
    static CxxFunction function(Parsed c, String name) {
        return c.outcome.cxx().functions().stream()
                .filter(one -> one.qualifiedName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        name + " is not among " + c.outcome.cxx().functions()));
    }

    /** Returns the names of the declarations with C meaning. */
    static List<String> names(Parsed c) {
        return c.header().declarations().stream().map(CDeclaration::name).toList();
    }

    /** Returns the class with a qualified name. */
    static CxxClass type(Parsed c, String name) {
        return c.outcome.cxx().classes().stream()
                .filter(one -> one.qualifiedName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        name + " is not among " + c.outcome.cxx().classes()));
    }

    /** Returns declarations without the namespace, which old versions of libclang print before each type. */
    static List<String> declarations(List<CxxFunction> functions) {
        return functions.stream()
                .map(function -> function.declaration().replace("shapes::", "").replace("Shape::Secret", "Secret"))
                .toList();
    }

    /** Returns the text of a comment of one sentence; empty if there is none. */
    static String text(CSource source) {
        return source.comment().isEmpty()
                ? ""
                : source.comment().toString().replaceAll(".*Text\\[text=([^\\]]*)\\].*", "$1");
    }

    /** Returns a type as the families of the standard types in it: {@code VECTOR[STRING[]]&}. */
    static String families(CxxType type) {
        return switch (type) {
            case CxxType.Standard standard ->
                standard.family()
                        + standard.arguments().stream()
                                .map(ParsedCxx::families)
                                .toList()
                                .toString()
                        + (standard.extent() > 0 ? standard.extent() : "");
            case CxxType.Reference reference -> families(reference.target()) + "&";
            case CxxType.Pointer pointer -> families(pointer.target()) + "*";
            case CxxType.OfClass one -> one.spelling();
            case CxxType.Plain plain -> plain.spelling();
            case CxxType.Unsupported unsupported -> unsupported.reason();
        };
    }
}
