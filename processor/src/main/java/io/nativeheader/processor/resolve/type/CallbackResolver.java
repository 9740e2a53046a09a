package io.nativeheader.processor.resolve.type;

import io.nativeheader.processor.cmodel.CDeclarator;
import io.nativeheader.processor.cmodel.CFunctionType;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CSource;
import io.nativeheader.processor.cmodel.CSpelling;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.documentation.DocComment;
import io.nativeheader.processor.jmodel.ArgumentConversion;
import io.nativeheader.processor.jmodel.CallbackDeclaration;
import io.nativeheader.processor.jmodel.CallbackDeclaration.CallbackParameter;
import io.nativeheader.processor.jmodel.Documentation;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.platform.PerTarget;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Resolves {@code int (*)(const void *, const void *)} to a Java functional interface. */
public final class CallbackResolver {

    private final CHeader header;
    private final TypeMapper mapper;

    CallbackResolver(CHeader header, TypeRegistry types) {
        this.header = header;
        this.mapper = new TypeMapper(header, types);
    }

    /**
     * Returns why a callback cannot have this type, as a clause; empty if it can. Function pointers among its parameters are no obstacle.
     */
    public static Optional<String> obstacle(CFunctionType function, TypeMapper mapper) {
        if (function.variadic()) {
            return Optional.of("it is variadic");
        }
        if (!function.convention().isEmpty()) {
            return Optional.of("it does not use the platform's calling convention");
        }
        List<CType> all = new ArrayList<>(function.parameters());
        all.add(function.result());
        for (CType type : all) {
            Meaning meaning = mapper.meaning(type, UseSite.NONE);
            Optional<String> reason = switch (meaning) {
                case Meaning.Unbindable unbindable -> Optional.of(unbindable.reason());
                case Meaning.Indirect indirect -> Optional.of(indirect.reason());
                default -> Optional.empty();
            };
            if (reason.isPresent()) {
                return reason;
            }
        }
        return tooLarge(function.parameters().stream()
                .map(type -> mapper.meaning(type, UseSite.NONE))
                .toList());
    }

    private static Optional<String> tooLarge(List<Meaning> parameters) {
        long slots = parameters.stream().mapToLong(Meaning::linkerSlots).sum();
        boolean byValue = parameters.stream().anyMatch(Meaning.RecordValue.class::isInstance);
        return slots <= CallSignature.MAX_SLOTS
                ? Optional.empty()
                : Optional.of(byValue ? TypeMapper.TOO_LARGE : CallSignature.TOO_MANY);
    }

    CallbackDeclaration resolve(CFunctionType function, JavaClass type, String cName) {
        Optional<CDeclarator> declarator = function.declarator();
        List<String> names = ParameterNames.ofNames(declarator
                .map(CDeclarator::parameters)
                .orElseGet(() -> Collections.nCopies(function.parameters().size(), "")));
        List<CallbackParameter> parameters = new ArrayList<>();
        for (int i = 0; i < function.parameters().size(); i++) {
            Meaning meaning =
                    mapper.meaning(function.parameters().get(i), new UseSite(type.simpleName(), names.get(i)));
            ConversionMatcher.Argument toC =
                    ConversionMatcher.arguments(meaning).getFirst();
            ConversionMatcher.Result fromC = ConversionMatcher.results(meaning).getFirst();
            parameters.add(new CallbackParameter(
                    names.get(i), toC.type(), meaning.layout().orElseThrow(), toC.conversion(), fromC.conversion()));
        }
        Meaning result = mapper.meaning(function.result(), new UseSite(type.simpleName(), "result"));
        boolean nothing = result instanceof Meaning.Nothing;
        return new CallbackDeclaration(
                type,
                cName,
                parameters,
                nothing
                        ? JavaPrimitive.VOID
                        : ConversionMatcher.results(result).getFirst().type(),
                nothing
                        ? new ArgumentConversion.AsIs()
                        : ConversionMatcher.arguments(result).getFirst().conversion(),
                ConversionMatcher.results(result).getFirst().conversion(),
                result.layout(),
                result instanceof Meaning.FunctionPointer ? PerTarget.same(0L) : mapper.size(function.result()),
                new Deprecations(header).mentionedBy(function),
                documentation(function, cName));
    }

    private Documentation documentation(CFunctionType function, String cName) {
        Optional<CSource> source = function.declarator().map(CDeclarator::source);
        return new Documentation(
                source.map(CSource::comment).orElse(DocComment.NONE),
                new CSpelling(header).declare(function, "(*" + cName + ")"),
                source.map(found -> found.location().toString()).orElse(""),
                function.prototype()
                        ? List.of()
                        : List.of(
                                "The C type has no prototype. Before C23, C code may pass arguments, which Java does not receive."));
    }
}
