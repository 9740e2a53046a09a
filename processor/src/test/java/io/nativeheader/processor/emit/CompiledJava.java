package io.nativeheader.processor.emit;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import io.nativeheader.processor.jmodel.PlatformDeclaration;
import io.nativeheader.runtime.Pointers;
import io.nativeheader.runtime.RunningPlatform;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;

/** Generated sources, compiled with the strictest options a user may set, and loaded. */
final class CompiledJava extends ClassLoader {

    private static final String USER_INTERFACE = "package p; public interface Phy extends PhyHeader { %s }";

    private final Map<String, byte[]> classes = new HashMap<>();

    private CompiledJava(Compilation compilation) throws IOException {
        super(CompiledJava.class.getClassLoader());
        for (JavaFileObject file : compilation.generatedFiles()) {
            if (file.getKind() == JavaFileObject.Kind.CLASS) {
                try (InputStream bytes = file.openInputStream()) {
                    String path = file.getName();
                    String name = path.substring(path.indexOf("CLASS_OUTPUT/") + 13, path.length() - 6);
                    classes.put(name.replace('/', '.'), bytes.readAllBytes());
                }
            }
        }
    }

    /** Fails the test unless all compile without a warning. */
    static CompiledJava of(List<GeneratedJava> sources) throws IOException {
        return ofObjects(objects(sources));
    }

    /** The same, with the user's interface and the methods it declares. */
    static CompiledJava of(List<GeneratedJava> sources, String declaredMethods) throws IOException {
        List<JavaFileObject> objects = objects(sources);
        objects.add(JavaFileObjects.forSourceString("p.Phy", USER_INTERFACE.formatted(declaredMethods)));
        return ofObjects(objects);
    }

    private static List<JavaFileObject> objects(List<GeneratedJava> sources) {
        List<JavaFileObject> objects = new ArrayList<>();
        for (GeneratedJava source : sources) {
            objects.add(object(source));
        }
        PlatformDeclaration host =
                new PlatformDeclaration(sources.getFirst().type().platform(), List.of(RunningPlatform.name()), false);
        objects.add(object(new JavaEmitter(List.of("linux-x86_64"), false).emit(host)));
        return objects;
    }

    private static JavaFileObject object(GeneratedJava source) {
        return JavaFileObjects.forSourceString(source.type().qualifiedName(), source.text());
    }

    private static CompiledJava ofObjects(List<JavaFileObject> objects) throws IOException {
        Compilation compilation = javac().withClasspath(List.of(runtime()))
                .withOptions(
                        "--release", "22", "-Xlint:all", "-Xdoclint:all,-missing", "-Xdoclint/package:p", "-Werror")
                .compile(objects);
        assertThat(compilation).succeededWithoutWarnings();
        return new CompiledJava(compilation);
    }

    /** Where the classes are that generated code calls. */
    private static File runtime() {
        try {
            return new File(Pointers.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    /** A class of package {@code p}. */
    Class<?> type(String name) throws ClassNotFoundException {
        return loadClass("p." + name);
    }

    /** Calls the method of this name that takes as many arguments; a failure in it is thrown as it is. */
    static Object call(Object receiver, Class<?> type, String method, Object... arguments) throws Throwable {
        for (Method candidate : type.getMethods()) {
            if (candidate.getName().equals(method) && candidate.getParameterCount() == arguments.length) {
                try {
                    return candidate.invoke(receiver, arguments);
                } catch (InvocationTargetException failure) {
                    throw failure.getCause();
                } catch (IllegalArgumentException otherOverload) {
                    continue;
                }
            }
        }
        throw new AssertionError("no method " + method + " for these arguments in " + type);
    }

    static Object call(Object receiver, String method, Object... arguments) throws Throwable {
        return call(receiver, receiver.getClass(), method, arguments);
    }
}
