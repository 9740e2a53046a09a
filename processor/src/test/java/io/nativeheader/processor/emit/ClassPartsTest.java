package io.nativeheader.processor.emit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClassPartsTest {

    private static List<Integer> sizes(ClassParts<Integer> parts, int members) {
        return parts.divide(IntStream.range(0, members).boxed().toList()).stream()
                .map(List::size)
                .toList();
    }

    @Test
    void keepsMembersTogetherIfTheyFit() {
        assertEquals(List.of(0), sizes(ClassParts.of(_ -> 6), 0));
        assertEquals(List.of(10_000), sizes(ClassParts.of(_ -> 6), 10_000));
    }

    @Test
    void limitsEntriesOfTheConstantPool() {
        assertEquals(List.of(10_000, 10_000, 5), sizes(ClassParts.of(_ -> 6), 20_005));
    }

    @Test
    void limitsTheNumberOfMembers() {
        assertEquals(List.of(200, 200, 1), sizes(ClassParts.<Integer>of(_ -> 6).ofAtMost(200), 401));
    }

    @Test
    void countsSharedEntriesOncePerClass() {
        List<String> same = List.of("same");
        assertEquals(List.of(14_999, 5001), sizes(new ClassParts<>(_ -> 4, _ -> same, Integer.MAX_VALUE), 20_000));
        assertEquals(
                List.of(10_000, 10_000),
                sizes(
                        new ClassParts<>(
                                _ -> 4,
                                i -> Stream.of("a", "b").map(name -> name + i).toList(),
                                20_000),
                        20_000));
    }
}
