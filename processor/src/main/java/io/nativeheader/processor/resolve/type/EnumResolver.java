package io.nativeheader.processor.resolve.type;

import io.nativeheader.processor.cmodel.CEnum;
import io.nativeheader.processor.cmodel.CEnumerator;
import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.jmodel.Carrier;
import io.nativeheader.processor.jmodel.EnumDeclaration;
import io.nativeheader.processor.jmodel.JavaClass;
import io.nativeheader.processor.naming.DistinctNames;
import io.nativeheader.processor.naming.JavaNames;
import java.util.ArrayList;
import java.util.List;

/** Resolves {@code enum phy_state { … };} to a Java enum. */
final class EnumResolver {

    private EnumResolver() {}

    static EnumDeclaration resolve(CEnum declaration, JavaClass type, CHeader header) {
        Documentations documentations = new Documentations(header);
        DistinctNames names = DistinctNames.ignoringCase(
                declaration.enumerators().stream().map(CEnumerator::name).toList(), JavaNames::constant);
        List<EnumDeclaration.EnumConstant> constants = new ArrayList<>();
        for (CEnumerator enumerator : declaration.enumerators()) {
            String name = names.of(enumerator.name());
            String spelling = enumerator.name() + " = " + enumerator.value().first();
            constants.add(new EnumDeclaration.EnumConstant(
                    name,
                    enumerator.value(),
                    documentations.of(
                            enumerator.source(),
                            spelling,
                            documentations.values(enumerator.value().map(String::valueOf)))));
        }
        Carrier carrier = declaration.underlying().size() > 4 ? Carrier.LONG : Carrier.INT;
        return new EnumDeclaration(
                type, TypeRegistry.cName(declaration, type), carrier, constants, documentations.of(declaration));
    }
}
