package io.nativeheader.processor.resolve;

import io.nativeheader.processor.cmodel.CConstant;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CPrimitive;
import io.nativeheader.processor.cmodel.CType;
import io.nativeheader.processor.cmodel.CValue;
import io.nativeheader.processor.cmodel.TargetTypes;
import io.nativeheader.processor.jmodel.ConstantDeclaration.Literal;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.platform.TargetSet;
import io.nativeheader.processor.resolve.type.IntegerTypes;
import io.nativeheader.processor.resolve.type.Meaning;
import io.nativeheader.processor.resolve.type.TypeMapper;
import io.nativeheader.processor.resolve.type.UseSite;
import java.util.Optional;

/** Java literals for C constants, of one Java type on all targets. */
final class ConstantLiterals {

    private final CHeader header;
    private final TypeMapper mapper;

    /**
     * @param mapper maps types, and registers callback types for constant function pointers
     */
    ConstantLiterals(CHeader header, TypeMapper mapper) {
        this.header = header;
        this.mapper = mapper;
    }

    /** Returns the literals of a constant; empty if a target has none, or if they have no common Java type. */
    Optional<PerTarget<Literal>> of(CConstant constant) {
        PerTarget<CValue> values = constant.value();
        TargetSet targets = values.targets().and(header.bound());
        int first = targets.firstIndex();
        boolean agrees =
                values.isSame() && TargetTypes.of(constant.type(), first).equals(constant.type());
        PerTarget<Optional<Literal>> literals = agrees
                ? values.map(value -> literal(constant, constant.type(), value))
                : PerTarget.of(
                        targets,
                        target -> literal(constant, TargetTypes.of(constant.type(), target), values.at(target)));
        return literals.allMatch(Optional::isPresent)
                ? common(constant.type(), literals.map(Optional::orElseThrow))
                : Optional.empty();
    }

    /** Returns the literals of an enumerator. */
    static PerTarget<Literal> integers(CPrimitive type, PerTarget<Long> values) {
        return values.map(value -> integer(type, value));
    }

    private Optional<PerTarget<Literal>> common(CType type, PerTarget<Literal> literals) {
        if (literals.values().stream().map(Literal::type).distinct().count() == 1) {
            return Optional.of(literals);
        }
        boolean integers =
                literals.allMatch(literal -> literal instanceof Literal.OfInt || literal instanceof Literal.OfLong);
        return integers
                ? Optional.of(PerTarget.of(
                        literals.targets().and(header.bound()),
                        target -> widened(TargetTypes.of(type, target), literals.at(target))))
                : Optional.empty();
    }

    /** Returns the value as a long, as parameters take it: an unsigned int is zero-extended. */
    private Literal widened(CType type, Literal literal) {
        if (!(literal instanceof Literal.OfInt(int value))) {
            return literal;
        }
        boolean unsigned =
                IntegerTypes.of(type, header).filter(CPrimitive::isUnsigned).isPresent();
        return new Literal.OfLong(unsigned ? Integer.toUnsignedLong(value) : value);
    }

    private Optional<Literal> literal(CConstant constant, CType type, CValue value) {
        return switch (value) {
            case CValue.OfString text -> Optional.of(new Literal.OfString(text.value()));
            case CValue.OfFloating number ->
                Optional.of(
                        isFloat(type)
                                ? new Literal.OfFloat((float) number.value())
                                : new Literal.OfDouble(number.value()));
            case CValue.OfInteger number ->
                IntegerTypes.of(type, header).map(integer -> integer(integer, number.value()));
            case CValue.OfAddress address -> Optional.of(address(constant, address.value()));
        };
    }

    private Literal address(CConstant constant, long value) {
        return mapper.meaning(constant.type(), new UseSite(constant.name(), ""))
                        instanceof Meaning.FunctionPointer(JavaClass callback)
                ? new Literal.OfFunctionPointer(callback, value)
                : new Literal.OfAddress(value);
    }

    private static boolean isFloat(CType type) {
        return type.canonical() instanceof CPrimitive primitive && primitive.kind() == CPrimitive.Kind.FLOAT;
    }

    /** Returns an int with the bits of a value of up to 32 bits, otherwise a long. */
    private static Literal integer(CPrimitive type, long value) {
        return type.size() <= 4 ? new Literal.OfInt((int) value) : new Literal.OfLong(value);
    }
}
