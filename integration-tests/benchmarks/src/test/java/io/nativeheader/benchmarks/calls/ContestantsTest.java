package io.nativeheader.benchmarks.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

/** Each contestant calls C once for each benchmark, and they get the same answers. */
class ContestantsTest {

    @Test
    void oursGetsTheAnswers() {
        Ours ours = new Ours();
        assertAnswers(ours);
        assertStructs(ours);
        assertEquals(499_500, ours.arrayAsList());
        assertEquals(42, ours.errnoCaptured());
    }

    @Test
    void byHandGetsTheAnswers() {
        ByHand byHand = new ByHand();
        assertAnswers(byHand);
        assertStructs(byHand);
        assertEquals(42, byHand.errnoCaptured());
    }

    @Test
    void theIdiomOfJextractGetsTheAnswers() {
        JextractIdiom idiom = new JextractIdiom();
        assertAnswers(idiom);
        assertStructs(idiom);
        assertEquals(42, idiom.errnoCaptured());
    }

    @Test
    void jniGetsTheAnswers() {
        Jni jni = new Jni();
        assertAnswers(jni);
        assertStructs(jni);
        assertEquals(42, jni.errnoCaptured());
    }

    @Test
    void jnaGetsTheAnswers() {
        Jna jna = new Jna();
        assertAnswers(jna);
        assertStructs(jna);
        assertEquals(42, jna.errnoCaptured());
    }

    @Test
    void jnrFfiGetsTheAnswersThatItCanGet() {
        JnrFfi jnr = new JnrFfi();
        assertAnswers(jnr);
        assertEquals(42, jnr.errnoCaptured());
        assertThrows(UnsupportedOperationException.class, jnr::structOf8);
    }

    @Test
    void javaCppGetsTheAnswersThatItCanGet() {
        assumeTrue(BenchLibraries.hasJavaCpp(), "there is no g++");
        JavaCpp javaCpp = new JavaCpp();
        assertAnswers(javaCpp);
        assertStructs(javaCpp);
        assertThrows(UnsupportedOperationException.class, javaCpp::errnoCaptured);
    }

    private static void assertAnswers(Contestant contestant) {
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
