package io.nativeheader.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages about annotations that ask for a conversion that does not exist. */
class ConversionDiagnosticsTest {

    @TempDir
    Path folder;

    private static final String STORE = """
            typedef struct store store;
            typedef struct other other;
            struct entry { int id; };
            typedef int (*visitor)(void *data, int value);
            #define STORE_OK 0
            int store_open(const char *name, store **out);
            int store_two(store **first, store **second);
            void store_close(store *s);
            void other_close(other *o);
            store *store_new(void);
            struct entry *entry_new(void);
            void entry_free(struct entry *e);
            long read_some(int fd, void *buffer, unsigned long count);
            int each(int n, visitor visit, void *data);
            int each_typed(int n, visitor visit, int *data);
            int number(int n);
            double ratio(void);
            const char *text(store *s, int code);
            void set_title(const char *title);
            int put(const char *name, char **error);
            int printf_like(const char *format, ...);
            unsigned int counted(void);
            int ends(int both[2]);
            typedef void session;
            int session_run(session *s);
            extern const char *motto;
            extern visitor watch;
            int unpack(unsigned char *target, unsigned long *size, const unsigned char *source, unsigned long length);
            """;

    private Compilation compile(String method) {
        try {
            Files.writeString(folder.resolve("store.h"), STORE);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
        return ProcessorCompiler.create()
                .withOptions(
                        "--release",
                        "22",
                        "-Anativeheader.includePath=" + folder,
                        "-Anativeheader.symbols=off",
                        WorkerOption.OFF)
                .compile(JavaFileObjects.forSourceString("p.Api", """
                        package p;
                        import io.nativeheader.*;
                        import java.lang.foreign.*;
                        @NativeHeader("store.h")
                        interface Api extends ApiHeader {
                        %s
                        }
                        """.formatted(method)));
    }

    private void refused(String method, String message) {
        assertThat(compile(method)).hadErrorContaining(message);
    }

    @Test
    void refusesATypedefOfVoidAsAJavaType() {
        refused(
                "int session_run(session s);",
                "parameter s: Java session does not match C session * (session is void); use");
        assertThat(compile("int session_run(store s);")).succeededWithoutWarnings();
    }

    @Test
    void refusesToStoreAPointerThatLivesForOneCall() {
        refused(
                "void motto(String text);",
                "parameter text: Java String does not match C const char *; use MemorySegment");
    }

    @Test
    void storesOnlyRetainedLambdasInVariables() {
        refused(
                "@Symbol(\"watch\") void watch(visitor visit);",
                "parameter visit: Java visitor does not match C visitor; use");
        assertThat(compile("@Symbol(\"watch\") void watch(@Retained visitor visit, Arena arena);"))
                .succeeded();
    }

    @Test
    void findsAnOutParameterOrAsksForItsName() {
        refused("@Out String number(int n);", "[NoSuchParameter] @Out: number has no parameter that points to String");
        refused(
                "@Out(\"db\") @ReturnsStatus store store_open(String name);",
                "[NoSuchParameter] @Out: store_open has no unused parameter db. Its parameters are name, out.");
        refused(
                "@Out @ReturnsStatus store store_two(store[] first);",
                "[ManyOutParameters] @Out is ambiguous: store_two has several parameters that point to store: first,"
                        + " second. Name one: @Out(\"first\").");
        refused(
                "@Out(\"out\") @ReturnsStatus other store_open(String name);",
                "[OutType] return type: Java other does not match out-parameter out of C type store **; use store or MemorySegment.");
        refused(
                "@Out store store_open(String name);",
                "[AnnotationDoesNotFit] @Out needs the meaning of C's own result: add @ReturnsStatus");
    }

    @Test
    void requiresTheFreeingFunctionToAcceptTheResult() {
        refused(
                "@Owned(free = \"other_close\") store store_new();",
                "[FreeDoesNotFit] other_close cannot free store *: its only parameter must be of that type or void *.");
        refused(
                "@Owned(free = \"store_clos\") store store_new();",
                "[NoSuchNamedFunction] an annotation of this method names C function store_clos, which store.h does not declare. Did you mean store_close");
        refused(
                "@Owned(free = \"entry_free\") entry entry_new();",
                "[AnnotationDoesNotFit] @Owned needs an Arena parameter that frees it");
        refused("@Owned(free = \"store_close\") int number(int n);", "[FreeDoesNotFit] store_close cannot free int");
        refused(
                "int put(@Owned(free = \"store_close\") String name, String[] error);",
                "[AnnotationDoesNotFit] @Owned needs a String[] that C stores strings in.");
    }

    @Test
    void refusesAnArenaThatNothingUses() {
        refused(
                "int number(Arena arena, int n);",
                "[UnusedAllocator] parameter arena: the method returns nothing that needs this Arena, and C keeps no argument");
    }

    @Test
    void requiresTheStatusToBeAConstantOfTheHeader() {
        refused(
                "@ReturnsStatus(ok = \"STORE_OKAY\") int number(int n);",
                "[NoSuchStatus] @ReturnsStatus: the header has no integer constant STORE_OKAY. Did you mean STORE_OK?");
        refused(
                "@ReturnsStatus double ratio();",
                "[ErrorConventionDoesNotFit] @ReturnsStatus needs a function that returns an integer or an enum");
        refused(
                "@ReturnsStatus(message = \"text\") int number(int n);",
                "[MessageDoesNotFit] @ReturnsStatus: text cannot supply the error message");
        refused("@ReturnsStatus(message = \"txt\") int number(int n);", "[NoSuchNamedFunction]");
    }

    @Test
    void requiresTheErrorValueToFitTheCallbacksResult() {
        refused(
                "int each(int n, @OnError(\"STORE_OKAY\") @UserData visitor visit);",
                "[NoSuchStatus] @OnError: the header has no integer constant STORE_OKAY. Did you mean STORE_OK?");
        refused(
                "int each(int n, @OnError(\"5000000000\") @UserData visitor visit);",
                "[AnnotationDoesNotFit] @OnError needs a value that C's result type int can represent; 5000000000 is not one");
        refused("int number(@OnError(\"1\") int n);", "[AnnotationDoesNotFit] @OnError needs a callback.");
    }

    @Test
    void requiresLengthsToBeIntegersOfAnArray() {
        refused(
                "int each(int n, @Length visitor visit);",
                "[AnnotationDoesNotFit] @Length needs a C pointer and an integer parameter for its length");
        refused(
                "long read_some(int fd, byte[] buffer, @Length(\"bufer\") long count);",
                "[AnnotationDoesNotFit] @Length(\"bufer\") needs the name of an array, buffer or memory parameter");
        refused(
                "void set_title(@Length String title);",
                "[NoSuchParameter] @Length: set_title has no parameter after this one. Its parameters are title.");
        refused(
                "long read_some(int fd, @Length byte[] buffer, long count);",
                "[ArgumentCount] read_some takes 2 arguments");
    }

    @Test
    void requiresAKnownEncodingWithMatchingUnits() {
        refused(
                "void set_title(@Encoding(\"UTF-9\") String title);",
                "[UnknownEncoding] this JVM does not support encoding UTF-9.");
        refused("void set_title(@Encoding(\"no name\") String title);", "[UnknownEncoding]");
        refused(
                "void set_title(@Encoding(\"UTF-16\") String title);",
                "[AnnotationDoesNotFit] @Encoding(\"UTF-16\") needs text of 2-byte units.");
        refused("int number(@Encoding(\"UTF-8\") int n);", "[AnnotationDoesNotFit] @Encoding(\"UTF-8\")");
        refused("@Encoding(\"UTF-8\") int number(int n);", "[AnnotationDoesNotFit] @Encoding(\"UTF-8\")");
    }

    @Test
    void requiresAVoidPointerForUserData() {
        refused(
                "int each_typed(int n, @UserData visitor visit);",
                "[NoSuchParameter] @UserData: each_typed has no void * parameter after this one");
        refused("int number(@UserData int n);", "[NoSuchParameter] @UserData");
        refused(
                "int each_typed(int n, visitor visit, @UserData Object data);",
                "[ParameterType] parameter data: Java Object does not match C int *");
        refused(
                "int each(int n, visitor visit, @Retained MemorySegment data);",
                "[AnnotationDoesNotFit] @Retained needs a callback, or an Object with @UserData.");
    }

    @Test
    void requiresObjectsForVariadicArguments() {
        refused(
                "int printf_like(String format, int... numbers);",
                "[NotBindable] printf_like cannot be bound: its last parameter is int...: write Object... for variadic"
                        + " arguments, or int[] for an array.");
        refused("int ends(int... both);", "[NotBindable] ends cannot be bound: its last parameter is int...");
    }

    @Test
    void refusesAnnotationsWithoutEffect() {
        refused(
                "@Owned(free = \"store_close\", alsoOnFailure = true) store store_new();",
                "@Owned(alsoOnFailure = true) needs a definition of failure");
        refused(
                "@Owned(free = \"entry_free\", cleaner = true) entry entry_new(Arena arena);",
                "@Owned(cleaner = true) needs a result with close()");
        refused("@SetsErrno boolean number(int n);", "@SetsErrno needs the number as the result, or void");
        refused(
                "@ReturnsStatus(ok = \"5000000000\") int number(int n);",
                "@ReturnsStatus needs success values that C's result type int can represent; 5000000000 is not one");
        refused("@Out @ReturnsErrno int ends();", "[NoSuchParameter] @Out: ends has no parameter that points to int");
        refused(
                "@Out(\"both\") @ReturnsErrno int ends();",
                "@Out needs a pointer to one value, but C writes 2 values to both: declare it as an array");
        refused(
                "int printf_like(String format, @Length byte[] data);",
                "[NoSuchParameter] @Length: printf_like has no parameter after this one.");
        refused(
                "@ReturnsErrno int counted();",
                "[ErrorConventionDoesNotFit] @ReturnsErrno needs a function that returns a signed");
        assertThat(compile("@Out @ReturnsStatus long unpack(byte[] target, @Length byte[] source);"))
                .succeeded();
    }

    @Test
    void refusesCallbacksInCriticalCalls() {
        refused(
                "@Critical int each(int n, visitor visit, MemorySegment data);",
                "[AnnotationDoesNotFit] @Critical needs a function that does not call Java");
    }

    @Test
    void listsTheArrayTypesThatFit() {
        refused(
                "long read_some(int fd, String[] buffer, long count);",
                "parameter buffer: Java String[] does not match C void *; use MemorySegment or byte[] or ByteBuffer");
    }
}
