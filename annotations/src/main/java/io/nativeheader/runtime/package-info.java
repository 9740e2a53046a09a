/** The runtime that generated code calls. Programs do not use it directly. */
package io.nativeheader.runtime;
