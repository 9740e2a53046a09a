/** The platform that a binding is built for. */
package io.nativeheader.processor.platform;
