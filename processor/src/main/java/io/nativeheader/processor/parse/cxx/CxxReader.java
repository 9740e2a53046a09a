package io.nativeheader.processor.parse.cxx;

import io.nativeheader.processor.clang.ClangType;
import io.nativeheader.processor.clang.Cursor;
import io.nativeheader.processor.clang.CursorKind;
import io.nativeheader.processor.cmodel.CTag;
import io.nativeheader.processor.cmodel.DeclId;
import io.nativeheader.processor.cmodel.cxx.CxxFunction;
import io.nativeheader.processor.cmodel.cxx.CxxHeader;
import io.nativeheader.processor.parse.FunctionReader;
import io.nativeheader.processor.parse.LanguageReader;
import io.nativeheader.processor.parse.ParseRequest;
import io.nativeheader.processor.parse.SourceReader;
import io.nativeheader.processor.parse.TagReader;
import io.nativeheader.processor.parse.TopLevel;
import io.nativeheader.processor.parse.TopLevel.Located;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the C++ declarations of a header that C cannot express. */
public final class CxxReader implements LanguageReader {

    private final TopLevel topLevel;
    private final CxxNaming naming;
    private final CxxFunctions functions;
    private final CxxVariables variables;
    private final CxxClasses classes;
    private final Unbound unbound;
    private final Friends friends;
    private final Instances instances;
    private final SampleInstances samples;
    private final Probed probed;

    private final List<Located> declarations = new ArrayList<>();
    private final Map<String, List<Located>> functionsByUsr = new LinkedHashMap<>();
    private final List<CxxFunction> read = new ArrayList<>();
    private final Map<String, Cursor> variablesByUsr = new LinkedHashMap<>();
    private final Set<String> withMembers = new HashSet<>();
    private final ParseRequest request;
    private Set<String> own = Set.of();

    public CxxReader(
            ParseRequest request,
            TopLevel topLevel,
            TagReader tags,
            FunctionReader functions,
            SourceReader sources,
            CxxNaming naming,
            Probed probed) {
        this.probed = probed;
        this.instances = new Instances(naming, probed);
        this.samples = new SampleInstances(naming);
        this.request = request;
        this.topLevel = topLevel;
        this.naming = naming;
        this.unbound = new Unbound(naming);
        this.friends = new Friends(unbound);
        CxxTypes types = new CxxTypes(tags, naming, this::use);
        this.functions = new CxxFunctions(types, naming, functions);
        this.variables = new CxxVariables(types, naming, sources);
        CxxFields fields = new CxxFields(types, sources, variables);
        this.classes = new CxxClasses(tags, naming, sources, unbound, this.functions, fields, instances);
    }

    private void use(Cursor record) {
        classes.use(record);
    }

    /** Returns the files except the standard library's, which a preamble includes for its own code. */
    @Override
    public Set<String> own(Set<String> files) {
        return files.stream().filter(file -> !file.contains("/c++/")).collect(Collectors.toSet());
    }

