/** Java sources to class files, by the JDK's compiler, in memory. */
package io.nativeheader.processor.javac;
