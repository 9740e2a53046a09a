package io.nativeheader.processor.cmodel;

/**
 * The identity of a record or enum of C: {@code struct node} seen from its own field {@code struct node *next}.
 *
 * @param value unique within one {@link CHeader}; without meaning outside it
 */
public record DeclId(String value) {}
