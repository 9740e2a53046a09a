package io.nativeheader.randomcalls.cxx;

/** What a function returns. */
record Result(CxxType type, Form form, Value value) {

    enum Form {
        NOTHING,
        VALUE,
        REFERENCE,
        CONST_REFERENCE,
        POINTER,
        CONST_POINTER,
        UNIQUE,
        SHARED
    }

    private static final String NULL = "null";

    static Result nothing() {
        return new Result(CxxNumber.INT, Form.NOTHING, new Value("", "", ""));
    }

    static Result nullPointer(CxxType type, Form form) {
        return new Result(type, form, new Value("nullptr", NULL, NULL));
    }

    String cxx() {
        return switch (form) {
            case NOTHING -> "void ";
            case VALUE -> type.cxx() + " ";
            case REFERENCE -> type.cxx() + " &";
            case CONST_REFERENCE -> "const " + type.cxx() + " &";
            case POINTER -> type.cxx() + " *";
            case CONST_POINTER -> "const " + type.cxx() + " *";
            case UNIQUE -> "std::unique_ptr<%s> ".formatted(type.cxx());
            case SHARED -> "std::shared_ptr<%s> ".formatted(type.cxx());
        };
    }

    String statement() {
        boolean isNull = value.cxx().equals("nullptr");
        return switch (form) {
            case NOTHING -> "return;";
            case VALUE -> "return " + value.cxx() + ";";
            case REFERENCE, CONST_REFERENCE -> "return keep(%s);".formatted(value.cxx());
            case POINTER, CONST_POINTER -> isNull ? "return nullptr;" : "return &keep(%s);".formatted(value.cxx());
            case UNIQUE, SHARED ->
                isNull ? "return nullptr;" : "return %s(new %s);".formatted(cxx().strip(), value.cxx());
        };
    }

    /** Returns the Java statement that compares the result of a call. */
    String check(String call) {
        return switch (form) {
            case NOTHING -> call + ";";
            case VALUE, UNIQUE, SHARED -> same("own.all(" + call + ")");
            // The copy of a container has copies of its objects.
            case REFERENCE, CONST_REFERENCE -> same(type instanceof Container ? "own.all(" + call + ")" : call);
            case POINTER, CONST_POINTER -> same(call);
        };
    }

    private String same(String result) {
        return "runner.same(\"result\", \"%s\", Printed.text(%s));".formatted(value.text(), result);
    }
}
