package io.nativeheader.processor.parse;

import io.nativeheader.processor.cmodel.CEvaluation;
import io.nativeheader.processor.cmodel.CHeader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Prints the models of fixed C texts and headers, for comparing versions of libclang. */
final class ModelPrinter {

    private static final String TEXT = """
            typedef struct { int x; union { int a; struct { char b; } c; }; } outer;
            typedef outer *outers[4];
            struct node { struct node *next; const volatile int value; int (*call)(struct node *, outers); };
            enum { ANONYMOUS = 3 };
            typedef enum { FIRST, SECOND = -5 } numbered;
            struct bits { unsigned a : 3; numbered b : 4; _Bool c : 1; } __attribute__((packed));
            /**
             * \\brief Walks. Uses \\c errno, \\p node, \\e never \\b more, \\ref walk, @em a.
             *
             * @param[in] node the first
             *   node
             * @param how \\a how far
             * @return node @retval 0 the end @note slow @since 2
             * @see add @li one
             * @arg two @throws x
             * @deprecated no @code
             *   walk(node);
             * @endcode
             * more
             */
            struct node *walk(struct node *restrict node, numbered how, outer by_value);
            static inline const char *inlined(void) { return 0; }
            __attribute__((ms_abi)) void *foreign(int (*)[4]);
            extern __thread int thread_local_variable;
            typedef int vector __attribute__((vector_size(16)));
            vector add(vector a, vector b);
            _Complex double wave(_Atomic int *at, long double l, __int128 i);
            #define VALUE (sizeof(outer) + FIRST)
            #define NAME "name"
            #define POINTER ((struct node *) 0)
            """;

    private ModelPrinter() {}

    public static void main(String[] args) {
        print(Parsed.text(TEXT));
        for (String header : List.of("zlib.h", "sqlite3.h", "sys/stat.h", "stdio.h", "netinet/in.h", "pthread.h")) {
            if (Files.exists(Path.of("/usr/include", header))
                    || Files.exists(Path.of("/usr/include/x86_64-linux-gnu", header))) {
                print(Parsed.headers(List.of(header), List.of(), Set.of("strlen")));
            }
        }
        System.out.println(countNullPointerExceptions() + " NullPointerExceptions survived");
    }

    private static void print(Parsed c) {
        CHeader header = c.header();
        header.declarations().forEach(System.out::println);
        header.others().forEach(System.out::println);
        header.tags().values().forEach(System.out::println);
        header.macros().forEach(System.out::println);
        CEvaluation evaluation = c.evaluate();
        evaluation.constants().forEach(System.out::println);
        evaluation.expressions().forEach(System.out::println);
        System.out.println(evaluation.others().keySet());
    }

    /** Counts NullPointerExceptions. Compiled code detects null by SIGSEGV, which libclang also tries to handle. */
    private static int countNullPointerExceptions() {
        int count = 0;
        for (int i = 0; i < 200_000; i++) {
            try {
                count += length(i % 10 == 0 ? null : "x") - 1;
            } catch (NullPointerException expected) {
                count++;
            }
        }
        return count;
    }

    private static int length(String text) {
        return text.length();
    }
}
