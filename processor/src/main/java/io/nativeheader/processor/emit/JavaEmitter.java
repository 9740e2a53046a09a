package io.nativeheader.processor.emit;

import io.nativeheader.processor.jmodel.CallbackDeclaration;
import io.nativeheader.processor.jmodel.EnumDeclaration;
import io.nativeheader.processor.jmodel.HandleDeclaration;
import io.nativeheader.processor.jmodel.InheritedMethods;
import io.nativeheader.processor.jmodel.InterfaceDeclaration;
import io.nativeheader.processor.jmodel.PlatformDeclaration;
import io.nativeheader.processor.jmodel.RecordDeclaration;
import io.nativeheader.processor.jmodel.TypeDeclaration;
import io.nativeheader.processor.jmodel.cxx.CxxExceptionDeclaration;
import java.util.ArrayList;
import java.util.List;

/** Prints Java. Equal declarations yield identical files. */
public final class JavaEmitter {

    private final List<String> targets;
    private final boolean annotatesNullness;

    /**
     * @param targets the names of all targets of the binding
     * @param annotatesNullness whether JSpecify's annotations are available to the types of the package
     */
    public JavaEmitter(List<String> targets, boolean annotatesNullness) {
        this.targets = List.copyOf(targets);
        this.annotatesNullness = annotatesNullness;
    }

    /**
     * Returns {@code PhyHeader}, {@code PhyNative} and their parts, if one class file is too small for them, and the classes and exceptions
     * of C++.
     */
    public List<GeneratedJava> emit(InterfaceDeclaration declaration, List<InheritedMethods> inherited) {
        List<GeneratedJava> files = new ArrayList<>(new HeaderEmitter(declaration, targets).emit());
        files.addAll(new ImplementationEmitter(declaration, targets, inherited).emit());
        files.addAll(cxx(declaration));
        return files;
    }

    private List<GeneratedJava> cxx(InterfaceDeclaration declaration) {
        List<GeneratedJava> files = new ArrayList<>();
        if (declaration.cxx().isPresent()) {
            CxxClassEmitter classes = new CxxClassEmitter(declaration, targets);
            CxxExceptionEmitter exceptions = new CxxExceptionEmitter(declaration);
            declaration.cxx().classes().forEach(type -> files.addAll(classes.emit(type)));
            declaration.cxx().exceptions().stream()
                    .filter(CxxExceptionDeclaration::isGenerated)
                    .forEach(exception -> files.add(exceptions.emit(exception)));
            files.add(CxxFailuresEmitter.emit(declaration));
        }
        return files;
    }

    /**
     * Returns a stand-in for the user's interface, so that {@code PhyNative} can be compiled without the interface's source.
     *
     * @param headerWide whether the interface extends {@code PhyHeader}
     */
    public GeneratedJava emitStandIn(InterfaceDeclaration declaration, boolean headerWide) {
        return new StandInEmitter(declaration).emit(headerWide);
    }

    /** Returns the class that checks the platform for the types of a package. */
    public GeneratedJava emit(PlatformDeclaration declaration) {
        return PlatformEmitter.emit(declaration);
    }

    /** Returns a type that the interfaces of a package share. */
    public GeneratedJava emit(TypeDeclaration declaration) {
        return switch (declaration) {
            case RecordDeclaration record -> new RecordEmitter(record, targets, annotatesNullness).emit();
            case HandleDeclaration handle -> new HandleEmitter(annotatesNullness).emit(handle);
            case EnumDeclaration enumeration -> new EnumEmitter(enumeration, targets).emit();
            case CallbackDeclaration callback -> new CallbackEmitter(callback, targets, annotatesNullness).emit();
        };
    }
}
