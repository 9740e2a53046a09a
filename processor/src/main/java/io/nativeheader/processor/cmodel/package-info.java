/**
 * What C declares, as plain values: no clang handle, no Java type. A {@link CHeader} is the result of parsing
 * one set of headers for one {@link Target}. C's cycles ({@code struct node { struct node *next; }}) are data:
 * a type names a record or enum by its {@link DeclId}, and {@link CHeader#tag} finds the declaration.
 */
package io.nativeheader.processor.cmodel;
