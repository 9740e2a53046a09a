/** What generated code calls. Applications have no reason to. */
package io.nativeheader.runtime;
