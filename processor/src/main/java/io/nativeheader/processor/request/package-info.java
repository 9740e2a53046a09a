/** What the user asked for, as plain values, and the one reader that takes it from the compiler's elements. */
package io.nativeheader.processor.request;
