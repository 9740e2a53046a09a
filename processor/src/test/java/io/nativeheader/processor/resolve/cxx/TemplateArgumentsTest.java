package io.nativeheader.processor.resolve.cxx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.nativeheader.processor.cmodel.cxx.CxxFunction.TemplateArgument;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateArgumentsTest {

    private static String suffix(String... spellings) {
        return ParameterShape.ofTemplateArguments(Arrays.stream(spellings)
                .map(spelling -> new TemplateArgument(spelling, false))
                .toList());
    }

    @Test
    void appendTheirShapeToTheNameOfAMethod() {
        assertEquals("_int", suffix("int"));
        assertEquals("_string", suffix("std::string"));
        assertEquals("_charP_ulonglong", suffix("const char *", "unsigned long long"));
        assertEquals("_vector_int_3", suffix("std::vector<int>", "3"));
        assertEquals("_map_string_double", suffix("std::map<std::string, double>"));
        assertEquals("_minus1", suffix("-1"));
        assertEquals("", suffix());
    }

    @Test
    void appendNothingIfAParameterShowsThem() {
        assertEquals(
                "_double",
                ParameterShape.ofTemplateArguments(
                        List.of(new TemplateArgument("double", false), new TemplateArgument("int", true))));
    }

    @Test
    void areWrittenInTheCall() {
        assertEquals(
                "<int, std::string *>",
                TemplateArgument.list(
                        List.of(new TemplateArgument("int", true), new TemplateArgument("std::string *", true))));
        assertEquals("", TemplateArgument.list(List.of()));
    }
}
