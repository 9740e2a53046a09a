/** From headers to the C model, by libclang. No handle of libclang's survives it. */
package io.nativeheader.processor.parse;
