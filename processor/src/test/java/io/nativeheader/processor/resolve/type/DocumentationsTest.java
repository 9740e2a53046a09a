package io.nativeheader.processor.resolve.type;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.nativeheader.processor.cmodel.CHeader;
import io.nativeheader.processor.cmodel.CLocation;
import io.nativeheader.processor.cmodel.CSource;
import io.nativeheader.processor.documentation.DocComment;
import io.nativeheader.processor.platform.PerTarget;
import io.nativeheader.processor.platform.Target;
import io.nativeheader.processor.platform.Target.Architecture;
import io.nativeheader.processor.platform.Target.OperatingSystem;
import io.nativeheader.processor.platform.TargetSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DocumentationsTest {

    private static Documentations of(TargetSet bound) {
        return new Documentations(new CHeader(
                List.of(
                        new Target(OperatingSystem.LINUX, Architecture.X86_64),
                        new Target(OperatingSystem.LINUX, Architecture.AARCH64),
                        new Target(OperatingSystem.WINDOWS, Architecture.X86_64)),
                bound,
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                Set.of(),
                Map.of(),
                List.of()));
    }

    private final Documentations documentations = of(TargetSet.first(3));

    private static CSource source(TargetSet targets) {
        return new CSource(new CLocation("/include/phy.h", "phy.h", 3, 5), DocComment.NONE, Optional.empty(), targets);
    }

    @Test
    void aValueOfAllTargetsNeedsNoSentence() {
        assertEquals(List.of(), documentations.values(PerTarget.same("5")));
        assertEquals(List.of(), documentations.values(new PerTarget<>(TargetSet.first(2), List.of("5", "5"))));
    }

    @Test
    void listsDifferentValuesWithTheirTargets() {
        assertEquals(
                List.of("The value is 8 on linux-x86_64, linux-aarch64; 4 on windows-x86_64."),
                documentations.values(PerTarget.of(Map.of(0, "8", 1, "8", 2, "4"))));
    }

    @Test
    void listsTheTargetsOfTheInterfaceOnly() {
        assertEquals(
                List.of("The value is 1 on linux-x86_64; 2 on linux-aarch64."),
                of(TargetSet.first(2)).values(PerTarget.of(Map.of(0, "1", 1, "2", 2, "3"))));
    }

    @Test
    void saysWhereAnItemExists() {
        assertEquals(
                List.of("It is fast.", "Exists only on linux-x86_64, windows-x86_64."),
                documentations
                        .of(source(TargetSet.of(0).or(TargetSet.of(2))), "int phy", List.of("It is fast."))
                        .notes());
        assertEquals(
                List.of(),
                documentations.of(source(TargetSet.ALL), "int phy", List.of()).notes());
        assertEquals(
                List.of(),
                of(TargetSet.first(2))
                        .of(source(TargetSet.first(2)), "int phy", List.of())
                        .notes());
    }
}