    @Override
    public List<Located> declarations(Set<String> ownFiles) {
        own = ownFiles;
        nameSpecializations(
                topLevel.declarations().stream().map(Located::cursor).toList());
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
            case CursorKind.NAMESPACE -> {
                if (cursor.spelling().equals(InstanceProbes.NAMESPACE)) {
                    instances.probes(cursor, this::use);
                } else {
                    members(cursor);
                }
            }
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
        List<Cursor> members = LinkageBlocks.flattened(namespace);
        HiddenTypes.record(naming, members);
        nameSpecializations(members);
        for (Cursor member : members) {
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

    /**
     * Returns whether a function has C linkage and C's types. The USR of other functions contains their parameters. A function of a namespace
     * that the header defines may lack a symbol, and C++ finds it in the namespace only.
     */
    private boolean isCFunction(Cursor function) {
        boolean isInNamespace = CxxNaming.parent(function).kind() == CursorKind.NAMESPACE;
        return function.usr().endsWith("@F@" + function.spelling())
                && (!isInNamespace || function.definition().isNull())
                && naming.types().isCFunction(function.type().canonical());
    }

    private void variable(Located located) {
        Cursor cursor = located.cursor();
        if (isMember(cursor)) {
            return; // the definition of a static member
        }
        if (cursor.semanticParent().kind() != CursorKind.NAMESPACE
                && naming.types().isC(cursor.type())
                && CxxVariables.isC(cursor)) {
            declarations.add(located);
        } else {
            variablesByUsr.put(cursor.usr(), cursor);
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
        } else if (isDefinition(cursor, definition)
                && naming.spelling(cursor.type()).isPresent()) {
            classes.addOwn(definition);
        }
        if (!definition.isNull() && isDefinition(cursor, definition)) {
            types(definition);
        }
    }

    /** Names explicit specializations before other declarations use them. */
    private void nameSpecializations(List<Cursor> scope) {
        scope.stream()
                .filter(cursor -> CursorKind.isRecord(cursor.kind()) && CxxNaming.hasTemplateArguments(cursor))
                .forEach(naming::specialization);
    }

    private static boolean isDefinition(Cursor cursor, Cursor definition) {
        return cursor.identity() == definition.identity();
    }

    /** Sorts the public types in a class, and collects its friends. */
    private void types(Cursor definition) {
        if (!withMembers.add(definition.usr() + definition.identity())) {
            return;
        }
        friends.add(definition);
        HiddenTypes.record(naming, definition.children());
        for (Cursor member : definition.children(
                CursorKind.STRUCT_DECL,
                CursorKind.UNION_DECL,
                CursorKind.CLASS_DECL,
                CursorKind.ENUM_DECL,
                CursorKind.CLASS_TEMPLATE,
                CursorKind.CLASS_TEMPLATE_PARTIAL_SPECIALIZATION,
                CursorKind.TYPEDEF_DECL,
                CursorKind.TYPE_ALIAS_DECL,
                CursorKind.TYPE_ALIAS_TEMPLATE)) {
            if (member.access() <= CTypes.PUBLIC) {
                nested(member);
            }
        }
    }

    private void nested(Cursor member) {
        switch (member.kind()) {
            case CursorKind.ENUM_DECL -> {
                naming.own(member);
                declarations.add(new Located(member, member.position()));
            }
            case CursorKind.CLASS_TEMPLATE, CursorKind.CLASS_TEMPLATE_PARTIAL_SPECIALIZATION -> {
                instances.defaults().add(member);
                unbound.template(member, "class template");
            }
            case CursorKind.TYPE_ALIAS_TEMPLATE -> unbound.template(member, "alias template");
            case CursorKind.TYPEDEF_DECL, CursorKind.TYPE_ALIAS_DECL ->
                naming.of(member.semanticParent()).ifPresent(outer -> alias(member, outer.base() + "_"));
            default -> nestedRecord(member);
        }
    }

    private void nestedRecord(Cursor member) {
        Cursor definition = member.definition();
        if (member.isAnonymousRecord() || naming.spelling(member.type()).isEmpty()) {
            return;
        }
        naming.own(member);
        if (definition.isNull() || naming.types().isPlainRecord(definition)) {
            declarations.add(new Located(member, member.position()));
        } else {
            classes.addOwn(definition);
        }
        if (!definition.isNull()) {
            types(definition);
        }
    }

    /** Returns whether a declaration is a member of a class or class template, defined outside of it. */
    private static boolean isMember(Cursor cursor) {
        Cursor parent = cursor.semanticParent();
        return CursorKind.isRecord(parent.kind()) || CxxNaming.isTemplate(parent);
    }

    private void typedef(Located located) {
        if (naming.keepsTypedef(located.cursor())) {
            declarations.add(located);
        }
        alias(located.cursor(), "");
    }

    /** Makes an alias the name of the template instance that it stands for. */
    private void alias(Cursor typedef, String prefix) {
        ClangType type = typedef.type().canonical();
        if (type.kind() == CTypes.RECORD
                && !type.isConst()
                && !ClassTraits.isStandard(type.declaration())
                && CxxNaming.hasTemplateArguments(type.declaration())) {
            naming.own(type.declaration());
            naming.spelling(type).ifPresent(spelling -> naming.alias(spelling, prefix + typedef.spelling()));
            if (prefix.isEmpty()) {
                classes.use(type.declaration());
            }
        }
    }

    private void template(Cursor cursor) {
        if (isMember(cursor) || cursor.spelling().startsWith("<deduction guide")) {
            return;
        }
        instances.defaults().add(cursor);
        samples.add(cursor);
        if (cursor.kind() == CursorKind.FUNCTION_TEMPLATE) {
            functionsByUsr
                    .computeIfAbsent(cursor.usr(), _ -> new ArrayList<>())
                    .add(new Located(cursor, cursor.position()));
            return;
        }
        friends.skip(cursor);
        unbound.template(
                cursor,
                switch (cursor.kind()) {
                    case CursorKind.CLASS_TEMPLATE -> "class template";
                    case CursorKind.CLASS_TEMPLATE_PARTIAL_SPECIALIZATION -> "partial specialization";
                    case CursorKind.TYPE_ALIAS_TEMPLATE -> "alias template";
                    case CursorKind.CONCEPT -> "concept";
                    default -> "variable template";
                });
    }

    @Override
    public void reachTags() {
        HiddenTypes.record(
                naming, topLevel.declarations().stream().map(Located::cursor).toList());
        // An explicit specialization that the user names is called with its template arguments.
        functionsByUsr.keySet().removeAll(instances.functions().usrs());
        for (List<Located> group : functionsByUsr.values()) {
            Cursor cursor = group.getLast().cursor();
            if (cursor.isUnavailable()) {
                unbound.add(cursor, "function", "it is deleted");
            } else if (cursor.kind() == CursorKind.FUNCTION_TEMPLATE) {
                readTemplate(group);
            } else {
                read.add(functions.function(group));
            }
        }
        friends.read(functionsByUsr.keySet(), function -> read.add(functions.friend(function)));
        instances.functions().takeFree().forEach(this::addInstance);
        variablesByUsr.values().forEach(cursor -> variables.add(variables.read(cursor)));
        classes.read(instance -> own.contains(instance.position().file())
                || instances.isNamed(instance) && !ClassTraits.isStandard(instance));
        instances.functions().refused().forEach(unbound::probe);
        probed.probes().errors(probed.errors()).forEach(unbound::probe);
    }

    /** Reads the instances of a function template. One that needs no arguments is also a function. */
    private void readTemplate(List<Located> declarations) {
        Cursor template = declarations.getLast().cursor();
        List<FunctionInstances.Instance> found = instances.functions().take(template, template.semanticParent());
        if (EmptyPacks.isCallable(template)) {
            read.add(functions.function(declarations));
        } else if (found.isEmpty()) {
            unbound.template(template, "function template");
        }
        found.forEach(this::addInstance);
    }

    private void addInstance(FunctionInstances.Instance instance) {
        read.add(instances.functions().read(instance, functions.instance(instance)));
    }

    @Override
    public Map<DeclId, CTag> named(Map<DeclId, CTag> all) {
        return naming.named(all);
    }

    @Override
    public List<String> samples() {
        return samples.all();
    }

    @Override
    public InstanceProbes probes() {
        return probed.probes()
                .with(
                        instances.defaults().all(),
                        instances.named(),
                        instances.functions().overloads());
    }

    @Override
    public CxxHeader header(Map<DeclId, CTag> all) {
        NamedInstances named = new NamedInstances(probed, naming, instances, classes);
        return new CxxHeader(
                classes.named(all),
                read,
                variables.all(),
                PrintedClasses.of(read),
                unbound.all(),
                request.instances().stream().map(named::of).toList());
    }
}
