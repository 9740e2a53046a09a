package io.nativeheader.randomcalls.cxx;

import java.util.random.RandomGenerator;

/** Random results. */
final class Results {

    private final RandomGenerator random;
    private final Types types;

    Results(RandomGenerator random, Types types) {
        this.random = random;
        this.types = types;
    }

    Result any() {
        return switch (random.nextInt(10)) {
            case 0 -> Result.nothing();
            case 1 -> {
                CxxType text = Text.values()[random.nextInt(3)];
                yield new Result(text, Result.Form.VALUE, text.value(random));
            }
            case 2, 3, 4 -> object();
            case 5 -> {
                CxxType type = types.copyable();
                Result.Form form = random.nextBoolean() ? Result.Form.CONST_REFERENCE : Result.Form.REFERENCE;
                yield new Result(type, form, type.value(random));
            }
            default -> {
                CxxType type = types.copyable();
                yield new Result(type, Result.Form.VALUE, type.value(random));
            }
        };
    }

    private Result object() {
        Result.Form[] forms = Result.Form.values();
        return object(types.anyClass(), forms[random.nextInt(Result.Form.VALUE.ordinal(), forms.length)]);
    }

    private Result object(ClassType type, Result.Form form) {
        boolean isPointer = form.ordinal() >= Result.Form.POINTER.ordinal();
        if (isPointer && random.nextInt(6) == 0) {
            return Result.nullPointer(type, form);
        }
        boolean isOwned = form == Result.Form.UNIQUE || form == Result.Form.SHARED;
        boolean isExact = form == Result.Form.VALUE || isOwned && !type.isVirtual();
        ClassType dynamic = isExact ? type : types.derived(type);
        return new Result(type, form, dynamic.value(type, random));
    }

    /** Returns another value of the same type. */
    Result another(Result result) {
        return switch (result.form()) {
            case NOTHING -> result;
            case VALUE, REFERENCE, CONST_REFERENCE, POINTER, CONST_POINTER, UNIQUE, SHARED ->
                result.type() instanceof ClassType type
                        ? object(type, result.form())
                        : new Result(result.type(), result.form(), result.type().value(random));
        };
    }
}
