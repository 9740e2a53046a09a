package io.nativeheader.processor.notation;

import java.util.List;

/** A value in the notation. */
sealed interface Node {

    /** A string, number, enum constant or boolean: {@code 128}, {@code "two words"}. */
    record Text(String text) implements Node {}

    /**
     * A record: {@code CRecordType(c:@S@stat)}, {@code (name=st_dev bitOffset=0)}.
     *
     * @param tag the simple name of its class; empty where only one class fits
     */
    record Group(String tag, List<Member> members) implements Node {
        public Group {
            members = List.copyOf(members);
        }
    }

    /**
     * A component of a record: {@code bitOffset=64}.
     *
     * @param name empty for the only component of a record, and for the key and value of a map's entry
     */
    record Member(String name, Node value) {}

    /** A list, set or map: {@code [st_dev st_ino]}. An entry of a map is a group of two members without names. */
    record Sequence(List<Node> elements) implements Node {
        public Sequence {
            elements = List.copyOf(elements);
        }
    }

    /** A use of a value that is written once: {@code &size_t}. */
    record Reference(String label) implements Node {}
}
