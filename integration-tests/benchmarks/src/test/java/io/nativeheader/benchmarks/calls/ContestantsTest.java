package io.nativeheader.benchmarks.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

/** Runs each benchmark once with each contestant, and checks that all return the same results. */
class ContestantsTest {

    @Test
    void nativeHeaderReturnsTheResults() {
        Ours ours = new Ours();
        assertResults(ours);
        assertStructs(ours);
        assertEquals(499_500, ours.arrayAsList());
        assertEquals(42, ours.errnoCaptured());
    }

    @Test
    void handwrittenCodeReturnsTheResults() {
        ByHand byHand = new ByHand();
        assertResults(byHand);
        assertStructs(byHand);
        assertEquals(42, byHand.errnoCaptured());
    }

    @Test
    void jextractReturnsTheResults() {
        JextractIdiom idiom = new JextractIdiom();
        assertResults(idiom);
        assertStructs(idiom);
        assertEquals(42, idiom.errnoCaptured());
    }

    @Test
    void jniReturnsTheResults() {
        Jni jni = new Jni();
        assertResults(jni);
        assertStructs(jni);
        assertEquals(42, jni.errnoCaptured());
    }

    @Test
    void jnaReturnsTheResults() {
        Jna jna = new Jna();
        assertResults(jna);
        assertStructs(jna);
        assertEquals(42, jna.errnoCaptured());
    }

    @Test
    void jnrFfiReturnsTheResultsItSupports() {
        JnrFfi jnr = new JnrFfi();
        assertResults(jnr);
        assertEquals(42, jnr.errnoCaptured());
        assertThrows(UnsupportedOperationException.class, jnr::structOf8);
    }

    @Test
    void javaCppReturnsTheResultsItSupports() {
        assumeTrue(BenchLibraries.hasJavaCpp(), "g++ is not installed");
        JavaCpp javaCpp = new JavaCpp();
        assertResults(javaCpp);
        assertStructs(javaCpp);
        assertThrows(UnsupportedOperationException.class, javaCpp::errnoCaptured);
    }

    private static void assertResults(Contestant contestant) {
        contestant.noOp();
        assertEquals(42, contestant.abs());
        assertEquals(2, contestant.outParameter());
        assertEquals(5, contestant.stringOf5());
        assertEquals(200, contestant.stringOf200());
        assertEquals("twenty characters ..", contestant.stringResult());
        assertEquals(4099, contestant.bytesCopied());
        assertEquals(4099, contestant.bytesCritical());
        assertEquals(least(contestant.shuffled), contestant.sort());
        assertEquals(43, contestant.callback());
        assertEquals(45, contestant.variadic());
        assertEquals(0, contestant.fieldGetAndSet());
        assertEquals(499_500, contestant.arrayWalk());
    }

    private static void assertStructs(Contestant contestant) {
        assertEquals(7, contestant.structOf8());
        assertEquals(6, contestant.structOf24());
        assertEquals(2.5, contestant.structReturned());
    }

    private static int least(int[] values) {
        int least = values[0];
        for (int value : values) {
            least = Math.min(least, value);
        }
        return least;
    }
}
