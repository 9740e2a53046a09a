/**
 * Runs the C compiler, the linker and {@code pkg-config}. What a user can get wrong or a machine can lack is a value and not an exception:
 * {@link io.nativeheader.processor.toolchain.CCompilerSearch.NotFound},
 * {@link io.nativeheader.processor.toolchain.SharedLibraryBuild.Refused}.
 */
package io.nativeheader.processor.toolchain;
