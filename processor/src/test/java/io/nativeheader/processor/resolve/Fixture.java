package io.nativeheader.processor.resolve;

import io.nativeheader.processor.cmodel.CAttributes;
import io.nativeheader.processor.cmodel.CDeclaration;
import io.nativeheader.processor.cmodel.CEvaluation;
import io.nativeheader.processor.cmodel.CField;
import io.nativeheader.processor.cmodel.CFunction;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CLocation;
import io.nativeheader.processor.cmodel.CParameter;
import io.nativeheader.processor.cmodel.CPointer;
import io.nativeheader.processor.cmodel.CPrimitive;
import io.nativeheader.processor.cmodel.CPrimitive.Kind;
import io.nativeheader.processor.cmodel.CQualified;
import io.nativeheader.processor.cmodel.CRecord;
import io.nativeheader.processor.cmodel.CRecordLayout;
import io.nativeheader.processor.cmodel.CRecordType;
import io.nativeheader.processor.cmodel.CSource;
import io.nativeheader.processor.cmodel.CTag;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.cmodel.DeclId;
import io.nativeheader.processor.diagnostic.Diagnostic;
import io.nativeheader.processor.diagnostic.Diagnostics;
import io.nativeheader.processor.diagnostic.Origin;
import io.nativeheader.processor.diagnostic.Problem;
import io.nativeheader.processor.documentation.DocComment;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaType;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.platform.Target.Architecture;
import io.nativeheader.processor.platform.Target.OperatingSystem;
import io.nativeheader.processor.platform.TargetSet;
import io.nativeheader.processor.request.FailureRequest;
import io.nativeheader.processor.request.HeaderOptions;
import io.nativeheader.processor.request.InterfaceRequest;
import io.nativeheader.processor.request.MethodRequest;
import io.nativeheader.processor.request.ModuleFolders;
import io.nativeheader.processor.request.ParameterRequest;
import io.nativeheader.processor.request.ResultRequest;
import io.nativeheader.processor.request.SymbolCheck;
import io.nativeheader.processor.request.TargetPatterns;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** C models and requests, in a line each. */
public final class Fixture {

    public static final Target TARGET = new Target(OperatingSystem.LINUX, Architecture.X86_64);

    static final CPrimitive INT = new CPrimitive(Kind.INT, 4);
    static final CPrimitive LONG = new CPrimitive(Kind.LONG, 8);
    static final CPrimitive DOUBLE = new CPrimitive(Kind.DOUBLE, 8);
    static final CPrimitive CHAR = new CPrimitive(Kind.CHAR_SIGNED, 1);
    static final CPrimitive LONG_DOUBLE = new CPrimitive(Kind.LONG_DOUBLE, 16);
    static final CType STRING = new CPointer(new CQualified(CHAR, true, false, false));
    static final CSource SOURCE = new CSource(new CLocation("/include/api.h", "api.h", 3, 5), DocComment.NONE);

    final Diagnostics diagnostics = new Diagnostics();
    private final List<CDeclaration> declarations = new ArrayList<>();
    private final Map<DeclId, CTag> tags = new LinkedHashMap<>();

    static CFunction function(String name, CType result, CType... parameters) {
        List<CParameter> all = new ArrayList<>();
        for (CType type : parameters) {
            all.add(new CParameter("p" + all.size(), type));
        }
        return new CFunction(
                name, name, result, all, false, true, "", CFunction.Linkage.EXTERNAL, CAttributes.NONE, SOURCE);
    }

    static CField field(String name, CType type, long byteOffset) {
        return new CField(name, type, PerTarget.same(byteOffset * 8), OptionalInt.empty(), SOURCE);
    }

    static CType type(String tag) {
        return new CRecordType(new DeclId(tag));
    }

    Fixture with(CDeclaration... more) {
        declarations.addAll(Arrays.asList(more));
        return this;
    }

    Fixture struct(String tag, long size, long alignment, CField... fields) {
        return tag(new CRecord(
                new DeclId(tag),
                CRecord.Kind.STRUCT,
                tag,
                "",
                Optional.of(new CRecordLayout(PerTarget.same(size), PerTarget.same(alignment), List.of(fields))),
                true,
                false,
                SOURCE));
    }

    Fixture incomplete(String tag) {
        return tag(new CRecord(new DeclId(tag), CRecord.Kind.STRUCT, tag, "", Optional.empty(), true, false, SOURCE));
    }

    private Fixture tag(CTag tag) {
        tags.put(tag.id(), tag);
        return this;
    }

    static MethodRequest method(String name, JavaType result, JavaType... parameters) {
        List<ParameterRequest> all = new ArrayList<>();
        for (JavaType type : parameters) {
            all.add(new ParameterRequest(
                    "p" + all.size(), type, ParameterRequest.Annotations.NONE, new Origin.Nowhere()));
        }
        return new MethodRequest(
                name,
                Optional.empty(),
                result,
                ResultRequest.PLAIN,
                all,
                false,
                new FailureRequest.None(),
                false,
                Optional.empty(),
                MethodRequest.Written.NOTHING,
                new Origin.Nowhere());
    }

    public ParsedInterface parsed(String name, boolean headerWide, MethodRequest... methods) {
        List<String> none = List.of();
        InterfaceRequest request = new InterfaceRequest(
                new JavaClass("p", name),
                true,
                headerWide,
                true,
                new HeaderOptions(
                        List.of("api.h"),
                        "api",
                        none,
                        none,
                        none,
                        none,
                        "",
                        Optional.empty(),
                        none,
                        none,
                        new TargetPatterns(none),
                        List.of()),
                List.of(methods),
                Set.of(),
                List.of(),
                false,
                Set.of(name),
                Set.of(),
                Set.of(),
                new ModuleFolders(Path.of(""), Optional.empty(), Optional.empty()),
                new Origin.Nowhere(),
                new Origin.Nowhere(),
                new Origin.Nowhere(),
                new Origin.Nowhere());
        CHeader header = new CHeader(
                List.of(TARGET),
                TargetSet.first(1),
                List.of(),
                declarations,
                List.of(),
                Set.of(),
                Set.of(),
                tags,
                List.of());
        CEvaluation evaluation = new CEvaluation(List.of(), List.of(), Map.of(), Map.of(), Set.of(), Map.of());
        return new ParsedInterface(
                request, header, evaluation, Optional.empty(), Optional.empty(), _ -> Optional.empty());
    }

    ResolvedPackage resolve(ParsedInterface... parsed) {
        return new BindingResolver(SymbolCheck.WARN, diagnostics).resolve("p", List.of(parsed), Set.of());
    }

    List<Problem> problems() {
        return diagnostics.all().stream().map(Diagnostic::problem).toList();
    }
}
