package io.nativeheader.processor.toolchain.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.nativeheader.processor.toolchain.TestCompiler;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinkerOutputTest {

    private static final List<Complaint> TWO = List.of(
            Complaint.undefined("not_there", List.of("java_helper_a", "java_helper_b")),
            Complaint.undefined("not_there2", List.of("java_helper_b")));

    @Test
    void readsUndefinedSymbolsOfGnuLd() {
        assertEquals(TWO, LinkerOutput.read("""
                        /usr/bin/ld: object0.o: in function `java_helper_a':
                        Phy.c:(.text+0x37): undefined reference to `not_there'
                        /usr/bin/ld: object0.o: in function `java_helper_b.cold':
                        Phy.c:(.text+0x40): undefined reference to `not_there'
                        /usr/bin/ld: Phy.c:(.text+0x40): undefined reference to `not_there2'
                        /usr/bin/ld: Phy.c:(.text+0x50): more undefined references to `not_there2' follow
                        collect2: error: ld returned 1 exit status
                        """));
    }

    @Test
    void findsTheNamesOfSymbolsInTheSameLinesOfAnotherRun() {
        assertEquals(
                Map.of(
                        "_ZN6shapes4areaEid", "shapes::area(int, double)",
                        "_ZN5ShapeC1Ev", "Shape::Shape()",
                        "_ZN5ShapeC2Ev", "Shape::Shape()"),
                LinkerOutput.names("""
                        /usr/bin/ld: object0.o: in function `java_helper_a':
                        Phy.cpp:(.text+0x37): undefined reference to `_ZN6shapes4areaEid'
                        /usr/bin/ld: Phy.cpp:(.text+0x40): undefined reference to `_ZN5ShapeC1Ev'
                        ld.lld: error: undefined symbol: _ZN5ShapeC2Ev
                        """, """
                        /usr/bin/ld: object0.o: in function `java_helper_a':
                        Phy.cpp:(.text+0x37): undefined reference to `shapes::area(int, double)'
                        /usr/bin/ld: Phy.cpp:(.text+0x40): undefined reference to `Shape::Shape()'
                        ld.lld: error: undefined symbol: Shape::Shape()
                        """));
        assertEquals(
                Map.of(),
                LinkerOutput.names(
                        "ld.lld: error: undefined symbol: _ZN5ShapeC2Ev\n", "another error\nin two lines\n"));
    }

    @Test
    void readsUndefinedSymbolsOfGnuLdForWindows() {
        assertEquals(TWO, LinkerOutput.read("""
                        /usr/bin/x86_64-w64-mingw32-ld: object0.o:Phy.c:(.text$java_helper_a+0x5): undefined reference to `not_there'
                        /usr/bin/x86_64-w64-mingw32-ld: object0.o:Phy.c:(.text$java_helper_b+0x9): undefined reference to `not_there'
                        /usr/bin/x86_64-w64-mingw32-ld: object0.o:Phy.c:(.text$java_helper_b+0x12): undefined reference to `not_there2'
                        collect2: error: ld returned 1 exit status
                        """));
    }

    @Test
    void readsUndefinedSymbolsOfLld() {
        assertEquals(TWO, LinkerOutput.read("""
                        ld.lld: error: undefined symbol: not_there
                        >>> referenced by Phy.c
                        >>>               object0.o:(java_helper_a)
                        >>> referenced by Phy.c
                        >>>               object0.o:(java_helper_b)

                        ld.lld: error: undefined hidden symbol: not_there2
                        >>> referenced by Phy.c
                        >>>               object0.o:(java_helper_b)
                        clang: error: linker command failed with exit code 1 (use -v to see invocation)
                        """));
    }

    @Test
    void readsUndefinedSymbolsOfApplesLinker() {
        assertEquals(TWO, LinkerOutput.read("""
                        Undefined symbols for architecture arm64:
                          "_not_there", referenced from:
                              _java_helper_a in object0.o
                              _java_helper_b in object0.o
                          "_not_there2", referenced from:
                              _java_helper_b in object0.o
                        ld: symbol(s) not found for architecture arm64
                        clang: error: linker command failed with exit code 1 (use -v to see invocation)
                        """));
    }

    @Test
    void readsUndefinedSymbolsOfMicrosoftsLinker() {
        assertEquals(TWO, LinkerOutput.read("""
                        object0.o : error LNK2019: unresolved external symbol not_there referenced in function java_helper_a
                        object0.o : error LNK2019: unresolved external symbol not_there referenced in function java_helper_b
                        object0.o : error LNK2019: unresolved external symbol not_there2 referenced in function java_helper_b
                        library.dll : fatal error LNK1120: 2 unresolved externals
                        """));
    }

    @Test
    void keepsOtherErrors() {
        assertEquals(
                List.of("cannot find -lnope: No such file or directory", "unable to find library -lnope"),
                TestCompiler.texts(LinkerOutput.read("""
                        /usr/bin/ld: cannot find -lnope: No such file or directory
                        ld.lld: error: unable to find library -lnope
                        collect2: error: ld returned 1 exit status
                        """)));
    }
}
