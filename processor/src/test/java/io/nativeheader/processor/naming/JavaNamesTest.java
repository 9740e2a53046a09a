package io.nativeheader.processor.naming;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class JavaNamesTest {

    @Test
    void namesStayTheSameAsInC() {
        assertEquals("phy_device", JavaNames.type("phy_device"));
        assertEquals("__genphy_config_aneg", JavaNames.method("__genphy_config_aneg"));
        assertEquals("SPEED_10", JavaNames.constant("SPEED_10"));
    }

    @Test
    void keywordsGetAnUnderscore() {
        assertEquals("class_", JavaNames.type("class"));
        assertEquals("import_", JavaNames.method("import"));
        assertEquals("new_", JavaNames.field("new"));
        assertEquals("int_", JavaNames.parameter("int"));
        assertEquals("record_", JavaNames.type("record"));
        assertEquals("record", JavaNames.method("record"));
    }

    @Test
    void typesDoNotShadowJavaLang() {
        assertEquals("String_", JavaNames.type("String"));
        assertEquals("Object_", JavaNames.type("Object"));
        assertEquals("String", JavaNames.constant("String"));
    }

    @Test
    void methodsAndFieldsDoNotConflictWithObject() {
        for (String name : List.of("hashCode", "toString", "notify", "wait", "getClass", "clone", "finalize")) {
            assertEquals(name + "_", JavaNames.method(name));
            assertEquals(name + "_", JavaNames.field(name));
        }
    }

    @Test
    void fieldsDoNotConflictWithMembersOfTheRecord() {
        assertEquals("segment_", JavaNames.field("segment"));
        assertEquals("LAYOUT_", JavaNames.field("LAYOUT"));
        assertEquals("allocate_", JavaNames.field("allocate"));
        assertEquals("copyFrom_", JavaNames.field("copyFrom"));
        assertEquals("list", JavaNames.field("list"), "no accessor has the parameters of the generated list method");
    }
}
