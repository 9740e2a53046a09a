package io.nativeheader.processor.jmodel;

/** {@code struct sqlite3;}, never completed, becomes {@code record sqlite3(MemorySegment segment)} without a layout. */
public record HandleDeclaration(JavaClass type, String cName, Documentation documentation) implements TypeDeclaration {}
