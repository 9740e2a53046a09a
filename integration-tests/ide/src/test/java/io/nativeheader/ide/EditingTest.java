package io.nativeheader.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.eclipse.lsp4j.CodeAction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** Edits a project as a user of VS Code does, and asserts what the editor shows. */
@Tag("long")
class EditingTest {

    private static final Set<String> GENERATED = Set.of(
            "PhyHeader",
            "PhyNative",
            "PhyNativeHandles",
            "BusHeader",
            "BusNative",
            "BusNativeHandles",
            "phy_device",
            "phy_state",
            "phy_listener",
            "NativeHeaderPlatform");

    @TempDir
    static Path folder;

    private static EditedProject project;
    private static Eclipse eclipse;

    @BeforeAll
    static void openProject() throws Exception {
        Optional<ServerInstallation> installation = ServerInstallation.find();
        assumeTrue(installation.isPresent(), "no language server in " + ServerInstallation.folderName());
        project = EditedProject.copyTo(folder.resolve("an edited project"));
        eclipse = Eclipse.open(installation.get(), folder, project.folder(), EditedProject.settings(folder));
        assertNoProblem();
    }

    @AfterAll
    static void leavesNoProcess() throws Exception {
        if (eclipse != null) {
            List<ProcessHandle> processes = eclipse.processes();
            eclipse.shutDown();
            for (ProcessHandle handle : processes) {
                handle.onExit().get(Eclipse.TIMEOUT_SECONDS, TimeUnit.SECONDS);
            }
        }
    }

    @BeforeEach
    void logName(TestInfo test) {
        eclipse.log().line("-- " + test.getDisplayName());
    }

    /** Each test ends with the text that it began with. */
    @AfterEach
    void hasNoErrorAndEachTypeOnce() throws Exception {
        assertNoProblem();
        assertEquals(GENERATED, project.generatedTypes());
        for (String type : GENERATED) {
            assertEquals(1, eclipse.declarations(type), type);
        }
        assertEquals(List.of(), eclipse.client().messages());
    }

    private static OpenFile open(String type) throws IOException {
        return eclipse.file(project.java(type));
    }

    @Test
    void completesMembersOfGeneratedTypes() throws Exception {
        try (OpenFile main = open("Main")) {
            assertContains(
                    main.completionsAfter("device = phy_device."), "allocate(SegmentAllocator allocator) : phy_device");
            assertContains(main.completionsAfter("to_str(phy_state."), "PHY_DOWN : phy_state", "PHY_UP : phy_state");
            main.replace("int started = ", "device .; int started = ");
            assertContains(main.completionsAfter("device ."), "speed() : int", "speed(int value) : phy_device");
        }
    }

    @Test
    void completesFunctionsAndConstantsOfTheInterface() throws Exception {
        try (OpenFile main = open("Main")) {
            assertContains(
                    main.completionsAfter("int started = phy."),
                    "phy_start(phy_device phydev, int speed) : int",
                    "phy_state_to_str(phy_state state) : String");
            assertContains(main.completionsAfter("phy_start(device, Phy."), "SPEED_100 : int", "SPEED_1000 : int");
        }
    }

    @Test
    void completesATypeThatTheInterfaceDoesNotUseYet() throws Exception {
        try (OpenFile bus = open("Bus")) {
            bus.replace("phy_device phydev", "phy_dev phydev");
            assertContains(bus.completionsAfter("(phy_dev"), "phy_device - p");
        }
    }

    @Test
    void showsTheCommentsOfTheHeader() throws Exception {
        try (OpenFile main = open("Main")) {
            String function = main.hover("phy_start");
            assertTrue(function.contains("int p.PhyHeader.phy_start(phy_device phydev, int speed)"), function);
            assertTrue(function.contains("Starts the device at a speed."), function);
            assertTrue(function.contains("**phydev** the device to start"), function);
            assertTrue(function.contains("0, or a negative error number"), function);
            assertTrue(function.contains("`int phy_start(struct phy_device *phydev, int speed)`"), function);
            assertTrue(main.hover("phy_device device").contains("A PHY device"));
            assertTrue(main.hover("SPEED_100").contains("Link speeds, in Mb/s"));
            assertTrue(main.hover("PHY_UP").contains("the link is up"));
        }
    }

    @Test
    void goesToTheGeneratedSource() throws Exception {
        try (OpenFile main = open("Main")) {
            assertEquals("PhyHeader.java: int phy_start(", main.definition("phy_start"));
            assertEquals(
                    "phy_device.java: public record phy_device(MemorySegment segment) implements ByValue {",
                    main.definition("phy_device device"));
            assertEquals("PhyNative.java: public PhyNative() {", main.definition("PhyNative"));
        }
    }

