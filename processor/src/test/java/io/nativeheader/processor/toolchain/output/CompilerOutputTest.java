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
