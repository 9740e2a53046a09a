package io.nativeheader.processor.naming;

import java.util.List;
import java.util.Set;

/**
 * Maps C names to Java names. A name stays the same, except that it gets a trailing underscore if Java or generated code already uses it.
 * {@link DistinctNames} then makes the names of a scope distinct.
 */
public final class JavaNames {

    private static final Set<String> KEYWORDS = words("""
            abstract assert boolean break byte case catch char class const continue default do double else enum extends false
            final finally float for goto if implements import instanceof int interface long native new null package private
            protected public return short static strictfp super switch synchronized this throw throws transient true try void
            volatile while _""");

    /** Contextual keywords that cannot name a type (JLS 3.9), and the top-level packages of qualified names in generated code. */
    private static final Set<String> TYPE_KEYWORDS = words("permits record sealed var yield java io");

    /** Methods of Object. A C function of the same name would overload or illegally override them. */
    private static final Set<String> OBJECT_METHODS =
            words("clone equals finalize getClass hashCode notify notifyAll toString wait");

    /** Types of java.lang, which Java code uses without an import, as of JDK 25. */
    private static final Set<String> JAVA_LANG = words("""
            AbstractMethodError Appendable ArithmeticException ArrayIndexOutOfBoundsException ArrayStoreException AssertionError
            AutoCloseable Boolean BootstrapMethodError Byte CharSequence Character Class ClassCastException
            ClassCircularityError ClassFormatError ClassLoader ClassNotFoundException ClassValue CloneNotSupportedException
            Cloneable Comparable Compiler Deprecated Double Enum EnumConstantNotPresentException Error Exception
            ExceptionInInitializerError Float FunctionalInterface IO IllegalAccessError IllegalAccessException
            IllegalArgumentException IllegalCallerException IllegalMonitorStateException IllegalStateException
            IllegalThreadStateException IncompatibleClassChangeError IndexOutOfBoundsException InheritableThreadLocal
            InstantiationError InstantiationException Integer InternalError InterruptedException Iterable LayerInstantiationException
            LinkageError Long MatchException Math Module ModuleLayer NegativeArraySizeException NoClassDefFoundError
            NoSuchFieldError NoSuchFieldException NoSuchMethodError NoSuchMethodException NullPointerException Number
            NumberFormatException Object OutOfMemoryError Override Package Process ProcessBuilder ProcessHandle Readable Record
            ReflectiveOperationException Runnable Runtime RuntimeException RuntimePermission SafeVarargs ScopedValue
            SecurityException SecurityManager Short StableValue StackOverflowError StackTraceElement StackWalker StrictMath String
            StringBuffer StringBuilder StringIndexOutOfBoundsException StringTemplate SuppressWarnings System Thread ThreadDeath
            ThreadGroup ThreadLocal Throwable TypeNotPresentException UnknownError UnsatisfiedLinkError
            UnsupportedClassVersionError UnsupportedOperationException VerifyError VirtualMachineError Void
            WrongThreadException""");

    /**
     * Members of every generated record besides its field accessors. {@code list} is not among them: it is a common field name, and no
     * accessor has the same parameters as the generated {@code list}.
     */
    private static final Set<String> RECORD_MEMBERS =
            words("segment LAYOUT allocate allocateArray at withCount copyFrom");

    private JavaNames() {}

    private static Set<String> words(String text) {
        return Set.copyOf(List.of(text.split("\\s+")));
    }

    /** Returns the name of a type, before conflicts within its package are resolved. */
    public static String type(String cName) {
        return KEYWORDS.contains(cName) || TYPE_KEYWORDS.contains(cName) || JAVA_LANG.contains(cName)
                ? cName + "_"
                : identifier(cName);
    }

    public static String method(String cName) {
        return KEYWORDS.contains(cName) || OBJECT_METHODS.contains(cName) ? cName + "_" : identifier(cName);
    }

    public static String constant(String cName) {
        return KEYWORDS.contains(cName) ? cName + "_" : identifier(cName);
    }

    public static String parameter(String cName) {
        return KEYWORDS.contains(cName) ? cName + "_" : identifier(cName);
    }

    /** Returns the name of a field's accessors. */
    public static String field(String cName) {
        return KEYWORDS.contains(cName) || OBJECT_METHODS.contains(cName) || RECORD_MEMBERS.contains(cName)
                ? cName + "_"
                : identifier(cName);
    }

    /** Replaces characters that Java does not allow in identifiers with underscores. */
    private static String identifier(String cName) {
        StringBuilder name = new StringBuilder(cName.length());
        cName.codePoints()
                .forEach(c -> name.appendCodePoint(
                        Character.isJavaIdentifierPart(c) && !Character.isIdentifierIgnorable(c) ? c : '_'));
        return name.toString();
    }
}