    /**
     * Saves while Eclipse builds. If a save falls between Eclipse's reading of a file for the processor and for the compiler, Eclipse keeps
     * the types of the older text until the file is saved again, so the last save comes after the builds.
     */
    @Test
    void staysCorrectWhenFilesAreSavedInQuickSuccession() throws Exception {
        try (OpenFile phy = open("Phy");
                OpenFile bus = open("Bus")) {
            for (int i = 0; i < 10; i++) {
                phy.replace("String phy_state_to_str", "@Deprecated String phy_state_to_str")
                        .save();
                Thread.sleep(20L * i);
                bus.replace("int bus_scan", "long bus_scan").save();
                phy.replace("@Deprecated String phy_state_to_str", "String phy_state_to_str")
                        .save();
                Thread.sleep(50);
                bus.replace("long bus_scan", "int bus_scan").save();
            }
            eclipse.build();
            assertEquals(GENERATED, project.generatedTypes());
            phy.replace("\n}", "\n\n}").save();
            bus.replace("\n}", "\n\n}").save();
            assertNoProblem();
        }
    }

    @Test
    void recoversFromASyntaxError() throws Exception {
        try (OpenFile phy = open("Phy")) {
            phy.replace("(phy_state state);", "(phy_state state").save();
            assertProblem("Phy.java:8 Error Syntax error", "");
            phy.replace("(phy_state state", "(phy_state state);").save();
        }
    }

    @Test
    void marksTheWrongParameter() throws Exception {
        try (OpenFile bus = open("Bus")) {
            bus.replace("phy_device phydev", "double phydev").save();
            assertProblem(
                    "Bus.java:8 Error [ParameterType] parameter phydev: Java double",
                    "Java: int bus_scan(phy_device phydev)");
            assertNoProblemInGeneratedTypes();
            assertEquals("phydev", bus.underlined("[ParameterType]"));
        }
    }

    /** The interface of annotation processors has no fixes. If an editor offers one some day, the guide must say so. */
    @Test
    void offersNoFixForAWrongParameter() throws Exception {
        try (OpenFile bus = open("Bus")) {
            bus.replace("phy_device phydev", "double phydev").save();
            eclipse.build();
            List<String> fixes = bus.actions("[ParameterType]").stream()
                    .filter(action -> "quickfix".equals(action.getKind()))
                    .map(CodeAction::getTitle)
                    .toList();
            assertEquals(List.of(), fixes);
        }
    }

    @Test
    void marksAnUnknownFunction() throws Exception {
        try (OpenFile bus = open("Bus")) {
            bus.replace("int bus_scan", "void bus_reset(); int bus_scan").save();
            assertProblem("Bus.java:8 Error [NoSuchFunction] bus.h declares no function", "");
            assertNoProblemInGeneratedTypes();
        }
    }

    @Test
    void marksAnUnknownHeader() throws Exception {
        try (OpenFile bus = open("Bus")) {
            bus.replace("bus.h", "buss.h").save();
            assertProblem("Bus.java:5 Error [HeaderNotFound] cannot find header buss.h", "");
        }
    }

    @Test
    void readsAChangedHeaderWhenTheInterfaceIsSaved() throws Exception {
        String text = project.read(project.header("phy.h"));
        try (OpenFile phy = open("Phy")) {
            project.write(project.header("phy.h"), text.replace("int speed;\n", "int speed;\n    int duplex;\n"));
            phy.save();
            assertNoProblem();
            assertTrue(project.read(project.generated("phy_device")).contains("int duplex()"));
            try (OpenFile main = open("Main")) {
                main.replace("int started = ", "device .; int started = ");
                assertContains(main.completionsAfter("device ."), "duplex() : int");
            }
            project.write(project.header("phy.h"), text);
            phy.save();
            eclipse.build();
            assertFalse(project.read(project.generated("phy_device")).contains("duplex"));
        }
    }

    @Test
    void renamesTheInterface() throws Exception {
        rename("Bus", "Wire");
        assertFalse(project.generatedTypes().contains("BusNative"));
        assertTrue(project.generatedTypes().contains("WireNative"));
        rename("Wire", "Bus");
    }

    /** Renames the interface, and by hand the generated types that code names. */
    private static void rename(String from, String to) throws Exception {
        try (OpenFile old = open(from)) {
            project.apply(old.rename(from + " extends", to));
        }
        try (OpenFile renamed = open(to);
                OpenFile main = open("Main")) {
            renamed.replace(from + "Header", to + "Header").save();
            main.replace(from + "Native", to + "Native").save();
            renamed.keep();
            main.keep();
            eclipse.build();
            renamed.typeAndDelete();
            main.typeAndDelete();
            assertNoProblem();
        }
    }

    private static void assertNoProblem() throws Exception {
        assertEquals(List.of(), eclipse.problems(List::isEmpty));
    }

    private static void assertProblem(String start, String end) throws Exception {
        Predicate<String> expected = line -> line.startsWith(start) && line.endsWith(end);
        List<String> problems = eclipse.problems(lines -> lines.stream().anyMatch(expected));
        assertTrue(problems.stream().anyMatch(expected), problems::toString);
    }

    /** A wrong method is one error, at its declaration, and not a second one in the class that implements it. */
    private static void assertNoProblemInGeneratedTypes() throws Exception {
        Predicate<String> generated = line -> GENERATED.contains(line.substring(0, line.indexOf(".java")));
        List<String> problems = eclipse.problems(lines -> lines.stream().noneMatch(generated));
        assertTrue(problems.stream().noneMatch(generated), problems::toString);
    }

    private static void assertContains(List<String> all, String... expected) {
        for (String one : expected) {
            assertTrue(all.contains(one), () -> "'" + one + "' is not among " + all);
        }
    }
}
