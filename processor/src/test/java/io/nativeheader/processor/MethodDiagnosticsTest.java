package io.nativeheader.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Messages for declared methods that do not fit their C function. */
class MethodDiagnosticsTest extends PhyDiagnostics {

    @Test
    void suggestsSimilarNamesForAnUnknownFunction() throws IOException {
        Compilation compilation = compilePhy("int phy_strat(phy_device phydev);");
        assertThat(compilation)
                .hadErrorContaining("[NoSuchFunction]")
                .inFile(compilation.sourceFiles().getFirst())
                .onLine(5);
        assertThat(compilation).hadErrorContaining("Did you mean phy_start");
    }

    @Test
    void findsAnUnknownFunctionInAnotherHeader() throws IOException {
        Files.writeString(
                folder.resolve("bus.h"), "/* bus_scan(all) */\nint\tother(void);\nextern int bus_scan (int all);\n");
        assertThat(compilePhy("int bus_scan(int all);"))
                .hadErrorContaining("It is declared in bus.h (" + folder.resolve("bus.h")
                        + ":3): add that header to @NativeHeader.");
    }

    @Test
    void findsAFunctionThatThePreprocessorLeavesOut() throws IOException {
        Files.writeString(folder.resolve("cond.h"), """
                #ifndef COND_H
                #define COND_H
                int always(void);
                #if defined(BIG) && BIG > 1
                # define big(x) (x)
                #else
                int small(int x);
                #endif
                #endif
                """);
        Compilation compilation = compile("""
                package p;
                @io.nativeheader.NativeHeader("cond.h")
                interface Cond { int big(int x); int smal(int x); }
                """);
        assertThat(compilation)
                .hadErrorContaining("The header declares it, but only under #if defined(BIG) && BIG > 1 (cond.h:5)");
        assertThat(compilation).hadErrorContaining("Did you mean small?");
    }

    @Test
    void suggestsTypesAndConstantsForAnUnknownFunction() throws IOException {
        assertThat(compilePhy("int PHY_MAXI();")).hadErrorContaining("Did you mean PHY_MAX (a constant)");
        assertThat(compilePhy("int phy_devise();")).hadErrorContaining("Did you mean phy_device (a type)");
    }

    @Test
    void showsDeclarationAndSignatureForAWrongNumberOfArguments() throws IOException {
        Compilation compilation = compilePhy("int phy_stop(phy_device phydev);");
        assertThat(compilation).hadErrorContaining("[ArgumentCount] phy_stop takes 2 arguments, but the method has 1.");
        assertThat(compilation).hadErrorContaining("int phy_stop(struct phy_device *phydev, int reason)");
        assertThat(compilation).hadErrorContaining("phy.h:3");
        assertThat(compilation).hadErrorContaining("Java: int phy_stop(phy_device phydev, int reason)");
    }

    @Test
    void reportsAWrongParameterTypeOnTheParameter() throws IOException {
        Compilation compilation = compilePhy("int phy_stop(phy_device phydev,\nshort reason);");
        assertThat(compilation)
                .hadErrorContaining(
                        "[ParameterType] parameter reason: Java short does not match C int; use int or long.")
                .inFile(compilation.sourceFiles().getFirst())
                .onLine(6)
                .atColumn("short ".length() + 1);
        assertThat(compilation).hadErrorContaining("Java: int phy_stop(phy_device phydev, int reason)");
    }

    @Test
    void reportsEachWrongParameterAndProposesOneLineForAll() throws IOException {
        Compilation compilation = compilePhy("int phy_stop(long phydev,\nshort reason);");
        String line = "Java: int phy_stop(phy_device phydev, int reason)";
        List<String> messages = compilation.errors().stream()
                .map(error -> error.getLineNumber() + ": " + error.getMessage(Locale.ROOT))
                .toList();
        assertEquals(2, messages.size(), messages::toString);
        assertTrue(messages.get(0).startsWith("5: [ParameterType] parameter phydev:"), messages.get(0));
        assertTrue(messages.get(1).startsWith("6: [ParameterType] parameter reason:"), messages.get(1));
        assertTrue(messages.stream().allMatch(message -> message.endsWith(line)), messages::toString);
    }

