package io.nativeheader.processor.toolchain.library;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.platform.Target.Architecture;
import io.nativeheader.processor.platform.Target.OperatingSystem;
import io.nativeheader.processor.toolchain.output.ObjectReferences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedLibraryFileTest extends CompiledLibraries {

    @ParameterizedTest
    @ValueSource(longs = {1, 4})
    void doesNotThrowForDamagedFiles(long seed) throws IOException {
        readsDamagedFiles(seed, 500);
    }

    @ParameterizedTest
    @Tag("long")
    @ValueSource(longs = {1, 2, 3, 4})
    void doesNotThrowForManyDamagedFiles(long seed) throws IOException {
        readsDamagedFiles(seed, 1500);
    }

    private void readsDamagedFiles(long seed, int count) throws IOException {
        byte[] sound = Files.readAllBytes(crossLibrary(
                seed % 2 == 0 ? "x86_64-linux-gnu" : "powerpc-linux-gnu", seed > 2 ? "gnu" : "sysv", false));
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        LibraryFolders folders = folders(Target.host());
        Path file = folder.resolve("damaged.so");
        for (int i = 0; i < count; i++) {
            Files.write(file, damaged(sound, random));
            String which = "seed " + seed + ", case " + i;
            assertTimeoutPreemptively(
                    Duration.ofSeconds(10),
                    () -> assertDoesNotThrow(
                            () -> {
                                LibraryFile.read(file, folders);
                                ObjectReferences.read(file).ifPresent(references -> references.usersOf("user"));
                            },
                            which),
                    which);
        }
    }

    @ParameterizedTest
    @CsvSource({"arm64-apple-macos13, MACOS, AARCH64, 5, 300", "x86_64-pc-windows-msvc, WINDOWS, X86_64, 6, 300"})
    void doesNotThrowForDamagedFilesOfOtherSystems(
            String triple, OperatingSystem os, Architecture architecture, long seed, int count) throws IOException {
        readsDamagedFiles(triple, os, architecture, seed, count);
    }

    @ParameterizedTest
    @Tag("long")
    @CsvSource({"arm64-apple-macos13, MACOS, AARCH64, 5, 1500", "x86_64-pc-windows-msvc, WINDOWS, X86_64, 6, 1500"})
    void doesNotThrowForManyDamagedFilesOfOtherSystems(
            String triple, OperatingSystem os, Architecture architecture, long seed, int count) throws IOException {
        readsDamagedFiles(triple, os, architecture, seed, count);
    }

    private void readsDamagedFiles(String triple, OperatingSystem os, Architecture architecture, long seed, int count)
            throws IOException {
        byte[] sound = Files.readAllBytes(
                os == OperatingSystem.MACOS
                        ? otherLibrary(
                                triple,
                                "sound",
                                "ld64.lld",
                                List.of("-dylib", "-arch", "arm64", "-platform_version", "macos", "13.0", "13.0"))
                        : otherLibrary(triple, "sound", "lld-link", List.of("/dll", "/noentry", "/export:user")));
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Path file = folder.resolve("damaged");
        for (int i = 0; i < count; i++) {
            Files.write(file, damaged(sound, random));
            String which = "seed " + seed + ", case " + i;
            assertTimeoutPreemptively(
                    Duration.ofSeconds(10),
                    () -> assertDoesNotThrow(
                            () -> LibraryFile.read(file, folders(new Target(os, architecture))), which),
                    which);
        }
    }

    /** Files that are truncated, have overwritten tables, or are random after the magic number. */
    private static byte[] damaged(byte[] sound, RandomGenerator random) {
        byte[] bytes = sound.clone();
        switch (random.nextInt(5)) {
            case 0 -> {
                return Arrays.copyOf(bytes, random.nextInt(bytes.length));
            }
            case 1 -> {
                int at = random.nextInt(4, bytes.length);
                for (int i = at; i < bytes.length; i++) {
                    bytes[i] = (byte) random.nextInt();
                }
            }
            case 2 -> bytes[random.nextInt(0x200)] = (byte) random.nextInt();
            default -> {
                int count = random.nextInt(1, 200);
                for (int i = 0; i < count; i++) {
                    bytes[random.nextInt(4, bytes.length)] = (byte) (random.nextBoolean() ? 0xff : random.nextInt());
                }
            }
        }
        return bytes;
    }
}
