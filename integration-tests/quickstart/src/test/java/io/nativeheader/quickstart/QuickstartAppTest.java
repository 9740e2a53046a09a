package io.nativeheader.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class QuickstartAppTest {

    @Test
    void printsWhatTheLibraryDid() {
        String expected = """
                eth0 is ready, id 0x2a63 of vendor 0x2a6, driver "Generic PHY", 2.5 V
                Not started yet: genphy_config_aneg: EINVAL (22): Invalid argument
                Negotiated (1 change): 1000 Mb/s, full duplex, link true, running, started true
                2 interrupts, 1 restart, lane 1 at 0.50
                The cable is 4300 cm long, open: false
                Now halted
                """;
        assertEquals(expected, output().replace("\r\n", "\n"));
    }

    private static String output() {
        PrintStream console = System.out;
        ByteArrayOutputStream captured = new ByteArrayOutputStream();
        System.setOut(new PrintStream(captured, true, StandardCharsets.UTF_8));
        try {
            QuickstartApp.main(new String[0]);
        } finally {
            System.setOut(console);
        }
        return captured.toString(StandardCharsets.UTF_8);
    }
}
