package io.nativeheader.ide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;

/**
 * Tells the server which Java files appear, change and vanish on disk, generated ones too. VS Code watches them for every server that asks
 * for it, and Eclipse's server looks at open files again when it hears about a new type.
 */
final class FileWatcher implements Runnable {

    private static final int MILLISECONDS = 200;

    private final Path folder;
    private final Consumer<List<FileEvent>> listener;
    private Map<Path, Long> before = Map.of();

    private FileWatcher(Path folder, Consumer<List<FileEvent>> listener) {
        this.folder = folder;
        this.listener = listener;
        this.before = snapshot();
    }

    /** Starts to watch. The thread ends with the JVM or when it is interrupted. */
    static Thread start(Path folder, Consumer<List<FileEvent>> listener) {
        return Thread.ofPlatform().daemon().name("file watcher").start(new FileWatcher(folder, listener));
    }

    @Override
    public void run() {
        try {
            while (true) {
                Thread.sleep(MILLISECONDS);
                Map<Path, Long> now = snapshot();
                List<FileEvent> events = events(now);
                before = now;
                if (!events.isEmpty()) {
                    listener.accept(events);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<FileEvent> events(Map<Path, Long> now) {
        List<FileEvent> events = new ArrayList<>();
        now.forEach((file, time) -> {
            Long old = before.get(file);
            if (old == null) {
                events.add(event(file, FileChangeType.Created));
            } else if (!old.equals(time)) {
                events.add(event(file, FileChangeType.Changed));
            }
        });
        before.keySet().stream()
                .filter(file -> !now.containsKey(file))
                .forEach(file -> events.add(event(file, FileChangeType.Deleted)));
        return events;
    }

    private static FileEvent event(Path file, FileChangeType type) {
        return new FileEvent(file.toUri().toString(), type);
    }

    private Map<Path, Long> snapshot() {
        Map<Path, Long> times = new HashMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (file.toString().endsWith(".java")) {
                    times.put(file, Files.getLastModifiedTime(file).toMillis());
                }
            }
        } catch (IOException | UncheckedIOException vanished) {
            return before; // a file vanished in the meantime: the next look sees the rest
        }
        return times;
    }
}
