package io.nativeheader.randomcalls.cxx;

/** A public field, which Java reads and writes. */
record FieldCase(int number, ClassType type, int index, Value object, Value before, Value after) implements CxxCase {

    @Override
    public String declaration() {
        return "";
    }

    @Override
    public String definition() {
        return "";
    }

    @Override
    public String java() {
        String name = type.fields().get(index).name();
        return """
                var object = %s;
                runner.same("%s", "%s", Printed.text(%s));
                object.%2$s(%s);
                runner.same("changed %2$s", "%s", Printed.text(%4$s));
                """.formatted(object.java(), name, before.text(), read(name), after.java(), after.text());
    }

    /** Returns the expression that reads the field. The copy of a container has copies of its objects. */
    private String read(String name) {
        String read = "object.%s()".formatted(name);
        return type.fields().get(index).type() instanceof Container ? "own.all(" + read + ")" : read;
    }

    @Override
    public String description() {
        return type.declaration() + java();
    }
}
