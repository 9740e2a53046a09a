package io.nativeheader.processor.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.nativeheader.processor.jmodel.BindingReport;
import io.nativeheader.processor.jmodel.BindingReport.ConstantEntry;
import io.nativeheader.processor.jmodel.BindingReport.SkippedEntry;
import io.nativeheader.processor.jmodel.ConstantDeclaration.Literal;
import io.nativeheader.processor.platform.PerTarget;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportEmitterTest {

    @Test
    void printsEachEntryOnALine() {
        assertEquals("""
                {
                  "target": "linux-x86_64",
                  "library": "phy",
                  "soname": "libphy.so.1",
                  "helpers": "p.Phy",
                  "headers": [
                    {"name": "phy.h", "sha256": "00ff"}
                  ],
                  "functions": [
                    {"name": "phy_find", "c": "struct phy_device *phy_find(const char *name)", "java": "phy_device phy_find(String name)", "via": "downcall", "symbol": "phy_find", "at": "phy.h:16"},
                    {"name": "MAJOR", "c": "#define MAJOR(dev)", "java": "int MAJOR(int dev)", "via": "helper", "symbol": "java_helper_MAJOR", "at": "phy.h:3"}
                  ],
                  "types": [
                    {"c": "struct phy_device", "java": "p.phy_device", "size": 56, "align": 8},
                    {"c": "struct mii_bus", "java": "p.mii_bus", "size": -1, "align": -1}
                  ],
                  "constants": [
                    {"name": "SPEED_1000", "c": "int", "type": "int", "value": 1000}
                  ],
                  "macros": [
                    {"name": "MAJOR", "parameters": ["dev"]}
                  ],
                  "skipped": []
                }
                """, new ReportEmitter().text(PhyExample.report()));
    }

    @Test
    void printsValuesWithoutAJsonNumberAsStrings() {
        BindingReport report = new BindingReport(
                List.of("t"),
                PhyExample.LIBRARY,
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        constant("A", new Literal.OfLong(-1)),
                        constant("B", new Literal.OfDouble(1e300)),
                        constant("C", new Literal.OfDouble(Double.NaN)),
                        constant("D", new Literal.OfFloat(Float.NEGATIVE_INFINITY)),
                        constant("E", new Literal.OfString("a\"b"))),
                List.of(),
                List.of());
        assertEquals("""
                {
                  "target": "t",
                  "library": "phy",
                  "soname": "libphy.so.1",
                  "helpers": "p.Phy",
                  "headers": [],
                  "functions": [],
                  "types": [],
                  "constants": [
                    {"name": "A", "c": "c type", "type": "long", "value": -1},
                    {"name": "B", "c": "c type", "type": "double", "value": 1.0E300},
                    {"name": "C", "c": "c type", "type": "double", "value": "NaN"},
                    {"name": "D", "c": "c type", "type": "float", "value": "-Infinity"},
                    {"name": "E", "c": "c type", "type": "String", "value": "a\\"b"}
                  ],
                  "macros": [],
                  "skipped": []
                }
                """, new ReportEmitter().text(report));
    }

    private static ConstantEntry constant(String name, Literal value) {
        return new ConstantEntry(name, "c type", PerTarget.same(value), Optional.empty(), Optional.empty());
    }

    @Test
    void escapesStrings() {
        SkippedEntry entry = new SkippedEntry("n", "k", "\"\\\n\r\t\u0001\ud800ä😀/");
        BindingReport report = new BindingReport(
                List.of("t"),
                PhyExample.LIBRARY,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(entry));
        String text = new ReportEmitter().text(report);
        String expected = "\"reason\": \"\\\"\\\\\\n\\r\\t\\u0001\\ud800ä😀/\"}";
        assertEquals(expected, text.substring(text.indexOf("\"reason\""), text.indexOf("\n  ]\n}")));
    }
}
