/**
 * C declarations as plain values, without clang handles or Java types. A {@link CHeader} is the result of parsing one set of headers for
 * one {@link io.nativeheader.processor.platform.Target}. Recursive types ({@code struct node { struct node *next; }}) need no cycles of
 * objects: a type refers to a record or enum by its {@link DeclId}, and {@link CHeader#tag} returns the declaration.
 */
package io.nativeheader.processor.cmodel;
