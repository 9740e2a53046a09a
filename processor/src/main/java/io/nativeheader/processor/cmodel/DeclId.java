package io.nativeheader.processor.cmodel;

/**
 * Identity of a C record or enum: {@code struct node} as seen from its own field {@code struct node *next}.
 *
 * @param value unique within one {@link CHeader} and meaningless outside it
 */
public record DeclId(String value) {}
