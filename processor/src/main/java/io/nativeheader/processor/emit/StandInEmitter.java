package io.nativeheader.processor.emit;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.nativeheader.processor.jmodel.InterfaceDeclaration;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Prints a stand-in for the user's interface, with the methods that its implementation overrides. */
final class StandInEmitter {

    private final InterfaceDeclaration declaration;

    StandInEmitter(InterfaceDeclaration declaration) {
        this.declaration = declaration;
    }

    /*
     * public interface Phy extends PhyHeader {
     *     int phy_start(phy_device phydev);
     * }
     */
    GeneratedJava emit(boolean headerWide) {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(declaration.type().simpleName());
        if (declaration.isPublic()) {
            type.addModifiers(Modifier.PUBLIC);
        }
        if (headerWide) {
            type.addSuperinterface(Names.of(declaration.header()));
        }
        declaration.methods().stream()
                .filter(MethodDeclaration::overridesDeclared)
                .forEach(method -> type.addMethod(signature(method)));
        declaration.unbound().forEach(method -> type.addMethod(UnboundMethodEmitter.emitAbstract(method)));
        return JavaSource.of(declaration.type(), type, declaration.library().header(), Set.of());
    }

    private MethodSpec signature(MethodDeclaration method) {
        MethodSpec signature = new MethodEmitter(
                        method,
                        Set.of(),
                        new LayoutEmitter(new Selection(declaration.type(), List.of(), Set.of()), Set.of()),
                        declaration,
                        new HandleHolders(
                                declaration.implementation(),
                                declaration.implementation().handles(),
                                List.of()))
                .emitSignature();
        return MethodSpec.methodBuilder(signature.name())
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .returns(signature.returnType())
                .addParameters(signature.parameters())
                .varargs(signature.varargs())
                .build();
    }
}
