package io.nativeheader.processor.toolchain.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.nativeheader.processor.toolchain.output.CompilerMessage.Severity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompilerOutputTest {

    @Test
    void attributesAnErrorInAnInlinedFunctionToItsCallers() {
        assertEquals(
                List.of(new Complaint(
                        new CompilerMessage(
                                "phy.h",
                                2,
                                65,
                                Severity.ERROR,
                                "call to 'bad_call' declared with attribute error: BUG"),
                        List.of(20),
                        List.of("check", "outer", "java_helper_outer"),
                        Optional.empty())),
                read("""
                        In file included from Phy.c:1:
                        In function 'check',
                            inlined from 'outer' at phy.h:3:34,
                            inlined from 'java_helper_outer' at Phy.c:20:39:
                        phy.h:2:65: error: call to 'bad_call' declared with attribute error: BUG
                        """));
    }

    @Test
    void attributesAllErrorsAfterOneFunctionLineOfGcc() {
        List<Complaint> complaints = read("""
                Phy.c: In function 'java_helper_a.part.0':
                phy.h:5:22: error: one
                phy.h:6:22: error: two
                Phy.c: At top level:
                Phy.c:9:1: warning: three [-Wunused]
                """);

        assertEquals(
                List.of(List.of("java_helper_a"), List.of("java_helper_a"), List.of()),
                complaints.stream().map(Complaint::functions).toList());
        assertEquals(
                List.of(true, true, false),
                complaints.stream().map(Complaint::isError).toList());
    }

    @Test
    void namesTheFunctionInASignatureOfCxx() {
        List<Complaint> complaints = read("""
                Phy.c: In function 'const char* java_helper_a(void*, int)':
                phy.h:5:22: error: one
                In member function 'int Phy::start(char) const',
                    inlined from 'int java_helper_b(void*)' at Phy.c:8:3:
                phy.h:6:22: error: two
                Phy.c: In lambda function:
                phy.h:7:1: error: three
                """);

        assertEquals(
                List.of(List.of("java_helper_a"), List.of("java_helper_b"), List.of()),
                complaints.stream().map(Complaint::functions).toList());
        assertEquals(
                List.of(List.of(), List.of(8), List.of()),
                complaints.stream().map(Complaint::lines).toList());
    }

    @Test
    void attributesAnErrorInATemplateToTheLineThatRequiresItAsGccPrintsIt() {
        assertEquals(
                List.of(List.of(23), List.of(23), List.of(6), List.of(31)),
                read("""
                                Phy.c: In function 'int java_helper_a(void*)':
                                phy.h: In instantiation of 'constexpr bool check() [with T = Phy]':
                                phy.h:182:4:   required from 'void copy(T, T) [with T = Phy]'
                                phy.h:372:37:   recursively required from 'void move(T) [with T = Phy]'
                                Phy.c:23:49:   required from here
                                phy.h:90:56: error: static assertion failed: must be constructible
                                phy.h:90:56: note: 'std::integral_constant<bool, false>::value' evaluates to false
                                phy.h:91:56: error: no match for 'operator*'
                                Phy.c: In instantiation of 'T twice(T) [with T = Phy]':
                                Phy.c:6:15:   required from here
                                phy.h:6:47: error: no match for 'operator*' in 'x * 2' (operand types are 'Phy' and 'int')
                                phy.h: In copy constructor 'Held::Held(const Held&)':
                                phy.h:2:8: error: use of deleted function 'Phy::Phy(const Phy&)'
                                Phy.c:31:5: note: synthesized method 'Held::Held(const Held&)' first required here
                                """).stream().map(Complaint::lines).toList());
    }

    @Test
    void attributesAnErrorInATemplateToTheLineThatRequiresItAsClangPrintsIt() {
        assertEquals(
                List.of(List.of(23), List.of(15), List.of(7)),
                read("""
                                phy.h:90:21: error: static assertion failed due to requirement 'is_constructible<Phy>::value'
                                phy.h:182:4: note: in instantiation of function template specialization 'check<Phy>' requested here
                                phy.h:101:13: note: expanded from macro 'USE_ASSIGN'
                                Phy.c:23:49: note: in instantiation of member function 'std::vector<Phy>::vector' requested here
                                phy.h:4:24: note: 'Phy' has been explicitly marked deleted here
                                phy.h:5:21: error: call to deleted constructor of 'Phy'
                                Phy.c:15:14: note: in implicit copy constructor for 'Held' first required here
                                phy.h:6:25: error: no matching function for call to 'twice'
                                Phy.c:3:1: note: 'other' declared here
                                Phy.c:7:9: note: while substituting deduced template arguments into function template 'twice' here
                                """).stream().map(Complaint::lines).toList());
    }

    @Test
    void collectsLinesOfMacroExpansionsButNotOfEarlierDeclarations() {
        assertEquals(
                List.of(List.of(7), List.of(8), List.of(9)),
                read("""
                                phy.h:5:22: error: request for member 'nope' in something not a structure or union
                                phy.h:6:19: note: in expansion of macro 'INNER'
                                Phy.c:7:40: note: in expansion of macro 'OUTER'
                                Phy.c:8:41: error: member reference base type 'int' is not a structure or union
                                ./phy.h:6:19: note: expanded from macro 'OUTER'
                                Phy.c:9:5: error: conflicting types for 'f'
                                Phy.c:3:5: note: previous declaration of 'f'
                                """).stream().map(Complaint::lines).toList());
    }

    @Test
    void readsMessagesOfDriversAssemblersAndMsvc() {
        assertEquals(
                List.of(
                        "error: unrecognized command-line option '-fnope'",
                        "error: unknown argument: '-fnope'",
                        "Phy.c:1: error: no such instruction: `bogus %eax'",
                        "phy.h:3:10: error: nope.h: No such file or directory",
                        "C:\\src\\Phy.c:12: error: 'x': undeclared identifier",
                        "Phy.c:4:2: error: Segmentation fault"),
                read("""
                                gcc: error: unrecognized command-line option '-fnope'
                                clang: error: unknown argument: '-fnope'
                                Phy.c: Assembler messages:
                                Phy.c:1: Error: no such instruction: `bogus %eax'
                                phy.h:3:10: fatal error: nope.h: No such file or directory
                                compilation terminated.
                                C:\\src\\Phy.c(12): error C2065: 'x': undeclared identifier
                                Phy.c:4:2: internal compiler error: Segmentation fault
                                """).stream()
                        .map(complaint -> complaint.message().toString())
                        .toList());
    }

    @Test
    void skipsOtherLines() {
        assertEquals(List.of(), read("Phy.c\n\n  12 | error\n1 error generated.\nPhy.c:99999999999999:1: nothing\n"));
    }

    private static List<Complaint> read(String output) {
        return CompilerOutput.read(output, "Phy.c");
    }
}