    @Test
    void reportsAWrongResultTypeOnTheMethod() throws IOException {
        Compilation compilation = compilePhy("short\nphy_start(\nphy_device phydev);");
        assertThat(compilation)
                .hadErrorContaining("[ResultType] return type: Java short does not match C int; use int or long.")
                .inFile(compilation.sourceFiles().getFirst())
                .onLine(6)
                .atColumn(1);
        assertThat(compilation).hadErrorContaining("Java: int phy_start(phy_device phydev)");
    }

    @Test
    void reportsAnAnnotationWithoutItsCParameterOnTheParameter() throws IOException {
        Compilation compilation = compilePhy("int phy_stop(phy_device phydev,\n@UserData int reason);");
        assertThat(compilation)
                .hadErrorContaining("[NoSuchParameter] @UserData: phy_stop has no void * parameter after this one.")
                .inFile(compilation.sourceFiles().getFirst())
                .onLine(6);
    }

    @Test
    void reportsAllWrongMethodsAtOnce() throws IOException {
        Compilation compilation = compilePhy("short phy_start(phy_device p); int phy_stop(); int nothing_like_it();");
        assertEquals(List.of("ResultType", "ArgumentCount", "NoSuchFunction"), problems(compilation));
    }

    @Test
    void refusesToCallAConstant() throws IOException {
        assertThat(compilePhy("int PHY_MAX();")).hadErrorContaining("[NotAFunction] PHY_MAX is a macro for 4");
    }

    @Test
    void asksForAFunctionWhereAMacroTakesATypeOrALiteral() throws IOException {
        Files.writeString(
                folder.resolve("phy.h"),
                "#define ZERO_OF(type) ((type) 0)\n#define WIDE(number) number##ULL\n#define JOINED(text) text \"!\"\n");
        Compilation compilation = compile("""
                package p;
                @io.nativeheader.NativeHeader("phy.h")
                interface Phy {
                    int ZERO_OF(int type);
                    long WIDE(int number);
                    String JOINED(String text);
                }
                """);
        assertEquals(List.of("MacroTakesNoValue", "MacroTakesNoValue", "MacroTakesNoValue"), problems(compilation));
        assertThat(compilation)
                .hadErrorContaining("takes a type for type, which Java cannot pass. Write a function around it in"
                        + " @NativeHeader(preamble = …)")
                .inFile(compilation.sourceFiles().getFirst())
                .onLine(4);
        assertThat(compilation).hadErrorContaining("takes a literal for number");
        assertThat(compilation).hadErrorContaining("takes a literal for text");
    }

    @Test
    void quotesTheCompilerWhereAMacroCannotBeCalled() throws IOException {
        assertThat(compilePhy("int PHY_ID(phy_device vendor);")).hadErrorContaining("[MacroRefused] macro PHY_ID");
        assertThat(compilePhy("int PHY_ID(@CType(\"no_such_t\") int vendor);"))
                .hadErrorContaining("unknown type name 'no_such_t'");
    }

    @Test
    void asksForTheCTypeOfAnAmbiguousJavaType() throws IOException {
        assertThat(compilePhy("int PHY_ID(Object vendor);")).hadErrorContaining("[MacroArgumentType]");
    }

    @Test
    void refusesCTypesForAFunction() throws IOException {
        assertThat(compilePhy("int phy_start(@CType(\"int\") phy_device phydev);"))
                .hadErrorContaining("[TypesAreKnown] @CType is not allowed here");
    }

    @Test
    void requiresAResultThatFitsTheErrorConvention() throws IOException {
        assertThat(compilePhy("@ReturnsErrno String phy_name(phy_device phydev);"))
                .hadErrorContaining("[ErrorConventionDoesNotFit] @ReturnsErrno needs");
        assertThat(compilePhy("@ReturnsErrno @SetsErrno int phy_start(phy_device phydev);"))
                .hadErrorContaining("[TwoErrorConventions]");
    }
}
