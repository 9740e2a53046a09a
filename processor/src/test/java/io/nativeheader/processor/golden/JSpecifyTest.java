package io.nativeheader.processor.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import io.nativeheader.NativeHeader;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class JSpecifyTest {

    @Test
    void usesJSpecifyOnlyIfItIsOnTheClassPath() throws Exception {
        GoldenCase attributes = GoldenCase.all().stream()
                .filter(golden -> golden.name().equals("attributes"))
                .findFirst()
                .orElseThrow();
        Compilation without = attributes.compile(List.of(annotations()));
        assertEquals(List.of(), without.errors());
        String header = attributes.texts(without).get("p/InputHeader.java");
        assertFalse(header.contains("jspecify"), header);
        assertTrue(header.contains("Never null: device, name, ready."), header);
        assertTrue(attributes.texts(attributes.compile()).get("p/InputHeader.java").contains("jspecify"));
    }

    private static File annotations() throws URISyntaxException {
        return Path.of(NativeHeader.class.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toFile();
    }
}
