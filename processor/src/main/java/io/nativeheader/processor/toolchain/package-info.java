/**
 * The tools a C programmer has, run as programs or read as files: the C compiler and linker, {@code pkg-config}, the
 * symbol tables of libraries. What a user can get wrong, or a machine can lack, is a value here and no exception:
 * {@link io.nativeheader.processor.toolchain.CCompilerSearch.NotFound},
 * {@link io.nativeheader.processor.toolchain.SharedLibraryBuild.Refused} and their like. Nothing of a library is run.
 */
package io.nativeheader.processor.toolchain;
