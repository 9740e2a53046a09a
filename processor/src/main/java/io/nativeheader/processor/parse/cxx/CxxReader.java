package io.nativeheader.processor.parse.cxx;

import io.nativeheader.processor.clang.Cursor;
import io.nativeheader.processor.clang.CursorKind;
import io.nativeheader.processor.cmodel.CTag;
import io.nativeheader.processor.cmodel.DeclId;
import io.nativeheader.processor.cmodel.cxx.CxxFunction;
import io.nativeheader.processor.cmodel.cxx.CxxHeader;
import io.nativeheader.processor.cmodel.cxx.CxxUnbound;
import io.nativeheader.processor.cmodel.cxx.CxxVariable;
import io.nativeheader.processor.parse.FunctionReader;
import io.nativeheader.processor.parse.LanguageReader;
import io.nativeheader.processor.parse.ParseRequest;
import io.nativeheader.processor.parse.SourceReader;
import io.nativeheader.processor.parse.TagReader;
import io.nativeheader.processor.parse.TopLevel;
import io.nativeheader.processor.parse.TopLevel.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the C++ declarations of a header that C cannot express. */
public final class CxxReader implements LanguageReader {

    private final TopLevel topLevel;
    private final TagReader tags;
    private final FunctionReader cFunctions;
    private final CxxNaming naming;
    private final CxxFunctions functions;

    private final List<Located> declarations = new ArrayList<>();
    private final Map<String, List<Located>> functionsByUsr = new LinkedHashMap<>();
    private final Map<String, CxxUnbound> unbound = new LinkedHashMap<>();
    private final List<CxxFunction> read = new ArrayList<>();
    private final List<CxxVariable> variables = new ArrayList<>();
    private final ParseRequest request;
    private Set<String> own = Set.of();

    public CxxReader(
            ParseRequest request,
            TopLevel topLevel,
            TagReader tags,
            FunctionReader functions,
            SourceReader sources,
            CxxNaming naming) {
        this.request = request;
        this.topLevel = topLevel;
        this.tags = tags;
        this.cFunctions = functions;
        this.naming = naming;
        this.functions = new CxxFunctions(new CxxTypes(tags, naming), naming, functions);
    }

    @Override
    public List<Located> declarations(Set<String> ownFiles) {
        own = ownFiles;
        topLevel.declarations().forEach(this::sort);
        return declarations;
    }

    private void sort(Located located) {
        Cursor cursor = located.cursor();
        boolean isOwn = own.contains(located.position().file());
        if (!isOwn) {
            sortOther(located);
            return;
        }
        switch (cursor.kind()) {
            case CursorKind.NAMESPACE -> members(cursor);
            case CursorKind.FUNCTION_DECL -> function(located);
            case CursorKind.VAR_DECL -> variable(located);
            case CursorKind.STRUCT_DECL, CursorKind.UNION_DECL, CursorKind.CLASS_DECL -> record(located);
            case CursorKind.ENUM_DECL -> {
                naming.own(cursor);
                declarations.add(located);
            }
            case CursorKind.TYPEDEF_DECL, CursorKind.TYPE_ALIAS_DECL -> typedef(located);
            default -> template(cursor);
        }
    }

    private void members(Cursor namespace) {
        for (Cursor member : LinkageBlocks.flattened(namespace)) {
            sort(new Located(member, member.position()));
        }
    }

    /** Keeps the C functions of other headers, which a method may name. */
    private void sortOther(Located located) {
        boolean isC = located.cursor().kind() == CursorKind.FUNCTION_DECL
                && (!request.names().contains(located.cursor().spelling()) || isCFunction(located.cursor()));
        if (isC) {
            declarations.add(located);
        }
    }

    private void function(Located located) {
        Cursor cursor = located.cursor();
        if (isCFunction(cursor)) {
            declarations.add(located);
        } else if (!cursor.spelling().startsWith("<")) { // a deduction guide, which only the compiler uses
            functionsByUsr.computeIfAbsent(cursor.usr(), _ -> new ArrayList<>()).add(located);
        }
    }

    /** Returns whether a function has C linkage and C's types. The USR of other functions contains their parameters. */
    private boolean isCFunction(Cursor function) {
        return function.usr().endsWith("@F@" + function.spelling())
                && naming.types().isCFunction(function.type().canonical());
    }

    private void variable(Located located) {
        Cursor cursor = located.cursor();
        if (isMember(cursor)) {
            return; // the definition of a static member
        }
        if (cursor.semanticParent().kind() != CursorKind.NAMESPACE
                && naming.types().isC(cursor.type())) {
            declarations.add(located);
        } else {
            unbound(cursor, "variable", "variables in namespaces are not read");
        }
    }

    private void record(Located located) {
        Cursor cursor = located.cursor();
        if (isMember(cursor)) {
            return; // a nested class that is defined outside of its class
        }
        naming.own(cursor);
        Cursor definition = cursor.definition();
        if (definition.isNull() || naming.types().isPlainRecord(definition)) {
            declarations.add(located);
        } else if (naming.spelling(cursor.type()).isPresent()) {
            unbound(cursor, "class", "classes are not read");
        }
    }

    /** Returns whether a declaration is a member of a class or class template, defined outside of it. */
    private static boolean isMember(Cursor cursor) {
        int parent = cursor.semanticParent().kind();
        return CursorKind.isRecord(parent)
                || parent == CursorKind.CLASS_TEMPLATE
                || parent == CursorKind.CLASS_TEMPLATE_PARTIAL_SPECIALIZATION;
    }

    private void typedef(Located located) {
        if (naming.keepsTypedef(located.cursor())) {
            declarations.add(located);
        }
    }

    private void template(Cursor cursor) {
        if (isMember(cursor)) {
            return;
        }
        switch (cursor.kind()) {
            case CursorKind.FUNCTION_TEMPLATE ->
                unbound(cursor, "function template", "its argument types are not known");
            case CursorKind.CLASS_TEMPLATE ->
                unbound(cursor, "class template", "no declaration of the header names an instance of it");
            case CursorKind.CLASS_TEMPLATE_PARTIAL_SPECIALIZATION ->
                unbound(cursor, "partial specialization", "no declaration of the header names an instance of it");
            case CursorKind.TYPE_ALIAS_TEMPLATE -> unbound(cursor, "alias template", "it is a template");
            case CursorKind.CONCEPT -> unbound(cursor, "concept", "it has no meaning at run time");
            default -> unbound(cursor, "variable template", "its arguments are not known");
        }
    }

    private void unbound(Cursor cursor, String kind, String reason) {
        String name = CxxFunctions.qualified(naming.scope(cursor), cursor.spelling());
        unbound.putIfAbsent(kind + name, new CxxUnbound(name, kind, reason));
    }

    @Override
    public void reachTags() {
        for (List<Located> group : functionsByUsr.values()) {
            Cursor cursor = group.getLast().cursor();
            if (cursor.isUnavailable()) {
                unbound(cursor, "function", "it is deleted");
            } else {
                read.add(functions.function(group));
            }
        }
    }

    @Override
    public Map<DeclId, CTag> named(Map<DeclId, CTag> all) {
        return naming.named(all);
    }

    @Override
    public CxxHeader header(Map<DeclId, CTag> all) {
        return new CxxHeader(List.of(), read, variables, List.copyOf(unbound.values()));
    }
}
