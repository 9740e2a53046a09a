package io.nativeheader.processor;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.List;
import javax.tools.FileObject;
import javax.tools.ForwardingFileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.ForwardingJavaFileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;

/** Records which files are opened for writing. */
final class RecordingFileManager extends ForwardingJavaFileManager<JavaFileManager> {

    private final List<String> written;

    RecordingFileManager(JavaFileManager files, List<String> written) {
        super(files);
        this.written = written;
    }

    @Override
    public JavaFileObject getJavaFileForOutputForOriginatingFiles(
            Location location, String name, JavaFileObject.Kind kind, FileObject... from) throws IOException {
        JavaFileObject file = super.getJavaFileForOutputForOriginatingFiles(location, name, kind, from);
        return new ForwardingJavaFileObject<>(file) {
            @Override
            public OutputStream openOutputStream() throws IOException {
                written.add(name);
                return super.openOutputStream();
            }
        };
    }

    @Override
    public FileObject getFileForOutputForOriginatingFiles(
            Location location, String packageName, String name, FileObject... from) throws IOException {
        FileObject file = super.getFileForOutputForOriginatingFiles(location, packageName, name, from);
        return new ForwardingFileObject<>(file) {
            @Override
            public Writer openWriter() throws IOException {
                written.add(name);
                return super.openWriter();
            }
        };
    }
}
