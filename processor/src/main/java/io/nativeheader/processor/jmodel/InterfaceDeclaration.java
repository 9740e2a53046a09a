package io.nativeheader.processor.jmodel;

import io.nativeheader.processor.jmodel.cxx.CxxDeclarations;
import io.nativeheader.processor.platform.Language;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.platform.TargetSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything generated for one annotated interface {@code Phy}, apart from the types it shares with its package.
 *
 * @param type the user's interface
 * @param header the generated interface {@code PhyHeader}
 * @param implementation the generated class {@code PhyNative}
 * @param targets the targets that the interface is bound for
 * @param isPublic whether the user's interface is public, and with it both generated types
 * @param constants members of {@code PhyHeader}
 * @param methods the methods of {@code PhyNative}; those with {@code overridesDeclared} false are members of {@code PhyHeader}
 * @param unbound the methods of the user's interface that have an error
 * @param mayCallBack whether C may call Java during a call, so that calls must rethrow exceptions of callbacks
 * @param annotatesNullness whether JSpecify's annotations are available
 * @param usesDeprecated whether the header has a deprecated type, which signatures may name
 * @param inheritedNames names of the fields and types of the user's interface, which {@code PhyNative} inherits
 * @param functionLikeMacros listed in the Javadoc of {@code PhyHeader}: {@code MAJOR(dev)}
 * @param helpers the C file of each target; empty if nothing needs a helper there
 * @param cxx what is generated for C++
 */
public record InterfaceDeclaration(
        JavaClass type,
        JavaClass header,
        JavaClass implementation,
        TargetSet targets,
        boolean isPublic,
        LibraryDeclaration library,
        List<ConstantDeclaration> constants,
        List<MethodDeclaration> methods,
        List<UnboundMethod> unbound,
        boolean mayCallBack,
        boolean annotatesNullness,
        boolean usesDeprecated,
        Set<String> inheritedNames,
        List<String> functionLikeMacros,
        PerTarget<Optional<HelperSource>> helpers,
        CxxDeclarations cxx) {

    public InterfaceDeclaration {
        constants = List.copyOf(constants);
        methods = List.copyOf(methods);
        unbound = List.copyOf(unbound);
        inheritedNames = Set.copyOf(inheritedNames);
        functionLikeMacros = List.copyOf(functionLikeMacros);
    }

    /** Creates the declaration of an interface for C headers. */
    public InterfaceDeclaration(
            JavaClass type,
            JavaClass header,
            JavaClass implementation,
            TargetSet targets,
            boolean isPublic,
            LibraryDeclaration library,
            List<ConstantDeclaration> constants,
            List<MethodDeclaration> methods,
            List<UnboundMethod> unbound,
            boolean mayCallBack,
            boolean annotatesNullness,
            boolean usesDeprecated,
            Set<String> inheritedNames,
            List<String> functionLikeMacros,
            PerTarget<Optional<HelperSource>> helpers) {
        this(
                type,
                header,
                implementation,
                targets,
                isPublic,
                library,
                constants,
                methods,
                unbound,
                mayCallBack,
                annotatesNullness,
                usesDeprecated,
                inheritedNames,
                functionLikeMacros,
                helpers,
                CxxDeclarations.NONE);
    }

    /** Returns the language of the headers. */
    public Language language() {
        return cxx.isPresent() ? Language.CXX : Language.C;
    }

    /** Returns whether classes besides the implementation call the library. They find it in {@code PhyNativeHandles.LIBRARY}. */
    public boolean sharesLibrary() {
        return cxx.isPresent();
    }

    /** Returns the declaration with other declarations of C++. */
    public InterfaceDeclaration with(CxxDeclarations other) {
        return new InterfaceDeclaration(
                type,
                header,
                implementation,
                targets,
                isPublic,
                library,
                constants,
                methods,
                unbound,
                mayCallBack,
                annotatesNullness,
                usesDeprecated,
                inheritedNames,
                functionLikeMacros,
                helpers,
                other);
    }

    /** Returns the declaration with the methods and helpers that the C compiler accepts. */
    public InterfaceDeclaration with(
            List<MethodDeclaration> acceptedMethods, PerTarget<Optional<HelperSource>> acceptedHelpers) {
        return new InterfaceDeclaration(
                type,
                header,
                implementation,
                targets,
                isPublic,
                library,
                constants,
                acceptedMethods,
                unbound,
                mayCallBack,
                annotatesNullness,
                usesDeprecated,
                inheritedNames,
                functionLikeMacros,
                acceptedHelpers,
                cxx);
    }

    /** Returns the declaration with other comments of its constants and methods. */
    public InterfaceDeclaration documented(
            List<ConstantDeclaration> documentedConstants, List<MethodDeclaration> documentedMethods) {
        return new InterfaceDeclaration(
                type,
                header,
                implementation,
                targets,
                isPublic,
                library,
                documentedConstants,
                documentedMethods,
                unbound,
                mayCallBack,
                annotatesNullness,
                usesDeprecated,
                inheritedNames,
                functionLikeMacros,
                helpers,
                cxx);
    }
}
