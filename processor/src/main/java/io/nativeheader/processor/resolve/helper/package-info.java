/** Decides the helper stubs of an interface and the assertions compiled with them. */
package io.nativeheader.processor.resolve.helper;
