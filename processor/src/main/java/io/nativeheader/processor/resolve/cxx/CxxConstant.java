package io.nativeheader.processor.resolve.cxx;

import io.nativeheader.processor.cmodel.CConstant;

/**
 * A constant of a namespace: {@code constexpr int LIMIT = 7;}.
 *
 * @param constant under its Java name
 * @param qualifiedName as C++ code names it
 * @param declaration as the Javadoc shows it
 */
public record CxxConstant(CConstant constant, String qualifiedName, String declaration) {}
