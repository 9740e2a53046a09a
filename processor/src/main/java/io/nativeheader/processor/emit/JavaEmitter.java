package io.nativeheader.processor.emit;

import io.nativeheader.processor.jmodel.CallbackDeclaration;
import io.nativeheader.processor.jmodel.EnumDeclaration;
import io.nativeheader.processor.jmodel.HandleDeclaration;
import io.nativeheader.processor.jmodel.InheritedMethods;
import io.nativeheader.processor.jmodel.InterfaceDeclaration;
import io.nativeheader.processor.jmodel.PlatformDeclaration;
import io.nativeheader.processor.jmodel.RecordDeclaration;
import io.nativeheader.processor.jmodel.TypeDeclaration;
import java.util.ArrayList;
import java.util.List;

/** Prints Java. The same declaration gives the same bytes. */
public final class JavaEmitter {

    /** {@code PhyHeader} and {@code PhyNative}, and what these are divided into if they are too large for a class file. */
    public List<GeneratedJava> emit(InterfaceDeclaration declaration, List<InheritedMethods> inherited) {
        List<GeneratedJava> files = new ArrayList<>(new HeaderEmitter(declaration).emit());
        files.addAll(new ImplementationEmitter(declaration, inherited).emit());
        return files;
    }

    /**
     * What {@code PhyNative} needs of the user's interface, to be compiled without it.
     *
     * @param headerWide whether it extends {@code PhyHeader}
     */
    public GeneratedJava emitStandIn(InterfaceDeclaration declaration, boolean headerWide) {
        return new StandInEmitter(declaration).emit(headerWide);
    }

    /** The class by which the types of a package know their platforms. */
    public GeneratedJava emit(PlatformDeclaration declaration) {
        return PlatformEmitter.emit(declaration);
    }

    /** A type that the interfaces of a package share. */
    public GeneratedJava emit(TypeDeclaration declaration) {
        return switch (declaration) {
            case RecordDeclaration record -> new RecordEmitter(record).emit();
            case HandleDeclaration handle -> new HandleEmitter().emit(handle);
            case EnumDeclaration enumeration -> new EnumEmitter(enumeration).emit();
            case CallbackDeclaration callback -> new CallbackEmitter(callback).emit();
        };
    }
}
