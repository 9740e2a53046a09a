package io.nativeheader.processor.recording;

import io.nativeheader.processor.cache.FileStamp;
import io.nativeheader.processor.cmodel.CHeaderFile;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.request.InterfaceRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;

/**
 * The files of a recording: {@code src/main/native-header/linux-aarch64/p.Phy.txt}, and the compiled stubs {@code p.Phy.so} if there are any.
 *
 * @param module the folder of the interface's module
 */
record RecordingFiles(Path module, Path text, Path library) {

    /** Returns the files where builds look for the recording of an interface. */
    static RecordingFiles of(InterfaceRequest request, Target target) {
        return in(Recordings.FOLDER, request, target);
    }

    /**
     * Returns the files of an interface's recording.
     *
     * @param folder the folder of all recordings, absolute or relative to the module
     */
    static RecordingFiles in(String folder, InterfaceRequest request, Target target) {
        Path module = request.module().root();
        Path all = module.resolve(folder).normalize().resolve(target.folder());
        return new RecordingFiles(
                module,
                all.resolve(request.libraryStem() + ".txt"),
                all.resolve(request.libraryStem() + target.libraryEnding()));
    }

    /** Returns the name of the recording for messages, relative to the module if it is in it. */
    String display() {
        return (text.startsWith(module) ? module.relativize(text) : text)
                .toString()
                .replace('\\', '/');
    }

    /** Returns the recording as a file that the headers were read from, so that reports and make rules name it. */
    CHeaderFile asHeader() {
        return new CHeaderFile(display(), text.toString(), FileStamp.content(text), CHeaderFile.Role.OTHER, 0);
    }

    /** Writes the files that change. Moves each into place when it is complete. */
    void write(byte[] content, Optional<byte[]> stubs) throws IOException {
        Files.createDirectories(text.getParent());
        if (stubs.isPresent()) {
            replace(library, stubs.get());
        } else {
            Files.deleteIfExists(library);
        }
        replace(text, content);
    }

    private static void replace(Path file, byte[] content) throws IOException {
        if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), content)) {
            return;
        }
        Path part = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            Files.write(part, content);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
