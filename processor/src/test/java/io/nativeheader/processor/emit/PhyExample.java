package io.nativeheader.processor.emit;

import static io.nativeheader.processor.emit.Models.ADDRESS;
import static io.nativeheader.processor.emit.Models.AS_IS;
import static io.nativeheader.processor.emit.Models.INT;
import static io.nativeheader.processor.emit.Models.declared;
import static io.nativeheader.processor.emit.Models.downcall;
import static io.nativeheader.processor.emit.Models.member;
import static io.nativeheader.processor.emit.Models.plain;
import static io.nativeheader.processor.emit.Models.pointer;
import static io.nativeheader.processor.emit.Models.scalar;
import static io.nativeheader.processor.emit.Models.scalarAccess;
import static io.nativeheader.processor.emit.Models.string;
import static io.nativeheader.processor.emit.Models.struct;
import static io.nativeheader.processor.emit.Models.type;

import io.nativeheader.processor.documentation.DocComment;
import io.nativeheader.processor.jmodel.BindingReport;
import io.nativeheader.processor.jmodel.Carrier;
import io.nativeheader.processor.jmodel.ConstantAssertion;
import io.nativeheader.processor.jmodel.ConstantDeclaration;
import io.nativeheader.processor.jmodel.ConstantDeclaration.Literal;
import io.nativeheader.processor.jmodel.Documentation;
import io.nativeheader.processor.jmodel.EnumDeclaration;
import io.nativeheader.processor.jmodel.EnumDeclaration.EnumConstant;
import io.nativeheader.processor.jmodel.ErrorConvention;
import io.nativeheader.processor.jmodel.FieldAccess;
import io.nativeheader.processor.jmodel.FieldDeclaration;
import io.nativeheader.processor.jmodel.HandleDeclaration;
import io.nativeheader.processor.jmodel.HelperSource;
import io.nativeheader.processor.jmodel.HelperSource.FieldOffset;
import io.nativeheader.processor.jmodel.HelperSource.Form;
import io.nativeheader.processor.jmodel.HelperSource.Helper;
import io.nativeheader.processor.jmodel.HelperSource.HelperParameter;
import io.nativeheader.processor.jmodel.HelperSource.LayoutAssertion;
import io.nativeheader.processor.jmodel.InterfaceDeclaration;
import io.nativeheader.processor.jmodel.JavaPrimitive;
import io.nativeheader.processor.jmodel.LibraryDeclaration;
import io.nativeheader.processor.jmodel.MethodDeclaration;
import io.nativeheader.processor.jmodel.MethodDeclaration.Call;
import io.nativeheader.processor.jmodel.MethodDeclaration.Route;
import io.nativeheader.processor.jmodel.NativeLayout;
import io.nativeheader.processor.jmodel.Nullness;
import io.nativeheader.processor.jmodel.RecordDeclaration;
import io.nativeheader.processor.jmodel.ResultConversion;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.platform.TargetSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The models of a small header, {@link #HEADER}. Tests compare all code that is generated for it. */
final class PhyExample {

    static final LibraryDeclaration LIBRARY =
            new LibraryDeclaration("phy.h", PerTarget.same("phy"), PerTarget.same("libphy.so.1"), "p.Phy");

    static final String HEADER = """
            typedef unsigned int dev_t;
            #define SPEED_1000 1000
            #define MAJOR(dev) ((unsigned int) ((dev) >> 20))
            enum phy_state { PHY_DOWN, PHY_READY };
            struct mii_bus;
            struct phy_stats { unsigned long packets; };
            struct phy_device {
                struct mii_bus *bus;
                int speed;
                char name[16];
                int lanes[4];
                struct phy_stats stats;
            };
            int __genphy_config_aneg(struct phy_device *phydev, _Bool changed);
            static inline int genphy_config_aneg(struct phy_device *phydev) { return __genphy_config_aneg(phydev, 0); }
            struct phy_device *phy_find(const char *name);
            """;

    private PhyExample() {}

    static InterfaceDeclaration phy() {
        return new InterfaceDeclaration(
                type("Phy"),
                type("PhyHeader"),
                type("PhyNative"),
                TargetSet.ALL,
                true,
                LIBRARY,
                List.of(new ConstantDeclaration(
                        "SPEED_1000",
                        "int",
                        PerTarget.same(new Literal.OfInt(1000)),
                        declared("#define SPEED_1000 1000", "phy.h:2"))),
                List.of(aneg(), anegHelper(), find(), major()),
                List.of(),
                false,
                false,
                false,
                Set.of(),
                List.of("MAJOR(dev)"),
                PerTarget.same(Optional.of(helpers())));
    }

    private static MethodDeclaration aneg() {
        return new MethodDeclaration(
                "__genphy_config_aneg",
                false,
                List.of(pointer("phydev", type("phy_device")), plain("changed", JavaPrimitive.BOOLEAN)),
                JavaPrimitive.INT,
                AS_IS,
                Nullness.UNSPECIFIED,
                new ErrorConvention.None(),
                downcall("__genphy_config_aneg", INT, ADDRESS, scalar(Carrier.BOOLEAN)),
                new Documentation(
                        DocComment.ofParagraphs(List.of(
                                "Restarts auto-negotiation.",
                                "@changed: whether the advertisement is new, speed < 1000 & so on")),
                        "int __genphy_config_aneg(struct phy_device *phydev, _Bool changed)",
                        "phy.h:14",
                        List.of()));
    }

    private static MethodDeclaration anegHelper() {
        return new MethodDeclaration(
                "genphy_config_aneg",
                true,
                List.of(pointer("phydev", type("phy_device"))),
                JavaPrimitive.INT,
                AS_IS,
                Nullness.UNSPECIFIED,
                new ErrorConvention.ReturnsErrno(),
                helperCall("genphy_config_aneg", ADDRESS),
                declared("static inline int genphy_config_aneg(struct phy_device *phydev)", "phy.h:15"));
    }

    private static MethodDeclaration find() {
        return new MethodDeclaration(
                "phy_find",
                false,
                List.of(string("name")),
                type("phy_device"),
                new ResultConversion.RecordPointer(type("phy_device"), PerTarget.same(56L)),
                Nullness.UNSPECIFIED,
                new ErrorConvention.None(),
                downcall("phy_find", ADDRESS, ADDRESS),
                declared("struct phy_device *phy_find(const char *name)", "phy.h:16"));
    }

    private static MethodDeclaration major() {
        return new MethodDeclaration(
                "MAJOR",
                true,
                List.of(plain("dev", JavaPrimitive.INT)),
                JavaPrimitive.INT,
                AS_IS,
                Nullness.UNSPECIFIED,
                new ErrorConvention.None(),
                helperCall("MAJOR", INT),
                declared("#define MAJOR(dev)", "phy.h:3"));
    }

    private static Call helperCall(String name, NativeLayout argument) {
        return Models.call(name, Route.HELPER, name + "_helper", INT, argument);
    }

    static HelperSource helpers() {
        return new HelperSource(
                "p.Phy",
                List.of("<phy.h>"),
                "static inline int twice(int n) { return 2 * n; }",
                List.of(
                        new Helper(
                                "genphy_config_aneg",
                                "(genphy_config_aneg)",
                                Form.CALL,
                                "int",
                                "",
                                false,
                                List.of(new HelperParameter("struct phy_device *arg0", "arg0", false)),
                                "static inline int genphy_config_aneg(struct phy_device *phydev)",
                                "phy.h:15"),
                        new Helper(
                                "MAJOR",
                                "MAJOR",
                                Form.CALL,
                                "unsigned int",
                                "",
                                false,
                                List.of(new HelperParameter("dev_t arg0", "arg0", false)),
                                "#define MAJOR(dev)",
                                "phy.h:3")),
                List.of(new LayoutAssertion(
                        "struct phy_device",
                        56,
                        8,
                        List.of(
                                new FieldOffset("bus", 0, 8),
                                new FieldOffset("speed", 8, 4),
                                new FieldOffset("name", 12, 16),
                                new FieldOffset("lanes", 28, 16),
                                new FieldOffset("stats", 48, 8)),
                        Optional.of("speed"))),
                List.of(new ConstantAssertion("SPEED_1000", new ConstantAssertion.Expected.Signed(1000), false)));
    }

    static BindingReport report() {
        return new BindingReport(
                List.of("linux-x86_64"),
                LIBRARY,
                List.of(new BindingReport.HeaderEntry("phy.h", "00ff", false)),
                List.of(
                        new BindingReport.FunctionEntry(
                                "phy_find",
                                "struct phy_device *phy_find(const char *name)",
                                "phy_device phy_find(String name)",
                                PerTarget.same(Route.DOWNCALL),
                                PerTarget.same("phy_find"),
                                "phy.h:16"),
                        new BindingReport.FunctionEntry(
                                "MAJOR",
                                "#define MAJOR(dev)",
                                "int MAJOR(int dev)",
                                PerTarget.same(Route.HELPER),
                                PerTarget.same("java_helper_MAJOR"),
                                "phy.h:3")),
                List.of(
                        new BindingReport.TypeEntry(
                                "struct phy_device", "p.phy_device", PerTarget.same(56L), PerTarget.same(8L)),
                        new BindingReport.TypeEntry(
                                "struct mii_bus", "p.mii_bus", PerTarget.same(-1L), PerTarget.same(-1L))),
                List.of(new BindingReport.ConstantEntry(
                        "SPEED_1000",
                        "int",
                        PerTarget.same(new Literal.OfInt(1000)),
                        Optional.empty(),
                        Optional.empty())),
                List.of(new BindingReport.MacroEntry("MAJOR", List.of("dev"))),
                List.of());
    }

    static RecordDeclaration phyDevice() {
        NativeLayout.Group layout = struct(
                "struct phy_device",
                56,
                8,
                member("bus", ADDRESS),
                member("speed", INT),
                member("name", new NativeLayout.Sequence(16, scalar(Carrier.BYTE))),
                member("lanes", new NativeLayout.Sequence(4, INT)),
                member("", new NativeLayout.Padding(4)),
                member("stats", phyStatsLayout()));
        return new RecordDeclaration(
                type("phy_device"),
                "struct phy_device",
                PerTarget.same(layout),
                List.of(
                        field(
                                "bus",
                                0,
                                new FieldAccess.OfRecordPointer(
                                        scalar(Carrier.ADDRESS), type("mii_bus"), PerTarget.same(0L)),
                                "struct mii_bus *bus",
                                8),
                        field("speed", 8, scalarAccess(Carrier.INT), "int speed", 9),
                        field(
                                "name",
                                12,
                                new FieldAccess.OfCharArray(Optional.of(PerTarget.same(16L)), "name_segment"),
                                "char name[16]",
                                10),
                        field(
                                "lanes",
                                28,
                                new FieldAccess.OfArray(
                                        List.of(PerTarget.same(4L)), scalarAccess(Carrier.INT), PerTarget.same(4L)),
                                "int lanes[4]",
                                11),
                        field(
                                "stats",
                                48,
                                new FieldAccess.OfRecord(PerTarget.same(phyStatsLayout())),
                                "struct phy_stats stats",
                                12)),
                Optional.empty(),
                true,
                false,
                declared("struct phy_device", "phy.h:7"));
    }

    private static FieldDeclaration field(String name, long offset, FieldAccess access, String declaration, int line) {
        return new FieldDeclaration(
                name, "OFFSET_" + name, PerTarget.same(offset), access, true, declared(declaration, "phy.h:" + line));
    }

    private static NativeLayout.Reference phyStatsLayout() {
        return new NativeLayout.Reference(type("phy_stats"), 8, 8);
    }

    static RecordDeclaration phyStats() {
        return new RecordDeclaration(
                type("phy_stats"),
                "struct phy_stats",
                PerTarget.same(struct("struct phy_stats", 8, 8, member("packets", scalar(Carrier.LONG)))),
                List.of(field("packets", 0, scalarAccess(Carrier.LONG), "unsigned long packets", 6)),
                Optional.empty(),
                true,
                false,
                declared("struct phy_stats", "phy.h:6"));
    }

    static HandleDeclaration miiBus() {
        return new HandleDeclaration(type("mii_bus"), "struct mii_bus", declared("struct mii_bus", "phy.h:5"));
    }

    static EnumDeclaration phyState() {
        return new EnumDeclaration(
                type("phy_state"),
                "enum phy_state",
                Carrier.INT,
                List.of(
                        new EnumConstant("PHY_DOWN", PerTarget.same(0L), declared("PHY_DOWN = 0", "phy.h:4")),
                        new EnumConstant("PHY_READY", PerTarget.same(1L), declared("PHY_READY = 1", "phy.h:4"))),
                declared("enum phy_state", "phy.h:4"));
    }

    static List<GeneratedJava> all() {
        JavaEmitter emitter = new JavaEmitter(List.of("linux-x86_64"), false);
        return Models.all(
                emitter.emit(phy(), List.of()),
                emitter.emit(phyDevice()),
                emitter.emit(phyStats()),
                emitter.emit(miiBus()),
                emitter.emit(phyState()));
    }
}
