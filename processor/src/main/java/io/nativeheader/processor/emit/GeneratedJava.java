package io.nativeheader.processor.emit;

import io.nativeheader.processor.jmodel.JavaClass;

/** A source file: {@code p.PhyNative} and its text. */
public record GeneratedJava(JavaClass type, String text) {}
