/** Symbol tables of libraries, as the resolver uses them. */
package io.nativeheader.processor.symbols;
