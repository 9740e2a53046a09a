/** The symbol tables of libraries, as the resolver sees them. */
package io.nativeheader.processor.symbols;
