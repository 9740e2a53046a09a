package io.nativeheader.processor.naming;

import java.util.List;
import java.util.Set;

/**
 * Java names for C names: the same, with a trailing underscore where Java or generated code has the name already. {@link DistinctNames} then
 * keeps the names of one scope apart.
 */
public final class JavaNames {

    private static final Set<String> KEYWORDS = words("""
            abstract assert boolean break byte case catch char class const continue default do double else enum extends false
            final finally float for goto if implements import instanceof int interface long native new null package private
            protected public return short static strictfp super switch synchronized this throw throws transient true try void
            volatile while _""");

    /** Words that are no type's name (JLS 3.9), and the packages whose names generated code may have to write in full. */
    private static final Set<String> TYPE_KEYWORDS = words("permits record sealed var yield java io");

    /** The methods of Object; a C function with another signature would be an overload at best, an error at worst. */
    private static final Set<String> OBJECT_METHODS =
            words("clone equals finalize getClass hashCode notify notifyAll toString wait");

    /** The types of java.lang that Java code uses without an import, as of JDK 25. */
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
     * Members of every generated record beside its fields' accessors. Not {@code list}, the name of many a field: no accessor has the
     * parameters that it has.
     */
    private static final Set<String> RECORD_MEMBERS =
            words("segment LAYOUT allocate allocateArray at withCount copyFrom");

    private JavaNames() {}

    private static Set<String> words(String text) {
        return Set.copyOf(List.of(text.split("\\s+")));
    }

    /** A type's name before clashes within its package are looked at. */
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

    /** The name of a field's accessors. */
    public static String field(String cName) {
        return KEYWORDS.contains(cName) || OBJECT_METHODS.contains(cName) || RECORD_MEMBERS.contains(cName)
                ? cName + "_"
                : identifier(cName);
    }

    /** C allows characters in names that Java may not: they become an underscore. */
    private static String identifier(String cName) {
        StringBuilder name = new StringBuilder(cName.length());
        cName.codePoints()
                .forEach(c -> name.appendCodePoint(
                        Character.isJavaIdentifierPart(c) && !Character.isIdentifierIgnorable(c) ? c : '_'));
        return name.toString();
    }
}
