package io.nativeheader.interfaces;

import io.nativeheader.NativeHeader;

/** Annotated interfaces nested in other types. */
final class NestedInterfaces {

    private NestedInterfaces() {}

    @NativeHeader(
            value = {},
            preamble = "static int in_class(int x) { return x + 1; }")
    interface InClass extends NestedInterfaces_InClassHeader {}

    static final class Inner {

        private Inner() {}

        @NativeHeader(
                value = {},
                preamble = "static int twice_nested(int x) { return x + 2; }")
        interface Deep extends NestedInterfaces_Inner_DeepHeader {}
    }

    interface Contract {

        @NativeHeader(
                value = {},
                preamble = "static int in_interface(const char *s) { return s[0]; }")
        interface InInterface {

            int in_interface(String s);

            default int first() {
                return in_interface("A");
            }
        }
    }

    record Held(InRecord c) {

        @NativeHeader(
                value = {},
                preamble = "struct held { int x; }; static int in_record(struct held *h) { return h->x; }")
        interface InRecord extends NestedInterfaces_Held_InRecordHeader {}

        int call(held held) {
            return c.in_record(held);
        }
    }

    enum Level {
        LOW;

        @NativeHeader(
                value = {},
                preamble = "static int in_enum(void) { return 9; }")
        public interface InEnum extends NestedInterfaces_Level_InEnumHeader {}
    }
}
