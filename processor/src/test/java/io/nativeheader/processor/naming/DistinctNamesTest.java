package io.nativeheader.processor.naming;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.nativeheader.processor.resolve.type.ParameterNames;
import java.util.List;
import org.junit.jupiter.api.Test;

class DistinctNamesTest {

    @Test
    void aValidJavaNameIsKeptAndARenamedOneGetsMoreUnderscores() {
        DistinctNames names = DistinctNames.of(List.of("wait", "wait_", "new", "new__"), JavaNames::method);
        assertEquals(List.of("wait__", "wait_", "new_", "new__"), all(names, "wait", "wait_", "new", "new__"));
    }

    @Test
    void namesDoNotDependOnTheOrderOfTheHeader() {
        DistinctNames names = DistinctNames.of(List.of("class_", "class"), JavaNames::field);
        assertEquals(List.of("class__", "class_"), all(names, "class", "class_"));
    }

    @Test
    void ignoringCaseDistinguishesNamesThatDifferOnlyByCase() {
        List<String> cNames = List.of("Foo", "foo", "FOO");
        assertEquals(
                List.of("Foo", "foo_", "FOO__"),
                all(DistinctNames.ignoringCase(cNames, JavaNames::field), "Foo", "foo", "FOO"));
        assertEquals(cNames, all(DistinctNames.of(cNames, JavaNames::method), "Foo", "foo", "FOO"));
    }

    @Test
    void anInventedNameYieldsToAllOthers() {
        DistinctNames names = DistinctNames.ignoringCase(List.of("name", "name_segment"), JavaNames::field);
        assertEquals("name_segment_", names.take("name_segment"));
    }

    @Test
    void unnamedParametersAreNumberedAndYieldToOthers() {
        assertEquals(
                List.of("arg0_", "int__", "arg0", "int_"), ParameterNames.ofNames(List.of("", "int", "arg0", "int_")));
    }

    @Test
    void possibleCNamesListTheUnchangedNameFirst() {
        assertEquals(List.of("wait_", "wait"), DistinctNames.possibleCNames("wait_", JavaNames::method));
        assertEquals(List.of("wait__", "wait", "wait_"), DistinctNames.possibleCNames("wait__", JavaNames::method));
    }

    private static List<String> all(DistinctNames names, String... cNames) {
        return List.of(cNames).stream().map(names::of).toList();
    }
}
